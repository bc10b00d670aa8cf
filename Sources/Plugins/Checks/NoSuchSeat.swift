internal import Assembler
internal import OfficeDocuments

/// A fixed seat is outside the room.
struct NoSuchSeat: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "seating.no-such-seat", .error,
    title: Message("安排的座位不在会场之内", english: "a fixed seat is outside the room"),
    explanation: Message(
      "固定座位的排号、座号应当在会场的排数和每排座位之内，否则座次图上没有这个座位",
      english: "Row and number of a fixed seat have to lie within the hall, or the chart has no such seat"),
    remedy: Message("改正座位，或改正会场的排数和每排座位", english: "correct the seat, or the size of the hall"),
    examples: [
      CheckExample(
        Message("固定的座位不在会场里", english: "a fixed seat outside the hall"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 侯晓玲, 单位: 县水利局}
          座次:
            会场排数: 1
            每排座位: 2
            固定座位:
              - {姓名: 侯晓玲, 区域: 会场, 座位: ↓2排1座}
          """)
    ])

  /// One finding for each such seat.
  func findings(in work: SharedWork) -> [Finding] {
    work.work(SeatingArrangement.self).problems.compactMap { problem in
      guard case .noSuchSeat(let assignment) = problem else { return nil }
      let name = assignment.person.name.text
      let seat = assignment.seat.value.text
      return Finding(
        code,
        Message(
          "给 \(name) 安排的座位（\(seat)）不在会场之内；请改正座位，或改正会场的排数和每排座数",
          english: "the seat of \(name) (\(seat)) is outside the room; correct the seat or the size of the room"),
        at: assignment.seat.location, subject: name)
    }
  }
}
