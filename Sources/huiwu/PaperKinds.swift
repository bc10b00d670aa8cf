internal import Assembler
internal import OfficeDocuments
internal import Plugins

/// The kinds of papers that `--only` names.
enum PaperKinds {
  /// The kinds of a list such as `name-cards,签到表`; nil where nothing is stated.
  static func named(_ only: [String]) throws(AssemblyError) -> Set<PaperKind>? {
    guard !only.isEmpty else { return nil }
    let known = builtInPapers.map(\.description.kind.name) + [PaperKind.template.name]
    // People who work in Chinese type the name that they read in the packet.
    let kindByTitle = Dictionary(
      builtInPapers.map { ($0.description.title.chinese, $0.description.kind.name) },
      uniquingKeysWith: { first, _ in first }
    )
    .merging(["模板": PaperKind.template.name]) { first, _ in first }
    let wanted = only.flatMap { $0.split { ",，、 ".contains($0) } }.map { kindByTitle[String($0)] ?? String($0) }
    if wanted.contains("all") || wanted.contains("全部") { return Set(known.map { PaperKind($0) }) }
    for kind in wanted where !known.contains(kind) {
      throw AssemblyError(
        file: "--only \(kind)",
        Message(
          "没有这种材料；可用的有：\(known.joined(separator: "、"))",
          english: "there is no such kind of paper; known are: \(known.joined(separator: ", "))"))
    }
    guard !wanted.isEmpty else {
      throw AssemblyError(file: "--only", Message("没有写明种类", english: "no kind is named"))
    }
    return Set(wanted.map { PaperKind($0) })
  }
}
