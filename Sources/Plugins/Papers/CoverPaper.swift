internal import Assembler
internal import OfficeDocuments

/// 封面: the name of the meeting, when and where it is held, and who prints the papers.
struct CoverPaper: Paper {
  let description = PaperDescription(
    kind: "cover", title: Message("封面", english: "cover"),
    explanation: Message(
      "会议材料的封面：会议名称、时间、地点和编印单位", english: "the cover of the papers: name, date, place and publisher"))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    var blocks = meeting.secrecyLines
    let name = meeting.name.value
    blocks.append(.paragraph(Paragraph(name, .coverTitle, properties: balance(name, request.layout))))
    blocks.append(.text("会议材料", .coverKind))
    for fact in [meeting.venue?.value, meeting.dateText, (meeting.publisher ?? meeting.organizer)?.value] {
      if let fact { blocks.append(.text(fact, .coverFact)) }
    }
    let section = request.section(blocks, isNumbered: false)
    return Composition(papers: [
      ComposedPaper(
        kind: description.kind, fileName: "封面", title: "封面",
        document: request.document(title: name, sections: [section]), sources: [meeting.location.file])
    ])
  }

  /// Indents that give a long name lines of about the same length, without breaking its text.
  private func balance(_ name: String, _ layout: Layout) -> ParagraphProperties {
    let width = TextWidth.characters(name) * layout.size(of: .coverTitle).points
    let room = layout.page.textWidth.points
    guard width > room else { return ParagraphProperties() }
    let line = width / (width / room).rounded(.up) + layout.size(of: .coverTitle).points * 1.2
    let indent = Length.points(max(0, (room - line) / 2))
    return ParagraphProperties {
      $0.leftIndent = indent
      $0.rightIndent = indent
    }
  }
}
