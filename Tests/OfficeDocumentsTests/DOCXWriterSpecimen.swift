import OfficeDocuments

/// A document that holds every construct the writer knows, set like the papers of a meeting.
///
/// Its parts are made anew each time: LeakSanitizer does not see what boxed cases of a constant refer to.
enum DOCXWriterSpecimen {
  static var document: Document {
    Document(
      title: "青石县综合协调工作座谈会材料", creator: "青石县综合协调办公室", styles: styles,
      sections: [contents, speech, wide, cards])
  }

  static let page = PageSetup(
    width: .millimetres(210), height: .millimetres(297),
    margins: Margins(top: .millimetres(37), bottom: .millimetres(35), left: .millimetres(28), right: .millimetres(26)),
    footerDistance: .points(65.5), linePitch: .points(28.95))

  static let styles: [Style] = [
    Style(
      name: Style.defaultName,
      paragraph: ParagraphProperties { $0.alignment = .justified },
      text: TextProperties {
        $0.eastAsianFont = "仿宋_GB2312"
        $0.latinFont = "Times New Roman"
        $0.size = .points(16)
        $0.letterSpacing = .points(-0.25)
      }),
    Style(
      name: "文稿正文", basedOn: Style.defaultName,
      paragraph: ParagraphProperties { $0.firstLineIndent = .points(31.5) }),
    Style(
      name: "文稿标题", basedOn: Style.defaultName, next: "文稿正文",
      paragraph: ParagraphProperties { $0.alignment = .center },
      text: TextProperties {
        $0.eastAsianFont = "方正小标宋简体"
        $0.size = .points(22)
      }),
    Style(
      name: "标题 1", basedOn: Style.defaultName, next: "文稿正文",
      paragraph: ParagraphProperties {
        $0.outlineLevel = 1
        $0.keepWithNext = true
        $0.firstLineIndent = .points(31.5)
      }, text: TextProperties { $0.eastAsianFont = "黑体" }),
    Style(
      name: "目录 1", basedOn: Style.defaultName,
      paragraph: ParagraphProperties {
        $0.tabStops = [TabStop(position: page.textWidth, alignment: .right, hasDotLeader: true)]
      }),
    Style(
      name: "页脚", basedOn: Style.defaultName,
      paragraph: ParagraphProperties {
        $0.snapsToGrid = false
        $0.alignment = .left
      },
      text: TextProperties {
        $0.eastAsianFont = "宋体"
        $0.latinFont = "宋体"
        $0.size = .points(14)
        $0.letterSpacing = .zero
      }),
    Style(
      name: "表格文字", basedOn: Style.defaultName,
      paragraph: ParagraphProperties {
        $0.alignment = .center
        $0.snapsToGrid = false
      },
      text: TextProperties {
        $0.size = .points(12)
        $0.letterSpacing = .zero
      }),
    Style(
      name: "座牌姓名", basedOn: Style.defaultName,
      paragraph: ParagraphProperties {
        $0.alignment = .center
        $0.snapsToGrid = false
        $0.lineSpacing = .multiple(1)
      },
      text: TextProperties {
        $0.eastAsianFont = "楷体_GB2312"
        $0.size = .points(96)
        $0.isBold = true
        $0.letterSpacing = .zero
      }),
  ]

  static let footer = PageFurniture(
    odd: [numbered(alignment: .right) { $0.rightIndent = .points(14) }],
    even: [numbered(alignment: .left) { $0.leftIndent = .points(14) }])

  private static func numbered(
    alignment: Alignment, _ set: (inout ParagraphProperties) -> Void
  ) -> Paragraph {
    var properties = ParagraphProperties(set)
    properties.alignment = alignment
    let look = TextProperties()
    return Paragraph([.text("— ", look), .pageNumber(look), .text(" —", look)], style: "页脚", properties: properties)
  }

  static var contents: Section {
    Section(
      page: page,
      blocks: [
        .paragraph(Paragraph("目　录", style: "文稿标题")),
        .tableOfContents(
          TableOfContents(entries: [
            .init(text: "一、开幕讲话", level: 1, bookmark: "开幕讲话", pageNumber: 1),
            .init(text: "二、座次与名单", level: 1, bookmark: "_Toc100000002", pageNumber: 4),
          ])),
      ])
  }

  static var speech: Section {
    Section(
      page: page, start: .oddPage, firstPageNumber: 1,
      header: PageFurniture(odd: [Paragraph("征求意见稿", style: "页脚")]), footer: footer,
      blocks: [
        .paragraph(Paragraph("在综合协调工作座谈会上的讲话", style: "文稿标题")),
        .paragraph(Paragraph([.text("一、开幕讲话", TextProperties())], style: "标题 1", bookmarks: ["开幕讲话"])),
        .paragraph(runs),
        .paragraph(Paragraph([.text("", TextProperties { $0.size = .points(8) })])),
        .paragraph(borders),
        .paragraph(
          Paragraph(
            [
              .text("联系人", TextProperties()), .tab, .text("甲乙丙", TextProperties()), .lineBreak,
              .text("电　话\t0000-0000000\n地　址", TextProperties()), .tab, .text("青石县人民路", TextProperties()),
            ],
            properties: ParagraphProperties { $0.tabStops = [TabStop(position: .points(120))] }, numberLabel: "（一）")),
        .paragraph(
          Paragraph([
            .text("详见第", TextProperties()),
            .pageReference(bookmark: "_Toc100000002", cached: "4", TextProperties { $0.isBold = true }),
            .text("页，共", TextProperties()), .pageCount(TextProperties()), .text("页。", TextProperties()),
            .link(target: "#_Toc100000002", [.text("看座次", TextProperties { $0.isUnderlined = true })]),
            .text("，或看", TextProperties()),
            .link(target: "https://example.com/会务?名=甲", [.text("网页", TextProperties { $0.color = "0000FF" })]),
            .text("。", TextProperties()), .pageBreak,
          ])),
        .paragraph(Paragraph(String(repeating: "字", count: 28 * 24), style: Style.defaultName)),
      ])
  }

  private static var runs: Paragraph {
    Paragraph(
      [
        .text("各位代表：今年是“强基”之年——", TextProperties()),
        .text("粗体", TextProperties { $0.isBold = true }),
        .text("斜体", TextProperties { $0.isItalic = true }),
        .text("下划线", TextProperties { $0.isUnderlined = true }),
        .text("删除线", TextProperties { $0.isStruckThrough = true }),
        .text("红色", TextProperties { $0.color = "ff0000" }),
        .text("疏排", TextProperties { $0.letterSpacing = .points(3) }),
        .text("压窄", TextProperties { $0.horizontalScale = 66 }),
        .text("荧光", TextProperties { $0.highlight = .color("FFFF00") }),
        .text("底纹", TextProperties { $0.highlight = .color("D9D9D9") }),
        .text("着重", TextProperties { $0.emphasisMark = .dot }),
        .text("x", TextProperties()), .text("2", TextProperties { $0.position = .superscript }),
        .text("H", TextProperties()), .text("2", TextProperties { $0.position = .subscript }),
        .text("O ", TextProperties()),
        .image(picture), .image(picture),
        .footnote([Paragraph("此处数字以统计部门公布的为准。")]),
        .text("。", TextProperties()),
      ], style: "文稿正文")
  }

  private static var borders: Paragraph {
    Paragraph(
      "上下有线的段落",
      properties: ParagraphProperties {
        $0.topBorder = Border(width: .millimetres(0.35))
        $0.bottomBorder = Border(width: .points(0.5), color: "FF0000", isDashed: true)
        $0.spaceBefore = .points(6)
        $0.spaceAfter = .points(6)
        $0.keepLinesTogether = true
        $0.lineSpacing = .atLeast(.points(28))
      })
  }

  static let picture = Image(
    bytes: [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
      2, 0, 0, 0, 0x90, 0x77, 0x53, 0xDE, 0, 0, 0, 0x0C, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0xCF, 0xC0, 0,
      0, 3, 1, 1, 0, 0xC9, 0xFE, 0x92, 0xEF, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ], format: .png, width: .points(12), height: .points(12), description: "红色方块")

  static var wide: Section {
    Section(
      page: PageSetup(
        width: .millimetres(297), height: .millimetres(210),
        margins: Margins(
          top: .millimetres(28), bottom: .millimetres(26), left: .millimetres(35), right: .millimetres(37))
      ),
      footer: footer,
      blocks: [
        .paragraph(
          Paragraph(
            [.text("二、座次与名单", TextProperties())], style: "标题 1",
            properties: ParagraphProperties { $0.firstLineIndent = .zero }, bookmarks: ["_Toc100000002"])),
        .table(seating), .table(roster),
      ])
  }

  /// Two rows of seats around an aisle without rules, with a stage over all columns.
  static var seating: Table {
    let aisle = TableCell([], rowSpan: 2, borders: .none)
    func seat(_ name: String, fill: String? = nil) -> TableCell {
      var cell = TableCell(name, style: "表格文字")
      cell.shading = fill
      return cell
    }
    var stage = TableCell("主席台", style: "表格文字", columnSpan: 5)
    stage.borders = CellBorders(bottom: .rule(Border(width: .points(2.25), color: "C00000")))
    let rowLabel = TableCell("第一、二排", style: "表格文字", rowSpan: 2)
    return Table(
      columnWidths: [25, 40, 15, 40, 40].map { Length.millimetres($0) },
      rows: [
        TableRow([stage], height: .exactly(.millimetres(12))),
        TableRow(
          [rowLabel, seat("赵甲"), aisle, seat("钱乙", fill: "FFF2CC"), seat("孙丙")], height: .atLeast(.millimetres(12))),
        TableRow([seat("李丁"), seat("周戊"), seat("吴己")], height: .atLeast(.millimetres(12))),
      ])
  }

  /// A list longer than a page, whose head repeats.
  static var roster: Table {
    Table(
      columnWidths: [15, 40, 60, 80].map { Length.millimetres($0) },
      rows: [TableRow(["序号", "姓名", "单位", "职务"].map { TableCell($0, style: "表格文字") })]
        + (1...60).map { number in
          TableRow(
            [
              TableCell("\(number)", style: "表格文字"), TableCell("代表\(number)", style: "表格文字"),
              TableCell("青石县第\(number)镇", style: "表格文字"), TableCell([]),
            ], height: .atLeast(.millimetres(8)))
        },
      headerRowCount: 1, alignment: .left)
  }

  /// An A4 sheet folded in the middle, whose upper half is read from the other side.
  static var cards: Section {
    Section(
      page: PageSetup(
        width: .millimetres(210), height: .millimetres(297), margins: Margins(all: .millimetres(10))),
      blocks: [
        .paragraph(
          Paragraph([
            .shape(card(top: 30, turn: .upsideDown)), .shape(card(top: 180, turn: .none)),
            .shape(
              Shape(
                kind: .line, left: .zero, top: .millimetres(148.5), width: .millimetres(210), height: .zero,
                border: Border(width: .points(0.75), color: "808080", isDashed: true))),
            .shape(
              Shape(
                left: .millimetres(150), top: .millimetres(270), width: .millimetres(40), height: .millimetres(12),
                border: Border(width: .points(1), color: "C00000"), fill: "FFF2CC",
                paragraphs: [Paragraph("第 1 张", style: "表格文字")])),
          ]))
      ])
  }

  private static func card(top: Double, turn: Shape.Turn) -> Shape {
    Shape(
      left: .millimetres(20), top: .millimetres(top), width: .millimetres(170), height: .millimetres(90), turn: turn,
      border: turn == .upsideDown ? Border(width: .points(0.5), color: "C0C0C0") : nil,
      paragraphs: [
        Paragraph("欧阳　明", style: "座牌姓名"),
        Paragraph(
          [.text("青石县第1代表团 A", TextProperties { $0.size = .points(20) })], style: "座牌姓名"),
      ])
  }
}
