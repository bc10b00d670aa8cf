/// A file of the office's own with placeholders, into which the meeting is filled in; see `OfficeTemplate`.
public struct MeetingTemplate: Hashable, Sendable {
  /// The file, relative to the meeting folder, and where it is named.
  public var file: Located<String>
  /// Its bytes.
  public var bytes: [UInt8]
  /// The pictures that it may show, by their paths in the meeting folder.
  public var pictures: [String: [UInt8]] = [:]

  /// Creates a template.
  public init(file: Located<String>, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// The name of the file without folder, number and ending, by which it stands for a paper: `04-参会人员名单.docx`.
  public var title: String {
    var name = (file.value.split(separator: "/").last.map(String.init) ?? file.value).unicodeScalars[...]
    if let dot = name.lastIndex(of: "."), dot > name.startIndex { name = name[..<dot] }
    let unnumbered = name.drop { ("0"..."9").contains($0) }
    if let mark = unnumbered.first, unnumbered.count < name.count, "-－—_.．、 ".unicodeScalars.contains(mark) {
      name = unnumbered.dropFirst()
    }
    return String(name).trimmingSpace()
  }
}

/// The picture that a placeholder names: `{{图片:会标.png 40毫米}}`, or `{{照片}}` of a person.
public struct TemplatePictureName: Hashable, Sendable {
  /// Which picture it is.
  public enum Subject: Hashable, Sendable {
    /// The file of a path, beside the template or in the meeting folder.
    case file(String)
    /// The photograph of the person of whom the template tells, in the folder 照片 under the name of the person.
    case person
  }

  /// Which picture it is.
  public var subject: Subject
  /// How wide it is, in millimetres; nil where the placeholder does not say.
  public var width: Double?

  /// Reads the name in a placeholder; nil for one of no picture.
  public init?(_ name: String) {
    var words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count > 1, let last = words.last, let width = Self.millimetres(last) {
      self.width = width
      words.removeLast()
    }
    let text = words.joined(separator: " ")
    if text == "照片" || text.lowercased() == "photo" {
      subject = .person
      return
    }
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
      ["图片", "图", "picture", "image"].contains(text[..<colon].lowercased())
    else { return nil }
    let path = String(text[text.index(after: colon)...]).trimmingSpace()
    guard let normalized = MeetingFolder.normalized(path), !normalized.isEmpty else { return nil }
    subject = .file(normalized)
  }

  private static func millimetres(_ text: String) -> Double? {
    guard let unit = ["毫米", "mm", "MM"].first(where: text.hasSuffix) else { return nil }
    return Double(text.dropLast(unit.count)).flatMap { (1...1_000).contains($0) ? $0 : nil }
  }

  /// The folder in which photographs of people lie.
  public static let photographs = "照片"
}
