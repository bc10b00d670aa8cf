@testable import OfficeDocuments

/// A sequence of numbers that look random and are the same on every machine.
struct SampleNumbers {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number from 0 to below `limit`.
  mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(truncatingIfNeeded: state >> 33) % limit
  }
}

/// Documents for counting pages: official papers of many sections, with prose that means nothing.
enum PaginationSample {
  private static let clauses = [
    "各单位要高度重视", "认真做好会务工作", "材料按时报送", "人员准时到会", "会场安排有序", "坚持问题导向", "压实工作责任", "抓好任务落实",
    "全年完成投资35.6亿元", "同比增长8.5%", "共有120名代表参加", "9月1日上午9:30前签到", "推进ABC系统建设", "对照《工作要点》逐项检查",
    "落实“三个一”要求", "做到事事有着落（含乡镇）", "由县政府办公室（督查室）牵头", "于2026年12月底前办结", "联系电话0000-1234567",
    "会议在第2会议室召开", "进一步提高认识、统一思想、凝聚力量", "切实把各项工作抓紧抓实抓出成效", "建立健全长效机制",
  ]

  /// Sentences, with digits and Latin letters as official papers have them.
  static func prose(_ length: Int, _ numbers: inout SampleNumbers) -> String {
    var text = ""
    var count = 0
    while count < length {
      let clause = clauses[numbers.next(clauses.count)]
      let mark = ["，", "，", "，", "；", "。", "。"][numbers.next(6)]
      text += clause + mark
      count += clause.unicodeScalars.count + 1
    }
    text.removeLast()
    return text + "。"
  }

  /// The styles of an official paper.
  static let styles: [Style] =
    ODTWriterSample.styles + [
      Style(
        name: "公文标题", basedOn: Style.defaultName,
        paragraph: ParagraphProperties {
          $0.alignment = .center
          $0.firstLineIndent = .zero
          $0.spaceBefore = .points(28.95)
          $0.spaceAfter = .points(14)
          $0.lineSpacing = .exactly(.points(34))
          $0.snapsToGrid = false
          $0.keepWithNext = true
          $0.keepLinesTogether = true
        },
        text: TextProperties {
          $0.size = .points(22)
          $0.letterSpacing = .zero
        }),
      Style(
        name: "称呼", basedOn: Style.defaultName,
        paragraph: ParagraphProperties {
          $0.firstLineIndent = .zero
          $0.spaceBefore = .points(14)
          $0.keepWithNext = true
        }),
    ]

  /// A paper of several materials, each with a mark `〔n〕` at every heading and a bookmark `n` there.
  static func paper(seed: Int, exactSpacing: Bool, withTables: Bool = false) -> Document {
    var numbers = SampleNumbers(seed)
    var mark = 0
    func heading(_ text: String, style: String) -> Block {
      mark += 1
      return .paragraph(
        Paragraph([.text("〔\(mark)〕" + text, TextProperties())], style: style, bookmarks: [String(mark)]))
    }
    var page = ODTWriterSample.officialPage
    if exactSpacing { page.linePitch = nil }
    var sections: [Section] = []
    for material in 0..<3 + numbers.next(4) {
      var blocks = [heading("在全县办公室工作会议上的讲话\(numbers.next(2) == 0 ? "及有关工作情况的说明材料" : "")", style: "公文标题")]
      blocks.append(.paragraph(Paragraph("同志们：", style: "称呼")))
      for _ in 0..<4 + numbers.next(10) {
        if numbers.next(3) == 0 { blocks.append(heading("一、" + prose(8, &numbers), style: "一级标题")) }
        blocks.append(.paragraph(Paragraph(prose(20 + numbers.next(500), &numbers))))
        if withTables, numbers.next(4) == 0 { blocks.append(.table(table(&numbers))) }
        if numbers.next(4) == 0 {
          blocks.append(
            .paragraph(
              Paragraph(
                [
                  .text("第一，要统一思想。", TextProperties { $0.isBold = true }),
                  .text(prose(30 + numbers.next(200), &numbers), TextProperties()),
                ])))
        }
      }
      sections.append(
        Section(
          page: page, start: numbers.next(3) == 0 ? .oddPage : .nextPage, firstPageNumber: material == 0 ? 1 : nil,
          footer: ODTWriterSample.footer, blocks: blocks))
    }
    var styles = styles
    if exactSpacing { styles[0].paragraph.lineSpacing = .exactly(.points(28.95)) }
    return Document(styles: styles, sections: sections)
  }

  private static func table(_ numbers: inout SampleNumbers) -> Table {
    let cell = { (text: String) in TableCell(text, style: "表格文字") }
    var rows = [TableRow(["序号", "姓名", "单位及职务", "备注"].map(cell))]
    for number in 1...2 + numbers.next(40) {
      rows.append(
        TableRow([
          cell(String(number)), cell("张三"), cell(numbers.next(3) == 0 ? prose(24, &numbers) : "县政府办公室主任"), cell(""),
        ]))
    }
    return Table(
      columnWidths: [.millimetres(15), .millimetres(30), .millimetres(70), .millimetres(35)], rows: rows,
      headerRowCount: 1)
  }
}
