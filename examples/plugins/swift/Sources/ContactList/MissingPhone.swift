import Assembler
import OfficeDocuments

/// Somebody who takes part has no telephone number, while others have.
public struct MissingPhone: Check {
  /// Creates the check.
  public init() {}

  /// What it finds, why it matters and what to do.
  public let code = FindingCode(
    "contacts.missing-phone", .warning,
    title: Message("参会的人没有电话", english: "somebody who takes part has no telephone number"),
    explanation: Message(
      "名单有电话一列，却有人空着；临时改时间、改地点时通知不到。请假的人不算，整列都空的名单不查",
      english:
        "The roster has telephone numbers and one is empty, so that a late change does not reach the person. People on "
        + "leave do not count, nor does a roster without any number"),
    remedy: Message("补上电话", english: "fill in the number"),
    examples: [
      CheckExample(
        Message("一个人漏了电话；请假的不算", english: "one number is missing; people on leave do not count"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 方既白, 单位: 县水利局, 电话: "13800000001"}
            - {姓名: ↓何田, 单位: 云岭乡}
            - {姓名: 林栖迟, 单位: 青石镇, 参会: 否}
          """),
      CheckExample(
        Message("名单没有电话", english: "a roster without numbers"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 方既白, 单位: 县水利局}
            - {姓名: 何田, 单位: 云岭乡}
          """),
    ])

  /// One finding for each person.
  public func findings(in work: SharedWork) -> [Finding] {
    let people = work.meeting.roster.people.filter(\.isExpected)
    guard people.contains(where: { $0.phone != nil }) else { return [] }
    return people.filter { $0.phone == nil }.map { person in
      let name = person.name.value.text
      return Finding(
        code,
        Message("“\(name)”没有电话；请补上，有变动时好通知", english: "“\(name)” has no telephone number; add it for late changes"),
        at: person.name.location, subject: name)
    }
  }
}
