internal import Assembler
internal import OfficeDocuments

/// A seat is given to somebody who is not on the roster.
struct UnknownSeatedPerson: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "seating.unknown-person", .error,
    title: Message("座次上的人不在名单上", english: "a seat is given to nobody on the roster"),
    explanation: Message(
      "座次表上的姓名应当都在名单上。写错的姓名会让本人找不到座位；“发言席”“媒体席”等位置和单位名称不算",
      english:
        "Every name on the seating plan should be on the roster; whoever is misspelt finds no seat. Places such as "
        + "发言席 and names of units do not count"),
    remedy: Message("改正座次表上的姓名，或者把人补进名单", english: "correct the name, or add the person to the roster"),
    examples: [
      CheckExample(
        Message("座次表上写了别字，并安排了请假的人", english: "a slip, and somebody on leave"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 侯晓玲, 单位: 县水利局}
            - {姓名: 何田, 单位: 云岭乡, 参会: 否}
          座次:
            固定座位:
              - {姓名: ↓候晓玲, 区域: 主席台, 排: 1, 座号: 1}
              - {姓名: ↓何田, 区域: 主席台, 排: 1, 座号: 2}
              - {姓名: 发言席, 区域: 主席台, 排: 1, 座号: 3}
          """)
    ])

  /// One finding for each assignment to somebody unknown or absent.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    // Against a roster that could not be read everybody is a stranger; why it is empty is told already.
    guard !meeting.roster.people.isEmpty else { return [] }
    let labels = CardLabels(meeting.roster)
    var strangers: [SeatAssignment] = []
    var findings: [Finding] = []
    for problem in work.work(SeatingArrangement.self).problems {
      switch problem {
      case .absentPerson(let assignment, let person): findings.append(absent(assignment, person))
      case .unknownPerson(let assignment) where !labels.contain(assignment.person.name): strangers.append(assignment)
      default: continue
      }
    }
    let nearest = RosterNames(work).nearest(to: strangers.map(\.person))
    return findings + zip(strangers, nearest).map { unknown($0, $1, meeting) }
  }

  private func absent(_ assignment: SeatAssignment, _ person: Person) -> Finding {
    let name = assignment.person.name.text
    return Finding(
      code, severity: .warning,
      Message(
        "“\(name)”安排了座位，但名单注明不参加；请撤去座位或改名单",
        english:
          "“\(name)” has a seat, but the roster says that the person is not coming; clear the seat or correct the roster"
      ),
      at: assignment.person.location, subject: name, related: [person.attends?.location ?? person.name.location])
  }

  private func unknown(_ assignment: SeatAssignment, _ nearest: RosterNames.Nearest?, _ meeting: Meeting) -> Finding {
    let name = assignment.person.name.text
    let near = nearest.map { ($0.person.name.value.text, $0.distance.explanation) }
    let advice = near.map { "；是不是“\($0)”（\($1.chinese)）" } ?? "；请补进名单或撤去座位"
    let adviceInEnglish = near.map { "; “\($0)”? (\($1.english))" } ?? "; add the person or clear the seat"
    return Finding(
      code,
      Message(
        "座次表上的“\(name)”不在名单上\(advice)",
        english: "“\(name)” on the seating plan is not on the roster\(adviceInEnglish)"),
      at: assignment.person.location, subject: name, suggestions: near.map { [$0.0] } ?? [],
      related: [nearest?.person.name.location ?? meeting.roster.location])
  }
}
