internal import Assembler
internal import OfficeDocuments

/// Somebody who takes part has no seat.
struct UnseatedPerson: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "seating.unseated", .error,
    title: Message("参会的人没有座位", english: "somebody who takes part has no seat"),
    explanation: Message(
      "会场的座位少于需要座位的人，排在后面的人坐不下；或者固定的座位超出了会场的排数和座数；或者座次表由单位逐人排定而漏了人。工作人员和媒体不要求有座位，没有规定会场座位的会议不检查",
      english:
        "The hall has fewer seats than people who need one, and the last in order have none; or a fixed seat lies "
        + "outside the hall; or the office seats everybody by hand and forgot somebody. Staff and the press need no seat, "
        + "and a meeting without planned seats is not checked"),
    remedy: Message("增加排数或座位，或者在座次表上补上", english: "add rows or seats, or complete the seating plan"),
    examples: [
      CheckExample(
        Message("会场只有两个座位，第三个人坐不下", english: "two seats for three people"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 方既白, 单位: 县水利局, 主席台: 是}
            - {姓名: 侯晓玲, 单位: 县水利局}
            - {姓名: 何田, 单位: 云岭乡}
            - {姓名: ↓林栖迟, 单位: 青石镇}
            - {姓名: 许南乔, 单位: 县水利局, 身份: 工作人员}
          座次:
            会场排数: 1
            每排座位: 2
          """),
      CheckExample(
        Message("座次由单位逐人排定，漏了一个人", english: "everybody is seated by hand but one"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 侯晓玲, 单位: 县水利局}
            - {姓名: 何田, 单位: 云岭乡}
            - {姓名: ↓林栖迟, 单位: 青石镇}
          座次:
            固定座位:
              - {姓名: 侯晓玲, 区域: 会场, 座位: 1排1座}
              - {姓名: 何田, 区域: 会场, 座位: 1排2座}
          """),
    ])

  /// One finding for each person whom the seating arrangement cannot place.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    return work.work(SeatingArrangement.self).problems.compactMap { problem in
      if case .unseatedInForm(let person, let form, let places) = problem {
        let name = person.name.value.text
        return Finding(
          code,
          Message(
            "\(name) 没有座位：“\(form)”的 \(places) 个位置已满；请增加桌数、车数或每桌、每车人数，或调整名单",
            english: "\(name) has no seat: the \(places) places of “\(form)” are taken; add places, or change the list"),
          at: person.name.location, subject: name)
      }
      guard case .unseated(let person, let rows, let seats) = problem else { return nil }
      let name = person.name.value.text
      return Finding(
        code,
        Message(
          "\(name) 没有座位：会场 \(rows) 排、每排 \(seats) 座已坐满；请增加排数或座数，或调整名单",
          english:
            "\(name) has no seat: the \(rows) rows of \(seats) seats are full; add rows or seats, or change the list"),
        at: person.name.location, subject: name, related: meeting.seating.hall.map { [$0.rows.location] } ?? [])
    }
  }
}
