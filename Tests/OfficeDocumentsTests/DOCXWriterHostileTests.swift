import Foundation
import TestSupport
import Testing

@testable import OfficeDocuments

/// Documents that no sound program makes: the file must be valid all the same, and nothing may trap.
@Suite struct DOCXWriterHostileTests {
  static let lengths: [Length] = [
    .points(.nan), .points(.infinity), .points(-.infinity), .points(-1), .points(1e300), .zero,
  ]

  private static func odd(_ length: Length) -> Document {
    let look = TextProperties {
      $0.size = length
      $0.letterSpacing = length
      $0.horizontalScale = -7
      $0.color = "nocolour"
      $0.eastAsianFont = ""
    }
    let properties = ParagraphProperties {
      $0.leftIndent = length
      $0.rightIndent = length
      $0.firstLineIndent = length
      $0.spaceBefore = length
      $0.spaceAfter = length
      $0.lineSpacing = .exactly(length)
      $0.outlineLevel = 12
      $0.tabStops = [TabStop(position: length), TabStop(position: length)]
      $0.topBorder = Border(width: length, color: "x")
    }
    let multiple = ParagraphProperties {
      $0.lineSpacing = .multiple(length.points)
      $0.tabStops = []
      $0.outlineLevel = .min
    }
    var cell = TableCell([], columnSpan: .max, rowSpan: .max)
    cell.shading = "#fff"
    cell.borders = CellBorders(top: .rule(Border(width: length)))
    let shape = { (turn: Shape.Turn, kind: Shape.Kind) in
      Inline.shape(
        Shape(
          kind: kind, left: length, top: length, width: length, height: length, turn: turn,
          border: Border(width: length), fill: "zz",
          paragraphs: [Paragraph([.text("倒\u{0}\u{FFFE}字", look)], style: "没有", properties: properties)]))
    }
    let page = PageSetup(
      width: length, height: length, margins: Margins(all: length), headerDistance: length, footerDistance: length,
      linePitch: length)
    return Document(
      title: "\u{0}", styles: [Style(name: "", basedOn: "", next: "", paragraph: properties, text: look)],
      sections: [
        Section(
          page: page, firstPageNumber: .min, header: PageFurniture(odd: [], even: [Paragraph()]),
          blocks: [
            .paragraph(
              Paragraph([.text("字\u{1}", look)], style: "", properties: properties, bookmarks: ["", "", "\u{0}"])),
            .paragraph(Paragraph("字", properties: multiple)),
            .paragraph(Paragraph([shape(.none, .box), shape(.upsideDown, .box), shape(.upsideDown, .line)])),
            .table(
              Table(
                columnWidths: [length, length],
                rows: [TableRow([cell], height: .atLeast(length)), TableRow([cell, cell])],
                headerRowCount: .max, border: Border(width: length), cellPadding: length)),
            .tableOfContents(
              TableOfContents(
                entries: [
                  .init(text: "", level: .min, bookmark: "无", pageNumber: .min),
                  .init(text: "", level: .max, bookmark: ""),
                ],
                deepestLevel: .min)),
            .paragraph(
              Paragraph([
                .image(
                  Image(bytes: DOCXWriterSpecimen.picture.bytes, format: .gif, width: length, height: length))
              ])),
          ]), Section(page: page, firstPageNumber: .max, blocks: []),
      ])
  }

  @Test(arguments: lengths.indices)
  func survivesAnyMeasure(index: Int) throws {
    let file = try UnpackedDOCX(Self.odd(Self.lengths[index]))
    for name in file.names where name.hasSuffix(".xml") { _ = try file.root(name) }
    #expect(!file.notices.isEmpty)
    for notice in file.notices { #expect(!notice.chinese.isEmpty && !notice.english.isEmpty) }
  }

  @Test(
    .enabled(if: OutsideProgram.conformance != nil, "the conformance tool is absent"))
  func writesValidFilesForOddDocuments() throws {
    let tool = try #require(OutsideProgram.conformance)
    let folder = try TemporaryFolder()
    var files = try Self.lengths.enumerated().map { index, length in
      try folder.write(DOCXWriter.write(Self.odd(length)).bytes, name: "odd\(index).docx")
    }
    files.append(try folder.write(DOCXWriter.write(Document()).bytes, name: "empty.docx"))
    files.append(try folder.write(DOCXWriter.write(Self.bookmarks).bytes, name: "bookmarks.docx"))
    files.append(try folder.write(DOCXWriter.write(Self.nested(200)).bytes, name: "nested.docx"))
    let result = try tool.run(files)
    #expect(result.status == 0, "\(result.output)")
  }

  private static let bookmarks = Document(sections: [
    Section(
      page: .a4,
      blocks: [
        String(repeating: "很长的书签名", count: 20), String(repeating: "很长的书签名", count: 20) + "二", "甲", "甲", "A b", "a-B",
        "𠮷野",
        "\u{F914}", "\u{6A02}", "9",
      ].map { .paragraph(Paragraph([.text("文", TextProperties())], bookmarks: [$0])) })
  ])

  @Test func givesBookmarksNamesThatWordTakes() throws {
    let file = try UnpackedDOCX(Self.bookmarks)
    let names = try file.all("w:bookmarkStart").compactMap { $0.attribute("w:name") }
    #expect(names.count == 9, "the second 甲 is left out")
    #expect(Set(names.map { $0.lowercased() }).count == 9)
    for name in names {
      #expect(name.unicodeScalars.count <= 40)
      #expect(
        name.unicodeScalars.allSatisfy {
          $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType == .decimal
        })
    }
    #expect(file.notices.count == 1)
  }

  private static func nested(_ depth: Int) -> Document {
    var block = Block.paragraph(Paragraph("底"))
    var inline = Inline.text("底", TextProperties())
    for _ in 0..<depth {
      block = .table(Table(columnWidths: [.points(300)], rows: [TableRow([TableCell([block])])]))
      inline = .link(target: "https://example.com", [inline])
    }
    return Document(sections: [
      Section(page: .a4, blocks: [block, .paragraph(Paragraph([inline, .footnote([Paragraph([.footnote([])])])]))])
    ])
  }

  @Test func leavesOutWhatIsNestedTooDeep() throws {
    let file = try UnpackedDOCX(Self.nested(200))
    #expect(try file.all("w:tbl").count == 24)
    #expect(file.notices.contains { $0.chinese.contains("嵌套") })
  }

  @Test func followsLongChainsOfStyles() throws {
    let styles = (0..<20_000).map { Style(name: "样式\($0)", basedOn: "样式\($0 + 1)") }
    let file = try UnpackedDOCX([.paragraph(Paragraph("文", style: "样式0"))], styles: styles)
    #expect(file.notices.count == 1)
  }
}
