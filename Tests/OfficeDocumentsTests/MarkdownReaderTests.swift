import Testing

@testable import OfficeDocuments

struct MarkdownReaderTests {
  private func read(_ text: String) throws -> OfficeFile { try OfficeFile.read(Array(text.utf8), name: "讲话.md") }

  private func table(_ file: OfficeFile) throws -> Table {
    guard case .document(let document) = file.content else { throw Missing() }
    for case .table(let table) in document.blocks { return table }
    throw Missing()
  }

  private struct Missing: Error {}

  @Test func givesHeadingsTheirLevel() throws {
    let file = try read("# 一、总体要求\n\n正文\n\n二级\n---\n")
    #expect(file.paragraphs.map(\.properties.outlineLevel) == [1, nil, 2])
    #expect(file.paragraphs.map(\.place?.line) == [1, 3, 5])
    #expect(file.format == .markdown)
  }

  @Test(arguments: [
    ("同志们\n你们好", "同志们你们好"), ("GDP\n增长", "GDP 增长"), ("增长\n5%", "增长 5%"), ("好，\n我们", "好，我们"), ("a\nb", "a b"),
    ("好  \n行", "好\n行"), ("好\\\n行", "好\n行"), ("**好**\n**行**", "好行"),
  ]) func joinsLinesAsTheLanguageDoes(source: String, expected: String) throws {
    #expect(try read(source).paragraphs.map(\.string) == [expected])
  }

  @Test func putsFootnotesWhereTheyAreReferredTo() throws {
    let file = try read(
      "甲[^1]乙[^b]丙[^1]\n\n| 丁[^c] |\n|---|\n| 1 |\n\n[^1]: 注一\n\n    再一段\n[^b]: 注二\n[^c]: 注三\n[^d]: 无人\n")
    #expect(file.lines == ["甲{注一/再一段}乙{注二}丙", "丁{注三}", "1"])
    #expect(file.notices.map(\.code) == [.unknownContent])
  }

  @Test func keepsLooks() throws {
    let file = try read("甲**乙***丙*~~丁~~`戊`[己](https://a.example)")
    let bold = TextProperties { $0.isBold = true }
    let italic = TextProperties { $0.isItalic = true }
    let struck = TextProperties { $0.isStruckThrough = true }
    let code = TextProperties { $0.latinFont = "Courier New" }
    #expect(
      file.paragraphs[0].inlines == [
        .text("甲", .init()), .text("乙", bold), .text("丙", italic), .text("丁", struck), .text("戊", code),
        .link(target: "https://a.example", [.text("己", .init())]),
      ])
  }

  @Test func keepsMarksOfExtensionsWhileOthersRead() async throws {
    let struck = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<200 {
        group.addTask {
          let inlines = (try? read("甲~~丁~~乙"))?.paragraphs.first?.inlines ?? []
          return inlines.count { if case .text("丁", let look) = $0 { look.isStruckThrough == true } else { false } }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(struck == 200)
  }

  @Test func seesEmphasisBesideChinesePunctuation() throws {
    let file = try read("**一是“抓落实”。**各单位要**“重担当”**。")
    #expect(file.paragraphs[0].string == "一是“抓落实”。各单位要“重担当”。")
    let bold = file.paragraphs[0].inlines.compactMap { inline -> String? in
      if case .text(let text, let properties) = inline, properties.isBold == true { text } else { nil }
    }
    #expect(bold == ["一是“抓落实”。", "“重担当”"])
  }

  @Test func leavesALoneMarkAsItIs() throws {
    #expect(try read("电话**未填。").paragraphs[0].string == "电话**未填。")
  }

  @Test func labelsListItems() throws {
    let file = try read("3. 甲\n4. 乙\n\n   续\n   - 丙\n\n* 丁\n\n1) 戊\n")
    #expect(file.paragraphs.map(\.numberLabel) == ["3.", "4.", "", "•", "•", "1)"])
    #expect(file.paragraphs.map(\.string) == ["甲", "乙", "续", "丙", "丁", "戊"])
    #expect(file.paragraphs[3].properties.leftIndent != nil)
  }

  @Test func readsTables() throws {
    let table = try table(try read("| 姓名 | 单位 |\n|:-:|--:|\n| 王珏 | 县委办 |\n| 张晓 |\n"))
    #expect(table.rows.map(\.cells.count) == [2, 2, 2])
    #expect(table.headerRowCount == 1)
    #expect(table.columnWidths.count == 2)
    guard case .paragraph(let paragraph) = table.rows[1].cells[1].blocks[0] else { throw Missing() }
    #expect(paragraph.string == "县委办")
    #expect(paragraph.properties.alignment == .right)
    #expect(paragraph.place?.line == 3)
  }

  @Test func noticesPicturesAndRawHTML() throws {
    let file = try read("![图](a.png)正文<font color=red>红</font>换<br>行\n\n<center>标题</center>\n\n<!-- 注 -->\n")
    #expect(file.paragraphs.map(\.string) == ["正文红换\n行", "标题"])
    #expect(file.codes == [.embeddedObject, .unknownContent])
    #expect(file.paragraphs[1].place?.line == 3)
  }

  @Test func givesEachLineOfCodeItsLine() throws {
    let file = try read("正文\n\n```\n甲\n  乙\n```\n\n    丙\n")
    #expect(file.paragraphs.map(\.string) == ["正文", "甲", "  乙", "丙"])
    #expect(file.paragraphs.map(\.place?.line) == [1, 4, 5, 8])
  }

  @Test func passesOverPropertiesAtTheTop() throws {
    let file = try read("---\ntitle: \"工作会议\"\ndate: 2026-09-19\n---\n\n正文\n")
    #expect(file.paragraphs.map(\.string) == ["正文"])
    #expect(file.paragraphs[0].place?.line == 6)
    guard case .document(let document) = file.content else { throw Missing() }
    #expect(document.title == "工作会议")
  }

  @Test(
    arguments: [
      String(repeating: ">", count: 50_000) + "甲", String(repeating: "- ", count: 5_000) + "甲",
      String(repeating: "*", count: 50_000), String(repeating: "[", count: 50_000),
      String(repeating: "![l", count: 20_000), String(repeating: "<", count: 50_000),
      String(repeating: "`", count: 50_000),
      String(repeating: "| a ", count: 5_000) + "\n" + String(repeating: "|-", count: 5_000) + "\n|a|\n",
      "```\n", "|a|\n|", "---\n", "# ", "\u{0}", "[a]: b\n[a]", "<div", "&#0;",
    ].map(HostileText.init)) func endsOnHostileText(_ hostile: HostileText) throws
  {
    _ = try? read(hostile.text)
  }
}
