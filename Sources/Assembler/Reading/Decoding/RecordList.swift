internal import OfficeDocuments

/// Records of one kind, and where they stand.
struct RecordList {
  var records: [SourceRecord]
  var location: Location
}

extension MeetingDecoder {
  /// The records of a part: a list of them in the description, or the rows of the file that it points to.
  ///
  /// - Parameters:
  ///   - main: The field that a bare text stands for.
  ///   - keyedValue: The field of the value where the part is written as `main: value`; nil where it is never so.
  mutating func records(
    _ value: SourceValue, of part: FieldName, _ fields: FieldTable, main: FieldName, keyedValue: FieldName? = nil
  ) throws(AssemblyError) -> RecordList {
    if isPointer(value) { return try table(value, of: part, fields, required: main) }
    var list = RecordList(records: [], location: value.location)
    let firstFinding = findings.count
    defer { findings.joinUnknownKeys(from: firstFinding) }
    switch value.content {
    case .list(let values):
      for value in values {
        if case .text = value.content {
          list.records.append(SourceRecord([main: value], at: value.location))
        } else {
          list.records.append(
            SourceRecord(value, fields: fields, account: folder.account.file(value.location.file), findings: &findings))
        }
      }
    case .record(let entries):
      guard let keyedValue else {
        findings.append(.wrongShape(at: value.location, part))
        break
      }
      for entry in entries {
        let name = SourceValue(.text(entry.key.value), at: entry.key.location, isVerbatim: true)
        list.records.append(SourceRecord([main: name, keyedValue: entry.value], at: entry.key.location))
      }
    case .text: findings.append(.wrongShape(at: value.location, part))
    }
    return list
  }

  /// Whether a value points to a file instead of being the content itself.
  func isPointer(_ value: SourceValue) -> Bool {
    switch value.content {
    case .text(let text): looksLikeFile(text)
    case .record(let entries):
      entries.contains { MeetingFields.Pointer.all.field(named: $0.key.value) == MeetingFields.Pointer.file }
    case .list(let values):
      !values.isEmpty
        && values.allSatisfy { value in
          if case .list = value.content { false } else { isPointer(value) }
        }
    }
  }

  /// Whether a text names a file or a folder, or fits the pattern of some: it ends like a file that programs write, or
  /// something of that name is in the meeting folder.
  func looksLikeFile(_ text: String) -> Bool {
    let trimmed = text.trimmingSpace()
    guard (1...255).contains(trimmed.unicodeScalars.count), !trimmed.unicodeScalars.contains("\n") else { return false }
    if FileFormat(endingOf: trimmed) != nil || folder.contains(trimmed) || folder.containsFolder(trimmed) {
      return true
    }
    return trimmed.contains("*") && trimmed.contains { $0 == "/" || $0 == "." }
      || [".pdf", ".ofd", ".jpg", ".jpeg", ".png", ".zip", ".rar", ".xlsb"].contains {
        trimmed.lowercased().hasSuffix($0)
      }
  }
}
