public import Assembler
internal import OfficeDocuments

/// Somebody comes in the place of another (代会) and no papers are made for them.
public struct UnlistedSubstitute: Check {
  /// Creates the check.
  public init() {}

  /// What it finds, why it matters and what to do.
  public let code = FindingCode(
    "roster.substitute", .warning,
    title: Message("代会人没有列入名单", english: "a substitute is not on the roster"),
    explanation: Message(
      "“代会人”一列写了谁来代会。座牌、座位和签到表只按名单上的人做，代会人要另有一行；写了代会人而本人没有写明请假的，也会指出",
      english:
        "The column 代会人 says who comes instead. Cards, seats and the sign-in sheet are made for the people of the "
        + "roster alone, so the substitute needs a row; somebody who has a substitute and is not on leave is reported too"
    ),
    remedy: Message("给代会人加一行，本人填请假", english: "add a row for the substitute, and put the other person on leave"),
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
          """)
    ])

  private static let nobody: Set<String> = ["无", "否", "没有", "—", "-", "/", "no", "none"]

  /// One finding for each substitute.
  public func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let expected = Set(meeting.roster.people.lazy.filter(\.isExpected).map(\.name.value))
    return meeting.roster.people.compactMap { person in
      guard let substitute = person.substitute, !substitute.value.isEmpty,
        !Self.nobody.contains(substitute.value.written.lowercased())
      else { return nil }
      let (name, other) = (person.name.value.text, substitute.value.text)
      let message: Message
      if !expected.contains(substitute.value) {
        message = Message(
          "“\(name)”由“\(other)”代会，名单上没有代会人，不会有座位和座牌；请在名单上给“\(other)”加一行"
            + (person.isExpected ? "，“\(name)”填请假" : ""),
          english:
            "“\(other)” comes for “\(name)” and is not on the roster, so no seat and no card is made; add a row for "
            + "“\(other)”" + (person.isExpected ? " and put “\(name)” on leave" : ""))
      } else if person.isExpected {
        message = Message(
          "“\(name)”由“\(other)”代会，本人却没有写明请假，两人都排了座位；请核对",
          english: "“\(other)” comes for “\(name)”, who is not on leave, so both have seats; see which is right")
      } else {
        return nil
      }
      return Finding(
        code, message, at: substitute.location, subject: other,
        related: [person.name.location])
    }
  }
}
