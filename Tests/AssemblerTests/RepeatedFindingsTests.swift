import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

struct RepeatedFindingsTests {
  private static func findings(_ count: Int, _ words: String, file: String = "座牌.csv") -> [Finding] {
    (0..<count).map { line in
      Finding(
        inventedCode("cards.invented", .error), Message(words, english: words),
        at: Location(file: file, place: Place(line: line + 1)))
    }
  }

  @Test func listsThousandsOfEqualFindingsUpToALimitAndTellsTheirNumber() throws {
    let shown = Self.findings(5_000, "多余").withoutEndlessRepetition()
    #expect(shown.count == [Finding].repetitionLimit)
    #expect(shown.first?.message.chinese == "多余")
    #expect(try #require(shown.last).message.chinese.contains("共 5000 处"))
  }

  @Test func listsFindingsThatDiffer() {
    let different = (0..<500).flatMap { Self.findings(1, "第 \($0) 个") }
    #expect(different.withoutEndlessRepetition() == different)
    let files = (0..<5).flatMap { Self.findings(100, "多余", file: "\($0).csv") }
    #expect(files.withoutEndlessRepetition() == files)
  }

  @Test func countsAllOfThemInTheSummary() {
    let findings = Self.findings(5_000, "多余")
    #expect(TextReport().text(findings).contains("共 5000 个错误"))
    #expect(JSONReport().text(findings).contains("\"errors\": 5000"))
  }

  @Test func listsNoMoreThanAnybodyReads() {
    let findings = (0..<3_000).flatMap { Self.findings(1, "第 \($0) 个", file: "名单.csv") }
    let lines = TextReport().text(findings + Self.findings(1, "另一个", file: "座牌.csv")).split(separator: "\n")
    #expect(lines.count == 1_000 + 1 + 1 + 1 + 2, "with the two files and the whole below")
    #expect(lines[1_000].contains("另有 2000 处"))
    #expect(JSONReport().text(findings).contains("第 2999 个"))
  }
}
