internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// The roster states a rank that the rules do not know.
struct UnknownRank: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "rank.unknown-rank", .warning,
    title: Message("规则里没有名单上的级别", english: "the rules do not know a rank on the roster"),
    explanation: Message(
      "名单“级别”一列写的，规则里没有，排序和核对只能按职务推定。与规则里的级别只差一两个字的是警告；本单位自己的级别是提示",
      english:
        "What the roster states as a rank is none of the rules, so the rank is inferred from the post. One that is "
        + "nearly a rank of the rules is a warning; ranks of an office's own are worth knowing"),
    remedy: Message("改正级别，或者在规则里加上", english: "correct the rank, or add it to the rules"),
    examples: [
      CheckExample(
        Message("级别写错了一个字；别名认得出", english: "a slip in a rank; other names are known"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 何田, 级别: ↓县处级正值}
            - {姓名: 侯晓玲, 级别: 正处级}
            - {姓名: 林栖迟, 级别: ↓M3}
            - {姓名: 方既白, 级别: M3}
          规则:
            级别: [{名称: 县处级正职, 别名: [正处级]}, {名称: 县处级副职}]
          """)
    ])

  /// One finding for each rank that is nearly one of the rules, and one for all others together.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let levels = meeting.rules.levels
    guard !levels.isEmpty else { return [] }
    let inference = work.work(PeopleInOrder.self).inference
    var seen: Set<String> = []
    let unknown = meeting.roster.people.compactMap(\.rank).filter {
      !inference.knows(rank: $0.value) && seen.insert($0.value).inserted
    }
    guard !unknown.isEmpty else { return [] }
    let names = levels.flatMap { [$0.name] + $0.synonyms + $0.grades }
    var pairing = NamePairing(work.chinese)
    let nearest = pairing.nearest(
      wrong: unknown.map { PersonName($0.value).scalars }, right: names.map { PersonName($0).scalars })
    var findings = unknown.enumerated().compactMap { index, rank -> Finding? in
      guard let near = nearest[index] else { return nil }
      return Finding(
        code, severity: .warning,
        Message(
          "规则里没有级别“\(rank.value)”，没有采用；是不是“\(names[near.right])”",
          english: "the rules have no rank “\(rank.value)”, so it was not used; is it “\(names[near.right])”"),
        at: rank.location, subject: rank.value, suggestions: [names[near.right]])
    }
    let others = unknown.enumerated().filter { nearest[$0.offset] == nil }.map(\.element)
    if let first = others.first {
      let count = others.count > 1 ? ("等 \(others.count) 种", " and \(others.count - 1) more") : ("", "")
      findings.append(
        Finding(
          code, severity: .info,
          Message(
            "规则里没有级别“\(first.value)”\(count.0)，没有采用，排序按职务推定；需要的话请在规则里加上",
            english:
              "the rules have no rank “\(first.value)”\(count.1), so ranks are inferred from posts; add them to the "
              + "rules if they matter"),
          at: first.location, subject: first.value, related: others.dropFirst().prefix(5).map(\.location)))
    }
    return findings
  }
}
