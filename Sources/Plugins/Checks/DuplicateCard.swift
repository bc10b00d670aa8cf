internal import Assembler
internal import OfficeDocuments

/// There are more cards of a name than people of that name.
struct DuplicateCard: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "cards.duplicate", .error,
    title: Message("同一个人有多张座牌", english: "somebody has several name cards"),
    explanation: Message(
      "同一姓名的座牌多于名单上这个姓名的人数。多出的座牌会占去别人的位置，往往是漏做了另一个人。一张座牌的正反两面算一张",
      english:
        "There are more cards of a name than people of that name. The second takes somebody else's place, and often "
        + "another card was forgotten for it. Both sides of one card count as one"),
    remedy: Message("撤下多余的座牌，并看看漏了谁", english: "take the surplus card away, and see whose is missing"),
    examples: [
      CheckExample(
        Message("一个人做了两张", english: "two cards for one person"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 方既白, 单位: 县水利局}
            - {姓名: 何田, 单位: 青石镇}
          座牌: 座牌.txt
          """, files: ["座牌.txt": "方既白\n何田\n↓方既白\n"]),
      CheckExample(
        Message("名单上有两个同名的人，两张座牌是对的", english: "two people of one name have two cards"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 方既白, 单位: 县水利局}
            - {姓名: 方既白, 单位: 青石镇}
          座牌: 座牌.txt
          """, files: ["座牌.txt": "方既白\n方既白\n"]),
    ])

  /// One finding for each card too many.
  func findings(in work: SharedWork) -> [Finding] {
    work.work(CardComparison.self).duplicates.compactMap { surplus in
      guard let place = surplus.card.locations.first else { return nil }
      let name = surplus.card.name.text
      return Finding(
        code,
        Message(
          "“\(name)”的座牌重复，共 \(surplus.count) 张；请撤下多余的",
          english: "there are \(surplus.count) cards of “\(name)”; take the surplus away"),
        at: place, subject: name,
        related: surplus.first.locations.prefix(1) + [surplus.person.name.location])
    }
  }
}
