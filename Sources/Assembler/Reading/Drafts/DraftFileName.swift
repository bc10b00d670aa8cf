/// What the name of a file seems to say about the draft in it.
public struct DraftFileName: Hashable, Sendable {
  /// The name without its number and ending: `关于办公室工作的汇报` of `01会议材料之一　关于办公室工作的汇报.docx`.
  public var title: String
  /// Whoever may be meant by a part of it, such as 张三 in `张三-在座谈会上的讲话` and 草案 in `合同（草案）`.
  public var speaker: PersonName?
  /// Whether the part that may be a name stands apart at the beginning, where offices write who speaks.
  public var beginsWithSpeaker = false

  /// Reads the name of a file.
  public init(_ path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : String(name[..<$0]) } ?? name
    title = Self.withoutNumber(stem)
    let parts = title.unicodeScalars.split { "-_—－+ \u{3000}（）()".unicodeScalars.contains($0) }
    for (index, part) in parts.enumerated() where NameShape.isName(part) && !NameShape.isTitleWord(Array(part)) {
      speaker = PersonName(String(scalars: part))
      // Four characters are a word more often than a name.
      let isShort = part.count <= 3 || part.contains("\u{00B7}")
      beginsWithSpeaker =
        index == 0 && isShort && parts.count > 1 && !title.unicodeScalars.contains { "（(".unicodeScalars.contains($0) }
      return
    }
  }

  private static func withoutNumber(_ stem: String) -> String {
    var scanner = TextScanner(stem)
    _ = scanner.takeDigits()
    while scanner.takeAny([".", "-", "_", "、", " ", ")"]) {}
    if scanner.takeAny(["会议材料之", "交流材料之", "材料之"]) {
      _ = scanner.takeNumber()
      while scanner.takeAny([":", ".", "-", "_", "、", " "]) {}
    }
    let rest = String(scalars: stem.unicodeScalars.dropFirst(scanner.offset)).trimmingSpace()
    return rest.isEmpty ? stem : rest
  }
}
