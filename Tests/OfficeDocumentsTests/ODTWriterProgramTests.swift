import Foundation
import TestSupport
import Testing

@testable import OfficeDocuments

/// What programs that other people wrote make of the files.
@Suite struct ODTWriterProgramTests {
  @Test(.enabled(if: OutsideProgram.conformance != nil, "the conformance tool is absent"))
  func passesTheConformanceTool() throws {
    let tool = try #require(OutsideProgram.conformance)
    let folder = try TemporaryFolder()
    let odd = Document(sections: [
      Section(
        page: PageSetup(width: .zero, height: .points(.infinity), margins: Margins(all: .points(-5))),
        blocks: [
          .table(
            Table(columnWidths: [.zero], rows: [TableRow([]), TableRow([TableCell("", columnSpan: 9, rowSpan: 9)])])),
          .tableOfContents(TableOfContents(entries: [])),
          .paragraph(Paragraph("", style: "？", properties: ParagraphProperties { $0.outlineLevel = 99 })),
        ])
    ])
    var files: [String] = []
    for (name, document) in [
      ("everything", ODTWriterSample.everything), ("empty", Document()), ("odd", odd),
      ("paper", PaginationSample.paper(seed: 1, exactSpacing: false, withTables: true)),
    ] {
      files.append(try folder.write(ODTWriter.write(document).bytes, name: "\(name).odt"))
    }
    let result = try tool.run(files)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(
    .enabled(
      if: OutsideProgram.soffice != nil && OutsideProgram.pdftotext != nil, "soffice or pdftotext is absent"))
  func showsAllTextInLibreOffice() throws {
    let folder = try TemporaryFolder()
    let document = ODTWriterSample.everything
    let pages = try folder.pages(of: folder.write(ODTWriter.write(document).bytes, name: "everything.odt"))
    let shown = pages.joined().filter { !$0.isWhitespace }
    for piece in ODTWriterSample.texts(of: document) where !piece.isEmpty {
      #expect(shown.contains(piece.filter { !$0.isWhitespace }), "LibreOffice does not show \(piece)")
    }
    // Contents, three pages of text, two of tables, one across and one of cards; blank pages are not printed.
    #expect(pages.count == 8)
    // The reference to the second heading was written as page 2 and is counted anew.
    #expect(pages[0].contains("3"))
    let indent = { (page: String, mark: String) in
      page.split(separator: "\n").first { $0.filter { $0 != " " } == mark }?.prefix { $0 == " " }.count
    }
    #expect(try #require(indent(pages[1], "—1—")) > 20, "odd numbers stand at the right")
    #expect(try #require(indent(pages[2], "—2—")) < 5, "even numbers stand at the left")
    #expect(pages[4].contains("参会人员名单"))
  }

  @Test(
    .enabled(
      if: OutsideProgram.soffice != nil && OutsideProgram.pdftotext != nil, "soffice or pdftotext is absent"))
  func sets22LinesOf28Characters() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "字", count: 26 + 28 * 30)
    let document = Document(
      styles: ODTWriterSample.styles,
      sections: [
        Section(
          page: ODTWriterSample.officialPage, footer: ODTWriterSample.footer,
          blocks: [.paragraph(Paragraph(text, style: "一级标题"))])
      ])
    let pages = try folder.pages(of: folder.write(ODTWriter.write(document).bytes, name: "grid.odt"))
    let lines = pages.map { page in page.split(separator: "\n").map { $0.count { $0 == "字" } }.filter { $0 > 0 } }
    #expect(lines == [[26] + Array(repeating: 28, count: 21), Array(repeating: 28, count: 9)])
  }

  @Test(.enabled(if: OutsideProgram.pandoc != nil, "pandoc is absent"))
  func readsBackInPandoc() throws {
    let pandoc = try #require(OutsideProgram.pandoc)
    let folder = try TemporaryFolder()
    let file = try folder.write(ODTWriter.write(ODTWriterSample.everything).bytes, name: "everything.odt")
    let result = try pandoc.run(["-f", "odt", "-t", "html", "--wrap=none", file])
    #expect(result.status == 0)
    for markup in [
      "<h1", "<strong>字样Aa1</strong>", "<em>字样", "<sup>字样Aa1</sup>", "<sub>字样Aa1</sub>", "脚注一",
      "二乘二", "https://example.org/a%20b?c=%3Cd%3E", "县政府办公室",
    ] {
      #expect(result.output.contains(markup), "pandoc reads no \(markup)")
    }
  }

  @Test(.enabled(if: OutsideProgram.python != nil, "no Python with python-docx, odfdo and openpyxl"))
  func readsBackInODFDO() throws {
    let python = try #require(OutsideProgram.python)
    let folder = try TemporaryFolder()
    let file = try folder.write(ODTWriter.write(ODTWriterSample.everything).bytes, name: "everything.odt")
    let script = """
      import sys, odfdo
      d = odfdo.Document(sys.argv[1])
      print(d.meta.title, d.meta.creator)
      print([h.text_recursive for h in d.body.get_headers()])
      t = d.body.get_tables()[0]
      print(t.name, t.width, t.height, t.get_cell((1, 5)).text_recursive.strip())
      print(len(d.body.get_notes()), len(d.body.get_bookmark_starts()), len(d.get_parts()))
      """
    let result = try python.run(["-c", script, file])
    #expect(
      result.output == """
        全县办公室会议材料 <样本> & “引号” 会务组
        ['一、总体要求', '至少行距']
        Table1 4 32 张三
        1 3 7

        """)
  }

  @Test func readsBackInItsOwnReader() throws {
    let document = PaginationSample.paper(seed: 3, exactSpacing: false, withTables: true)
    let read = try OfficeFile.read(ODTWriter.write(document).bytes, name: "paper.odt")
    guard case .document(let back) = read.content else {
      Issue.record("no document")
      return
    }
    #expect(
      ODTWriterSample.texts(of: back).filter { !$0.isEmpty }
        == ODTWriterSample.texts(of: document).filter { !$0.isEmpty })
    #expect(back.sections.map(\.blocks.count) == document.sections.map(\.blocks.count))
  }

  @Test func packsTheMediaTypeFirstAndTheSameBytesAlways() throws {
    let first = try ODTWriter.write(ODTWriterSample.everything)
    #expect(try ODTWriter.write(ODTWriterSample.everything) == first)
    let start = String(decoding: first.bytes[30..<77], as: UTF8.self)
    #expect(start == "mimetypeapplication/vnd.oasis.opendocument.text")
    let file = try UnpackedODT(ODTWriterSample.everything)
    #expect(file.names.first == "mimetype" && file.names.last == "META-INF/manifest.xml")
    let listed = try file.all("manifest:file-entry", in: "META-INF/manifest.xml").map {
      $0.attribute("manifest:full-path") ?? ""
    }
    #expect(listed == ["/"] + file.names.dropFirst().dropLast())
    try expectODF(
      #require(file.all("office:meta", in: "meta.xml").first),
      """
      <office:meta><meta:generator>huiwu</meta:generator>\
      <dc:title>全县办公室会议材料 &lt;样本&gt; &amp; “引号”</dc:title>\
      <meta:initial-creator>会务组</meta:initial-creator><dc:creator>会务组</dc:creator>\
      <dc:language>zh-CN</dc:language></office:meta>
      """)
  }

  // How the work grows is measured by Benchmarks/growth; this only shows that it comes to an end.
  @Test(.timeLimit(.minutes(5))) func endsForAThousandPeople() throws {
    let look = TextProperties { $0.isBold = true }
    let rows = (0..<1_000).map { number in
      TableRow(
        ["\(number)", "代表\(number)", "青石县第\(number)镇", "主任"].map { text in
          TableCell([.paragraph(Paragraph([.text(text, look)], bookmarks: ["\(text)-\(number)"]))])
        })
    }
    let document = Document(sections: [
      Section(
        page: .a4,
        blocks: [.table(Table(columnWidths: Array(repeating: .points(90), count: 4), rows: rows, headerRowCount: 1))])
    ])
    #expect(try ODTWriter.write(document).notices == [])
    #expect(document.pageNumbers().pageCount > 45)
  }
}
