internal import OfficeDocuments

/// A record with its names understood: every value is asked for by field, and what nobody asks for is reported.
struct SourceRecord {
  /// Where the record begins.
  let location: Location
  private var values: [FieldName: SourceValue] = [:]

  /// Understands the names of a record against the fields that belong in it.
  ///
  /// A name that belongs to no field becomes a finding that names the nearest field; a field given twice becomes one too.
  init(_ value: SourceValue, fields: [FieldName], findings: inout [Finding]) {
    location = value.location
    guard case .record(let entries) = value.content else {
      if value.content != .text("") {
        findings.append(
          Finding(
            "source.wrong-shape", .error,
            Message("这里应当是若干“名称: 内容”，请按示例的格式填写", english: "names and values are expected here; follow the example"),
            at: value.location))
      }
      return
    }
    let fieldByName = Dictionary(
      fields.flatMap { field in field.names.map { (FieldName.comparable($0), field) } },
      uniquingKeysWith: { first, _ in first })
    for entry in entries {
      let typed = FieldName.comparable(entry.key.value)
      guard let field = fieldByName[typed] else {
        if !typed.isEmpty { findings.append(Self.unknown(entry.key, fields: fields)) }
        continue
      }
      if values[field] != nil {
        findings.append(
          Finding(
            "source.duplicate-key", .warning,
            Message(
              "“\(entry.key.value)”重复出现，只用了第一处；请删去多余的",
              english: "“\(entry.key.value)” stands twice and only the first is used; delete one"),
            at: entry.key.location, subject: entry.key.value))
      } else {
        values[field] = entry.value
      }
    }
  }

  /// The value of a field, or nil when it is not there or nothing was typed.
  func value(_ field: FieldName) -> SourceValue? {
    guard let value = values[field], value.content != .text("") else { return nil }
    return value
  }

  /// The text of a field without surrounding space; nil when there is none.
  func text(_ field: FieldName) -> Located<String>? {
    guard let value = values[field], case .text(let text) = value.content else { return nil }
    let trimmed = text.trimmingSpace()
    return trimmed.isEmpty ? nil : Located(trimmed, at: value.location)
  }

  /// The values of a field that holds a list; a single value counts as a list of one.
  func list(_ field: FieldName) -> [SourceValue] {
    guard let value = value(field) else { return [] }
    if case .list(let list) = value.content { return list }
    return [value]
  }

  /// The texts of a field that holds a list, or one text with its parts separated by commas, `、`, `；` or line ends.
  func texts(_ field: FieldName) -> [Located<String>] {
    list(field).flatMap { value -> [Located<String>] in
      guard case .text(let text) = value.content else { return [] }
      return text.split { "，,、；;\n\r".contains($0) }
        .map { String($0).trimmingSpace() }.filter { !$0.isEmpty }.map { Located($0, at: value.location) }
    }
  }

  private static func unknown(_ key: Located<String>, fields: [FieldName]) -> Finding {
    let nearest = nearestName(to: key.value, among: fields.flatMap(\.names))
    let advice = nearest.map { "；是不是“\($0)”" } ?? "；可用的有：\(fields.map(\.chinese).joined(separator: "、"))"
    let adviceInEnglish =
      nearest.map { "; did you mean “\($0)”" } ?? "; known are: \(fields.map(\.english).joined(separator: ", "))"
    return Finding(
      "source.unknown-key", .warning,
      Message(
        "不认识“\(key.value)”，其内容没有采用\(advice)", english: "“\(key.value)” is unknown and was not used\(adviceInEnglish)"),
      at: key.location, subject: key.value, suggestions: nearest.map { [$0] } ?? [])
  }

  /// The known name that takes the fewest changed characters, if it is near enough to be a slip.
  static func nearestName(to name: String, among known: [String]) -> String? {
    let typed = Array(FieldName.comparable(name).unicodeScalars)
    // Nobody mistypes a paragraph: long names are not worth the time of a comparison.
    guard !typed.isEmpty, typed.count <= 40 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in known {
      let other = Array(FieldName.comparable(candidate).unicodeScalars)
      let distance = editDistance(typed, other)
      let isNear = distance <= max(1, max(typed.count, other.count) / 3) && distance < max(typed.count, other.count)
      if isNear, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var previous = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        current.append(
          min(previous[column + 1] + 1, current[column] + 1, previous[column] + (scalar == other ? 0 : 1)))
      }
      previous = current
    }
    return previous[right.count]
  }
}

extension String {
  /// The text without white space at its ends, full-width and invisible space included.
  func trimmingSpace() -> String {
    let isSpace: (Unicode.Scalar) -> Bool = { scalar in
      scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
    let view = unicodeScalars
    guard let first = view.firstIndex(where: { !isSpace($0) }), let last = view.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(view[first...last])
  }
}
