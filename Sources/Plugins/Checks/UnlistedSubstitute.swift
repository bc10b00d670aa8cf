internal import Assembler
internal import OfficeDocuments

/// Somebody comes in the place of another (代会), and the list does not say so in a row of its own.
struct UnlistedSubstitute: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "roster.substitute", .warning,
    title: Message("有人代会", english: "somebody comes in the place of another"),
    explanation: Message(
      "“代会人”一列、“参会”“请假”两列或备注写了由谁代会：本人不排座位、不做座牌；代会人在名单上没有单独一行的，程序按备注里的职务和本人的单位列入名单，排在本人的位置，并在这里说明。写明参会又写了代会人的，两人都排了座位，是警告",
      english:
        "A column or a remark says who comes instead: no seat and no card is made for the person on leave. A substitute without a "
        + "row is put on the list in that place, with the post of the remark and the unit of the other, and told here. Where the "
        + "list says that the person comes all the same, both have seats, which is a warning"),
    remedy: Message(
      "核对代会人的姓名、单位、职务；不对的给代会人加一行", english: "see name, unit and post of the substitute, or add a row"),
    examples: [
      CheckExample(
        Message("代会人不在名单上；列入名单、本人请假的不算", english: "a substitute without a row; one with a row"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 何田, 单位: 县水利局, 请假: 是, 代会人: ↓林栖迟}
            - {姓名: 方既白, 单位: 县财政局, 请假: 是, 代会人: 侯晓玲}
            - {姓名: 侯晓玲, 单位: 县财政局}
            - {姓名: 许南乔, 单位: 青石镇, 代会人: ↓侯晓玲}
            - {姓名: 罗成蹊, 单位: 青石镇, 代会人: 无}
          """),
      CheckExample(
        Message("备注写明由谁代会；参会的人又写了代会人", english: "remarks that name who comes; one who comes all the same"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 何田, 单位: 县水利局, 备注: ↓出差，由副局长林栖迟代会}
            - {姓名: 方既白, 单位: 县财政局, 参会: 是, 代会人: ↓侯晓玲}
            - {姓名: 许南乔, 单位: 青石镇, 备注: 时代先锋代表}
          """),
    ])

  /// One finding for each substitute whom the list names without a row, or beside somebody who comes.
  func findings(in work: SharedWork) -> [Finding] {
    let roster = work.meeting.roster
    return roster.people.compactMap { person in
      guard let substitute = person.substitute, !substitute.name.isEmpty else { return nil }
      let candidates = substitute.candidates.compactMap { roster[$0] }
      let severity: Severity
      let message: Message
      if person.isExpected {
        (severity, message) = (.warning, bothCome(person, substitute))
      } else if let other = candidates.first(where: \.isExpected) {
        // A row of its own and a word on leave leave nothing to tell.
        guard other.standsInFor == person.id || person.attends?.location == substitute.location else { return nil }
        (severity, message) = (.info, takesPlace(person, other))
      } else {
        (severity, message) = (.warning, comesNot(person, substitute))
      }
      return Finding(
        code, severity: severity, message, at: substitute.location, subject: substitute.name.text,
        related: [person.name.location])
    }
  }

  private func bothCome(_ person: Person, _ substitute: PersonReference) -> Message {
    let (name, other) = (person.name.value.text, substitute.name.text)
    return Message(
      "“\(name)”写明参会，又写了由“\(other)”代会；按本人参会编排，请核对后改正其中一处",
      english:
        "“\(name)” is said to come, and “\(other)” to come instead; papers are made for the former; correct one of the two"
    )
  }

  private func takesPlace(_ person: Person, _ other: Person) -> Message {
    let (name, substitute) = (person.name.value.text, other.name.value.text)
    let title = other.titleText.map { "（\($0)）" } ?? ""
    let listed = other.standsInFor == person.id ? ("已列入名单、", " is put on the list in that place and") : ("", "")
    return Message(
      "“\(name)”不参加，由“\(substitute)”\(title)代会：\(listed.0)排座位、做座牌的是“\(substitute)”；不对的请改正，或给代会人另加一行",
      english:
        "“\(substitute)” comes for “\(name)”,\(listed.1) has seat and card; correct it, or add a row for the substitute, if it is "
        + "not so")
  }

  private func comesNot(_ person: Person, _ substitute: PersonReference) -> Message {
    let (name, other) = (person.name.value.text, substitute.name.text)
    return Message(
      "“\(name)”由“\(other)”代会，而“\(other)”不能列入名单或不参加，不会有座位和座牌；请给代会人加一行",
      english:
        "“\(other)” comes for “\(name)”, but is no name or is not coming, so no seat and no card is made; add a row for the substitute"
    )
  }
}
