internal import OfficeDocuments

/// A late change: an entry of 变更.yaml, which the decoder applies wherever the meeting is read.
///
/// Nothing that the office wrote is touched, and the same folder gives the same meeting with every program that reads it.
public struct Change: Hashable, Sendable {
  /// The name of the file in the meeting folder.
  public static let fileName = "变更.yaml"

  /// What it is about.
  public var kind: ChangeKind
  /// Whom or what it concerns: a name, the matter of an item, the title of a material.
  public var subject: Located<String>?
  /// The unit of the person, where several have the name.
  public var unit: Located<String>?
  /// What held before; filled in when it is applied, where the entry does not say.
  public var old: Located<String>?
  /// What holds now.
  public var new: Located<String>?
  /// Who stated it.
  public var who: String?
  /// When it was stated, as written.
  public var when: String?
  /// The reason.
  public var why: String?
  /// What happens with the seat of somebody who does not come, where it is not as in the meeting.
  public var absentSeat: AbsentSeat?
  /// Where the entry stands.
  public var location: Location
  /// Whether it holds: nothing was wrong with it, and its source does not say the same already.
  public internal(set) var isApplied = false

  /// Creates a change that is not applied yet.
  public init(
    _ kind: ChangeKind, subject: String? = nil, unit: String? = nil, old: String? = nil, new: String? = nil,
    at location: Location = Location(file: Change.fileName)
  ) {
    self.kind = kind
    self.subject = subject.map { Located($0, at: location) }
    self.unit = unit.map { Located($0, at: location) }
    self.old = old.map { Located($0, at: location) }
    self.new = new.map { Located($0, at: location) }
    self.location = location
  }
}

extension Change {
  /// The keys of an entry.
  enum Field {
    static let kind = FieldName("变更", "change", .text, "事项", "what")
    static let subject = FieldName("对象", "subject", .text, "姓名", "议程", "材料", "who")
    static let unit = FieldName("所在单位", "ofUnit", .text)
    static let old = FieldName("旧", "old", .text, "原", "原值")
    static let new = FieldName("新", "new", .text, "现", "新值")
    static let statedBy = FieldName("提出人", "by", .text, "记录人")
    static let statedAt = FieldName("提出时间", "at", .text, "记录时间", "when")
    static let why = FieldName("原因", "why", .text, "事由", "reason")
    static let absentSeat = FieldName("缺席处理", "onAbsence", .text, "on_absence")
    static let all = FieldTable([kind, subject, unit, old, new, statedBy, statedAt, why, absentSeat])
  }

  /// Reads the entries; what cannot be understood becomes a finding.
  static func list(_ root: SourceValue, _ findings: inout [Finding]) -> (changes: [Change], edits: [HandEdit]) {
    var values: [SourceValue] = []
    switch root.content {
    case .list(let list): values = list
    case .record(let entries):
      // 变更: may stand above the list.
      for entry in entries { if case .list(let list) = entry.value.content { values += list } }
    case .text(let text) where text.isEmpty: break
    case .text: findings.append(.wrongShape(at: root.location))
    }
    var changes: [Change] = []
    var edits: [HandEdit] = []
    for value in values {
      if HandEdit.isEdit(value) {
        if let edit = HandEdit(value, &findings) { edits.append(edit) }
      } else if let change = Change(SourceRecord(value, fields: Field.all, findings: &findings), &findings) {
        changes.append(change)
      }
    }
    return (changes, edits)
  }

  private init?(_ record: SourceRecord, _ findings: inout [Finding]) {
    guard let word = record.text(Field.kind, &findings) else {
      findings.append(.missingField(Field.kind, in: MeetingFields.Part.meeting, at: record.location))
      return nil
    }
    guard let kind = ChoiceText.read(word.value, ChangeKind.words) else {
      findings.append(
        Finding(
          ChangeFinding.unclear,
          Message(
            "“\(word.value.shortened)”不是已知的变更；可写 \(ChangeKind.allCases.map(\.rawValue).joined(separator: "、"))",
            english: "“\(word.value.shortened)” is no kind of change"), at: word.location,
          subject: word.value.shortened))
      return nil
    }
    self.kind = kind
    location = record.location
    subject = record.text(Field.subject, &findings)
    unit = record.text(Field.unit, &findings)
    old = record.text(Field.old, &findings)
    new = record.text(Field.new, &findings)
    who = record.text(Field.statedBy, &findings)?.value
    when = record.text(Field.statedAt, &findings)?.value
    why = record.text(Field.why, &findings)?.value
    absentSeat = record.parsed(Field.absentSeat, &findings) { ChoiceText.read($0, AbsentSeat.words) }?.value
    if kind.needsSubject, subject == nil {
      findings.append(.missing(Field.subject, of: self))
      return nil
    }
    if kind.needsNew, new == nil {
      findings.append(.missing(Field.new, of: self))
      return nil
    }
  }
}

extension Finding {
  fileprivate static func missing(_ field: FieldName, of change: Change) -> Finding {
    Finding(
      ChangeFinding.unclear,
      Message(
        "变更“\(change.kind.rawValue)”没有写“\(field.chinese)”，没有采用；请补上",
        english: "the change “\(change.kind.rawValue)” lacks “\(field.english)” and was not applied; add it"),
      at: change.location, subject: change.kind.rawValue)
  }
}
