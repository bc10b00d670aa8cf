import Foundation
import TestSupport
import Testing

@testable import OfficeDocuments

/// What programs that other people wrote make of the files.
@Suite struct DOCXWriterProgramTests {
  @Test(.enabled(if: OutsideProgram.conformance != nil, "the conformance tool is absent"))
  func passesTheConformanceTool() throws {
    let tool = try #require(OutsideProgram.conformance)
    let folder = try TemporaryFolder()
    let file = try folder.write(DOCXWriter.write(DOCXWriterSpecimen.document).bytes, name: "specimen.docx")
    let result = try tool.run([file])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(
    .enabled(
      if: OutsideProgram.soffice != nil && OutsideProgram.pdftotext != nil, "soffice or pdftotext is absent"))
  func showsAllTextInLibreOffice() throws {
    let folder = try TemporaryFolder()
    let document = DOCXWriterSpecimen.document
    let pages = try folder.pages(of: folder.write(DOCXWriter.write(document).bytes, name: "specimen.docx"))
    let shown = pages.joined().filter { !$0.isWhitespace }
    for piece in document.visibleTexts where !piece.isEmpty {
      #expect(shown.contains(piece), "LibreOffice does not show \(piece)")
    }
    // Contents, three pages of speech, four of tables and one of cards; a blank page before the speech is not printed.
    #expect(pages.count == 9)
    let full = pages[2].split(separator: "\n").filter { $0.contains("字") }.map { $0.count { $0 == "字" } }
    #expect(full == Array(repeating: 28, count: 22), "22 lines of 28 characters fill the page")
    let indent = { (page: String, mark: String) in
      page.split(separator: "\n").first { $0.filter { $0 != " " } == mark }?.prefix { $0 == " " }.count
    }
    #expect(try #require(indent(pages[1], "—1—")) > 20, "odd numbers stand at the right")
    #expect(try #require(indent(pages[2], "—2—")) < 5, "even numbers stand at the left")
    #expect(pages[4...7].allSatisfy { $0.contains("序号") }, "the head of the list repeats")
  }

  @Test(.enabled(if: OutsideProgram.pandoc != nil, "pandoc is absent"))
  func readsBackInPandoc() throws {
    let pandoc = try #require(OutsideProgram.pandoc)
    let folder = try TemporaryFolder()
    let file = try folder.write(DOCXWriter.write(DOCXWriterSpecimen.document).bytes, name: "specimen.docx")
    let result = try pandoc.run(["-f", "docx", "-t", "html", "--wrap=none", file])
    #expect(result.status == 0)
    for markup in [
      "<h1", "<strong>粗体</strong>", "<em>斜体</em>", "<u>下划线</u>", "<sup>2</sup>", "<sub>2</sub>",
      "href=\"https://example.com/%E4%BC%9A%E5%8A%A1?%E5%90%8D=%E7%94%B2\"", "此处数字以统计部门公布的为准。", "colspan=\"5\"",
    ] {
      #expect(result.output.contains(markup), "pandoc reads no \(markup)")
    }
  }

  @Test(.enabled(if: OutsideProgram.python != nil, "no Python with python-docx, odfdo and openpyxl"))
  func readsBackInPythonDocx() throws {
    let python = try #require(OutsideProgram.python)
    let folder = try TemporaryFolder()
    let file = try folder.write(DOCXWriter.write(DOCXWriterSpecimen.document).bytes, name: "specimen.docx")
    let script = """
      import sys, docx
      d = docx.Document(sys.argv[1])
      p = d.paragraphs
      print(d.core_properties.title, d.core_properties.author)
      print([q.style.name for q in p if q.text == '一、开幕讲话'])
      print([(int(s.orientation), round(s.page_width.mm), int(s.start_type)) for s in d.sections])
      print(d.sections[1].footer.paragraphs[0].text, '|', d.sections[1].even_page_footer.paragraphs[0].text)
      print(d.settings.odd_and_even_pages_header_footer)
      t = d.tables[0]
      print(t.cell(1, 0)._tc is t.cell(2, 0)._tc, t.cell(0, 0)._tc is t.cell(0, 4)._tc, t.cell(2, 1).text)
      print(len(d.tables), len(d.tables[1].rows), d.tables[1].cell(60, 1).text)
      print(d.styles['文稿标题'].base_style.name, d.styles['文稿标题'].font.size.pt, len(d.inline_shapes))
      """
    let result = try python.run(["-c", script, file])
    #expect(
      result.output == """
        青石县综合协调工作座谈会材料 青石县综合协调办公室
        ['Heading 1']
        [(0, 210, 2), (0, 210, 4), (1, 297, 2), (0, 210, 2)]
        — 1 — | — 1 —
        True
        True True 李丁
        2 61 代表60
        Normal 22.0 2

        """)
  }
}

extension Document {
  /// The texts that stand on the pages, without those of turned boxes, which LibreOffice draws as outlines.
  fileprivate var visibleTexts: [String] {
    let furniture = sections.flatMap { $0.header.odd + ($0.header.even ?? []) }
    return blocks.flatMap(texts(of:)) + furniture.flatMap { texts(of: $0.inlines) }
  }

  private func texts(of block: Block) -> [String] {
    switch block {
    case .paragraph(let paragraph): [paragraph.numberLabel] + texts(of: paragraph.inlines)
    case .table(let table): table.rows.flatMap { $0.cells.flatMap { $0.blocks.flatMap(texts(of:)) } }
    case .tableOfContents(let contents): contents.entries.map(\.text)
    }
  }

  private func texts(of inlines: [Inline]) -> [String] {
    inlines.flatMap { inline -> [String] in
      switch inline {
      // A line can break anywhere in a text, but not in a few characters.
      case .text(let text, _): text.split { $0.isWhitespace }.map { String($0.prefix(4)) }
      case .link(_, let content): texts(of: content)
      case .footnote(let paragraphs): paragraphs.flatMap { texts(of: $0.inlines) }
      case .shape(let shape) where shape.turn == .none: shape.paragraphs.flatMap { texts(of: $0.inlines) }
      default: []
      }
    }
  }
}
