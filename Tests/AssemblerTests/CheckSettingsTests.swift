import Assembler
import ChineseText
import OfficeDocuments
import TestSupport
import Testing

private let codes = ["typo.confusion", "typo.word", "style.space"].map { inventedCode($0, .warning) }

private func settings(_ yaml: String, profiles: [CheckProfile] = []) throws -> CheckSettings {
  let office = try OfficeSettings(Array(yaml.utf8), file: "huiwu.yaml", over: RankRules())
  var configuration = CheckConfiguration()
  configuration.layers = [office.layer]
  return CheckSettings(configuration, codes: codes, profiles: profiles)
}

private func finding(_ code: Int, _ words: String, line: Int = 1, column: Int = 1) -> Finding {
  Finding(
    codes[code], Message("“\(words)”不对", english: "wrong"),
    at: Location(
      file: "讲话稿/讲话.txt", place: Place(line: line, column: column, length: words.unicodeScalars.count)),
    subject: words)
}

@Suite struct CheckSettingsTests {
  @Test func letACodeWinOverItsFamily() throws {
    let settings = try settings("项目:\n  typo.confusion: 提示\n  typo: 关\n")
    #expect(!settings.runs(codes[1]))
    #expect(settings.runs(codes[0]))
    let found = settings.applied(to: [finding(0, "布署"), finding(1, "甲乙"), finding(2, " ")], texts: { _ in nil })
    #expect(found.reported.map(\.severity) == [.info, .warning])
  }

  @Test func letALaterFileWin() throws {
    var configuration = CheckConfiguration()
    for text in ["checks: {typo.confusion: off, style.: off}", "checks: {typo.: on}"] {
      configuration.layers.append(try OfficeSettings(Array(text.utf8), file: "a", over: RankRules()).layer)
    }
    let settings = CheckSettings(configuration, codes: codes, profiles: [])
    #expect(codes.map { settings.runs($0) } == [true, true, false])
  }

  @Test(arguments: [
    ("项目: {typo.confuson: 关}", "typo.confusion"), ("项目: {tipo.: 关}", "typo."),
    ("已核对: [{代码: style.spac, 字词: 甲, 理由: 乙}]", "style.space"),
  ])
  func nameTheNearestCode(_ yaml: String, _ nearest: String) throws {
    let found = try settings(yaml).findings
    #expect(found.map(\.suggestions) == [[nearest]])
    #expect(found.first?.location.place.line == 1)
  }

  @Test func beginWithTheProfile() throws {
    let profiles = [
      CheckProfile("all", title: Message("全", english: "all"), explanation: Message("", english: ""), levels: []),
      CheckProfile(
        "few", title: Message("少", english: "few"), explanation: Message("", english: ""),
        levels: [("typo.", .off), ("typo.word", .severity(.error))]),
    ]
    let few = try settings("方案: 少\n项目: {style.: 关}", profiles: profiles)
    #expect(codes.map { few.runs($0) } == [false, true, false])
    #expect(try settings("方案: 没有", profiles: profiles).findings.count == 1)
  }

  @Test(arguments: [("布署", true), ("的布署也", true), ("布署也", true), ("云溪布署", false), ("署也好", false), ("认真布署也好", false)])
  func silenceByWordsAround(_ words: String, _ isSilenced: Bool) throws {
    let settings = try settings("已核对: [{代码: typo., 字词: \(words), 理由: 原话}]")
    let found = settings.applied(to: [finding(0, "布署", column: 5)], texts: { _ in "云溪的的布署也好" })
    // The words stand from the fifth character on.
    #expect(found.silenced.count == (isSilenced ? 1 : 0))
  }

  @Test func silenceByFileAlone() throws {
    let settings = try settings("已核对: [{代码: typo., 文件: 讲话*.txt, 理由: 看过}]")
    let found = settings.applied(to: [finding(0, "布署"), finding(2, " ")], texts: { _ in nil })
    #expect(found.silenced.map(\.reason) == ["看过"])
  }

  @Test func refuseASuppressionWithoutAReason() throws {
    let office = try OfficeSettings(Array("已核对: [{代码: typo., 字词: 甲}]".utf8), file: "a", over: RankRules())
    #expect(office.findings.map(\.code.name) == ["configuration.incomplete-suppression"])
  }
}

@Suite struct FindingBaselineTests {
  @Test func knowsAsManyAsThereWere() throws {
    let known = FindingBaseline([finding(0, "布署"), finding(0, "布署", line: 3)], texts: { _ in nil })
    let read = try FindingBaseline(Array(known.text.utf8), file: "b.json")
    #expect(read.text == known.text)
    let now = [finding(0, "布署", line: 9), finding(0, "布署", line: 12), finding(0, "布署", line: 13), finding(1, "布署")]
    let compared = read.compared(with: now, texts: { _ in nil })
    #expect(compared.reported.map(\.code.name) == ["typo.word", "typo.confusion"])
    #expect(compared.silenced.count == 2)
  }

  @Test func refusesWhatIsNoBaseline() {
    #expect(throws: AssemblyError.self) { try FindingBaseline(Array("[]".utf8), file: "b.json") }
  }
}

@Suite struct OwnWordsTests {
  private func slips(_ yaml: String, _ text: String) throws -> [String] {
    let files = ["meeting.yaml": "会议名称: 会\n名单: [{姓名: 何田}]\n材料: [{文件: 讲话.txt}]\n" + yaml, "讲话.txt": text]
    let read = try readMeeting(files)
    var configuration = CheckConfiguration()
    configuration.layers = [read.meeting.checking]
    let work = SharedWork(
      read.meeting, chinese: checkoutChinese, settings: CheckSettings(configuration, codes: [], profiles: []))
    struct Words: TextCheck {
      let code = inventedCode("typo.any", .warning)
      let triggers = TextTriggers.paragraph
      func look(over passage: TextPassage, _ hits: inout TextHits) {
        for slip in passage.slips { hits.add(slip.range, in: passage, Message("错", english: "wrong")) }
      }
    }
    let withCheck = SharedWork(read.meeting, chinese: checkoutChinese, checks: [Words()], settings: work.settings)
    return Words().findings(in: withCheck).compactMap(\.subject)
  }

  @Test func protectTermsAndFindWrongForms() throws {
    let text = "要认真布署，云溪布署很好，做好蓝图规化工作。\n"
    #expect(try slips("", text).filter { $0 == "布署" }.count == 2)
    #expect(try slips("用词: {术语: [云溪布署], 错字: {蓝图规化: 蓝图规划}}\n", text) == ["布署", "蓝图规化"])
  }
}
