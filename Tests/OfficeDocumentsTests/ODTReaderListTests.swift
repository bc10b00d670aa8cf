import Testing

@testable import OfficeDocuments

private func number(_ level: Int, _ format: String, _ suffix: String = "", prefix: String = "", more: String = "")
  -> String
{
  """
  <text:list-level-style-number text:level="\(level)" style:num-format="\(format)" style:num-suffix="\(suffix)" \
  style:num-prefix="\(prefix)" \(more)/>
  """
}

private func labels(_ body: String, _ levels: String, styles: String = "") throws -> [String] {
  var fixture = OpenDocumentFixture(body)
  fixture.automaticStyles = "<text:list-style style:name='L'>\(levels)</text:list-style>"
  fixture.styles = styles
  let blocks = try readODT(fixture).document?.blocks ?? []
  return blocks.flattenedParagraphs.map(\.numberLabel)
}

private func list(_ items: String, _ attributes: String = "") -> String {
  "<text:list text:style-name='L' \(attributes)>\(items)</text:list>"
}

private func item(_ content: String = "<text:p>文</text:p>", _ attributes: String = "") -> String {
  "<text:list-item \(attributes)>\(content)</text:list-item>"
}

@Suite struct ODTReaderListTests {
  @Test(
    arguments: [
      ("1", "1. ", "2. "), ("i", "i. ", "ii. "), ("A", "A. ", "B. "), ("", ". ", ". "),
      ("一, 二, 三, ...", "一. ", "二. "), ("壹, 贰, 叁, ...", "壹. ", "贰. "), ("甲, 乙, 丙, ...", "甲. ", "乙. "),
      ("子, 丑, 寅, ...", "子. ", "丑. "), ("①, ②, ③, ...", "①. ", "②. "), ("１, ２, ３, ...", "１. ", "２. "),
      ("01, 02, 03, ...", "01. ", "02. "), ("First", "First. ", "Second. "), ("ア, イ, ウ, ...", "ア. ", "イ. "),
      ("イ, ロ, ハ, ...", "イ. ", "ロ. "),
    ])
  func writesNumbersInEveryFormat(_ format: String, _ first: String, _ second: String) throws {
    #expect(try labels(list(item() + item()), number(1, format, ".")) == [first, second])
  }

  @Test func countsLevels() throws {
    let levels =
      number(1, "一, 二, 三, ...", "、") + number(2, "1", "）", prefix: "（")
      + number(3, "1", ".", more: "text:display-levels='3'")
    let nested = item(
      "<text:p>一</text:p><text:list>\(item())\(item("<text:p>二</text:p><text:list>\(item())</text:list>"))</text:list>")
    #expect(
      try labels(list(nested + nested), levels) == ["一、", "（1）", "（2）", "一.2.1. ", "二、", "（1）", "（2）", "二.2.1. "])
  }

  @Test func labelsOnlyTheFirstParagraphOfAnItem() throws {
    let body = list(
      "<text:list-header><text:p>头</text:p></text:list-header>" + item("<text:p>一</text:p><text:p>续</text:p>") + item())
    #expect(try labels(body, number(1, "1", ".")) == ["", "1. ", "", "2. "])
  }

  @Test func continuesAndRestarts() throws {
    let body =
      list(item() + item()) + list(item()) + list(item(), "text:continue-numbering='true'")
      + list(item("<text:p/>", "text:start-value='7'") + item(), "xml:id='x'") + list(item())
      + list(item(), "text:continue-list='x'")
    #expect(try labels(body, number(1, "1", ".")) == ["1. ", "2. ", "1. ", "2. ", "7. ", "8. ", "1. ", "9. "])
  }

  @Test func showsBulletsAndTemplates() throws {
    let bullet = "<text:list-level-style-bullet text:level='1' text:bullet-char='●' style:num-suffix='.'/>"
    #expect(try labels(list(item()), bullet) == ["● "])
    let template = number(
      1, "1",
      more:
        "xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0' loext:num-list-format='第%1%条'"
    )
    #expect(try labels(list(item()), template) == ["第1条"])
  }

  @Test func numbersHeadingsByTheOutline() throws {
    let outline = """
      <text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>\
      <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>
      """
    func heading(_ level: Int, _ more: String = "") -> String {
      "<text:h text:outline-level='\(level)' \(more)>题</text:h>"
    }
    let body =
      heading(1) + heading(2) + heading(2) + heading(1, "text:is-list-header='true'") + heading(1) + heading(2)
      + heading(1, "text:restart-numbering='true' text:start-value='9'")
    #expect(try labels(body, "", styles: outline) == ["一、", "一.1 ", "一.2 ", "", "二、", "二.1 ", "九、"])
  }

  @Test func countsLevelsThatAreSkippedAsBegun() throws {
    let levels = number(1, "1", ".") + number(2, "1", ".", more: "text:display-levels='2'")
    let skipping = item("<text:list>\(item())</text:list>")
    #expect(try labels(list(skipping + item() + item()), levels) == ["1.1. ", "2. ", "3. "])
  }

  @Test func numbersLevelsThatAStyleLeavesOut() throws {
    let nested = item("<text:p>一</text:p>" + list(item() + item()))
    let bullet = "<text:list-level-style-bullet text:level='1' text:bullet-char='●'/>"
    #expect(try labels(list(nested), bullet) == ["● ", "1. ", "2. "])
  }

  @Test func survivesAbsurdLevelsAndValues() throws {
    let deep =
      String(repeating: "<text:list><text:list-item>", count: 60) + "<text:p>文</text:p>"
      + String(repeating: "</text:list-item></text:list>", count: 60)
    let levels = number(1, "1", more: "text:start-value='99999999999999999999' text:display-levels='2147483648'")
    #expect(
      try labels(list(item() + item("<text:p/>", "text:start-value='-99999999999999999999'") + item(deep)), levels)
        .count == 3)
  }
}
