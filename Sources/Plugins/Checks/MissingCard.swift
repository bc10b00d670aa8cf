internal import Assembler
internal import OfficeDocuments

/// Somebody on the roster has no name card.
struct MissingCard: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "cards.missing", .error,
    title: Message("名单上的人没有座牌", english: "somebody on the roster has no name card"),
    explanation: Message(
      "逐人核对名单与已做好的座牌。没有座牌的人到场会找不到位置。请假的人、工作人员和媒体不要求有座牌；同名的两个人需要两张",
      english:
        "Compares the roster with the cards that were made. Whoever has no card finds no place on the day. People on "
        + "leave, staff and the press need none; two people of one name need two"),
    remedy: Message(
      "补做座牌；如果本人不参加，在名单上注明", english: "make the card, or note on the roster that the person is not coming"),
    examples: [
      CheckExample(
        Message("名单上有三个人，只做了两张座牌", english: "three people, two cards"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 方既白, 单位: 县水利局}
            - {姓名: ↓林栖迟, 单位: 县财政局}
            - {姓名: 何田, 单位: 青石镇}
          座牌: 座牌.txt
          """, files: ["座牌.txt": "方既白\n何　田\n"]),
      CheckExample(
        Message("请假的人和工作人员不需要座牌", english: "people on leave and staff need no card"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 方既白, 单位: 县水利局}
            - {姓名: 林栖迟, 单位: 县财政局, 参会: 否}
            - {姓名: 何田, 单位: 县水利局, 身份: 工作人员}
          座牌: 座牌.txt
          """, files: ["座牌.txt": "方既白\n"]),
    ])

  /// One finding for each person without a card.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    // Where no name was found on any card, that is told, and nothing is known of anybody's card.
    guard let cards = meeting.nameCards, !cards.cards.isEmpty else { return [] }
    return work.work(CardComparison.self).missing.map { person in
      let unit = person.unit.map { "（\($0.value)）" } ?? ""
      let unitInEnglish = person.unit.map { " (\($0.value))" } ?? ""
      return Finding(
        code,
        Message(
          "“\(person.name.value.text)”\(unit)没有座牌；请补做，不参加的请在名单上注明",
          english: "“\(person.name.value.text)”\(unitInEnglish) has no name card; make one, or note on the roster that "
            + "the person is not coming"),
        at: person.name.location, subject: person.name.value.text, related: [cards.location])
    }
  }
}
