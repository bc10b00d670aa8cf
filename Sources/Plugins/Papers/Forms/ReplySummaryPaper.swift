public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 回执汇总表.
  public static let replySummary = PaperKind("reply-summary")
}

/// 回执汇总表: who answered what, with the counts that rooms, cars and meals are ordered by.
struct ReplySummaryPaper: Paper {
  let description = PaperDescription(
    kind: .replySummary, title: Message("回执汇总表", english: "reply summary"),
    explanation: Message(
      "回执汇总表：逐人列出参会、请假、代会、住宿、用车、到达返程和特殊需要，附汇总人数；点名生成",
      english:
        "who comes, who asked for leave, who comes instead, with rooms, cars, arrivals and needs, and the counts; made "
        + "when asked for"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    // Whoever comes for somebody else stands in that row.
    let people = request.everybody.filter { $0.role != .staff && $0.untraced(\.standsInFor) == nil }
    guard request.isAskedFor, !people.isEmpty else { return Composition() }
    let page = request.layout.formPage.turned
    return request.singlePaper(.replySummary, "回执汇总表", page: page) {
      // Where a roster tells only who does not come, everybody else has answered.
      let isRecorded = people.contains { $0.untraced(\.attends)?.value == true }
      var list = ListTable<Traced<Person>>(columns: [
        .init(title: "序号", isCentered: true, minimum: 2.5, maximum: 5) { _, number in "\(number)" },
        .init(title: "单位", minimum: 6, maximum: 16) { person, _ in person.unit ?? "" },
        .init(title: "姓名", isCentered: true, minimum: 4, maximum: 14, staysOnOneLine: true) { person, _ in
          person.name.padded
        },
        .init(title: "职务", minimum: 5, maximum: 16) { person, _ in person.post ?? "" },
        .init(title: "身份", isCentered: true, minimum: 2, maximum: 4) { person, _ in person.role?.rawValue ?? "" },
        .init(title: "回执", minimum: 3, maximum: 10, isForm: true) { person, _ in
          Self.answer(person, isRecorded: isRecorded)
        },
        .init(title: "电话", isCentered: true, minimum: 6, maximum: 8, staysOnOneLine: true) { person, _ in
          person.phone ?? ""
        },
      ])
      for (arrangement, title) in Self.arrangements {
        list.columns.append(
          .init(title: title, isCentered: true, minimum: 3, maximum: 8) { person, _ in
            person.arrangement(arrangement) ?? ""
          })
      }
      list.piece = { .person($0.name) }
      list.rowHeight = .millimetres(7.5)
      return request.head("回执汇总表", bookmark: "paper_replies", width: page.textWidth)
        + request.factLines([("汇总", Self.counts(people, isRecorded: isRecorded))]) + [
          .table(list.table(people, width: page.textWidth, request))
        ]
    }
  }

  private static let arrangements: [(Arrangement, String)] = [
    (.lodging, "住宿"), (.car, "车号"), (.arrival, "到达"), (.departure, "返程"), (.needs, "特殊需要"),
  ]

  private static func answer(_ person: Traced<Person>, isRecorded: Bool) -> String {
    if let attends = person.attends, !attends {
      return person.substitute.map { "请假，\($0.name.text)代会" } ?? "请假"
    }
    return isRecorded && person.untraced(\.attends) == nil ? "未回" : "参加"
  }

  private static func counts(_ people: [Traced<Person>], isRecorded: Bool) -> String {
    let absent = people.filter { !$0.isExpected }
    let substituted = absent.count { $0.untraced(\.substitute) != nil }
    let silent = isRecorded ? people.count { $0.untraced(\.attends) == nil } : 0
    let units = Set(people.compactMap { $0.unit })
    var counts = ["应到 \(people.count) 人"]
    if !units.isEmpty { counts.append("涉及 \(units.count) 个单位") }
    counts.append("参加 \(people.count - absent.count - silent) 人")
    if !absent.isEmpty { counts.append("请假 \(absent.count) 人") }
    if substituted > 0 { counts.append("其中有人代会 \(substituted) 人") }
    if silent > 0 { counts.append("未回 \(silent) 人") }
    for (arrangement, title) in [(Arrangement.lodging, "住宿"), (.car, "用车"), (.needs, "有特殊需要")] {
      let asking = people.count { person in
        person.isExpected
          && person.untraced(\.arrangements)[arrangement].map { $0.value != "否" && $0.value != "无" } ?? false
      }
      if asking > 0 { counts.append("\(title) \(asking) 人") }
    }
    return counts.joined(separator: "，")
  }
}
