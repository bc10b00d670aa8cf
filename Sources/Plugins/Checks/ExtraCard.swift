internal import Assembler
internal import OfficeDocuments

/// A name card is for nobody on the roster.
struct ExtraCard: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "cards.extra", .error,
    title: Message("座牌上的人不在名单上", english: "a name card is for nobody on the roster"),
    explanation: Message(
      "座牌上的姓名不在名单上，也不像是名单上哪个人的误写。可能是临时增加的人没有补进名单，也可能是旧会议的座牌。“发言席”“媒体席”等位置牌和单位牌不算",
      english:
        "The name is not on the roster and is no slip of anybody's name: either a late guest was not added to the "
        + "roster, or the card is left from another meeting. Cards for places and units do not count"),
    remedy: Message("把人补进名单，或者撤下座牌", english: "add the person to the roster, or take the card away"),
    examples: [
      CheckExample(
        Message("多出一张座牌", english: "one card too many"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 方既白, 单位: 县水利局}
          座牌: 座牌.txt
          """, files: ["座牌.txt": "方既白\n↓完颜听松\n发言席\n县水利局\n"])
    ])

  /// One finding for each card that belongs to nobody, or to somebody who is not coming.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    // Against a roster that could not be read everybody is a stranger; why it is empty is told already.
    guard !meeting.roster.people.isEmpty else { return [] }
    let comparison = work.work(CardComparison.self)
    let strangers = comparison.strangers.compactMap { stranger -> Finding? in
      guard let first = stranger.card.locations.first else { return nil }
      let name = stranger.card.name.text
      if let person = stranger.candidate {
        let other = person.name.value.text
        return Finding(
          code,
          Message(
            "座牌“\(name)”不在名单上，而名单上的“\(other)”没有座牌；请核对是不是写错了",
            english:
              "the card “\(name)” is for nobody on the roster, and “\(other)” has no card; see whether it is a slip"),
          at: first, subject: name, suggestions: [other], related: [person.name.location])
      }
      guard let nearest = stranger.nearest else {
        return Finding(
          code,
          Message(
            "座牌“\(name)”不在名单上；请把人补进名单，或者撤下座牌",
            english: "the card “\(name)” is for nobody on the roster; add the person or take the card away"),
          at: first, subject: name, related: [meeting.roster.location])
      }
      let near = nearest.person.name.value.text
      return Finding(
        code,
        Message(
          "座牌“\(name)”不在名单上，与已有座牌的“\(near)”相近（\(nearest.distance.explanation.chinese)）；请核对是否重做后忘了撤下",
          english: "the card “\(name)” is for nobody on the roster, but near to “\(near)”, who has a card "
            + "(\(nearest.distance.explanation.english)); perhaps the card was made again and the old one not taken away"
        ),
        at: first, subject: name, suggestions: [near], related: [nearest.person.name.location])
    }
    let absent = comparison.cardsOfAbsent.compactMap { card, person -> Finding? in
      guard let first = card.locations.first else { return nil }
      return Finding(
        code, severity: .warning,
        Message(
          "名单注明“\(card.name.text)”不参加，却有座牌；请撤下座牌",
          english: "the roster says that “\(card.name.text)” is not coming, but there is a card; take it away"),
        at: first, subject: card.name.text, related: [person.attends?.location ?? person.name.location])
    }
    return strangers + absent
  }
}
