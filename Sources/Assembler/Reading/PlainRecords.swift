internal import OfficeDocuments

/// Records whose fields are all texts, as rules and layouts have them.
extension SourceRecord {
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
}
