public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 接待方案.
  public static let receptionPlan = PaperKind("reception-plan")
}

/// 接待方案: the guests, and every step of their visit with somebody who answers for it.
struct ReceptionPlanPaper: Paper {
  let description = PaperDescription(
    kind: .receptionPlan, title: Message("接待方案", english: "reception plan"),
    explanation: Message(
      "接待方案：特邀来宾名单、逐项活动安排和住行用餐，陪同、车辆、责任人手工补填；点名生成",
      english:
        "the guests, and every step of their visit; who accompanies, cars and owners are to be filled "
        + "in; made when asked for"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .groupHeading, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let meeting = request.meeting
    let page = request.layout.formPage
    return request.singlePaper(.receptionPlan, "接待方案") {
      var blocks = request.head("接待方案", bookmark: "paper_reception", width: page.textWidth)
      blocks += request.factLines(meeting.headFacts.filter { $0.label != "签到" })
      let guests = request.expectedPeople.filter { $0.role == .guest }
      let rows = guests.map { guest in
        request.piece(.person(guest.name)) { [guest.name.padded, guest.titleText ?? "", "", "", ""] }
      }
      blocks.append(.text("一、来宾", .groupHeading))
      blocks.append(
        .table(
          request.formTable(
            [("姓名", 3.6), ("单位及职务", 6), ("到达", 3), ("返程", 3), ("饮食等注意事项", 4)], rows: rows,
            spareRows: rows.isEmpty ? 4 : 1, width: page.textWidth)))
      blocks.append(.text("二、活动安排", .groupHeading))
      let steps = meeting.agenda.items.map { item in
        request.piece(.item(item.title.spacedOnce)) {
          [
            [item.date?.chinese, item.hoursText].compactMap { $0 }.joined(separator: " "), item.title.spacedOnce,
            item.venue ?? meeting.venue ?? "", "", "", "",
          ]
        }
      }
      blocks.append(
        .table(
          request.formTable(
            [("时间", 3), ("活动", 5), ("地点", 4), ("陪同", 3), ("车辆", 2), ("责任人", 2.4)], rows: steps, spareRows: 3,
            width: page.textWidth)))
      blocks += request.reckonedNote
      blocks.append(.text("三、住宿、用餐、车辆", .groupHeading))
      blocks.append(
        .table(
          request.formTable(
            [("事项", 2.4), ("安排", 8), ("标准", 3), ("责任人", 2.4), ("电话", 3)],
            rows: ["住宿", "用餐", "车辆（车序、车号、司机）", "医疗、安全", "宣传报道"].map { [$0, "", "", "", ""] }, width: page.textWidth)))
      return blocks
    }
  }
}
