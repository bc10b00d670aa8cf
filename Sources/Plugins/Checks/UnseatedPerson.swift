public import Assembler
internal import OfficeDocuments

/// Somebody who takes part has no seat.
public struct UnseatedPerson: SharingCheck {
  /// Creates the check.
  public init() {}

  /// What it finds, why it matters and what to do.
  public let description = CheckDescription(
    code: "seating.unseated", severity: .error,
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

  /// One finding for each person without a seat.
  public func findings(in meeting: Meeting, sharing work: SharedWork) -> [Finding] {
    let assignments = meeting.seating.assignments
    var findings: [Finding] = []
    var takenSeats: Set<Seat> = []
    var seated: [PersonName: Int] = [:]
    for assignment in assignments {
      if let hall = meeting.seating.hall, !hall.holds(assignment.seat.value) {
        findings.append(outside(assignment, hall))
      } else {
        takenSeats.insert(assignment.seat.value)
      }
      // Somebody whose seat does not exist has been reported and does not take another one's.
      seated[assignment.person.value, default: 0] += 1
    }
    var waiting: [Person] = []
    for ranked in work.work(RankedRoster.self).people where ranked.person.isExpected && ranked.person.needsCard {
      if let count = seated[ranked.person.name.value], count > 0 {
        seated[ranked.person.name.value] = count - 1
      } else if ranked.person.isOnRostrum?.value != true {
        waiting.append(ranked.person)
      }
    }
    if let hall = meeting.seating.hall {
      let taken = takenSeats.count { $0.area == .hall }
      let (seats, overflows) = hall.rows.value.multipliedReportingOverflow(by: hall.seatsPerRow.value)
      let free = max(0, (overflows ? Int.max : seats) - taken)
      findings += waiting.dropFirst(free).map { noSeat($0, hall: hall, seats: seats) }
    } else if takenSeats.contains(where: { $0.area == .hall }), waiting.count <= assignments.count {
      findings += waiting.map { forgotten($0, plan: meeting.seating.location) }
    }
    return findings
  }

  private func outside(_ assignment: SeatAssignment, _ hall: HallShape) -> Finding {
    Finding(
      description.code, description.severity,
      Message(
        "“\(assignment.person.value.text)”的座位（\(assignment.seat.value.title.chinese)）不存在，会场共 "
          + "\(hall.rows.value) 排、每排 \(hall.seatsPerRow.value) 座；请改座位或会场排数",
        english:
          "the seat of “\(assignment.person.value.text)” (\(assignment.seat.value.title.english)) does not exist; the "
          + "hall has \(hall.rows.value) rows of \(hall.seatsPerRow.value); change the seat or the hall"),
      at: assignment.seat.location, subject: assignment.person.value.text, related: [hall.rows.location])
  }

  private func noSeat(_ person: Person, hall: HallShape, seats: Int) -> Finding {
    Finding(
      description.code, description.severity,
      Message(
        "“\(person.name.value.text)”没有座位，会场只有 \(seats) 个座位；请增加排数或每排座位，或注明不参加",
        english:
          "“\(person.name.value.text)” has no seat, the hall has only \(seats); add rows or seats, or note that the "
          + "person is not coming"),
      at: person.name.location, subject: person.name.value.text, related: [hall.rows.location])
  }

  private func forgotten(_ person: Person, plan: Location) -> Finding {
    Finding(
      description.code, .warning,
      Message(
        "“\(person.name.value.text)”不在座次表上，没有座位；请补上",
        english: "“\(person.name.value.text)” is not on the seating plan and has no seat; add one"),
      at: person.name.location, subject: person.name.value.text, related: [plan])
  }
}

extension HallShape {
  /// Whether the hall has a seat; seats on the rostrum are not its business.
  fileprivate func holds(_ seat: Seat) -> Bool {
    seat.area != .hall
      || (1...max(1, rows.value)).contains(seat.row) && (1...max(1, seatsPerRow.value)).contains(seat.number)
  }
}
