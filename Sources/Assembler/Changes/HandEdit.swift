internal import OfficeDocuments

/// An edit of wording that somebody made in a built paper, kept with the paper and made again at each build.
public struct HandEdit: Hashable, Sendable {
  /// The name of the file in the meeting folder.
  public static let fileName = "手改.yaml"

  /// The kind of paper.
  public var kind: String
  /// The title of the paper.
  public var title: String
  /// The paragraph as it is built; empty for one that was added.
  public var old: String
  /// The paragraph as it was edited; empty for one that was taken out.
  public var new: String
  /// Which of several paragraphs of one text it is, from 1.
  public var occurrence: Int
  /// Behind which paragraph an added one stands; empty for the beginning.
  public var behind: String
  /// Where the entry stands.
  public var location: Location

  /// Creates an edit.
  public init(
    kind: String, title: String, old: String, new: String, occurrence: Int = 1, behind: String = "",
    location: Location = Location(file: HandEdit.fileName)
  ) {
    self.kind = kind
    self.title = title
    self.old = old
    self.new = new
    self.occurrence = occurrence
    self.behind = behind
    self.location = location
  }
}

extension HandEdit {
  private enum Field {
    static let kind = FieldName("种类", "kind", .text)
    static let title = FieldName("材料", "title", .text)
    static let old = FieldName("旧", "old", .text)
    static let new = FieldName("新", "new", .text)
    static let occurrence = FieldName("第几处", "occurrence", .integer)
    static let behind = FieldName("在其后", "behind", .text)
    static let all = FieldTable([kind, title, old, new, occurrence, behind])
  }

  /// Reads the entries; what cannot be understood becomes a finding.
  static func list(_ root: SourceValue, _ findings: inout [Finding]) -> [HandEdit] {
    guard case .list(let values) = root.content else { return [] }
    return values.compactMap { value in
      let record = SourceRecord(value, fields: Field.all, findings: &findings)
      guard let kind = record.text(Field.kind, &findings), let title = record.text(Field.title, &findings) else {
        findings.append(.missingField(Field.title, in: MeetingFields.Part.materials, at: record.location))
        return nil
      }
      func text(_ field: FieldName) -> String { record.text(field, &findings)?.value ?? "" }
      return HandEdit(
        kind: kind.value, title: title.value, old: text(Field.old), new: text(Field.new),
        occurrence: record.parsed(Field.occurrence, &findings) { NumberText.integer($0) }?.value ?? 1,
        behind: text(Field.behind), location: record.location)
    }
  }

  /// The text of the file with further entries.
  public static func appended(_ edits: [HandEdit], to bytes: [UInt8]?) -> [UInt8] {
    var text = bytes.map { String(decoding: $0, as: UTF8.self) } ?? "# 手改：由 huiwu adopt 写成，每次生成时照样改；删去一行，就不再改\n"
    if !text.hasSuffix("\n") { text += "\n" }
    for edit in edits {
      var parts = ["种类: " + YAMLText.quoted(edit.kind), "材料: " + YAMLText.quoted(edit.title)]
      if !edit.old.isEmpty { parts.append("旧: " + YAMLText.quoted(edit.old)) }
      if !edit.new.isEmpty { parts.append("新: " + YAMLText.quoted(edit.new)) }
      if edit.occurrence != 1 { parts.append("第几处: \(edit.occurrence)") }
      if edit.old.isEmpty { parts.append("在其后: " + YAMLText.quoted(edit.behind)) }
      text += "- {" + parts.joined(separator: ", ") + "}\n"
    }
    return Array(text.utf8)
  }
}
