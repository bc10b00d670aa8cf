/// What a line between the rows of an agenda says: most often the day of the rows below it.
enum AgendaSection {
  /// The date of a line such as `12月2日（星期三）上午`; nothing for any other line.
  static func values(of title: Located<String>) -> [FieldName: SourceValue] {
    guard isDay(title.value) else { return [:] }
    return [MeetingFields.Item.date: SourceValue(.text(title.value), at: title.location)]
  }

  /// Findings for the lines that say something else, because no paper prints them.
  static func unusedTitles(among notes: [Located<String>]) -> [Finding] {
    notes.filter { !isDay($0.value) && !TableNote.isNote($0.value) }
      .map { .missingValue(MeetingFields.Item.title, at: $0.location) }
  }

  private static func isDay(_ text: String) -> Bool {
    guard let when = WhenText(text) else { return false }
    return (when.date != nil || when.lacksYear) && when.start == nil
  }
}
