@testable import OfficeDocuments

/// A document that holds every construct of the model, for the tests of whole files.
enum ODTWriterSample {
  /// A picture of one red point.
  static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x90, 0x77, 0x53, 0xDE, 0x00, 0x00, 0x00, 0x0C, 0x49,
    0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0xCF, 0xC0, 0x00, 0x00, 0x03, 0x01, 0x01, 0x00, 0xC9, 0xFE, 0x92, 0xEF,
    0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  /// The page of GB/T 9704.
  static let officialPage = PageSetup(
    width: .millimetres(210), height: .millimetres(297),
    margins: Margins(top: .millimetres(37), bottom: .millimetres(35), left: .millimetres(28), right: .millimetres(26)),
    footerDistance: .millimetres(23), linePitch: .points(28.95))

  /// The styles of GB/T 9704.
  static let styles: [Style] = [
    Style(
      name: Style.defaultName,
      paragraph: ParagraphProperties {
        $0.alignment = .justified
        $0.firstLineIndent = .points(32)
      },
      text: TextProperties {
        $0.eastAsianFont = "仿宋_GB2312"
        $0.latinFont = "Times New Roman"
        $0.size = .points(16)
        $0.letterSpacing = .points(-0.25)
      }),
    Style(
      name: "标题", basedOn: Style.defaultName, next: Style.defaultName,
      paragraph: ParagraphProperties {
        $0.alignment = .center
        $0.firstLineIndent = .zero
      },
      text: TextProperties {
        $0.eastAsianFont = "方正小标宋简体"
        $0.size = .points(22)
      }),
    Style(
      name: "一级标题", basedOn: Style.defaultName, next: Style.defaultName,
      paragraph: ParagraphProperties {
        $0.outlineLevel = 1
        $0.keepWithNext = true
      }, text: TextProperties { $0.eastAsianFont = "黑体" }),
    Style(
      name: "表格文字", basedOn: Style.defaultName,
      paragraph: ParagraphProperties {
        $0.alignment = .center
        $0.firstLineIndent = .zero
      }, text: TextProperties { $0.size = .points(12) }),
    Style(
      name: "页码", basedOn: Style.defaultName,
      paragraph: ParagraphProperties {
        $0.alignment = .right
        $0.firstLineIndent = .zero
        $0.lineSpacing = .exactly(.points(14))
      },
      text: TextProperties {
        $0.eastAsianFont = "宋体"
        $0.latinFont = "宋体"
        $0.size = .points(14)
      }),
    Style(
      name: "目录 1", basedOn: Style.defaultName,
      paragraph: ParagraphProperties {
        $0.firstLineIndent = .zero
        $0.tabStops = [TabStop(position: .millimetres(156), alignment: .right, hasDotLeader: true)]
      }),
  ]

  /// A footer with the number between dashes, at the outer edge.
  static let footer = PageFurniture(
    odd: [
      Paragraph(
        [.text("— ", TextProperties()), .pageNumber(TextProperties()), .text(" —", TextProperties())], style: "页码",
        properties: ParagraphProperties { $0.rightIndent = .points(14) })
    ],
    even: [
      Paragraph(
        [.text("— ", TextProperties()), .pageNumber(TextProperties()), .text(" —", TextProperties())], style: "页码",
        properties: ParagraphProperties {
          $0.alignment = .left
          $0.leftIndent = .points(14)
        })
    ])

  /// Prose of the given length, invented, without meaning.
  static func prose(_ count: Int) -> String {
    let phrases = ["各单位要高度重视", "，", "认真做好会务工作", "。", "材料按时报送", "，", "人员准时到会", "；", "会场安排有序", "。"]
    var text = ""
    var index = 0
    while text.count < count {
      text += phrases[index % phrases.count]
      index += 1
    }
    return String(text.prefix(count))
  }

  /// The document.
  static var everything: Document {
    Document(
      title: "全县办公室会议材料 <样本> & “引号”", creator: "会务组", styles: styles,
      sections: [contents, text, tables, landscape, cards])
  }

  static var contents: Section {
    Section(
      page: officialPage,
      blocks: [
        .paragraph(Paragraph("目  录", style: "标题")),
        .tableOfContents(
          TableOfContents(
            entries: [
              .init(text: "一、总体要求", level: 1, bookmark: "h1", pageNumber: 1),
              .init(text: "（一）细目", level: 2, bookmark: "h2", pageNumber: 2),
              .init(text: "没有书签的一行", level: 1, bookmark: "nowhere", pageNumber: 9),
            ], deepestLevel: 2)),
      ])
  }

  static var text: Section {
    var looks: [Inline] = []
    let properties: [(inout TextProperties) -> Void] = [
      { $0.isBold = true }, { $0.isItalic = true }, { $0.isUnderlined = true }, { $0.isStruckThrough = true },
      { $0.color = "C00000" }, { $0.letterSpacing = .points(3) }, { $0.horizontalScale = 66 },
      { $0.position = .superscript }, { $0.position = .subscript }, { $0.size = .points(22) },
      { $0.highlight = .color("FFFF00") }, { $0.emphasisMark = .dot },
      {
        $0.isBold = false
        $0.isItalic = false
        $0.isUnderlined = false
        $0.isStruckThrough = false
        $0.position = .baseline
        $0.eastAsianFont = "楷体_GB2312"
        $0.latinFont = "Arial"
      },
    ]
    for property in properties { looks.append(.text("字样Aa1", TextProperties(property))) }
    return Section(
      page: officialPage, start: .oddPage, firstPageNumber: 1, header: PageFurniture(odd: [Paragraph("草稿")]),
      footer: footer,
      blocks: [
        .paragraph(
          Paragraph(
            [.text("总体要求", TextProperties())], style: "一级标题", bookmarks: ["h1", "书签二"], numberLabel: "一、")),
        .paragraph(Paragraph(looks)),
        .paragraph(
          Paragraph([
            .text("  两个  空格 和", TextProperties()), .text(" 一个", TextProperties { $0.isBold = true }), .tab,
            .text("制表", TextProperties()), .lineBreak, .text("新行 ", TextProperties()),
          ])),
        .paragraph(Paragraph([.text("断页前", TextProperties()), .pageBreak, .text("断页后", TextProperties())])),
        .paragraph(
          Paragraph([
            .text("见第", TextProperties()), .pageReference(bookmark: "h1", cached: "1", TextProperties()),
            .text("页，共", TextProperties()), .pageCount(TextProperties { $0.isBold = true }),
            .text("页。", TextProperties()),
            .link(target: "#h1", [.text("回到开头", TextProperties())]),
            .link(target: "https://example.org/a b?c=<d>", [.text("外部", TextProperties { $0.isUnderlined = true })]),
            .footnote([Paragraph("脚注一", properties: ParagraphProperties { $0.firstLineIndent = .zero })]),
            .image(
              Image(bytes: picture, format: .png, width: .points(16), height: .points(16), description: "红点")),
            .image(Image(bytes: picture, format: .png, width: .points(8), height: .points(8))),
          ])),
        .paragraph(
          Paragraph(
            "各种段落属性" + prose(60),
            properties: ParagraphProperties {
              $0.alignment = .distributed
              $0.leftIndent = .points(32)
              $0.rightIndent = .points(16)
              $0.firstLineIndent = .points(-16)
              $0.spaceBefore = .points(6)
              $0.spaceAfter = .points(7)
              $0.lineSpacing = .exactly(.points(30))
              $0.keepWithNext = true
              $0.keepLinesTogether = true
              $0.snapsToGrid = false
              $0.topBorder = Border(width: .points(1), color: "FF0000")
              $0.bottomBorder = Border(width: .points(0.5), isDashed: true)
            })),
        .paragraph(
          Paragraph(
            [.text("甲", TextProperties()), .tab, .text("乙", TextProperties()), .tab, .text("丙", TextProperties())],
            properties: ParagraphProperties {
              $0.leftIndent = .points(16)
              $0.lineSpacing = .multiple(1.5)
              $0.tabStops = [
                TabStop(position: .points(120), alignment: .center),
                TabStop(position: .points(400), alignment: .right, hasDotLeader: true),
              ]
            })),
        .paragraph(
          Paragraph(
            "至少行距",
            properties: ParagraphProperties {
              $0.lineSpacing = .atLeast(.points(40))
              $0.pageBreakBefore = true
              $0.outlineLevel = 2
            })),
        .paragraph(Paragraph([.text("细目", TextProperties())], bookmarks: ["h2"])),
      ])
  }

  static var tables: Section {
    let look = "表格文字"
    var body: [TableRow] = []
    for number in 1...30 {
      body.append(
        TableRow([
          TableCell("\(number)", style: look), TableCell("张三", style: look), TableCell("县政府办公室", style: look),
          TableCell("主任", style: look),
        ]))
    }
    let list = Table(
      columnWidths: [.millimetres(15), .millimetres(30), .millimetres(60), .millimetres(40)],
      rows: [
        TableRow([TableCell("参会人员名单", style: look, columnSpan: 4)], height: .atLeast(.points(30))),
        TableRow(["序号", "姓名", "单位", "职务"].map { TableCell($0, style: look) }),
      ] + body, headerRowCount: 2)
    var shaded = TableCell("底色", style: look)
    shaded.shading = "DDDDDD"
    shaded.verticalAlignment = .bottom
    shaded.borders = CellBorders(
      top: .rule(Border(width: .points(2), color: "FF0000")), bottom: .none, left: .rule(Border(width: .points(1))),
      right: .none)
    let spans = Table(
      columnWidths: [.millimetres(30), .millimetres(30), .millimetres(30)],
      rows: [
        TableRow([TableCell("两行", style: look, rowSpan: 2), TableCell("两列", style: look, columnSpan: 2)]),
        TableRow([TableCell("乙", style: look), TableCell("丙", style: look)], height: .exactly(.points(40))),
        TableRow([TableCell("二乘二", style: look, columnSpan: 2, rowSpan: 2), shaded]),
        TableRow([TableCell([.table(Table(columnWidths: [.millimetres(20)], rows: [TableRow([TableCell("内表")])]))])]),
      ], alignment: .left, cellPadding: .points(3))
    return Section(
      page: officialPage, footer: footer,
      blocks: [.table(list), .paragraph(Paragraph("表间")), .table(spans), .paragraph(Paragraph("表后"))])
  }

  static var landscape: Section {
    var page = officialPage
    swap(&page.width, &page.height)
    page.linePitch = nil
    return Section(page: page, start: .oddPage, footer: footer, blocks: [.paragraph(Paragraph("横排的一页"))])
  }

  static var cards: Section {
    let name = Paragraph(
      [.text("张三丰", TextProperties { $0.size = .points(72) })], style: "标题",
      properties: ParagraphProperties { $0.alignment = .distributed })
    return Section(
      page: PageSetup(width: .millimetres(210), height: .millimetres(297), margins: Margins(all: .millimetres(15))),
      blocks: [
        .paragraph(
          Paragraph([
            .shape(
              Shape(
                left: .millimetres(20), top: .millimetres(50), width: .millimetres(170), height: .millimetres(60),
                turn: .upsideDown, border: Border(width: .points(1), color: "0000FF"), paragraphs: [name])),
            .shape(
              Shape(
                left: .millimetres(20), top: .millimetres(180), width: .millimetres(170), height: .millimetres(60),
                fill: "FFFFCC", paragraphs: [name])),
            .shape(
              Shape(
                kind: .line, left: .millimetres(0), top: .millimetres(148.5), width: .millimetres(210), height: .zero,
                border: Border(width: .points(0.5), color: "808080", isDashed: true))),
          ]))
      ])
  }
}

extension ODTWriterSample {
  /// The texts of a document in reading order, each run by itself.
  static func texts(of document: Document) -> [String] { document.blocks.flatMap(texts(of:)) }

  private static func texts(of block: Block) -> [String] {
    switch block {
    case .paragraph(let paragraph): [paragraph.numberLabel] + paragraph.inlines.flatMap(texts(of:))
    case .table(let table): table.rows.flatMap { $0.cells.flatMap { $0.blocks.flatMap(texts(of:)) } }
    case .tableOfContents(let contents): contents.entries.map(\.text)
    }
  }

  private static func texts(of inline: Inline) -> [String] {
    switch inline {
    // A line can break anywhere in a text, but not in a few characters.
    case .text(let text, _): [String(text.prefix(4))]
    case .link(_, let content): content.flatMap(texts(of:))
    case .footnote(let paragraphs): paragraphs.flatMap { $0.inlines.flatMap(texts(of:)) }
    case .shape(let shape) where shape.turn == .none: shape.paragraphs.flatMap { $0.inlines.flatMap(texts(of:)) }
    default: []
    }
  }
}
