internal import Assembler
internal import OfficeDocuments

/// The name on a card is a slip of a name on the roster.
struct MismatchedCard: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "cards.mismatch", .error,
    title: Message("座牌上的姓名写错了", english: "the name on a card is wrong"),
    explanation: Message(
      "座牌上的姓名不在名单上，而名单上有一个还没有座牌的人与它只差同音字、形近字、繁简字、顺序、缺字或多字，或者有字没有打出来，或者只写了拼音、职务。名单是依据；传统字形与简化字形也算不同，因为法定姓名不同",
      english:
        "The name is not on the roster, but somebody without a card has a name that differs only by a character of "
        + "the same sound or similar shape, by its traditional form, by the order, by a missing or added character, or by one "
        + "that was not printed, or the card bears the name in letters or only a post. The roster decides; traditional and simplified forms are different legal names"
    ),
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
      CheckExample(
        Message("字没有打出来，或只写了姓和职务", english: "a character that was not printed, or a post in place of the name"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 方䶮, 单位: 县水利局}
            - {姓名: 林栖迟, 单位: 县财政局, 职务: 局长}
            - {姓名: 何玥, 单位: 青石镇}
            - {姓名: 欧阳既白, 单位: 云岭乡}
          座牌: 座牌.txt
          """, files: ["座牌.txt": "↓方yan\n\n↓林局长\n\n↓何□\n\n↓Jibai Ouyang\n"]),
      CheckExample(
        Message("职务、称呼、拼音和读音写在姓名旁边不算错", english: "posts, forms of address and the sound beside a name are no mistake"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: [{姓名: 何田}, {姓名: 林栖迟}, {姓名: 盖听松}, {姓名: 方既白}]
          座牌: 座牌.txt
          """, files: ["座牌.txt": "何田乡长\n\n林栖迟 同志\n\n盖（gě）听松\n\n方既白\nFANG Jibai\n"]),
    ])

  /// One finding for each card whose name is a slip.
  func findings(in work: SharedWork) -> [Finding] {
    work.work(CardComparison.self).mismatches.compactMap { mismatch in
      let name = mismatch.person.name
      let place: Location?
      if case .wrongLetters(let letters) = mismatch.slip {
        place = letters.location
      } else {
        place = mismatch.card.locations.first
      }
      guard let place else { return nil }
      return Finding(
        code, severity: severity(of: mismatch.slip), message(mismatch), at: place, subject: mismatch.card.name.text,
        suggestions: [name.value.text], related: [name.location])
    }
  }

  private func severity(of slip: CardComparison.Mismatch.Slip) -> Severity {
    switch slip {
    case .characters, .post: code.severity
    // It may be meant so for guests from abroad.
    case .letters, .wrongLetters: .warning
    }
  }

  private func message(_ mismatch: CardComparison.Mismatch) -> Message {
    let (wrong, right) = (mismatch.card.name.text, mismatch.person.name.value.text)
    switch mismatch.slip {
    case .characters(let distance):
      return Message(
        "座牌“\(wrong)”与名单上的“\(right)”不一致：\(distance.explanation.chinese)；请核对后重做",
        english:
          "the card “\(wrong)” differs from “\(right)” on the roster: \(distance.explanation.english); make it again")
    case .letters:
      return Message(
        "座牌“\(wrong)”是拼音，名单上是“\(right)”；不是有意只写拼音的，请按名单重做",
        english:
          "the card “\(wrong)” is in letters, while the roster has “\(right)”; make it again unless that is meant")
    case .post:
      return Message(
        "座牌“\(wrong)”没有写姓名，多半是名单上的“\(right)”；请核对后重做",
        english: "the card “\(wrong)” bears no full name and is probably for “\(right)” on the roster; make it again")
    case .wrongLetters(let letters):
      return Message(
        "座牌“\(wrong)”的拼音“\(letters.value.text)”与姓名不符；请核对",
        english:
          "the letters “\(letters.value.text)” on the card of “\(wrong)” do not spell the name; see whether they are right"
      )
    }
  }
}
