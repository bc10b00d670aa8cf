/// What a line between the rows of an agenda says: most often the day of the rows below it.
enum AgendaSection {
  /// The date of a line such as `12月2日（星期三）上午`; nothing for any other line.
  static func values(of title: Located<String>) -> [FieldName: SourceValue] {
    typealias Field = MeetingFields.Item
    if isDay(title.value) {
      return [
        Field.date: SourceValue(.text(title.value), at: title.location),
        Field.session: SourceValue(.text(""), at: title.location),
      ]
    }
    guard let session = session(title.value) else { return [:] }
    var values = [Field.session: SourceValue(.text(session), at: title.location)]
    let labels: [String: FieldName] = ["地点": Field.venue, "会场": Field.venue, "主持": Field.host, "主持人": Field.host]
    for entry in LabelledText(title.value, isLabel: { labels[$0] != nil }).entries {
      let text = entry.value.trimmingPunctuation
      if let field = labels[entry.label] {
        values[field] = SourceValue(
          .text(text.hasSuffix("）") ? String(text.dropLast()) : text), at: title.location)
      }
    }
    return values
  }

  /// Findings for the lines that say something else, because no paper prints them.
  static func unusedTitles(among notes: [Located<String>]) -> [Finding] {
    notes.filter { !isDay($0.value) && session($0.value) == nil && !TableNote.isNote($0.value) }
      .map { .missingValue(MeetingFields.Item.title, at: $0.location) }
  }

  /// The session that a title such as `第一阶段：开幕式（地点：大会堂）` begins; nil for any other line.
  static func session(_ text: String) -> String? {
    let core = String(RosterSection.core(text).prefix { !"（(".contains($0) }).trimmingSpace()
    guard (2...30).contains(core.unicodeScalars.count) else { return nil }
    let isNumbered =
      core.hasPrefix("第") && ["阶段", "单元", "场", "板块", "环节", "次全体会议", "次大会"].contains { core.contains($0) }
    return isNumbered ? core : nil
  }

  private static func isDay(_ text: String) -> Bool {
    guard let when = WhenText(text) else { return false }
    return (when.date != nil || when.lacksYear) && when.start == nil
  }
}
