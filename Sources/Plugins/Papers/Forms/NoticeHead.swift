internal import Assembler
internal import OfficeDocuments

/// What stands above the title of a notice, and on which page, in the form that the meeting asks for.
struct NoticeHead {
  private static let red = "FF0000"

  private let meeting: Traced<Meeting>
  private let layout: Layout
  let form: NoticeForm

  init(_ request: CompositionRequest) {
    meeting = request.meeting
    layout = request.layout
    form = meeting.noticeForm ?? .ordinary
  }

  /// The page of the notice itself; the name of a letter stands 30 mm below the edge of the sheet (GB/T 9704-2012, 10.1).
  var page: PageSetup {
    var page = layout.page
    if form == .letter {
      page.margins.top = .millimetres(30)
      page.footerDistance = .millimetres(19)
    }
    return page
  }

  /// What stands at the foot of each page of the notice; nil for the number of the page. The first page of a letter bears a
  /// double rule and no number.
  var footer: PageFurniture? {
    guard form == .letter else { return nil }
    let numbers = layout.pageNumbers
    return PageFurniture(odd: [doubleRule(above: 0.75, below: 2.25)], even: numbers.even ?? numbers.odd)
  }

  /// What stands above the title.
  var blocks: [Block] {
    switch form {
    case .ordinary: meeting.secrecyLines
    case .letter: letter
    case .telegram: telegram
    }
  }

  private var letter: [Block] {
    let name = meeting.organizer ?? "＿＿＿＿＿＿"
    let size = min(36, layout.page.textWidth.points / max(1, TextWidth.characters(name)))
    let look = TextProperties {
      $0.color = Self.red
      $0.size = .points((size * 2).rounded(.down) / 2)
    }
    let centred = ParagraphProperties {
      $0.spaceBefore = .zero
      $0.spaceAfter = .millimetres(4)
    }
    var head: [Block] = [
      .paragraph(Paragraph([.text(name, look)], style: StyleName.title.rawValue, properties: centred)),
      .paragraph(doubleRule(above: 2.25, below: 0.75)),
    ]
    // Secrecy and urgency stand below each other, the number beside the first of them.
    let marks = [meeting.secrecy, meeting.urgency].compactMap { $0 }
    let edges = ParagraphProperties {
      $0.firstLineIndent = .zero
      $0.tabStops = [TabStop(position: layout.page.textWidth, alignment: .right)]
    }
    let secrecy = layout.styles.first { $0.name == StyleName.secrecy.rawValue }?.text
    let bold = TextProperties { $0.eastAsianFont = secrecy?.eastAsianFont }
    head.append(
      .paragraph(
        Paragraph(
          [.text(marks.first ?? "", bold), .tab, .text(meeting.documentNumber ?? blankNumber, TextProperties())],
          style: StyleName.body.rawValue, properties: edges)))
    return head + marks.dropFirst().map { .text($0, .secrecy) }
  }

  private var telegram: [Block] {
    let width = layout.page.textWidth
    let head = TextProperties { $0.color = Self.red }
    func row(_ texts: [String]) -> TableRow {
      TableRow(texts.map { TableCell($0, .tableText) }, height: .atLeast(.millimetres(11)))
    }
    let table = Table(
      columnWidths: [0.14, 0.4, 0.16, 0.3].map { width * $0 },
      rows: [
        row(["发往", meeting.recipients ?? "", "签批盖章", ""]),
        row(["等级", (meeting.urgency ?? "＿＿") + "·明电", "编号", meeting.documentNumber ?? blankNumber]),
        row(["发电单位", meeting.organizer ?? "", "机号", ""]),
      ], cellPadding: .millimetres(1.5))
    return [.paragraph(Paragraph([.text("发　电", head)], style: StyleName.title.rawValue)), .table(table)]
  }

  private var blankNumber: String { "＿＿〔\(meeting.date.map { String($0.year) } ?? "＿＿")〕＿号" }

  /// Two red rules of 170 mm, which is 7 mm beyond the text on both sides.
  private func doubleRule(above: Double, below: Double) -> Paragraph {
    let beyond = Length.points((layout.page.textWidth - .millimetres(170)).points / 2)
    return Paragraph(
      "", .body,
      properties: ParagraphProperties {
        $0.firstLineIndent = .zero
        $0.leftIndent = beyond
        $0.rightIndent = beyond
        $0.lineSpacing = .exactly(.points(2))
        // LibreOffice gives a footer of an ODT no room for rules.
        $0.spaceAfter = .points(above + below)
        $0.snapsToGrid = false
        $0.topBorder = Border(width: .points(above), color: Self.red)
        $0.bottomBorder = Border(width: .points(below), color: Self.red)
      })
  }
}
