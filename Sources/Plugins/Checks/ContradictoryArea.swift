internal import Assembler
internal import OfficeDocuments

/// The roster puts somebody on the rostrum and the plan of seats into the hall, or the other way round.
struct ContradictoryArea: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "seating.other-area", .warning,
    title: Message("名单与座次表说的不是一处", english: "the roster and the plan of seats disagree on the area"),
    explanation: Message(
      "名单“主席台”一列写“是”的人，座次表排在了会场；或者写“否”的人排上了主席台。座次图按座次表画",
      english:
        "Somebody whom the roster puts on the rostrum has a fixed seat in the hall, or the other way round. The chart "
        + "follows the plan of seats"),
    remedy: Message("核对后改正其中一处", english: "see which is right and correct the other"),
    examples: [
      CheckExample(
        Message("上主席台的人排在了会场", english: "somebody of the rostrum in the hall"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 方既白, 主席台: 是}
            - {姓名: 侯晓玲, 主席台: 是}
            - {姓名: 何田, 主席台: 否}
            - {姓名: 林栖迟}
          座次:
            固定座位:
              - {姓名: 方既白, 座位: 主席台1排1座}
              - {姓名: ↓侯晓玲, 座位: 1排1座}
              - {姓名: ↓何田, 座位: 主席台1排2座}
              - {姓名: 林栖迟, 座位: 主席台1排3座}
          """)
    ])

  /// One finding for each seat in the other area.
  func findings(in work: SharedWork) -> [Finding] {
    work.work(SeatingArrangement.self).problems.compactMap { problem in
      guard case .otherArea(let assignment, let person) = problem, let isOnRostrum = person.isOnRostrum else {
        return nil
      }
      let name = assignment.person.name.text
      let (roster, plan) = isOnRostrum.value ? ("上主席台", "会场") : ("不上主席台", "主席台")
      return Finding(
        code,
        Message(
          "名单写明“\(name)”\(roster)，座次表却把座位排在\(plan)；座次图按座次表画，请核对",
          english:
            "the roster says that “\(name)” is \(isOnRostrum.value ? "" : "not ")on the rostrum, but the seat is "
            + (isOnRostrum.value ? "in the hall" : "on the rostrum") + "; the chart follows the plan of seats"),
        at: assignment.person.location, subject: name, related: [isOnRostrum.location])
    }
  }
}
