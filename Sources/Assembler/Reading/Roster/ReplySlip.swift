/// Reads people from lines that name each fact before a colon, as reply slips in plain text do: `姓名：张三　职务：局长　电话：…`.
struct ReplySlip {
  private typealias Field = MeetingFields.Person
  /// The unit that a line above the people states.
  private(set) var unit: SourceValue?
  /// The index of the person whose further facts may follow.
  private var open: Int?

  /// The unit that a line above the people states, for those whose lines name their facts in no other way.
  var statedUnit: Located<String>? {
    guard let unit, case .text(let text) = unit.content else { return nil }
    return Located(text, at: unit.location)
  }

  /// Takes a line; false when it is not written so.
  mutating func take(_ line: TextLine, into people: inout [Person], _ findings: inout [Finding]) -> Bool {
    let entries = LabelledText(line.text, isLabel: { Self.field($0) != nil }).entries
    guard let first = entries.first, line.text.trimmingSpace().unicodeScalars.count >= 4, Self.begins(line, first)
    else {
      return false
    }
    var values: [FieldName: SourceValue] = [:]
    for entry in entries {
      guard let field = Self.field(entry.label), values[field] == nil else { continue }
      let value = SourceValue(.text(entry.value), at: line.location(ofScalar: entry.offset), isVerbatim: true)
      values[field] = value
    }
    if let name = values[Field.name] {
      if values[Field.unit] == nil, let unit { values[Field.unit] = unit }
      let read = PersonDecoding.people([SourceRecord(values, at: name.location)], nil, &findings)
      guard !read.isEmpty else { return false }
      people += read
      open = people.count - 1
      return true
    }
    guard let open, people.indices.contains(open), open == people.count - 1 else {
      // 单位：… above the people is what they have in common; other labels alone belong to no slip.
      guard let stated = values[Field.unit], values.count == 1 else { return false }
      unit = stated
      return true
    }
    if values.keys.contains(Field.unit), people[open].unit != nil {
      unit = values[Field.unit]
      self.open = nil
      return true
    }
    let name = SourceValue(.text(people[open].name.value.written), at: people[open].name.location)
    values[Field.name] = name
    guard let read = PersonDecoding.people([SourceRecord(values, at: name.location)], nil, &findings).first else {
      return false
    }
    people[open].unit = people[open].unit ?? read.unit
    people[open].post = people[open].post ?? read.post
    people[open].phone = people[open].phone ?? read.phone
    people[open].note = people[open].note ?? read.note
    people[open].attends = people[open].attends ?? read.attends
    people[open].substitute = people[open].substitute ?? read.substitute
    return true
  }

  /// Whether the first label of a line stands at its beginning, perhaps behind a number.
  private static func begins(_ line: TextLine, _ first: LabelledText.Entry) -> Bool {
    let start = RosterLines.endOfNumber(line.text)
    let before = line.text.unicodeScalars.dropFirst(start).prefix { $0 != "：" && $0 != ":" }
    return FieldName.comparable(String(scalars: before)) == first.label
  }

  private static func field(_ label: String) -> FieldName? {
    if RosterSection.labelField(label) == Field.unit { return Field.unit }
    guard let field = Field.all.field(named: label), fields.contains(field), !notOfPeople.contains(label) else {
      return nil
    }
    return field
  }

  private static let fields: Set<FieldName> = [
    Field.name, Field.unit, Field.post, Field.unitAndPost, Field.phone, Field.substitute, Field.attends, Field.leave,
  ]
  /// Labels that also stand before lists of several people, or before facts of the meeting.
  private static let notOfPeople: Set<String> = [
    "参会", "请假", "缺席", "参会人员", "与会人员", "参加人员", "出席人员", "人员", "成员", "组员", "小组成员", "参会领导", "出席领导", "与会领导", "参会代表", "部门",
    "乡镇",
    "机构", "企业", "代会人",
  ]
}
