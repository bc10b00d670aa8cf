internal import OfficeDocuments

extension NoticeText {
  /// Takes what a sentence says: 定于2026年11月18日下午3时在报告厅召开推进会, 会议由张三同志主持, 请于下午2:45签到入场.
  mutating func takeAnnouncement(_ text: String, _ line: AgendaLines.Line) {
    takeCall(text, line)
    for clause in text.unicodeScalars.split(whereSeparator: Self.endsClause).map({ String(Substring($0)) }) {
      if let host = Self.host(in: clause) { take(MeetingFields.Fact.host, host, line) }
      if ["签到", "入场", "报到入座", "到场"].contains(where: clause.contains), let time = TimeInText.clock(in: clause),
        WhenText(time)?.date == nil
      {
        take(MeetingFields.Fact.signIn, time, line)
      }
    }
  }

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", ",", "；", ";", "。": true
    default: false
    }
  }

  private mutating func takeCall(_ text: String, _ line: AgendaLines.Line) {
    guard let fixed = ["定于", "拟于", "将于", "订于"].lazy.compactMap({ text.firstRange(of: $0) }).first else { return }
    let behind = text[fixed.upperBound...].prefix { !"。；;".contains($0) }
    guard
      let verb = ["召开", "举行", "举办"].compactMap({ behind.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound })
    else { return }
    let said = behind[..<verb.lowerBound]
    let place = said.firstRange(of: "在")
    let when = String(said[..<(place?.lowerBound ?? said.endIndex)]).trimmingSpace().trimmingPunctuation
    if WhenText(when) != nil {
      take(MeetingFields.Fact.when, when, line)
    } else if let when = TimeInText.first(in: when) {
      take(MeetingFields.Fact.when, when, line)
    }
    if let place {
      take(MeetingFields.Fact.venue, String(said[place.upperBound...]).trimmingSpace().trimmingPunctuation, line)
    }
    let name = behind[verb.upperBound...].prefix { !"，,（(".contains($0) }
    if (4...40).contains(name.count), name.hasSuffix("会") || name.hasSuffix("会议") || name.hasSuffix("班") {
      take(MeetingFields.Fact.name, String(name), line)
    }
  }

  /// Who leads the meeting, by 由…主持; nobody in 由各代表团团长主持.
  private static func host(in clause: String) -> String? {
    guard let by = clause.firstRange(of: "由"), let verb = clause.firstRange(of: "主持"), by.upperBound < verb.lowerBound
    else { return nil }
    let written = String(clause[by.upperBound..<verb.lowerBound]).trimmingSpace()
    let named = written.hasSuffix("同志") ? String(written.dropLast(2)) : written
    let entries = PersonList(named).entries
    guard entries.count == 1, let person = entries.first?.person else { return nil }
    let scalars = Array(person.name.unicodeScalars)
    guard NameShape.isName(scalars), !NameShape.isTitleWord(scalars), !NameShape.isCommonWord(person.name),
      !person.beside.isEmpty || written.hasSuffix("同志")
    else { return nil }
    return named
  }

  /// Takes the heading above the items of the meeting.
  mutating func takeAgendaHeading(_ name: String, _ line: AgendaLines.Line, isNumbered: Bool) -> Bool {
    let core = ["安排如下", "如下"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
    guard Self.agendaHeadings.contains(core) else { return false }
    let number = line.label.isEmpty ? line.text.text.trimmingSpace() : line.label
    beginAgenda(depth: isNumbered || !line.label.isEmpty ? AgendaLines.depth(number) : nil, at: line)
    return true
  }

  private static let agendaHeadings: Set<String> = [
    "议程", "会议议程", "主要议程", "会议日程", "会议内容", "会议议题", "议程安排", "主要议题",
  ]

  /// Whether a line begins another part of a notice than its agenda.
  static func isOtherHeading(_ text: String) -> Bool {
    let name = FieldName.comparable(String(text.prefix { !"：:".contains($0) }))
    return otherHeadings.contains { name.hasPrefix($0) }
  }

  private static let otherHeadings = [
    "会议时间", "会议地点", "参会人员", "参加人员", "参会范围", "参加范围", "有关要求", "会议要求", "工作要求", "相关要求", "注意事项", "其他事项", "有关事项",
    "报名", "联系", "食宿", "报到", "着装", "会议纪律", "会务", "材料准备", "交通", "时间", "地点",
  ]
}
