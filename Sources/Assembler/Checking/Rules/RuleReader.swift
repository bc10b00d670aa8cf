internal import OfficeDocuments

/// Reads one rule of a file.
struct RuleReader {
  private typealias Field = RuleFields

  private let record: SourceRecord
  var findings: [Finding] = []

  init(_ record: SourceRecord) { self.record = record }

  /// The rule; nil when it cannot be used, which is then told.
  mutating func rule(taken: Set<String>) -> Rule? {
    guard let code = text(Field.code, "代码", "a code"), let title = text(Field.title, "题目", "a title") else {
      return nil
    }
    guard Self.isCode(code.value) else {
      return refuse(
        code,
        Message(
          "代码“\(code.value.shortened)”要写成“类别.名称”，用小写字母、数字和“-”，如 office.greeting",
          english:
            "the code “\(code.value.shortened)” has to be family.name in small letters, digits and “-”, such as office.greeting"
        ))
    }
    guard !taken.contains(code.value) else {
      return refuse(
        code, Message("代码“\(code.value)”已经有了；请换一个", english: "the code “\(code.value)” is taken; choose another"))
    }
    guard let kindText = text(Field.kind, "种类", "a kind") else { return nil }
    guard let kind = ChoiceText.read(kindText.value, Field.kinds) else {
      let names = Field.kinds.compactMap(\.1.first).joined(separator: "、")
      return refuse(
        kindText,
        Message(
          "没有种类“\(kindText.value.shortened)”；可用的有：\(names)",
          english:
            "there is no kind “\(kindText.value.shortened)”; known are: \(Field.kinds.compactMap(\.1.last).joined(separator: ", "))"
        ))
    }
    guard let demand = demand(kind, of: code), let scope = scope() else { return nil }
    let remedy = record.text(Field.remedy, &findings)?.value ?? "请改正"
    let explanation = record.text(Field.explanation, &findings)?.value ?? title.value
    let source = record.text(Field.source, &findings)?.value
    let ruleCode = FindingCode(
      code.value, severity(), title: Message(title.value, english: title.value),
      explanation: Message(explanation, english: explanation), remedy: Message(remedy, english: remedy),
      source: source.map { Message($0, english: $0) },
      fixIsSafe: record.parsed(Field.isSafe, &findings) { ChoiceText.yesNo($0) }?.value ?? false)
    let examples =
      texts(Field.wrong).map { RuleExample(text: $0, isWrong: true) }
      + texts(Field.right).map { RuleExample(text: $0, isWrong: false) }
    return Rule(
      code: ruleCode, demand: demand, scope: scope, exceptions: patterns(Field.exceptions) ?? [], examples: examples,
      location: code.location)
  }

  // MARK: Parts of a rule

  private mutating func demand(_ kind: RuleFields.Kind, of code: Located<String>) -> Rule.Demand? {
    switch kind {
    case .substitution: return substitution(code)
    case .length:
      guard let range = range(code, least: 0, most: 10_000_000) else { return nil }
      let isTotal = record.parsed(Field.total, &findings) { ChoiceText.yesNo($0) }?.value
      return .length(range, isTotal: isTotal ?? record.list(Field.scope).isEmpty)
    case .existence, .pattern, .required, .count, .order:
      guard let patterns = patterns(Field.patterns) else { return nil }
      let all = texts(Field.words).map { ScalarPattern(literal: $0.value) } + patterns
      guard !all.isEmpty else {
        return refuse(code, Message("没有写要找的“字词”或“模式”", english: "there are neither words nor patterns to look for"))
      }
      switch kind {
      case .required: return .required(all)
      case .order:
        guard all.count > 1 else {
          return refuse(code, Message("顺序要有两样以上", english: "an order needs two or more"))
        }
        return .order(all)
      case .count: return range(code, least: 0, most: 1_000_000).map { .count(all, $0) }
      default: return .forbidden(all.map { ($0, nil) })
      }
    }
  }

  private mutating func substitution(_ code: Located<String>) -> Rule.Demand? {
    guard let value = record.value(Field.swaps), case .record(let entries) = value.content, !entries.isEmpty else {
      return refuse(code, Message("没有写“替换”，如 {我市: 全市}", english: "there is no “swap”, such as {我市: 全市}"))
    }
    var forms: [(pattern: ScalarPattern, right: String?)] = []
    for entry in entries where !entry.key.value.isBlank {
      guard let right = entry.value.text(Field.swaps, &findings) else { continue }
      forms.append((ScalarPattern(literal: entry.key.value), right.value))
    }
    return forms.isEmpty ? nil : .forbidden(forms)
  }

  private mutating func range(_ code: Located<String>, least: Int, most: Int) -> ClosedRange<Int>? {
    let low = record.parsed(Field.least, &findings) { NumberText.integer($0) }?.value
    let high = record.parsed(Field.most, &findings) { NumberText.integer($0) }?.value
    guard low != nil || high != nil else {
      return refuse(code, Message("没有写“至少”或“至多”", english: "there is neither a minimum nor a maximum"))
    }
    guard low ?? least <= high ?? most, low ?? least >= 0 else {
      return refuse(code, Message("“至少”比“至多”大", english: "the minimum is above the maximum"))
    }
    return (low ?? least)...(high ?? most)
  }

  private mutating func scope() -> RuleScope? {
    var scope = RuleScope()
    scope.papers = texts(Field.papers).map(\.value)
    for name in record.texts(Field.scope, &findings) {
      let pieces = name.value.split(maxSplits: 1) { $0 == ":" || $0 == "：" }.map { String($0).trimmingSpace() }
      if pieces.count == 2, ["列", "栏", "column"].contains(pieces[0]), !pieces[1].isEmpty {
        scope.parts.append(.column(pieces[1]))
        continue
      }
      let typed = FieldName.comparable(name.value)
      let known = RuleScope.partNames.first { $0.names.contains { FieldName.comparable($0) == typed } }
      guard let known else {
        let names = RuleScope.partNames.flatMap(\.names) + ["列:职务"]
        let nearest = nearestText(to: name.value, among: names)
        return refuse(
          name,
          Message(
            "不认识范围“\(name.value.shortened)”"
              + (nearest.map { "；是不是“\($0)”" }
                ?? "；可用的有：\(RuleScope.partNames.compactMap(\.names.first).joined(separator: "、"))、列:栏目名"),
            english: "the scope “\(name.value.shortened)” is unknown"
              + (nearest.map { "; did you mean “\($0)”" }
                ?? "; known are: \(RuleScope.partNames.compactMap(\.names.last).joined(separator: ", ")), column:NAME"))
        )
      }
      if let part = known.part { scope.parts.append(part) }
    }
    return scope
  }

  /// The patterns of a field; nil when one of them is none, which is then told.
  private mutating func patterns(_ field: FieldName) -> [ScalarPattern]? {
    var patterns: [ScalarPattern] = []
    for text in texts(field) {
      do {
        patterns.append(try ScalarPattern(text.value))
      } catch {
        return refuse(
          text,
          Message(
            "模式“\(text.value.shortened)”写得不对：\(error.words.chinese)",
            english: "the pattern “\(text.value.shortened)” is wrong: \(error.words.english)"))
      }
    }
    return patterns
  }

  private mutating func severity() -> Severity {
    switch record.parsed(Field.severity, &findings, { ChoiceText.checkLevel($0) })?.value {
    case .severity(let severity): severity
    case .on, .off, nil: .warning
    }
  }

  /// The texts of a list, each as it stands: commas and line ends belong to it.
  private mutating func texts(_ field: FieldName) -> [Located<String>] {
    var texts: [Located<String>] = []
    for value in record.list(field) {
      guard case .text(let text) = value.content else {
        findings.append(.wrongShape(at: value.location, field))
        continue
      }
      if !text.isBlank { texts.append(Located(text, at: value.location)) }
    }
    return texts
  }

  private mutating func text(_ field: FieldName, _ chinese: String, _ english: String) -> Located<String>? {
    if let text = record.text(field, &findings) { return text }
    return refuse(
      Located("", at: record.location), Message("这一条规则没有写“\(chinese)”", english: "this rule lacks \(english)"))
  }

  private mutating func refuse<Value>(_ text: Located<String>, _ message: Message) -> Value? {
    findings.append(
      Finding(
        RuleFileFinding.badRule,
        Message(message.chinese + "，这一条没有采用", english: message.english + "; the rule was not used"), at: text.location,
        subject: text.value.isEmpty ? nil : text.value.shortened))
    return nil
  }

  private static func isCode(_ name: String) -> Bool {
    let pieces = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return pieces.count == 2 && name.utf8.count <= 60
      && pieces.allSatisfy { piece in
        !piece.isEmpty && piece.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
      }
  }
}
