public import OfficeDocuments

/// The name of a style that papers ask for. A layout says how it looks.
///
/// These are the styles of the papers that come with the program; a paper of another package declares its own in an
/// extension and lists it among its looks.
public struct StyleName: Sendable, CaseIterable {
  /// The name that users see in Word and write in layout files.
  public let rawValue: String
  /// The key of the style in layout files written in English.
  public let english: String

  /// Creates a name; two of one `rawValue` are one style.
  public init(_ rawValue: String, english: String) {
    self.rawValue = rawValue
    self.english = english
  }

  /// Running text; every other style starts from it.
  public static let body = StyleName("正文", english: "body")
  /// The name of the meeting on the cover.
  public static let coverTitle = StyleName("封面标题", english: "cover-title")
  /// What the booklet is, below the name on the cover.
  public static let coverKind = StyleName("封面副题", english: "cover-kind")
  /// Date, place and office at the foot of the cover.
  public static let coverFact = StyleName("封面落款", english: "cover-fact")
  /// The degree of secrecy.
  public static let secrecy = StyleName("密级", english: "secrecy")
  /// The number of a material, such as 会议材料之一.
  public static let materialNumber = StyleName("材料编号", english: "material-number")
  /// The title of a paper or material.
  public static let title = StyleName("标题", english: "title")
  /// The second line of a title, which begins with a dash.
  public static let subtitle = StyleName("副标题", english: "subtitle")
  /// Speaker and date below a title.
  public static let byline = StyleName("发言人", english: "byline")
  /// Whom a speech addresses.
  public static let salutation = StyleName("称呼", english: "salutation")
  /// A heading such as `一、`.
  public static let heading1 = StyleName("一级标题", english: "heading-1")
  /// A heading such as `（一）`.
  public static let heading2 = StyleName("二级标题", english: "heading-2")
  /// A heading such as `1.`.
  public static let heading3 = StyleName("三级标题", english: "heading-3")
  /// A heading such as `（1）`.
  public static let heading4 = StyleName("四级标题", english: "heading-4")
  /// The organisation and date at the end of a text.
  public static let signature = StyleName("落款", english: "signature")
  /// The word and number at the head of an attachment.
  public static let attachment = StyleName("附件", english: "attachment")
  /// The heading of the table of contents.
  public static let contentsTitle = StyleName("目录标题", english: "contents-title")
  /// An entry of the table of contents.
  public static let contentsEntry = StyleName("目录 1", english: "contents-entry")
  /// What stands above an entry of the table of contents: the number of the material and who speaks.
  public static let contentsSpeaker = StyleName("目录 2", english: "contents-speaker")
  /// A fact of the meeting above a table or agenda, such as its time.
  public static let fact = StyleName("会议要素", english: "fact")
  /// The heading of a group of a list or of a part of a form.
  public static let groupHeading = StyleName("分组标题", english: "group-heading")
  /// Text in the table of an agenda.
  public static let agendaText = StyleName("议程文字", english: "agenda-text")
  /// The heading of a table column.
  public static let tableHeading = StyleName("表头", english: "table-heading")
  /// Text in a table.
  public static let tableText = StyleName("表格文字", english: "table-text")
  /// An explanation below a table or drawing.
  public static let note = StyleName("说明", english: "note")
  /// A note at the foot of a page.
  public static let footnote = StyleName("脚注文本", english: "footnote")
  /// The title of a sheet of a drawing.
  public static let chartTitle = StyleName("图题", english: "chart-title")
  /// What a drawing says about itself and its parts.
  public static let chartNote = StyleName("图注", english: "chart-note")
  /// A name in a seat of the hall.
  public static let chartSeat = StyleName("座位", english: "chart-seat")
  /// A name in a seat of the rostrum.
  public static let chartRostrumSeat = StyleName("主席台座位", english: "chart-rostrum-seat")
  /// The number of a row or seat, and other labels of the drawing.
  public static let chartLabel = StyleName("座位标注", english: "chart-label")
  /// A name on a card.
  public static let cardName = StyleName("座牌", english: "card-name")
  /// The header of a page.
  public static let header = StyleName("页眉", english: "header")
  /// The footer of a page, which holds its number.
  public static let footer = StyleName("页脚", english: "footer")

  /// The styles of the papers that come with the program, in the order in which documents list them.
  public static let allCases: [StyleName] = [
    .body, .coverTitle, .coverKind, .coverFact, .secrecy, .materialNumber, .title, .subtitle, .byline, .salutation,
    .heading1, .heading2, .heading3, .heading4, .signature, .attachment, .contentsTitle, .contentsEntry,
    .contentsSpeaker, .fact, .groupHeading, .agendaText, .tableHeading, .tableText, .note, .footnote, .chartTitle,
    .chartNote, .chartSeat, .chartRostrumSeat, .chartLabel, .cardName, .header, .footer,
  ]

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

extension StyleName: Hashable {
  /// Whether both are the same style.
  public static func == (left: StyleName, right: StyleName) -> Bool {
    left.rawValue.utf8.elementsEqual(right.rawValue.utf8)
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
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
