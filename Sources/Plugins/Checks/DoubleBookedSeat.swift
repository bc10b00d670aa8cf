internal import Assembler
internal import OfficeDocuments

/// Two people have one seat, or one person has two.
struct DoubleBookedSeat: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "seating.double-booked", .error,
    title: Message("座位重复安排", english: "a seat or a person is booked twice"),
    explanation: Message(
      "固定的座位里，同一个座位给了两个人，或者同一个人有两个座位。名单上有几个同名的人，就可以有几个座位",
      english:
        "Among the fixed seats one is given to two people, or somebody has two. As many people of one name as the "
        + "roster holds may have seats"),
    remedy: Message("在座次表上改动其中一处", english: "change one of the two in the seating plan"),
    examples: [
      CheckExample(
        Message("两个人坐一个座位，一个人有两个座位", english: "two people in one seat, two seats for one person"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 侯晓玲, 单位: 县水利局}
            - {姓名: 何田, 单位: 云岭乡}
            - {姓名: 方既白, 单位: 县水利局}
          座次:
            固定座位:
              - {姓名: 侯晓玲, 区域: 主席台, 座位: 1排1座}
              - {姓名: 何田, 区域: 主席台, 座位: ↓1排1座}
              - {姓名: 方既白, 区域: 主席台, 座位: 1排2座}
              - {姓名: ↓方既白, 区域: 会场, 座位: 1排2座}
          """)
    ])

  /// One finding for each booking too many.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let labels = CardLabels(meeting.roster)
    return work.work(SeatingArrangement.self).problems.compactMap { problem in
      switch problem {
      case .doubleBooked(let assignment, let first): taken(assignment, first)
      case .seatedTwice(let assignment, let first):
        labels.contain(assignment.person.name) ? nil : twice(assignment, first)
      default: nil
      }
    }
  }

  private func taken(_ assignment: SeatAssignment, _ first: SeatAssignment) -> Finding {
    let (name, other) = (assignment.person.name.text, first.person.name.text)
    let seat = assignment.seat.value.title
    return Finding(
      code,
      Message(
        "\(seat.chinese)同时给了“\(other)”和“\(name)”；请改动一处",
        english: "\(seat.english) is given to both “\(other)” and “\(name)”; change one"),
      at: assignment.seat.location, subject: name, related: [first.seat.location])
  }

  private func twice(_ assignment: SeatAssignment, _ first: SeatAssignment) -> Finding {
    let name = assignment.person.name.text
    let (seat, firstSeat) = (assignment.seat.value, first.seat.value)
    let isRepeated = seat == firstSeat
    return Finding(
      code, severity: isRepeated ? .warning : code.severity,
      isRepeated
        ? Message("“\(name)”的座位写了两遍；请删去一行", english: "the seat of “\(name)” is written twice; delete one row")
        : Message(
          "“\(name)”有两个座位：\(firstSeat.title.chinese)和\(seat.title.chinese)；请删去一处",
          english: "“\(name)” has two seats, \(firstSeat.title.english) and \(seat.title.english); delete one"),
      at: assignment.person.location, subject: name, related: [first.person.location])
  }
}

extension Seat {
  /// The seat as people say it.
  var title: Message { Message(text, english: english) }

  private var english: String {
    switch area {
    case .rostrum: "rostrum row \(row) seat \(number)"
    case .hall: "hall row \(row) seat \(number)"
    default: text
    }
  }
}
