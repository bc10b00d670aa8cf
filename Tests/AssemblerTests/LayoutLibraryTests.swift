import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

/// Layouts as offices write them.
struct LayoutLibraryTests {
  private func library(_ files: (String, String)...) throws -> LayoutLibrary {
    try LayoutLibrary(files.map { (path: $0.0, bytes: Array($0.1.utf8)) })
  }

  @Test func readsTheLayoutsOfTheProgramWithoutFindings() throws {
    let library = try builtInLayouts()
    #expect(library.findings == [])
    #expect(library.names == ["gbt9704", "reading-copy"])
    for layout in library.layouts {
      #expect(layout.styles.map(\.name) == StyleName.allCases.map(\.rawValue))
      #expect(
        layout.styles.allSatisfy { style in
          style.basedOn.map { base in layout.styles.contains { $0.name == base } } ?? true
        })
      #expect(!layout.fontSubstitutes.isEmpty && layout.fontSubstitutes.allSatisfy { !$0.substitutes.isEmpty })
    }
  }

  @Test func setsThePageOfTheStandard() throws {
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    #expect(abs(layout.page.textWidth.millimetres - 156) < 0.01)
    #expect(abs(layout.page.textHeight.millimetres - 225) < 0.01)
    let body = try #require(layout.styles.first { $0.name == Style.defaultName })
    #expect(body.text.size == .points(16))
    #expect(body.paragraph.lineSpacing == .exactly(.points(28.95)))
    // 22 lines and 28 characters fill the type area of 225 by 156 mm.
    #expect(22 * 28.95 <= layout.page.textHeight.points && 23 * 28.95 > layout.page.textHeight.points)
    #expect(28 * 15.75 <= layout.page.textWidth.points && 29 * 15.75 > layout.page.textWidth.points)
    #expect(body.paragraph.firstLineIndent == .points(31.5))
    for stock in layout.cardStocks {
      #expect(abs(stock.bands.reduce(0) { $0 + $1.height.millimetres } - stock.height.millimetres) < 0.01)
    }
  }

  @Test func startsFromAnotherLayoutAndSettlesDistancesInCharactersAgain() throws {
    let library = try library(
      ("a.yaml", "名称: 大\n基于: 底\n样式: {正文: {字号: 20磅}}\n"),
      ("底.yaml", "页面: {上: 40}\n样式: {正文: {字号: 10磅, 首行缩进: 2字}, 标题: {对齐: 居中}}\n"))
    #expect(library.findings == [])
    let layout = try #require(library.layout(named: "大"))
    let styles = Dictionary(uniqueKeysWithValues: layout.styles.map { ($0.name, $0) })
    #expect(styles["正文"]?.paragraph.firstLineIndent == .points(40))
    #expect(styles["标题"]?.paragraph.firstLineIndent == .points(40))
    #expect(styles["标题"]?.paragraph.alignment == .center)
    #expect(abs(layout.page.margins.top.millimetres - 40) < 0.01)
    #expect(abs(layout.formPage.margins.top.millimetres - 40) < 0.01)
  }

  @Test func acceptsEnglishKeys() throws {
    let library = try library(
      (
        "office.yaml",
        """
        page: {width: 200mm, line-pitch: 30pt}
        styles: {title: {size: 24, alignment: center, line-spacing: at least 30pt, bold: yes}}
        page-number: {place: center, prefix: "- "}
        paper-start: next-page
        """
      ))
    #expect(library.findings == [])
    let layout = try #require(library.layout(named: "office"))
    let title = try #require(layout.styles.first { $0.name == "标题" })
    #expect(title.text.size == .points(24))
    #expect(title.text.isBold == true)
    #expect(title.paragraph.lineSpacing == .atLeast(.points(30)))
    #expect(layout.page.linePitch == .points(30))
    #expect(layout.pageNumberPlace == .center)
    #expect(layout.pageNumberPrefix == "- ")
    #expect(layout.paperStart == .nextPage)
  }

  @Test(arguments: [
    ("样式: {标题: {字号: 大}}", "layout.bad-value", 1, 15), ("样式: {标提: {字号: 3号}}", "source.unknown-key", 1, 6),
    ("页面: {宽: 10}", "layout.bad-value", 1, 5), ("页码: {位置: 外测}", "layout.bad-value", 1, 10),
    ("座牌: [{名称: 小, 宽: 100, 高: 100, 字号: 50磅, 区域: [{高: 60, 内容: 姓名}]}]", "layout.bad-value", 1, 6),
    ("签到空行: 100000", "layout.bad-value", 1, 7), ("基于: 没有的", "layout.bad-value", 1, 5),
    ("样式: {标题: {颜色: 红}}", "layout.bad-value", 1, 15), ("座次图: {过道宽: 2字}", "layout.bad-value", 1, 12),
  ])
  func pointsAtWhatCannotBeUsed(text: String, code: String, line: Int, column: Int) throws {
    let finding = try #require(try library(("x.yaml", text)).findings.first)
    #expect(finding.code.name == code)
    #expect(finding.location.file == "x.yaml")
    #expect(finding.location.place.line == line)
    #expect(finding.location.place.column == column)
  }

  @Test func suggestsTheNearestName() throws {
    #expect(try library(("x.yaml", "页码: {位置: 外测}")).findings.first?.suggestions == ["外侧"])
    #expect(try builtInLayouts().nearestName(to: "gbt9705") == "gbt9704")
  }

  @Test func endsWhereLayoutsStartFromEachOther() throws {
    let library = try library(("a.yaml", "基于: b"), ("b.yaml", "基于: a"), ("c.yaml", "基于: c"))
    #expect(library.names == ["a", "b", "c"])
    #expect(library.findings.count == 2)
  }

  @Test func endsWhereStylesStartFromEachOther() throws {
    let library = try library(("a.yaml", "样式: {标题: {基于: 副标题}, 副标题: {基于: 标题}}"))
    #expect(library.layout(named: "a")?.size(of: .title) == .points(16))
  }

  @Test func refusesWhatIsNoText() {
    #expect(throws: AssemblyError.self) { try LayoutLibrary([(path: "x.yaml", bytes: [0xFF, 0xFE, 0x00])]) }
    #expect(throws: AssemblyError.self) { try LayoutLibrary([(path: "x.yaml", bytes: Array("a: [".utf8))]) }
  }

  @Test func letsTheLaterOfTwoFilesWin() throws {
    let library = try library(("a.yaml", "名称: 同\n说明: 前"), ("b.yaml", "名称: 同\n说明: 后"))
    #expect(library.layouts.map(\.summary) == ["后"])
  }

  @Test(arguments: [
    ("37毫米", 104.88), ("3号", 16), ("小二", 18), ("28.95磅", 28.95), ("1cm", 28.35), ("2字", 20), ("1.5行", 45),
    ("-0.25磅", -0.25),
  ])
  func readsDistances(text: String, points: Double) throws {
    let measure = try #require(Measure(text, bareUnit: 1))
    #expect(abs(measure.length(character: 10, line: 30).points - points) < 0.01)
  }

  @Test(arguments: ["", "字", "3英尺", "1e9", "nan", "--3", "3号半"])
  func refusesWhatIsNoDistance(text: String) {
    #expect(Measure(text, bareUnit: 1) == nil)
  }
}
