public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 目录.
  public static let contents = PaperKind("contents")
}

/// 目录: the papers that lie in the packet one by one, without page numbers; the booklet has its own with them.
struct ContentsPaper: Paper {
  let description = PaperDescription(
    kind: .contents, title: Message("目录", english: "contents"),
    explanation: Message(
      "按顺序列出各份会议材料，用于分份装袋", english: "lists the papers in order, for packets of single papers"),
    tellsOfOthers: true,
    looks: .styles(.contentsTitle, .contentsEntry, .secrecy))

  func compose(_ request: CompositionRequest) -> Composition {
    let entries = request.composed.filter { $0.belongsInBooklet && $0.bookmark != nil }
    guard !entries.isEmpty else { return Composition() }
    var blocks = request.meeting.secrecyLines + [.text("目　录", .contentsTitle)]
    for (index, entry) in entries.enumerated() {
      // Without a page number there is nothing that dots could lead to.
      let properties = ParagraphProperties {
        $0.leftIndent = request.layout.size(of: .contentsEntry) * 2
        $0.firstLineIndent = request.layout.size(of: .contentsEntry) * -2
        $0.tabStops = [TabStop(position: request.layout.size(of: .contentsEntry) * 2)]
      }
      blocks.append(
        .paragraph(
          Paragraph(
            [
              .text("\(index + 1).", TextProperties()), .tab,
              .text(request.piece(about: entry) { entry.title }, TextProperties()),
            ],
            .contentsEntry, properties: properties)))
    }
    return Composition(papers: [
      request.paper(.contents, fileName: "目录", belongsInBooklet: false) {
        request.document(title: "目录", sections: [request.section(blocks, isNumbered: false)])
      }
    ])
  }
}
