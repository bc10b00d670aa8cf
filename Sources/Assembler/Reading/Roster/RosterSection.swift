/// What a title line between the rows of a list says of the people below it.
enum RosterSection {
  private typealias Field = MeetingFields.Person

  /// The fields that a title such as `一、县委办公室`, `列席人员（5人）` or `第一组` fills in.
  static func values(of title: Located<String>) -> [FieldName: SourceValue] {
    let text = core(title.value)
    let value = SourceValue(.text(text), at: title.location)
    // Whoever stands below another title of the list is not on the rostrum of the title before.
    let offRostrum = [Field.rostrum: SourceValue(.text(""), at: title.location)]
    if let rostrum = rostrum(inBracketsOf: title.value) {
      return [Field.rostrum: SourceValue(.text(rostrum), at: title.location)]
    }
    if ChoiceText.role(text) != nil { return offRostrum.merging([Field.role: value]) { $1 } }
    // 参会人员名单 stands above nearly every list and tells nobody from others.
    let listed = text.hasSuffix("名单") ? String(text.dropLast(2)) : text
    if let role = ChoiceText.role(listed), role != .participant {
      return [Field.role: SourceValue(.text(listed), at: title.location)]
    }
    let scalars = Array(text.unicodeScalars)
    if let group = GroupNotes.name(in: text) { return [Field.group: SourceValue(.text(group), at: title.location)] }
    if let rostrum = rostrum(text) { return [Field.rostrum: SourceValue(.text(rostrum), at: title.location)] }
    if scalars.count <= 25, NameShape.isUnit(scalars) { return offRostrum.merging([Field.unit: value]) { $1 } }
    // People of several units stand below such a title.
    let isPlain = !scalars.contains { $0.isBlank || "、，,。；;：:".unicodeScalars.contains($0) }
    if (3...20).contains(scalars.count), isPlain, groupEndings.contains(where: { text.hasSuffix($0) }) {
      return offRostrum.merging([Field.unit: SourceValue(.text(""), at: title.location)]) { $1 }
    }
    return [:]
  }

  /// Whether a title puts the people below it on the rostrum.
  static func isRostrum(_ title: Located<String>) -> Bool { values(of: title)[Field.rostrum]?.content == .text("是") }

  /// Whether the bracket of a title puts the people on the rostrum: 集团领导（主席台）.
  private static func rostrum(inBracketsOf title: String) -> String? {
    let scalars = Array(title.unicodeScalars)
    guard let open = scalars.firstIndex(where: { $0 == "（" || $0 == "(" }),
      let close = scalars[open...].firstIndex(where: { $0 == "）" || $0 == ")" })
    else { return nil }
    return rostrum(core(String(scalars: scalars[(open + 1)..<close])))
  }

  /// Whether a title puts the people below it on the rostrum: 主席台就座领导, 主席团成员名单. The word of the column for it.
  private static func rostrum(_ text: String) -> String? {
    let isTitle = text.unicodeScalars.count <= 40 && !text.contains { "、，,：:".contains($0) }
    let words = [
      "主席台就坐", "台上就坐", "主席台上", "主席台嘉宾", "主席台座", "主席台就座", "主席台领导", "主席台人员", "主席台名单", "主席团成员", "主席团名单", "台上就座",
    ]
    return isTitle && (["主席台", "主席团", "台上"].contains(text) || words.contains { text.contains($0) }) ? "是" : nil
  }

  /// What a line above a whole list says of everybody on it; a unit only where the line is numbered, because the name of
  /// whoever made the list stands there as well.
  static func valuesOfLineAbove(_ line: Located<String>) -> [FieldName: SourceValue] {
    var values = valuesOfLabel(line).merging(self.values(of: line)) { first, _ in first }
    if RosterLines.endOfNumber(line.value) == 0, valuesOfLabel(line).isEmpty { values[Field.unit] = nil }
    return values.filter { $0.key != Field.rostrum || $0.value.content != .text("") }
  }

  /// How titles of people of several units end.
  static let groupEndings = ["领导", "单位", "部门", "乡镇", "街道", "企业", "代表", "名单", "人员", "嘉宾"]

  /// What a text such as `单位：县水利局` above a list says of everybody on it.
  static func valuesOfLabel(_ text: Located<String>) -> [FieldName: SourceValue] {
    let scalars = Array(text.value.unicodeScalars)
    guard let colon = scalars.firstIndex(where: { $0 == "：" || $0 == ":" }),
      let field = labelField(String(scalars: scalars[..<colon]))
    else { return [:] }
    // The seal (盖章) is asked for behind the unit.
    let value = core(String(scalars: scalars[(colon + 1)...]))
    return value.isEmpty ? [:] : [field: SourceValue(.text(value), at: text.location)]
  }

  /// The field that a label above a list gives to everybody on it.
  static func labelField(_ label: String) -> FieldName? {
    let name = FieldName.comparable(label)
    if reportingUnits.contains(name) { return Field.unit }
    let field = Field.all.field(named: name)
    return field == Field.unit || field == Field.group ? field : nil
  }

  private static let reportingUnits: Set<String> = [
    "填报单位", "报送单位", "参会单位", "上报单位", "回执单位", "报名单位", "参训单位", "与会单位",
  ]

  /// Whether behind a bracket that opens nothing follows but a colon; 县水利局（3人）：张三 is more than a title.
  private static func isAtEnd(_ bracket: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard let close = scalars[bracket...].firstIndex(where: { $0 == "）" || $0 == ")" }) else { return true }
    return scalars[(close + 1)...].allSatisfy { $0.isBlank || "：:。".unicodeScalars.contains($0) }
  }

  /// How many scalars 3人 at the end of 县水利局3人 takes.
  private static func countAtEnd(_ scalars: [Unicode.Scalar]) -> Int? {
    guard let last = scalars.last, last == "人" || last == "名" else { return nil }
    let digits = scalars.dropLast().reversed().prefix { $0.ordinaryWidth.digit != nil }.count
    return digits > 0 && digits + 1 < scalars.count ? digits + 1 : nil
  }

  /// A title without its number, its count of people and its colon.
  static func core(_ title: String) -> String {
    var scanner = TextScanner(title)
    scanner.skipBlanks()
    let start = scanner.offset
    let isBracketed = scanner.takeAny(["(", "（"])
    var offset = start
    if scanner.takeNumber() != nil, scanner.takeAny(isBracketed ? [")", "）"] : ["、", ".", "．", " "]) {
      offset = scanner.offset
    }
    var rest = Array(title.unicodeScalars.dropFirst(offset))
    if let bracket = rest.firstIndex(where: { $0 == "（" || $0 == "(" }), bracket > 0, isAtEnd(bracket, of: rest) {
      rest.removeSubrange(bracket...)
    }
    if let count = countAtEnd(rest) { rest.removeLast(count) }
    while let last = rest.last, last == "：" || last == ":" || last.isBlank { rest.removeLast() }
    return String(scalars: rest).trimmingSpace()
  }
}
