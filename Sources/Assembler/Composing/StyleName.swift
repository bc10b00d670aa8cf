public import OfficeDocuments

/// The styles that papers ask for. A layout says how each of them looks; the raw value is what users see in Word.
public enum StyleName: String, Hashable, Sendable, CaseIterable {
  /// Running text; every other style starts from it.
  case body = "正文"
  /// The name of the meeting on the cover.
  case coverTitle = "封面标题"
  /// What the booklet is, below the name on the cover.
  case coverKind = "封面副题"
  /// Date, place and office at the foot of the cover.
  case coverFact = "封面落款"
  /// The degree of secrecy.
  case secrecy = "密级"
  /// The number of a material, such as 会议材料之一.
  case materialNumber = "材料编号"
  /// The title of a paper or material.
  case title = "标题"
  /// The second line of a title, which begins with a dash.
  case subtitle = "副标题"
  /// Speaker and date below a title.
  case byline = "发言人"
  /// Whom a speech addresses.
  case salutation = "称呼"
  /// A heading such as `一、`.
  case heading1 = "一级标题"
  /// A heading such as `（一）`.
  case heading2 = "二级标题"
  /// A heading such as `1.`.
  case heading3 = "三级标题"
  /// A heading such as `（1）`.
  case heading4 = "四级标题"
  /// The organisation and date at the end of a text.
  case signature = "落款"
  /// The heading of the table of contents.
  case contentsTitle = "目录标题"
  /// An entry of the table of contents.
  case contentsEntry = "目录 1"
  /// A fact of the meeting above a table or agenda, such as its time.
  case fact = "会议要素"
  /// The heading of a group of a list or of a part of a form.
  case groupHeading = "分组标题"
  /// Text in the table of an agenda.
  case agendaText = "议程文字"
  /// The heading of a table column.
  case tableHeading = "表头"
  /// Text in a table.
  case tableText = "表格文字"
  /// An explanation below a table or drawing.
  case note = "说明"
  /// A note at the foot of a page.
  case footnote = "脚注文本"
  /// The title of a sheet of a drawing.
  case chartTitle = "图题"
  /// What a drawing says about itself and its parts.
  case chartNote = "图注"
  /// A name in a seat of the hall.
  case chartSeat = "座位"
  /// A name in a seat of the rostrum.
  case chartRostrumSeat = "主席台座位"
  /// The number of a row or seat, and other labels of the drawing.
  case chartLabel = "座位标注"
  /// A name on a card.
  case cardName = "座牌"
  /// The header of a page.
  case header = "页眉"
  /// The footer of a page, which holds its number.
  case footer = "页脚"

  /// The key of the style in layout files written in English.
  var english: String {
    switch self {
    case .body: "body"
    case .coverTitle: "cover-title"
    case .coverKind: "cover-kind"
    case .coverFact: "cover-fact"
    case .secrecy: "secrecy"
    case .materialNumber: "material-number"
    case .title: "title"
    case .subtitle: "subtitle"
    case .byline: "byline"
    case .salutation: "salutation"
    case .heading1: "heading-1"
    case .heading2: "heading-2"
    case .heading3: "heading-3"
    case .heading4: "heading-4"
    case .signature: "signature"
    case .contentsTitle: "contents-title"
    case .contentsEntry: "contents-entry"
    case .fact: "fact"
    case .groupHeading: "group-heading"
    case .agendaText: "agenda-text"
    case .tableHeading: "table-heading"
    case .tableText: "table-text"
    case .note: "note"
    case .footnote: "footnote"
    case .chartTitle: "chart-title"
    case .chartNote: "chart-note"
    case .chartSeat: "chart-seat"
    case .chartRostrumSeat: "chart-rostrum-seat"
    case .chartLabel: "chart-label"
    case .cardName: "card-name"
    case .header: "header"
    case .footer: "footer"
    }
  }

  /// The heading style of a level, from 1 to 4; deeper levels look like the fourth.
  public static func heading(level: Int) -> StyleName {
    switch level {
    case ...1: .heading1
    case 2: .heading2
    case 3: .heading3
    default: .heading4
    }
  }
}

extension Paragraph {
  /// Creates a paragraph of plain text in one of the styles of a layout.
  public init(_ text: String, _ style: StyleName, properties: ParagraphProperties = ParagraphProperties()) {
    self.init(text, style: style.rawValue, properties: properties)
  }

  /// Creates a paragraph in one of the styles of a layout.
  public init(
    _ inlines: [Inline], _ style: StyleName, properties: ParagraphProperties = ParagraphProperties(),
    bookmarks: [String] = []
  ) {
    self.init(inlines, style: style.rawValue, properties: properties, bookmarks: bookmarks)
  }
}

extension TableCell {
  /// Creates a cell that holds one paragraph of plain text in one of the styles of a layout.
  public init(_ text: String, _ style: StyleName, columnSpan: Int = 1, rowSpan: Int = 1) {
    self.init(text, style: style.rawValue, columnSpan: columnSpan, rowSpan: rowSpan)
  }
}
