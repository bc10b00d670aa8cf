/// A file of an office with placeholders, such as `{{会议名称}}`, in which the meeting is filled in.
///
/// Everything but the placeholders stays as the office made it: styles, page, pictures, and the bytes of all other parts.
public struct OfficeTemplate {
  /// A placeholder for those who look at the template.
  public struct Placeholder: Hashable, Sendable {
    /// What it does.
    public enum Kind: Hashable, Sendable {
      /// A value takes its place.
      case value
      /// A part is repeated, or shown under a condition.
      case part
    }

    /// The name.
    public var name: String
    /// What it does.
    public var kind: Kind
    /// The names of the parts in which it stands, from the outermost.
    public var around: [String]
    /// Where it stands.
    public var place: Place
  }

  /// A filled template.
  public struct Filled {
    /// The file.
    public var bytes: [UInt8]
    /// What could not be filled; it stands in the file as in the template.
    public var remarks: [TemplateRemark]
    /// Placeholders for which nothing is known; they are left blank.
    public var empty: [TemplateRemark]
  }

  /// The ending of the file, `docx` or `odt`.
  public let fileNameExtension: String
  /// What is wrong with the placeholders themselves.
  public let remarks: [TemplateRemark]
  /// The placeholders, in reading order.
  public let placeholders: [Placeholder]
  private let source: [UInt8]
  private let limits: ReadingLimits
  private let parts: [TemplatePart]

  /// Looks for the placeholders of a file.
  ///
  /// - Returns: Nil for a file that is neither DOCX nor ODT.
  /// - Throws: `ReadingError` when the file cannot be read, `WritingError` when it is in an encoding that cannot be edited.
  public init?(_ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()) throws {
    source = bytes
    self.limits = limits
    var package = try OfficePackage(bytes, limits: limits)
    let names: [String]
    let dialect: TemplateDialect
    if DOCXReader.recognizes(bytes, name: name) {
      fileNameExtension = "docx"
      dialect = .word
      names = try Self.wordParts(&package)
    } else if ODTReader.recognizes(bytes, name: name) {
      fileNameExtension = "odt"
      dialect = .openDocument
      names = ["content.xml", "styles.xml"]
    } else {
      return nil
    }
    var parts: [TemplatePart] = []
    for name in names {
      guard let part = try package.bytes(name) else { continue }
      if let found = try TemplatePart(name, part, dialect: dialect, limits: limits) { parts.append(found) }
    }
    self.parts = parts
    remarks = parts.flatMap(\.remarks)
    placeholders = parts.flatMap(Self.placeholders)
  }

  /// The template with its placeholders filled; with structural mistakes it stays as it is.
  public func filled(_ record: TemplateRecord) throws -> Filled {
    guard !remarks.contains(where: { $0.problem.isStructural }) else {
      return Filled(bytes: source, remarks: remarks, empty: [])
    }
    var changed: [String: [UInt8]] = [:]
    var result = Filled(bytes: source, remarks: [], empty: [])
    let pictures = TemplatePictures(source, isWord: fileNameExtension == "docx", limits: limits)
    for part in parts {
      var rendering = TemplateRendering(part, record, limits: limits) { pictures.markup(for: $0, in: part) }
      let filled = try rendering.filled()
      changed[part.name] = try TemplateTidying.tidied(filled, dialect: part.dialect, limits: limits)
      result.remarks += rendering.remarks
      result.empty += rendering.empty
    }
    let added = try pictures.finish(&changed)
    guard !changed.isEmpty else { return result }
    result.bytes = try ArchiveSplice(source).replacing(changed, adding: added)
    return result
  }

  private static func wordParts(_ package: inout OfficePackage) throws -> [String] {
    var remarks = ReadingRemarks()
    let main = try package.relationships(of: "", &remarks).part(ofType: "officeDocument") ?? "word/document.xml"
    let kinds = ["header", "footer", "footnotes", "endnotes"]
    let others = try package.relationships(of: main, &remarks).all.filter { kinds.contains($0.type) }.compactMap(\.part)
    var names = [main]
    for part in others where !names.contains(part) { names.append(part) }
    return names
  }

  private static func placeholders(of part: TemplatePart) -> [Placeholder] {
    var open: [String] = []
    var found: [Placeholder] = []
    for tag in part.tags {
      switch tag.kind {
      case .value: found.append(Placeholder(name: tag.name, kind: .value, around: open, place: part.place(of: tag)))
      case .open, .openInverse:
        found.append(Placeholder(name: tag.name, kind: .part, around: open, place: part.place(of: tag)))
        open.append(tag.name)
      case .close: _ = open.popLast()
      }
    }
    return found
  }
}
