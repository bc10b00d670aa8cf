internal import Assembler
internal import OfficeDocuments

/// What stands above the drawing on each sheet of a chart.
enum ChartHead {
  /// The degree of secrecy and the title; only the first of all is a heading of the paper.
  static func blocks(
    _ text: String, _ request: CompositionRequest, width: Length, bookmark: String?, isFirst: Bool
  ) -> [Block] {
    var title = request.titles.paragraph(text, .chartTitle, width: width, bookmarks: bookmark.map { [$0] } ?? [])
    if bookmark != nil { title.properties.outlineLevel = 1 }
    var head = request.meeting.secrecyLines + [.paragraph(title)]
    if !isFirst, case .paragraph(var first) = head[0] {
      first.properties.pageBreakBefore = true
      head[0] = .paragraph(first)
    }
    return head
  }
}
