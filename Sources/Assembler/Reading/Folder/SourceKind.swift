internal import OfficeDocuments

/// What a file of a folder that nobody described is, told by its content first and by its name where that is not enough.
enum SourceKind: Hashable {
  case roster, agenda, notice, seating, nameCards, draft
  /// The heads and rooms of groups.
  case groups
  /// Nothing of the meeting.
  case unrelated

  /// Tells the kind of a document or workbook.
  ///
  /// - Parameter path: The path in the folder; its last part may name what the content does not.
  init(_ file: OfficeFile, path: String) {
    let stem = Self.stem(path)
    switch file.content {
    case .document(let document): self = Self.kind(of: document, file: path, stem: stem)
    case .workbook(let workbook):
      let kinds = workbook.sheets.map { Self.kind(of: $0, file: path, stem: stem) }
      self = [.roster, .agenda, .seating, .nameCards, .groups].first { kinds.contains($0) } ?? .unrelated
    }
  }

  /// The kind of one sheet of a workbook.
  static func kind(of sheet: Sheet, file: String, stem: String) -> SourceKind {
    let table = TableSheet(sheet, file: file)
    guard !table.rows.isEmpty else { return .unrelated }
    let titles = table.rows.prefix(3).filter { row in row.cells.count { !$0.text.isBlank } == 1 }.flatMap(\.cells)
    let title = ([stem, sheet.name] + titles.map(\.text)).joined(separator: " ")
    if has(title, nameCardWords) { return .nameCards }
    if has(title, seatingWords) || table.rows.contains(where: isFront) {
      if SeatGrid(table.rows, in: table) != nil { return .seating }
    }
    if isGroups(table) { return .groups }
    let isOther = has(title, otherWords) || isHonours(title)
    if agendaReader.hasHeader(table), has(title, agendaWords) || !RosterSheets.tableReader.hasHeader(table) {
      return has(title, agendaWords) || hasTimes(table) ? .agenda : .unrelated
    }
    if RosterSheets.tableReader.hasHeader(table) { return isOther ? .unrelated : .roster }
    let isGroup = ([stem, sheet.name] + titles.map(\.text)).contains {
      GroupNotes.name(in: RosterSection.core($0)) != nil
    }
    return (has(title, rosterWords) || isGroup) && !isOther ? .roster : .unrelated
  }

  private static func kind(of document: Document, file: String, stem: String) -> SourceKind {
    let paragraphs = document.blocks.compactMap { block -> Paragraph? in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
    let lines = paragraphs.lazy.flatMap { $0.lines(file: file) }.map { $0.text.trimmingSpace() }.filter { !$0.isEmpty }
    let first = Array(lines.prefix(40))
    let head = String((first.first ?? "").filter { !$0.isWhitespace })
    let heads = head + " " + String((first.dropFirst().first ?? "").filter { !$0.isWhitespace })
    if has(stem, nameCardWords) { return .nameCards }
    if Material.namesHostScript(stem + head) { return .draft }
    if isNotice(first) || has(stem, ["通知", "邀请函"]) && !first.contains(where: isSalutationOfSpeech) { return .notice }
    if has(heads, ["议程", "日程", "课程安排", "课程表", "程序安排", "议事日程", "会议议题", "会议流程"])
      || has(stem, ["议程", "日程", "课程安排", "课程表", "会议流程", "会议议题", "常务会议题"]) || head.hasSuffix("会议议题")
    {
      return .agenda
    }
    let tables = document.blocks.tables.map { TableSheet(Sheet($0), file: file) }
    if first.contains(where: isSalutationOfSpeech) { return .draft }
    let isGroup = [stem, head].contains { GroupNotes.name(in: RosterSection.core($0)) != nil }
    if isGroup || has(stem + heads, rosterWords) || tables.contains(where: { RosterSheets.tableReader.hasHeader($0) }) {
      return has(stem + heads, otherWords) || isHonours(stem + heads) ? .unrelated : .roster
    }
    if tables.contains(where: { agendaReader.hasHeader($0) && hasTimes($0) }) { return .agenda }
    if has(stem + heads, seatingWords) { return .seating }
    let sentences = first.count { $0.unicodeScalars.count > 20 && $0.contains("。") }
    return sentences >= 2 || has(stem, draftWords) && !first.isEmpty ? .draft : .unrelated
  }

  private static func isNotice(_ lines: [String]) -> Bool {
    lines.prefix(6).contains { line in
      let compact = line.filter { !$0.isWhitespace }
      return compact.hasSuffix("通知") && (compact.contains("关于") || compact.count <= 12) || compact.hasSuffix("邀请函")
        || compact.hasSuffix("会议预通知")
    }
  }

  /// Whether a line greets an audience, as speeches do; 各有关单位： addresses a notice.
  private static func isSalutationOfSpeech(_ line: String) -> Bool {
    guard line.unicodeScalars.count <= 40, let last = line.last, "：:！".contains(last) else { return false }
    return has(line, ["同志们", "各位代表", "各位领导", "各位来宾", "各位委员", "各位嘉宾", "各位专家", "女士们", "朋友们", "同学们", "各位同事", "同事们"])
  }

  private static func isFront(_ row: SheetRow) -> Bool {
    row.cells.contains { cell in
      ["主席台", "讲台", "发言席"].contains(cell.text.filter { !$0.isWhitespace })
    }
  }

  /// Whether several cells of a table hold times of day.
  private static func hasTimes(_ table: TableSheet) -> Bool {
    var count = 0
    for row in table.rows.prefix(60) {
      for cell in row.cells where WhenText(cell.text)?.start != nil {
        count += 1
        if count >= 2 { return true }
      }
    }
    return false
  }

  /// Whether a title is that of a list of people who are honoured, not of people who come.
  private static func isHonours(_ title: String) -> Bool {
    has(title, ["表彰名单", "表彰对象", "获奖名单", "获奖人员", "受表彰", "奖励名单", "先进个人名单", "先进个人表彰", "候选人"])
      && !has(title, ["参会", "参加", "出席", "与会"])
  }

  /// Whether a table has a column of groups, one of their heads or rooms, and none of people.
  private static func isGroups(_ table: TableSheet) -> Bool {
    guard !RosterSheets.tableReader.hasHeader(table), let index = groupReader.rowCountAboveHeader(in: table),
      table.rows.indices.contains(index)
    else { return false }
    let names = table.rows[index].cells.map { FieldName.comparable($0.text) }
    let columns = MeetingFields.Group.head.names + MeetingFields.Group.room.names
    return names.count >= 2 && names.contains { columns.contains($0) && $0 != "负责人" && $0 != "地点" }
  }

  /// The reader of tables of groups.
  static let groupReader = TableReader(
    fields: MeetingFields.Group.all, required: MeetingFields.Group.name, for: .person,
    unused: FieldTable([FieldName("人数", "count", .text)]), section: { _ in [:] })

  static func has(_ text: String, _ words: [String]) -> Bool { words.contains { text.contains($0) } }

  /// The name of a file without its folders and ending.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The reader of tables of an agenda.
  static let agendaReader = TableReader(
    fields: MeetingFields.Item.all, required: MeetingFields.Item.title, for: .agenda,
    section: { AgendaSection.values(of: $0) })

  private static let nameCardWords = ["座牌", "桌签", "桌牌", "席卡", "台签", "座签", "台卡"]
  private static let seatingWords = ["座次", "座位", "席位", "排座", "座席", "坐席"]
  private static let agendaWords = ["议程", "日程", "课程", "程序", "流程", "安排"]
  private static let rosterWords = [
    "名单", "名册", "花名册", "通讯录", "签到", "参会人员", "与会人员", "出席人员", "代表团", "主席团", "报名", "回执", "学员", "嘉宾",
  ]
  private static let otherWords = [
    "维修", "报销", "采购", "工资", "考勤", "值班", "车辆", "派车", "用餐", "住宿", "房间", "物资", "经费", "预算", "清单", "台账", "党费", "体检", "慰问",
  ]
  private static let draftWords = ["讲话", "发言", "汇报", "报告", "致辞", "致词", "稿", "材料", "方案", "草案", "决议", "倡议", "提案", "合同"]
}
