import Assembler
import Foundation
import OfficeDocuments
import TestSupport
import Testing

private let roster = Location(file: "名单.xlsx", place: Place(sheet: "名单", cell: CellReference(row: 3, column: 2)))

private let findings = [
  Finding(
    inventedCode("cards.mismatch"), Message("“王珏”错了", english: "“王珏” is wrong"),
    at: Location(file: "座牌.docx", place: Place(part: "word/document.xml", paragraph: 12, column: 2)), subject: "王珏",
    suggestions: ["王钰"], related: [roster]),
  Finding(SourceFinding.unknownKey, Message("不认识“\u{1B}[2J”", english: "unknown"), at: roster),
  Finding(
    inventedCode("agenda.overlap", .info), Message("时间\n重叠", english: "times\noverlap"),
    at: Location(file: "meeting.yaml", place: Place(line: 7, column: 3))),
]

private struct Reporting: Check {
  var code: FindingCode
  var lines: [Int]
  func findings(in work: SharedWork) -> [Finding] {
    lines.map {
      Finding(code, Message("错", english: "wrong"), at: Location(file: "a", place: Place(line: $0)))
    }
  }
}

private struct CountingWork: MeetingWork {
  let nameOfMeeting: String
  init(_ meeting: Meeting, sharing _: SharedWork) { nameOfMeeting = meeting.name.value }
}

@Suite struct CheckRunnerTests {
  private let meeting = Meeting(name: Located("例会", at: Location(file: "a")), location: Location(file: "a"))

  @Test func sortsByPlaceAndCodeAndDropsRepetitions() {
    let found = runChecks(
      [Reporting(code: inventedCode("b"), lines: [10, 2, 2]), Reporting(code: inventedCode("a"), lines: [2])],
      on: meeting)
    #expect(found.map { "\($0.location.place.line ?? 0)\($0.code.name)" } == ["2a", "2b", "10b"])
  }

  @Test func sharesWorkWithinARun() {
    let work = SharedWork(meeting)
    #expect(work.work(CountingWork.self).nameOfMeeting == "例会")
    #expect(work.work(CountingWork.self).nameOfMeeting == "例会")
  }

  @Test func keepsCanonicallyEquivalentFindingsApart() {
    let pair = ["\u{FA19}", "\u{795E}"].map {
      Finding(inventedCode("x", .info), Message("名", english: "name"), at: Location(file: "a"), subject: $0)
    }
    #expect(pair.sortedForReport().count == 2)
  }
}

@Suite struct ReportTests {
  @Test func writesTextInChinese() {
    #expect(
      TextReport().text(findings) == """
        meeting.yaml 第 7 行第 3 列: 提示 agenda.overlap 时间 重叠

        名单.xlsx 名单!B3: 警告 source.unknown-key 不认识“ [2J”

        座牌.docx 第 12 段第 2 字: 错误 cards.mismatch “王珏”错了
            另见 名单.xlsx 名单!B3
            建议 王钰

          meeting.yaml: 共 0 个错误、0 个警告、1 个提示
          名单.xlsx: 共 0 个错误、1 个警告、0 个提示
          座牌.docx: 共 1 个错误、0 个警告、0 个提示
        共 1 个错误、1 个警告、1 个提示

        """)
  }

  @Test func writesTextInEnglishWithColor() {
    let text = TextReport(language: .english, usesColor: true).text([findings[0]])
    #expect(text.contains("paragraph 12 character 2: \u{1B}[31merror\u{1B}[0m cards.mismatch"))
    #expect(text.hasSuffix("1 error, 0 warnings, 0 notes\n"))
  }

  @Test func saysThatNothingWasFound() {
    #expect(TextReport().text([]) == "没有发现问题\n")
  }

  @Test func writesJSONInTheOrderOfTheContract() {
    #expect(
      JSONReport().text([findings[0]]) == """
        {
          "version": 1,
          "findings": [
            {
              "code": "cards.mismatch",
              "severity": "error",
              "message": "“王珏”错了",
              "location": {
                "file": "座牌.docx",
                "column": 2,
                "paragraph": 12
              },
              "subject": "王珏",
              "suggestions": [
                "王钰"
              ],
              "related": [
                {
                  "file": "名单.xlsx",
                  "sheet": "名单",
                  "cell": "B3"
                }
              ]
            }
          ],
          "summary": {
            "errors": 1,
            "warnings": 0,
            "infos": 0
          }
        }

        """)
  }

  @Test func jsonIsReadableByOthers() throws {
    var odd = findings
    odd[1].subject = "引\"号\\ \u{0}\u{7F}\u{2028}𠮷\t"
    let json = try JSONSerialization.jsonObject(with: Data(JSONReport(language: .english).text(odd).utf8))
    let report = try #require(json as? [String: Any])
    let list = try #require(report["findings"] as? [[String: Any]])
    #expect(list.count == 3)
    #expect(list[1]["subject"] as? String == odd[1].subject)
    #expect(list[0]["subject"] == nil)
    #expect((list[0]["suggestions"] as? [String]) == [])
  }

  @Test func writesEmptyReport() throws {
    #expect(JSONReport().text([]).contains("\"findings\": [],"))
  }
}
