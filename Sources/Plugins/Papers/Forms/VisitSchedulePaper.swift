public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 考察日程.
  public static let visitSchedule = PaperKind("visit-schedule")
}

/// 考察日程: what the guests do day by day, and in which car each of them rides, without what only the staff need.
struct VisitSchedulePaper: Paper {
  let description = PaperDescription(
    kind: .visitSchedule, title: Message("考察日程", english: "schedule of the visit"),
    explanation: Message(
      "考察日程：发给来宾的逐日活动、地点、陪同和车辆，附乘车安排和行车时刻；写了“接待”时生成",
      english:
        "what guests do day by day, with places, hosts and cars, who rides where and when the cars leave; made when "
        + "“visit” is stated"),
    bags: [.leader, .delegate, .press, .staff],
    looks: .styles(.secrecy, .title, .fact, .groupHeading, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    let steps = meeting.visit
    guard !steps.isEmpty else { return Composition() }
    let width = request.layout.formPage.textWidth
    return request.singlePaper(.visitSchedule, "考察日程") {
      var rows: [[String]] = []
      for (day, ofDay) in meeting.days(of: steps) {
        if let day { rows.append([day]) }
        rows += ofDay.map { step in
          request.piece(.item(step.activity.spacedOnce)) {
            [step.hoursOrLength, step.activity.spacedOnce, step.venue ?? "", step.escort ?? "", step.vehicle ?? ""]
          }
        }
      }
      let table = request.formTable(
        [("时间", 3), ("活动", 6), ("地点", 5), ("陪同", 3.4), ("车辆", 2.6)], rows: rows, width: width)
      let contact = [meeting.contact, meeting.contactPhone].compactMap { $0 }.joined(separator: " ")
      let cars: [Block] =
        meeting.vehicles.isEmpty ? [] : [.text("乘车安排", .groupHeading), .table(riders(request, width: width))]
      return request.head("考察日程", bookmark: "paper_visit", width: width)
        + request.factLines(contact.isEmpty ? [] : [("联络", contact)]) + [.table(table)] + request.reckonedNote(steps)
        + cars + request.legTable(width: width)
    }
  }

  private func riders(_ request: CompositionRequest, width: Length) -> Table {
    let rows = request.meeting.vehicles.enumerated().map { index, vehicle in
      ["\(index + 1)", vehicle.name, request.riders(of: vehicle).joined(separator: "、"), vehicle.liaison ?? ""]
    }
    return request.formTable(
      [("车序", 1.9), ("车号", 2.6), ("乘车人员", 10), ("联络员", 3)], rows: rows, width: width)
  }
}
