public import Assembler
internal import ChineseText
internal import OfficeDocuments

extension PaperKind {
  /// 会议方案.
  public static let meetingPlan = PaperKind("meeting-plan")
}

/// 会议方案: what the meeting is to be, who does what, and by when, for approval.
struct MeetingPlanPaper: Paper {
  let description = PaperDescription(
    kind: .meetingPlan, title: Message("会议方案", english: "plan of the meeting"),
    explanation: Message(
      "会议方案：要素、规模、议程、主席台、分工、筹备进度按已有内容写好，没有写的和经费手工补填；点名生成",
      english:
        "the plan for approval: facts, size, agenda, rostrum, division of work and timetable as known, the rest and the "
        + "budget to be filled in; made when asked for"),
    bags: [.staff],
    looks: .styles(.secrecy, .title, .salutation, .body, .heading1, .signature, .attachment, .tableHeading, .tableText))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let meeting = request.meeting
    return request.singlePaper(.meetingPlan, "会议方案", page: request.layout.page, steady: .heading1) {
      let width = request.layout.page.textWidth
      var parts: [(heading: String, blocks: [Block])] = meeting.headFacts.map { fact in
        let heading = ["时间", "地点"].contains(fact.label) ? "会议\(fact.label)" : fact.label
        return (heading: heading, blocks: [.text(fact.text, .body)])
      }
      let groups = AttendeeListPaper.groups(request.expectedPeople)
      let size = groups.map { "\($0.role?.rawValue ?? "参会")人员 \($0.people.count) 人" }.joined(separator: "，")
      if !size.isEmpty { parts.append(("会议规模", [.text("\(size)。", .body)])) }
      let items = meeting.agendaLines { $0.minutes.map { "\($0)分钟" } }.map { Block.text($0, .body) }
      if !items.isEmpty { parts.append(("会议议程", items)) }
      let rostrum = request.rostrumPeople.map { person in
        person.titleText.map { "\($0)　\(person.name.text)" } ?? person.name.text
      }
      if !rostrum.isEmpty { parts.append(("主席台就座领导", rostrum.map { .text($0, .body) })) }
      let materials = meeting.materials.map { Block.text("《\($0.title.spacedOnce)》", .body) }
      if !materials.isEmpty { parts.append(("会议材料", materials)) }
      parts.append(("任务分工", [.table(DutySheetPaper.table(request, width: width))]))
      parts.append(("筹备进度", [.table(progress(request, width: width))]))
      parts.append(("经费预算", [.text("＿＿＿＿元，从＿＿＿＿＿＿列支。", .body)]))
      var blocks = meeting.secrecyLines
      blocks.append(.paragraph(request.titles.paragraph("\(meeting.name)方案", .title, width: width)))
      for (index, part) in parts.enumerated() {
        blocks.append(.text("\(ChineseNumeral.words(index + 1))、\(part.heading)", .heading1))
        blocks += part.blocks
      }
      if let organizer = meeting.organizer { blocks += request.signatureLines(organizer) }
      return blocks
    }
  }

  private func progress(_ request: CompositionRequest, width: Length) -> Table {
    let steps = [
      "方案报批", "印发通知、收集回执", "起草讲话和主持词", "征集、审核会议材料", "拟定名单、座次并报审", "印制材料、座牌、证件", "布置会场、调试设备", "会前检查",
    ]
    let stated = request.meeting.preparation.map { task in
      [task.task, task.deadline ?? "", task.owner ?? "", task.state ?? ""]
    }
    return request.formTable(
      [("工作", 6), ("完成时限", 3), ("责任人", 3), ("完成情况", 3)],
      rows: stated.isEmpty ? steps.map { [$0, "", "", ""] } : stated, width: width)
  }
}
