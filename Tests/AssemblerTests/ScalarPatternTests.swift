import OfficeDocuments
import Testing

@testable import Assembler

private func found(_ pattern: String, in text: String) throws -> [String] {
  let scalars = Array(text.unicodeScalars)
  return try ScalarPattern(pattern).stretches(in: scalars).map { String(String.UnicodeScalarView(scalars[$0])) }
}

@Suite struct ScalarPatternTests {
  @Test(arguments: [
    ("甲", "甲乙甲", ["甲", "甲"]), ("甲乙", "甲甲乙乙", ["甲乙"]), ("[甲乙]丙?", "甲乙丙", ["甲", "乙丙"]),
    ("\\d{2,4}年", "26年、2026年、20261年", ["26年", "2026年", "0261年"]), ("(县|县人民)政府", "县人民政府和县政府", ["县人民政府", "县政府"]),
    ("^一、", "一、二一、", ["一、"]), ("。$", "甲。乙。", ["。"]), ("[^，。]{2,3}", "甲乙丙丁，戊", ["甲乙丙"]), (".{0,3}乙", "甲甲甲甲乙", ["甲甲甲乙"]),
    ("\\(甲\\)", "(甲)", ["(甲)"]), ("甲|甲乙丙", "甲乙丁甲乙丙", ["甲", "甲乙丙"]), ("[0-9a-c-]{1,3}", "a-9z", ["a-9"]),
    ("\\n{1,3}、", "十二、", ["十二、"]),
  ])
  func findsLeftmostLongest(_ pattern: String, _ text: String, _ expected: [String]) throws {
    #expect(try found(pattern, in: text) == expected)
  }

  @Test(arguments: [
    ("", PatternMistake.empty), ("甲*", .endless("*")), ("甲+", .endless("+")), ("(甲", .unclosed("(")),
    ("甲)", .unopened(")")), ("[甲", .unclosed("[")),
    ("?甲", .nothingToRepeat), ("甲{3,1}", .badRepetition), ("甲{1,999}", .badRepetition), ("甲?", .fitsNothing),
    ("[甲-乙]", .badRange),
    ("((甲{200}){200}){200}", .tooLarge), ("\\w", .unknownEscape("w")), ("^$", .fitsNothing),
    (String(repeating: "(", count: 99), .tooDeep),
  ])
  func refusesWhatIsNoPattern(_ pattern: String, _ mistake: PatternMistake) {
    #expect(throws: mistake) { try ScalarPattern(pattern) }
  }

  /// A pattern that makes other machines try every way of cutting the text takes one pass.
  @Test func takesOnePassThroughHostileText() throws {
    let text = [Unicode.Scalar](repeating: "甲", count: 20_000)
    #expect(try !ScalarPattern("((甲|甲甲){1,20}){1,4}乙").fits(in: text))
  }
}

@Suite struct RuleFileTests {
  private func file(_ yaml: String) throws -> RuleFile { try RuleFile(Array(yaml.utf8), file: "规则.yaml") }

  @Test(arguments: [
    ("- {代码: a.b, 种类: 不用, 题目: 甲, 字词: [我市], 错例: [我市好], 对例: [全市好]}", true),
    ("- {代码: a.b, 种类: 不用, 题目: 甲, 字词: [我市], 错例: [全市好], 对例: [全市好]}", false),
    ("- {代码: a.b, 种类: 不用, 题目: 甲, 字词: [我市], 错例: [我市好], 对例: [我市好]}", false),
    ("- {代码: a.b, 种类: 不用, 题目: 甲, 字词: [我市], 错例: [我市好]}", false),
    (
      "- {code: a.b, kind: substitution, title: x, swap: {我市: 全市}, exceptions: [我市场], wrong: [我市好], right: [自我市场]}",
      true
    ),
    ("- {代码: a.b, 种类: 必有, 题目: 甲, 字词: [谢谢], 错例: [再见], 对例: [谢谢大家]}", true),
    ("- {代码: a.b, 种类: 次数, 题目: 甲, 字词: [要], 至少: 1, 至多: 2, 错例: [要要要, 不], 对例: [要要]}", true),
    ("- {代码: a.b, 种类: 顺序, 题目: 甲, 字词: [首先, 其次], 错例: [其次甲，首先乙], 对例: [首先甲，其次乙, 其次乙]}", true),
    ("- {代码: a.b, 种类: 字数, 题目: 甲, 至多: 4, 错例: [甲乙丙丁戊], 对例: [甲乙 丙丁]}", true),
    ("- {代码: a.b, 种类: 必有, 题目: 甲, 范围: ['列:职务'], 字词: [长], 错例: [\"姓名,职务\\n何田,科员\\n\"], 对例: [\"姓名,职务\\n何田,局长\\n\"]}", true),
    ("- {代码: a.b, 种类: 不用, 题目: 甲, 材料: [通知], 字词: [我市], 错例: [我市好], 对例: [全市好]}", true),
  ])
  func triesARuleOnItsExamples(_ yaml: String, _ isGood: Bool) throws {
    let file = try file(yaml)
    #expect(file.findings.isEmpty)
    #expect(file.trials.map(\.isGood) == [isGood])
  }

  @Test(arguments: [
    "- {种类: 不用, 题目: 甲, 字词: [乙]}", "- {代码: 甲, 种类: 不用, 题目: 甲, 字词: [乙]}", "- {代码: a.b, 种类: 没有, 题目: 甲, 字词: [乙]}",
    "- {代码: a.b, 种类: 不用, 题目: 甲}", "- {代码: a.b, 种类: 模式, 题目: 甲, 模式: ['甲*']}",
    "- {代码: a.b, 种类: 不用, 题目: 甲, 字词: [乙], 范围: [称乎]}",
    "- {代码: a.b, 种类: 字数, 题目: 甲}", "- {代码: a.b, 种类: 次数, 题目: 甲, 字词: [乙], 至少: 3, 至多: 1}", "- {代码: a.b, 种类: 替换, 题目: 甲}",
  ])
  func tellsWhatIsWrongWithARule(_ yaml: String) throws {
    let file = try file(yaml)
    #expect(file.findings.map(\.code.name) == ["configuration.bad-rule"])
    #expect(file.checks.isEmpty)
    #expect(file.findings.allSatisfy { $0.location.place.line == 1 })
  }

  @Test func refusesACodeThatIsTaken() throws {
    let rule = "- {代码: a.b, 种类: 不用, 题目: 甲, 字词: [乙]}\n"
    #expect(try file(rule + rule).findings.count == 1)
  }

  @Test func refusesAFileWithoutRules() { #expect(throws: AssemblyError.self) { try file("规则: []") } }

  @Test func looksAtNoticesToo() throws {
    let rules = try file("- {代码: a.b, 种类: 不用, 题目: 甲, 材料: [通知], 字词: [务必准时]}")
    let source = MemoryFileSource([
      "meeting.yaml": "会议: {会议名称: 例会, 日期: 2026年9月1日}\n名单: [{姓名: 何田}]\n材料: [{文件: 讲话.txt}]\n",
      "讲话.txt": "在例会上的讲话\n\n同志们：\n请务必准时。\n",
      "会议通知.txt": "关于召开例会的通知\n各科室：\n会议时间：2026年9月1日9:00，请务必准时参加。\n县水利局\n2026年8月20日\n",
    ])
    let meeting = try MeetingReader.read(from: source).meeting
    let found = runChecks(rules.checks, on: meeting).filter { $0.code.name == "a.b" }
    #expect(found.map(\.location.file) == ["会议通知.txt"])
  }
}
