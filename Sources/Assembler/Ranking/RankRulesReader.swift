internal import OfficeDocuments

/// Rank rules as read, with what was wrong in their file.
public struct ReadRankRules: Hashable, Sendable {
  /// The rules.
  public var rules: RankRules
  /// Unknown keys, missing names, numbers that are none.
  public var findings: [Finding]

  /// Creates a result.
  public init(rules: RankRules = RankRules(), findings: [Finding] = []) {
    self.rules = rules
    self.findings = findings
  }
}

extension RankRules {
  /// Reads rules from YAML, over other rules of which they override parts.
  ///
  /// Ranks, the steps of precedence, the sequence of organisations and the reading speed replace those of the base where
  /// they are given. Tiers, word groups and classes replace the one of the same name, and new ones are added. Rules on
  /// posts go before those of the base, so that they win.
  ///
  /// - Throws: `AssemblyError` when the text is not YAML.
  public static func read(
    _ text: String, file: String, over base: RankRules = RankRules()
  ) throws(AssemblyError) -> ReadRankRules {
    let value = try YAMLReader.read(text, file: file)
    var findings: [Finding] = []
    let rules = decoded(from: value, over: base, findings: &findings)
    return ReadRankRules(rules: rules, findings: findings)
  }

  /// Decodes rules from a value, over other rules of which they override parts.
  static func decoded(from value: SourceValue, over base: RankRules, findings: inout [Finding]) -> RankRules {
    var reader = RankRulesReader(rules: base, findings: findings)
    reader.decode(value)
    findings = reader.findings
    return reader.rules
  }
}

/// Decodes the record of rules.
private struct RankRulesReader {
  private enum Field {
    static let levels = FieldName("级别", "levels", "级别表", "ranks")
    static let tiers = FieldName("层级", "tiers", "层级表")
    static let ownTier = FieldName("本级", "own-tier", "本单位层级")
    static let wordGroups = FieldName("词组", "word-groups", "用字组")
    static let posts = FieldName("职务规则", "post-rules", "posts", "职务与级别")
    static let precedence = FieldName("先后", "precedence", "同级先后", "排序")
    static let units = FieldName("机构序列", "unit-sequence", "机构次序", "units")
    static let classes = FieldName("会议类别", "meeting-classes", "classes", "类别")
    static let rate = FieldName("语速", "characters-per-minute", "每分钟字数", "reading-rate")
    static let all = FieldTable([levels, tiers, ownTier, wordGroups, posts, precedence, units, classes, rate])

    static let name = FieldName("名称", "name", "名字")
    static let synonyms = FieldName("别名", "synonyms", "又称", "aliases")
    static let grades = FieldName("职级", "grades")
    static let words = FieldName("用字", "words", "单位用字", "unit-words")
    static let exceptions = FieldName("排除用字", "except-words", "除外")
    static let tier = FieldName("层级", "tier")
    static let postWords = FieldName("职务", "posts", "职务用字", "post-words")
    static let unitWords = FieldName("单位", "units", "单位用字", "unit-words")
    static let level = FieldName("级别", "level", "rank")

    static let lowest = FieldName("最低级别", "lowest-rank")
    static let highest = FieldName("最高级别", "highest-rank")
    static let unneeded = FieldName("不需参加", "unneeded-posts", "无需参加", "可不参加")
    static let required = FieldName("需要参加", "required-posts", "应当参加", "必须参加")
    static let minutes = FieldName("时长上限", "maximum-minutes", "最长分钟", "会议时长")
    static let attendees = FieldName("人数上限", "maximum-attendees", "最多人数", "会议规模")
    static let speech = FieldName("讲话时长上限", "maximum-speech-minutes", "讲话上限", "发言时长上限")
    static let source = FieldName("依据", "source", "来源")

    static let ofLevel = FieldTable([name, synonyms, grades])
    static let ofTier = FieldTable([name, words, exceptions])
    static let ofPost = FieldTable([tier, postWords, unitWords, level])
    static let ofPrecedence = FieldTable([name, postWords])
    static let ofClass = FieldTable([
      name, synonyms, lowest, highest, unneeded, required, minutes, attendees, speech, source,
    ])
  }

  var rules: RankRules
  var findings: [Finding]

  mutating func decode(_ value: SourceValue) {
    let record = SourceRecord(value, fields: Field.all, findings: &findings)
    if let groups = record.value(Field.wordGroups) { decodeWordGroups(groups) }
    decodeLevels(record.list(Field.levels))
    decodeTiers(record.list(Field.tiers))
    decodePosts(record.list(Field.posts))
    decodePrecedence(record.list(Field.precedence))
    decodeClasses(record.list(Field.classes))
    if let tier = record.text(Field.ownTier) {
      if isKnown(tier, among: rules.tiers.map(\.name), as: "层级", english: "tier") { rules.ownTier = tier.value }
    }
    let units = texts(record, Field.units)
    if !units.isEmpty { rules.unitSequence = units }
    if let rate = number(record, Field.rate, 20...2_000) { rules.charactersPerMinute = rate }
  }

  private mutating func decodeWordGroups(_ value: SourceValue) {
    guard case .record(let entries) = value.content else { return expectedNames(at: value.location) }
    let field = FieldName("词组", "words")
    let fields = FieldTable([field])
    for entry in entries {
      let wrapped = SourceValue(
        .record([SourceValue.Entry(key: Located("词组", at: entry.key.location), value: entry.value)]),
        at: entry.value.location)
      var ignored: [Finding] = []
      let record = SourceRecord(wrapped, fields: fields, findings: &ignored)
      rules.wordGroups[entry.key.value.trimmingSpace()] = texts(record, field)
    }
  }

  private mutating func decodeLevels(_ values: [SourceValue]) {
    let levels = values.compactMap { value -> RankRules.Level? in
      let record = SourceRecord(value, fields: Field.ofLevel, findings: &findings)
      guard let name = self.name(record) else { return nil }
      return RankRules.Level(
        name: name, synonyms: texts(record, Field.synonyms), grades: texts(record, Field.grades))
    }
    if !levels.isEmpty { rules.levels = levels }
  }

  private mutating func decodeTiers(_ values: [SourceValue]) {
    for value in values {
      let record = SourceRecord(value, fields: Field.ofTier, findings: &findings)
      guard let name = self.name(record) else { continue }
      let tier = RankRules.Tier(
        name: name, unitWords: texts(record, Field.words), exceptWords: texts(record, Field.exceptions))
      if let index = rules.tiers.firstIndex(where: { $0.name == name }) {
        // An office names its own towns here; the general words must go on working.
        rules.tiers[index].unitWords += tier.unitWords
        rules.tiers[index].exceptWords += tier.exceptWords
      } else {
        rules.tiers.append(tier)
      }
    }
  }

  private mutating func decodePosts(_ values: [SourceValue]) {
    var added: [RankRules.PostRule] = []
    for value in values {
      let record = SourceRecord(value, fields: Field.ofPost, findings: &findings)
      let words = texts(record, Field.postWords)
      guard !words.isEmpty, let level = record.text(Field.level) else {
        findings.append(
          Finding(
            RankRulesFinding.incomplete,
            Message(
              "这条职务规则缺少“职务”或“级别”，没有采用；请补上", english: "this rule lacks posts or a level and was not used; add them"),
            at: value.location))
        continue
      }
      let hasLevel = level.value != "无" && level.value.lowercased() != "none"
      if hasLevel, !isKnown(level, among: rules.levels.map(\.name), as: "级别", english: "level") { continue }
      let tiers = record.texts(Field.tier)
      guard tiers.allSatisfy({ isKnown($0, among: rules.tiers.map(\.name), as: "层级", english: "tier") }) else {
        continue
      }
      for tier in tiers.isEmpty ? [nil] : tiers.map({ Optional($0.value) }) {
        added.append(
          RankRules.PostRule(
            tier: tier, postWords: words, unitWords: texts(record, Field.unitWords),
            level: hasLevel ? level.value : nil))
      }
    }
    rules.posts = added + rules.posts
  }

  private mutating func decodePrecedence(_ values: [SourceValue]) {
    let steps = values.compactMap { value -> RankRules.Precedence? in
      let record = SourceRecord(value, fields: Field.ofPrecedence, findings: &findings)
      guard let name = self.name(record) else { return nil }
      return RankRules.Precedence(name: name, postWords: texts(record, Field.postWords))
    }
    if !steps.isEmpty { rules.precedence = steps }
  }

  private mutating func decodeClasses(_ values: [SourceValue]) {
    for value in values {
      let record = SourceRecord(value, fields: Field.ofClass, findings: &findings)
      guard let name = self.name(record) else { continue }
      let old = rules.classes.firstIndex { $0.isNamed(name) }
      var meetingClass = old.map { rules.classes[$0] } ?? RankRules.MeetingClass(name: name)
      let synonyms = texts(record, Field.synonyms)
      if !synonyms.isEmpty { meetingClass.synonyms = synonyms }
      meetingClass.lowestRank = rank(record, Field.lowest) ?? meetingClass.lowestRank
      meetingClass.highestRank = rank(record, Field.highest) ?? meetingClass.highestRank
      let unneeded = texts(record, Field.unneeded)
      if !unneeded.isEmpty { meetingClass.unneededPosts = unneeded }
      let required = texts(record, Field.required)
      if !required.isEmpty { meetingClass.requiredPosts = required }
      meetingClass.maximumMinutes = number(record, Field.minutes, 1...100_000) ?? meetingClass.maximumMinutes
      meetingClass.maximumAttendees = number(record, Field.attendees, 1...1_000_000) ?? meetingClass.maximumAttendees
      meetingClass.maximumSpeechMinutes =
        number(record, Field.speech, 1...100_000) ?? meetingClass.maximumSpeechMinutes
      meetingClass.source = record.text(Field.source)?.value ?? meetingClass.source
      if let old { rules.classes[old] = meetingClass } else { rules.classes.append(meetingClass) }
    }
  }

  private func texts(_ record: SourceRecord, _ field: FieldName) -> [String] { record.texts(field).map(\.value) }

  private mutating func name(_ record: SourceRecord) -> String? {
    if let name = record.text(Field.name) { return name.value }
    findings.append(
      Finding(
        RankRulesFinding.incomplete,
        Message("缺少“名称”，这一项没有采用；请补上", english: "a name is missing and this was not used; add it"),
        at: record.location))
    return nil
  }

  private mutating func rank(_ record: SourceRecord, _ field: FieldName) -> String? {
    guard let text = record.text(field) else { return nil }
    let names = rules.levels.flatMap { [$0.name] + $0.synonyms + $0.grades }
    return isKnown(text, among: names, as: "级别", english: "level") ? text.value : nil
  }

  private mutating func number(_ record: SourceRecord, _ field: FieldName, _ range: ClosedRange<Int>) -> Int? {
    guard let text = record.text(field) else { return nil }
    if let number = Int(text.value), range.contains(number) { return number }
    findings.append(
      Finding(
        RankRulesFinding.invalidNumber,
        Message(
          "“\(field.chinese)”应当是 \(range.lowerBound) 到 \(range.upperBound) 的整数，“\(text.value)”没有采用",
          english:
            "\(field.english) has to be a whole number from \(range.lowerBound) to \(range.upperBound); “\(text.value)” was not used"
        ), at: text.location, subject: text.value))
    return nil
  }

  private mutating func isKnown(_ text: Located<String>, among known: [String], as kind: String, english: String)
    -> Bool
  {
    if known.contains(text.value) { return true }
    let nearest = nearestText(to: text.value, among: known)
    let advice = nearest.map { ("；是不是“\($0)”", "; did you mean “\($0)”") } ?? ("", "")
    findings.append(
      Finding(
        RankRulesFinding.unknownName,
        Message(
          "没有名为“\(text.value)”的\(kind)，这一项没有采用\(advice.0)",
          english: "there is no \(english) named “\(text.value)”, so this was not used\(advice.1)"),
        at: text.location, subject: text.value, suggestions: nearest.map { [$0] } ?? []))
    return false
  }

  private mutating func expectedNames(at location: Location) {
    findings.append(
      Finding(
        SourceFinding.wrongShape,
        Message("这里应当是若干“名称: 内容”，请按示例的格式填写", english: "names and values are expected here; follow the example"),
        at: location))
  }
}
