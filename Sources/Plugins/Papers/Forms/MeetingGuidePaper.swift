public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 会议手册.
  public static let meetingGuide = PaperKind("meeting-guide")
}

/// 会议手册: what a participant needs in the hand: notes, schedule, lists, groups, charts, and tables of rooms, meals and cars.
struct MeetingGuidePaper: Paper {
  let description = PaperDescription(
    kind: .meetingGuide, title: Message("会议手册", english: "meeting guide"),
    explanation: Message(
      "会议手册：须知、日程、议程、名单、分组、座次图合订成册，住宿、桌次、用车按名单的房号、桌号、车号填好，其余手工补填；点名生成",
      english:
        "notes, schedule, agenda, lists, groups and charts in one document, with tables of rooms, meals "
        + "and cars as the roster has them, the rest to be filled in; made when asked for"),
    tellsOfOthers: true,
    bags: [.leader, .delegate, .observer, .staff],
    looks: .styles(
      .secrecy, .title, .body, .contentsTitle, .contentsEntry, .groupHeading, .note, .tableHeading, .tableText))

  private static let kinds: [PaperKind] = [.schedule, .agenda, .attendeeList, .groupList, .seatingChart, .contactList]
  private static let notes = [
    "请佩戴会议证件，按座次入座，提前 10 分钟到场。", "会议期间请将手机关闭或调至静音，遵守会场秩序。", "因故不能参会的，须按规定办理请假手续，不得自行找人代会。",
    "会议材料请妥善保管；标明密级或会后收回的，会后当场交回，不得复制、传播。", "用餐、住宿按会务组安排，勤俭节约。", "会场内请勿吸烟；遇紧急情况听从工作人员指挥，按疏散路线离场。",
  ]

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let parts = Self.kinds.flatMap { kind in request.composed.filter { $0.kind == kind } }
    let width = request.layout.page.textWidth
    var entries = [TableOfContents.Entry(text: "会议须知", level: 1, bookmark: "guide_notes")]
    entries += parts.compactMap { part in
      part.titleBookmark.map { TableOfContents.Entry(text: part.title, level: 1, bookmark: $0) }
    }
    entries.append(TableOfContents.Entry(text: "食宿和车辆安排", level: 1, bookmark: "guide_services"))
    var contents = request.section(
      [
        .paragraph(request.titles.paragraph("\(request.meeting.name)会议手册", .contentsTitle, width: width)),
        .tableOfContents(TableOfContents(entries: entries)),
      ], isNumbered: false)
    contents.start = .nextPage
    let notes: [Block] = [
      .paragraph(request.titles.paragraph("会议须知", .title, width: width, bookmarks: ["guide_notes"]))
    ]
    let lines = Self.notes.enumerated().map { Block.text("\($0 + 1). \($1)", .body) }
    let contact = [request.meeting.contact, request.meeting.contactPhone].compactMap { $0 }.joined(separator: "，")
    let call: [Block] = contact.isEmpty ? [] : [.text("会务组联系人：\(contact)。", .body)]
    var sections = [contents, request.section(notes + lines + call, firstPageNumber: 1)]
    for part in parts {
      for (index, section) in request.piece(about: part, { part.document.sections }).enumerated() {
        var section = section
        section.start = index == 0 ? request.layout.paperStart : .nextPage
        section.firstPageNumber = nil
        section.footer = request.layout.pageNumbers
        sections.append(section)
      }
    }
    var services = request.section(self.services(request), page: request.layout.formPage)
    services.start = request.layout.paperStart
    sections.append(services)
    return Composition(papers: [
      request.paper(.meetingGuide, fileName: "会议手册", belongsInBooklet: false) {
        request.document(title: "\(request.meeting.name)会议手册", sections: sections).fillingPageNumbers()
      }
    ])
  }

  /// Rooms, meals and cars as the roster has them, with rows to fill in for the rest.
  private func services(_ request: CompositionRequest) -> [Block] {
    let width = request.layout.formPage.textWidth
    let people = request.expectedPeople
    let rooms = people.compactMap { person in
      person.arrangement(.room).map { [$0, person.name.padded, person.unit ?? "", person.phone ?? ""] }
    }
    let tables = request.peopleTogether(.table).map { [$0.key, $0.names, ""] }
    return [
      .paragraph(request.titles.paragraph("食宿和车辆安排", .title, width: width, bookmarks: ["guide_services"])),
      .text("住宿", .tableHeading),
      .table(
        request.formTable(
          [("房号", 2), ("姓名", 3), ("单位", 6), ("电话", 4)], rows: rooms, spareRows: rooms.isEmpty ? 6 : 1, width: width)),
      .text("用餐", .tableHeading),
      .table(
        request.formTable(
          [("日期", 3), ("餐次", 2), ("时间", 3), ("地点", 4), ("形式", 2), ("备注", 3)], spareRows: 4, width: width)),
    ]
      + (tables.isEmpty
        ? []
        : [
          .text("桌次", .tableHeading),
          .table(request.formTable([("桌号", 2), ("人员", 12), ("备注", 3)], rows: tables, width: width)),
        ]) + [
        .text("用车", .tableHeading),
        .table(request.vehicleTable(width: width, spareRows: 1)),
      ] + request.legTable(width: width)
  }
}

extension ComposedPaper {
  /// The bookmark on its title, that of a paper too which the contents of the packet leave out.
  fileprivate var titleBookmark: String? {
    bookmark
      ?? document.sections.lazy.flatMap(\.blocks).compactMap { block in
        if case .paragraph(let paragraph) = block { paragraph.bookmarks.first } else { nil }
      }.first
  }
}
