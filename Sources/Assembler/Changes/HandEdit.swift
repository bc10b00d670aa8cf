public import OfficeDocuments

/// An edit that somebody made in a built paper and that is no fact, kept with the paper and made again at each build: an entry of
/// 变更.yaml, so that what `adopt` takes back is recorded in one step.
public struct HandEdit: Hashable, Sendable {
  /// What was edited.
  public enum Unit: Hashable, Sendable {
    /// The words of a paragraph.
    case paragraph
    /// A row of a table, as the texts of its cells.
    case row
    /// How a stretch of a paragraph looks.
    case look(EditedLook)
  }

  /// The word by which an entry says that it is such an edit.
  static let word = "手改"

  /// The kind of paper.
  public var kind: String
  /// The title of the paper.
  public var title: String
  /// What was edited.
  public var unit: Unit
  /// The paragraph or row as it is built; empty for one that was added.
  public var old: String
  /// The paragraph or row as it was edited; empty for one that was taken out, and the old one for a row that was moved.
  public var new: String
  /// Which of several of one text it is, from 1.
  public var occurrence: Int
  /// Behind which paragraph or row an added or moved one stands; empty for the beginning.
  public var behind: String
  /// Where the entry stands.
  public var location: Location

  /// Creates an edit.
  public init(
    kind: String, title: String, unit: Unit = .paragraph, old: String, new: String, occurrence: Int = 1,
    behind: String = "", location: Location = Location(file: Change.fileName)
  ) {
    self.kind = kind
    self.title = title
    self.unit = unit
    self.old = old
    self.new = new
    self.occurrence = occurrence
    self.behind = behind
    self.location = location
  }

  /// What holds now, as facts tell it.
  var value: String {
    switch unit {
    case .look(let look): "“\(look.shownStretch(of: old))”\(look.words)"
    case .row where old == new: "移到“\(behind)”之后"
    default:
      old.isEmpty ? "加“\(new.shortened)”" : new.isEmpty ? "删去" : EditedText.changed(from: old, to: new).new
    }
  }

  /// The edit in a few words.
  public var words: Message {
    switch unit {
    case .look(let look):
      Message(
        "“\(look.shownStretch(of: old))”：\(look.words)", english: "“\(look.shownStretch(of: old))”: \(look.words)")
    case .row where old == new: Message("“\(old)”一行移到别处", english: "the row “\(old)” was moved")
    case _ where old.isEmpty: Message("加“\(new.shortened)”", english: "“\(new.shortened)” added")
    case _ where new.isEmpty: Message("删“\(old.shortened)”", english: "“\(old.shortened)” taken out")
    default:
      {
        let shown = EditedText.changed(from: old, to: new)
        return Message("\(shown.old) → \(shown.new)", english: "\(shown.old) → \(shown.new)")
      }()
    }
  }
}

extension HandEdit {
  private enum Field {
    static let change = Change.Field.kind
    static let kind = FieldName("种类", "kind", .text)
    static let title = FieldName("材料", "title", .text)
    static let old = FieldName("旧", "old", .text)
    static let new = FieldName("新", "new", .text)
    static let occurrence = FieldName("第几处", "occurrence", .integer)
    static let behind = FieldName("在其后", "behind", .text)
    static let isRow = FieldName("整行", "row", .yesNo)
    static let look = FieldName("样子", "look", .text)
    static let stretch = FieldName("文字", "words", .text)
    static let number = FieldName("第几个", "number", .integer)
    static let all = FieldTable(
      [change, kind, title, old, new, occurrence, behind, isRow, look, stretch, number])
  }

  /// Whether an entry of 变更.yaml is an edit of a paper.
  static func isEdit(_ value: SourceValue) -> Bool {
    guard case .record(let entries) = value.content else { return false }
    return entries.contains { entry in
      guard Change.Field.all.field(named: entry.key.value) == Change.Field.kind,
        case .text(let text) = entry.value.content
      else { return false }
      return text.trimmingSpace() == word
    }
  }

  /// Reads an entry; what cannot be understood becomes a finding.
  init?(_ value: SourceValue, _ findings: inout [Finding]) {
    let record = SourceRecord(value, fields: Field.all, findings: &findings)
    func text(_ field: FieldName) -> String { record.text(field, &findings)?.value ?? "" }
    func number(_ field: FieldName) -> Int {
      record.parsed(field, &findings) { NumberText.integer($0) }?.value ?? 1
    }
    _ = text(Field.change)
    guard let kind = record.text(Field.kind, &findings), let title = record.text(Field.title, &findings) else {
      findings.append(.missingField(Field.title, in: MeetingFields.Part.materials, at: record.location))
      return nil
    }
    var unit = Unit.paragraph
    if let look = record.text(Field.look, &findings) {
      guard let understood = EditedLook(look.value, stretch: text(Field.stretch), number: number(Field.number)) else {
        findings.append(
          Finding(
            ChangeFinding.unclear,
            Message(
              "样子“\(look.value.shortened)”没有看懂，没有采用；可写 \(EditedLook.examples)",
              english: "the look “\(look.value.shortened)” is not understood and was not applied"),
            at: look.location, subject: look.value.shortened))
        return nil
      }
      unit = .look(understood)
    } else if record.parsed(Field.isRow, &findings, { ChoiceText.yesNo($0) })?.value == true {
      unit = .row
    }
    self.init(
      kind: kind.value, title: title.value, unit: unit, old: text(Field.old), new: text(Field.new),
      occurrence: number(Field.occurrence), behind: text(Field.behind), location: record.location)
  }

  /// The entry on a line of 变更.yaml, without its braces.
  var parts: [(String, String)] {
    var parts = [
      (Field.change.chinese, Self.word), (Field.kind.chinese, YAMLText.quoted(kind)),
      (Field.title.chinese, YAMLText.quoted(title)),
    ]
    func add(_ field: FieldName, _ text: String) { parts.append((field.chinese, text)) }
    if unit == .row { add(Field.isRow, "是") }
    if !old.isEmpty { add(Field.old, YAMLText.quoted(old)) }
    if !new.isEmpty { add(Field.new, YAMLText.quoted(new)) }
    if occurrence != 1 { add(Field.occurrence, String(occurrence)) }
    if unit == .row && old == new || old.isEmpty { add(Field.behind, YAMLText.quoted(behind)) }
    if case .look(let look) = unit {
      if !look.stretch.isEmpty { add(Field.stretch, YAMLText.quoted(look.stretch)) }
      if look.number != 1 { add(Field.number, String(look.number)) }
      add(Field.look, YAMLText.quoted(look.words))
    }
    return parts
  }
}
