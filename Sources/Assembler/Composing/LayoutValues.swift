internal import OfficeDocuments

/// The kinds of values in layout files. A value that cannot be used is a finding, and what was there before stays.
extension LayoutReader {
  /// Reports a value that cannot be used.
  mutating func report(_ location: Location, _ chinese: String, _ english: String, suggestions: [String] = []) {
    findings.append(
      Finding(LayoutFinding.badValue, Message(chinese, english: english), at: location, suggestions: suggestions))
  }

  /// One of several words, in either language.
  mutating func choice<Value>(
    _ record: SourceRecord, _ field: FieldName, _ choices: [(chinese: String, english: String, value: Value)]
  ) -> Value? {
    guard let text = record.text(field) else { return nil }
    if let exact = choices.first(where: { $0.chinese == text.value || $0.english == text.value }) { return exact.value }
    let typed = FieldName.comparable(text.value)
    for choice in choices
    where [choice.chinese, choice.english].contains(where: { FieldName.comparable($0) == typed }) {
      return choice.value
    }
    let nearest = nearestText(to: text.value, among: choices.flatMap { [$0.chinese, $0.english] })
    report(
      text.location, "“\(field.chinese)”不能是“\(text.value)”，可用的有：\(choices.map(\.chinese).joined(separator: "、"))",
      "“\(field.english)” cannot be “\(text.value)”; known are: \(choices.map(\.english).joined(separator: ", "))",
      suggestions: nearest.map { [$0] } ?? [])
    return nil
  }

  /// A yes or no.
  mutating func flag(_ record: SourceRecord, _ field: FieldName) -> Bool? {
    choice(
      record, field,
      [("是", "true", true), ("否", "false", false), ("有", "yes", true), ("无", "no", false)])
  }

  /// A whole number within bounds.
  mutating func number(_ record: SourceRecord, _ field: FieldName, within bounds: ClosedRange<Int>) -> Int? {
    guard let text = record.text(field) else { return nil }
    if let number = Int(text.value), bounds.contains(number) { return number }
    report(
      text.location, "“\(field.chinese)”应是 \(bounds.lowerBound) 至 \(bounds.upperBound) 之间的整数",
      "“\(field.english)” is a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    return nil
  }

  /// A distance that may depend on the size of characters.
  mutating func measure(_ record: SourceRecord, _ field: FieldName, bareUnit: Double) -> Measure? {
    guard let text = record.text(field) else { return nil }
    if let measure = Measure(text.value, bareUnit: bareUnit) { return measure }
    report(
      text.location, "“\(field.chinese)”的“\(text.value)”不是尺寸，请写成“37毫米”“28.95磅”“3号”或“2字”",
      "“\(text.value)” is no distance for “\(field.english)”; write “37mm”, “28.95pt” or “2em”")
    return nil
  }

  /// A distance on paper that depends on nothing; a bare number counts millimetres.
  mutating func distance(
    _ record: SourceRecord, _ field: FieldName, bareUnit: Double = Length.millimetres(1).points
  ) -> Length? {
    guard let measure = measure(record, field, bareUnit: bareUnit) else { return nil }
    guard case .points(let points) = measure, (0...5_000).contains(points) else {
      report(
        record.text(field)?.location ?? record.location, "“\(field.chinese)”应是 0 至 1700 毫米之间的尺寸",
        "“\(field.english)” is a distance from 0 to 1700 mm")
      return nil
    }
    return .points(points)
  }

  /// Replaces a distance where the file states one.
  mutating func set(_ length: inout Length, from record: SourceRecord, _ field: FieldName) {
    if let value = distance(record, field) { length = value }
  }
}
