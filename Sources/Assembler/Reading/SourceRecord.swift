internal import OfficeDocuments

/// A record with its names understood: every value is asked for by field, and what nobody asks for is reported.
struct SourceRecord {
  /// Where the record begins.
  let location: Location
  private var values: [FieldName: SourceValue] = [:]
  /// The title line above the rows of which it is one.
  var section: Located<String>?

  /// Understands the names of a record against the fields that belong in it.
  ///
  /// A name that belongs to no field becomes a finding that names the nearest field; a field given twice becomes one too.
  ///
  /// - Parameter account: Where to record what nobody understands; nil where nobody asks.
  init(_ value: SourceValue, fields: FieldTable, account: FileAccount? = nil, findings: inout [Finding]) {
    location = value.location
    guard case .record(let entries) = value.content else {
      if value.content != .text("") { findings.append(.wrongShape(at: value.location)) }
      return
    }
    var unknownCount = 0
    for entry in entries {
      guard let field = fields.field(named: entry.key.value) else {
        unknownCount += 1
        account?.leave(entry.value)
        // A record of nothing but unknown names is no meeting; a hundred are enough to say so.
        if unknownCount <= 100, !entry.key.value.trimmingSpace().isEmpty {
          findings.append(.unknownKey(entry.key, fields: fields))
        }
        continue
      }
      if values[field] != nil {
        findings.append(.duplicateKey(entry.key))
        account?.leave(entry.value)
      } else {
        values[field] = entry.value
      }
    }
  }

  /// Creates a record whose fields are already known.
  init(_ values: [FieldName: SourceValue], at location: Location) {
    self.values = values
    self.location = location
  }

  /// The record with values for fields that it does not have.
  func filled(with others: [FieldName: SourceValue]) -> SourceRecord {
    var filled = self
    for (field, value) in others where values[field] == nil { filled.values[field] = value }
    return filled
  }

  /// The record with another value for a field.
  func replacing(_ field: FieldName, with value: SourceValue) -> SourceRecord {
    var record = self
    record.values[field] = value
    return record
  }

  /// The record of one of several people who share a row, where cells of as many lines hold a line for each of them.
  func line(_ index: Int, of count: Int) -> SourceRecord {
    var record = SourceRecord(
      values.mapValues { value in
        guard case .text(let text) = value.content else { return value }
        let lines = text.split(whereSeparator: \.isNewline)
        return lines.count == count && index < count
          ? SourceValue(.text(String(lines[index])), at: value.location) : value
      }, at: location)
    record.section = section
    return record
  }

  /// Records that nobody understood the record.
  func leave(in account: FileAccount?) {
    guard let account else { return }
    for value in values.values where value.location.place.cell?.row == location.place.cell?.row { account.leave(value) }
  }

  /// Records why the record is no fact, for what stands in the row or line where it begins.
  func setAside(_ reason: SetAsideReason, in account: FileAccount?) {
    guard let account else { return }
    let own = location.place
    for value in values.values {
      let place = value.location.place
      if place.cell?.row == own.cell?.row, place.line == own.line || own.cell != nil {
        account.mark(place, .setAside(reason))
      }
    }
  }

  /// The value of a field, or nil when it is not there or nothing was typed.
  func value(_ field: FieldName) -> SourceValue? {
    guard let value = values[field] else { return nil }
    if case .text(let text) = value.content, text.unicodeScalars.allSatisfy(\.isBlank) { return nil }
    return value
  }

  /// The text of a field without surrounding space; nil when there is none.
  func text(_ field: FieldName, _ findings: inout [Finding]) -> Located<String>? {
    value(field).flatMap { $0.text(field, &findings) }
  }

  /// The values of a field that holds a list; a single value counts as a list of one.
  func list(_ field: FieldName) -> [SourceValue] {
    guard let value = value(field) else { return [] }
    if case .list(let list) = value.content { return list }
    return [value]
  }

  /// The texts of a field that holds a list, or one text with its parts separated by commas, `、`, `；` or line ends.
  func texts(_ field: FieldName, _ findings: inout [Finding]) -> [Located<String>] {
    var texts: [Located<String>] = []
    for value in list(field) { texts += value.parts(field, &findings) }
    return texts
  }

  /// What a field says, as understood by a reader of texts; a text that it does not understand is reported.
  func parsed<Value>(
    _ field: FieldName, _ findings: inout [Finding], severity: Severity = .error, _ read: (String) -> Value?
  ) -> Located<Value>? {
    guard let text = text(field, &findings) else { return nil }
    guard let value = read(text.value) else {
      findings.append(.badValue(text, field, severity))
      return nil
    }
    return Located(value, at: text.location)
  }
}

extension SourceValue {
  /// The text without surrounding space; a list or record in its place is reported.
  func text(_ field: FieldName, _ findings: inout [Finding]) -> Located<String>? {
    guard case .text(let text) = content else {
      findings.append(.wrongShape(at: location, field))
      return nil
    }
    let trimmed = text.trimmingSpace()
    return trimmed.isEmpty ? nil : Located(trimmed, at: location)
  }

  /// The parts of a text that commas, `、`, `；` or line ends separate, each with its own place where that is known.
  func parts(_ field: FieldName, _ findings: inout [Finding]) -> [Located<String>] {
    guard case .text(let text) = content else {
      findings.append(.wrongShape(at: location, field))
      return []
    }
    let scalars = Array(text.unicodeScalars)
    var parts: [Located<String>] = []
    for range in PersonText.partRanges(scalars) {
      parts.append(Located(String(scalars: scalars[range]), at: location(ofScalar: range.lowerBound)))
    }
    return parts
  }

  /// Where a scalar of the text stands: exact when the text stands in the file as it is, else where the text begins.
  func location(ofScalar offset: Int) -> Location {
    guard isVerbatim, let column = location.place.column else { return location }
    var exact = location
    exact.place.column = column + offset
    return exact
  }
}
