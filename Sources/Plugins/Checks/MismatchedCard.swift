public import Assembler
internal import OfficeDocuments

/// The name on a card is a slip of a name on the roster.
public struct MismatchedCard: Check {
  /// Creates the check.
  public init() {}

  /// What it finds, why it matters and what to do.
  public let code = FindingCode(
    "cards.mismatch", .error,
    title: Message("座牌上的姓名写错了", english: "the name on a card is wrong"),
    explanation: Message(
      "座牌上的姓名不在名单上，而名单上有一个还没有座牌的人与它只差同音字、形近字、繁简字、顺序、缺字或多字。名单是依据；传统字形与简化字形也算不同，因为法定姓名不同",
      english:
        "The name is not on the roster, but somebody without a card has a name that differs only by a character of "
        + "the same sound or similar shape, by its traditional form, by the order, or by a missing or added character. The "
        + "roster decides; traditional and simplified forms are different legal names"),
    remedy: Message(
      "按名单重做座牌；名单有误的，改名单并请单位确认",
      english: "make the card again from the roster; if the roster is wrong, have it confirmed"),
    examples: [
      CheckExample(
        Message("同音字、形近字和颠倒的顺序", english: "same sound, similar shape, changed order"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 侯晓玲, 单位: 县水利局}
            - {姓名: 王钰, 单位: 县财政局}
            - {姓名: 陶楠若, 单位: 青石镇}
            - {姓名: 何田, 单位: 云岭乡}
          座牌: 座牌.txt
          """, files: ["座牌.txt": "↓候晓玲\n↓王珏\n↓陶若楠\n何田\n"]),
      CheckExample(
        Message("两个字之间的空格和不同的间隔号不算错", english: "padding and other interval dots are no mistake"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 何田, 单位: 云岭乡}
            - {姓名: 麦合木提·吐尔逊, 单位: 县水利局}
            - {姓名: 古丽.艾山, 单位: 县财政局}
            - {姓名: Anna O'Neil, 单位: 某公司}
          座牌: 座牌.txt
          """, files: ["座牌.txt": "何　田\n麦合木提•吐尔逊\n古丽·艾山\nANNA O’NEIL\n"]),
      CheckExample(
        Message("间隔号漏了或打成空格", english: "an interval dot left out, or a space typed for it"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: [{姓名: 麦合木提·吐尔逊}, {姓名: 阿依古丽·买买提}]
          座牌: 座牌.txt
          """, files: ["座牌.txt": "↓麦合木提 吐尔逊\n↓阿依古丽买买提\n"]),
    ])

  /// One finding for each card whose name is a slip.
  public func findings(in work: SharedWork) -> [Finding] {
    work.work(CardComparison.self).mismatches.compactMap { mismatch in
      guard let first = mismatch.card.locations.first else { return nil }
      let (wrong, right) = (mismatch.card.name.text, mismatch.person.name.value.text)
      return Finding(
        code,
        Message(
          "座牌“\(wrong)”与名单上的“\(right)”不一致：\(mismatch.distance.explanation.chinese)；请核对后重做",
          english:
            "the card “\(wrong)” differs from “\(right)” on the roster: \(mismatch.distance.explanation.english); "
            + "make it again"),
        at: first, subject: wrong, suggestions: [right], related: [mismatch.person.name.location])
    }
  }
}
