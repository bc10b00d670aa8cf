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
          list.records.append(SourceRecord(value, fields: fields, findings: &findings))
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
    case .text(let text): Self.looksLikeFile(text)
    case .record(let entries):
      entries.contains { MeetingFields.Pointer.all.field(named: $0.key.value) == MeetingFields.Pointer.file }
    case .list: false
    }
  }

  /// Whether a text ends like the name of a file that can hold a table or a list.
  private static func looksLikeFile(_ text: String) -> Bool {
    let trimmed = text.trimmingSpace()
    guard trimmed.unicodeScalars.count <= 255, !trimmed.unicodeScalars.contains("\n"),
      let dot = trimmed.lastIndex(of: ".")
    else { return false }
    let ending = trimmed[trimmed.index(after: dot)...].lowercased()
    return [
      "xlsx", "xls", "ods", "et", "csv", "tsv", "docx", "doc", "odt", "wps", "txt", "md", "html", "htm", "rtf", "pptx",
      "ppt", "odp", "xlsm", "uot", "markdown", "text",
    ].contains(ending)
  }
}
