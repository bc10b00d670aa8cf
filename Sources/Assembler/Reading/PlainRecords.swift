internal import OfficeDocuments

/// Records whose fields are all texts, as rules and layouts have them.
extension SourceRecord {
  /// Understands the names of a record against a few fields.
  init(_ value: SourceValue, fields: [FieldName], findings: inout [Finding]) {
    self.init(value, fields: FieldTable(fields), findings: &findings)
  }

  /// The text of a field; nil when there is none, or something else than a text.
  func text(_ field: FieldName) -> Located<String>? {
    var ignored: [Finding] = []
    return text(field, &ignored)
  }

  /// The texts of a field that holds a list or several parts.
  func texts(_ field: FieldName) -> [Located<String>] {
    var ignored: [Finding] = []
    return texts(field, &ignored)
  }

  /// The known name nearest to a mistyped one.
  static func nearestName(to name: String, among known: [String]) -> String? { nearestText(to: name, among: known) }
}
