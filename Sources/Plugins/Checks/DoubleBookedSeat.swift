public import Assembler
internal import OfficeDocuments

/// Two people have one seat, or one person has two.
public struct DoubleBookedSeat: Check {
  /// Creates the check.
  public init() {}

  /// What it finds, why it matters and what to do.
  public let code = FindingCode(
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
  public func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    var bySeat: [Seat: SeatAssignment] = [:]
    var byName: [PersonName: [SeatAssignment]] = [:]
    var peopleOfName: [PersonName: Int] = [:]
    for person in meeting.roster.people where person.isExpected { peopleOfName[person.name.value, default: 0] += 1 }
    let labels = CardLabels(meeting.roster)
    var findings: [Finding] = []
    for assignment in meeting.seating.assignments where !assignment.person.value.isEmpty {
      let name = assignment.person.value.text
      let seat = assignment.seat.value
      if let first = bySeat[seat], first.person.value != assignment.person.value {
        findings.append(
          Finding(
            code,
            Message(
              "\(seat.title.chinese)同时给了“\(first.person.value.text)”和“\(name)”；请改动一处",
              english: "\(seat.title.english) is given to both “\(first.person.value.text)” and “\(name)”; change one"),
            at: assignment.seat.location, subject: name, related: [first.seat.location]))
      } else {
        bySeat[seat] = assignment
      }
      if labels.contain(assignment.person.value) { continue }
      let earlier = byName[assignment.person.value] ?? []
      if let first = earlier.first, earlier.count >= max(1, peopleOfName[assignment.person.value] ?? 1) {
        let isRepeated = first.seat.value == seat
        findings.append(
          Finding(
            code, severity: isRepeated ? .warning : code.severity,
            isRepeated
              ? Message("“\(name)”的座位写了两遍；请删去一行", english: "the seat of “\(name)” is written twice; delete one row")
              : Message(
                "“\(name)”有两个座位：\(first.seat.value.title.chinese)和\(seat.title.chinese)；请删去一处",
                english:
                  "“\(name)” has two seats, \(first.seat.value.title.english) and \(seat.title.english); delete one"),
            at: assignment.person.location, subject: name, related: [first.person.location]))
      }
      byName[assignment.person.value, default: []].append(assignment)
    }
    return findings
  }
}

extension Seat {
  /// The seat as people say it.
  var title: Message {
    Message(
      "\(area.rawValue)第 \(row) 排第 \(number) 座",
      english: "\(area == .rostrum ? "rostrum" : "hall") row \(row) seat \(number)")
  }
}
