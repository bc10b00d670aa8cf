public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 接待方案.
  public static let receptionPlan = PaperKind("reception-plan")
}

/// 接待方案: the guests, every step of their visit with somebody who answers for it, and the motorcade.
struct ReceptionPlanPaper: Paper {
  let description = PaperDescription(
    kind: .receptionPlan, title: Message("接待方案", english: "reception plan"),
    explanation: Message(
      "接待方案：特邀来宾名单、逐项活动（“接待”）及责任人、车队编组和发车到达时刻（“车辆”“路线”）、住行用餐；没有写的手工补填；点名生成",
      english:
        "the guests, every step of their visit with its owner (“visit”), the motorcade with its vehicles and hours "
        + "(“vehicles”, “legs”); what is not stated is to be filled in; made when asked for"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .groupHeading, .tableHeading, .tableText, .note))

  var findingCodes: (any FindingCodes.Type)? { ReceptionFinding.self }

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let meeting = request.meeting
    let page = request.layout.formPage
    let width = page.textWidth
    var composition = request.singlePaper(.receptionPlan, "接待方案") {
      var blocks = request.head("接待方案", bookmark: "paper_reception", width: width)
      blocks += request.factLines(meeting.headFacts.filter { $0.label != "签到" })
      blocks += [.text("一、来宾", .groupHeading), .table(guests(request, width: width))]
      blocks.append(.text("二、活动安排", .groupHeading))
      blocks += meeting.visit.isEmpty ? agenda(request, width: width) : visit(request, width: width)
      blocks += [
        .text("三、车队", .groupHeading), .table(request.vehicleTable(width: width, spareRows: 0)),
      ]
      blocks += request.legTable(width: width)
      blocks.append(.text("四、住宿、用餐、保障", .groupHeading))
      blocks.append(
        .table(
          request.formTable(
            [("事项", 2.4), ("安排", 8), ("标准", 3), ("责任人", 2.4), ("电话", 3)],
            rows: ["住宿", "用餐", "医疗、安全", "宣传报道"].map { [$0, "", "", "", ""] }, width: width)))
      return blocks
    }
    composition.findings += unowned(meeting)
    return composition
  }

  private func guests(_ request: CompositionRequest, width: Length) -> Table {
    let guests = request.expectedPeople.filter { $0.role == .guest }
    let rows = guests.map { guest in
      request.piece(.person(guest.name)) {
        [
          guest.name.padded, guest.titleText ?? "", guest.arrangement(.arrival) ?? "",
          guest.arrangement(.departure) ?? "", guest.arrangement(.room) ?? "", guest.arrangement(.needs) ?? "",
        ]
      }
    }
    return request.formTable(
      [("姓名", 3), ("单位及职务", 6), ("到达", 3), ("返程", 3), ("房号", 2), ("饮食等注意事项", 3)], rows: rows,
      spareRows: rows.isEmpty ? 4 : 0, width: width)
  }

  /// The visit day by day, as it was planned.
  private func visit(_ request: CompositionRequest, width: Length) -> [Block] {
    let steps = request.meeting.visit
    var rows: [[String]] = []
    for (day, ofDay) in request.meeting.days(of: steps) {
      if let day { rows.append([day]) }
      rows += ofDay.map { step in request.piece(.item(step.activity.spacedOnce)) { row(step) } }
    }
    return [.table(table(rows, request, width: width))] + request.reckonedNote(steps)
  }

  private func row(_ step: Traced<VisitStep>) -> [String] {
    func lines(_ texts: [String?]) -> String { texts.compactMap { $0 }.joined(separator: "\n") }
    return [
      step.hoursOrLength, lines([step.activity.spacedOnce, step.note]), step.venue ?? "", step.escort ?? "",
      step.vehicle ?? "", lines([step.owner, step.phone]),
    ]
  }

  /// The agenda where no visit is planned, with columns to fill in.
  private func agenda(_ request: CompositionRequest, width: Length) -> [Block] {
    let meeting = request.meeting
    var rows: [[String]] = []
    for (day, items) in AgendaPaper.days(meeting) {
      if let day { rows.append([day]) }
      rows += items.map { item in
        request.piece(.item(item.title.spacedOnce)) {
          [item.hoursOrLength, item.title.spacedOnce, item.venue ?? meeting.venue ?? "", "", "", ""]
        }
      }
    }
    return [.table(table(rows, request, width: width))] + request.reckonedNote(meeting.agenda.items)
  }

  private func table(_ rows: [[String]], _ request: CompositionRequest, width: Length) -> Table {
    request.formTable(
      [("时间", 3), ("活动", 5), ("地点", 4), ("陪同", 3), ("车辆", 2), ("责任人", 3.2)], rows: rows,
      spareRows: rows.isEmpty ? 4 : 0, width: width)
  }

  /// Steps of the visit for which nobody answers.
  private func unowned(_ meeting: Traced<Meeting>) -> [Finding] {
    meeting.visit.filter { $0.untraced(\.owner) == nil }.map { step in
      let activity = step.untraced(\.activity)
      return Finding(
        ReceptionFinding.noOwner,
        Message(
          "接待活动“\(activity.value)”没有写责任人；请补上",
          english: "nobody answers for “\(activity.value)” of the visit; name somebody"),
        at: activity.location, subject: activity.value)
    }
  }
}

/// What composing the reception plan has to tell.
enum ReceptionFinding: FindingCodes {
  case noOwner

  static let title = Message("编排接待方案", english: "Composing the reception plan")

  var code: FindingCode {
    switch self {
    case .noOwner:
      FindingCode(
        "reception.no-owner", .warning,
        title: Message("接待活动没有责任人", english: "a step of the visit for which nobody answers"),
        explanation: Message(
          "接待方案里每一项活动都要有人负责；没有写的，表里空着", english: "Every step of a visit needs somebody who answers for it"),
        remedy: Message("在“接待”里补写责任人", english: "fill in the column 责任人 of 接待"))
    }
  }
}
