/// The names of what a file of rules may say.
enum RuleFields {
  static let rules = FieldName("规则", "rules", .records)
  static let root = FieldTable([rules])

  static let code = FieldName("代码", "code")
  static let kind = FieldName("种类", "kind", "类型", "type")
  static let severity = FieldName("级别", "severity", .checkLevel, "程度")
  static let title = FieldName("题目", "title", "名称", "问题")
  static let explanation = FieldName("说明", "explanation", "为什么", "why")
  static let remedy = FieldName("怎么办", "remedy", "改法", "what to do")
  static let source = FieldName("依据", "source", "出处")
  static let papers = FieldName("材料", "papers", .texts, "文种", "稿件")
  static let scope = FieldName("范围", "scope", .texts, "部位")
  static let words = FieldName("字词", "words", .texts, "词")
  static let patterns = FieldName("模式", "patterns", .texts, "pattern", "式样")
  static let swaps = FieldName("替换", "swap", .settings, "改为", "replacements")
  static let exceptions = FieldName("除外", "exceptions", .texts, "例外", "except")
  static let least = FieldName("至少", "minimum", .integer, "不少于", "least", "min")
  static let most = FieldName("至多", "maximum", .integer, "不多于", "不超过", "most", "max")
  static let total = FieldName("合计", "total", .yesNo, "总数")
  static let isSafe = FieldName("可直接改", "safe", .yesNo, "可靠")
  static let wrong = FieldName("错例", "wrong", .texts, "错")
  static let right = FieldName("对例", "right", .texts, "对")
  static let all = FieldTable([
    code, kind, severity, title, explanation, remedy, source, papers, scope, words, patterns, swaps, exceptions, least,
    most, total, isSafe, wrong, right,
  ])

  /// The kinds of rules.
  enum Kind { case existence, substitution, pattern, required, count, order, length }

  static let kinds: [(Kind, [String])] = [
    (.existence, ["不用", "禁用", "不得有", "existence"]), (.substitution, ["替换", "改用", "substitution"]),
    (.pattern, ["模式", "式样", "pattern"]), (.required, ["必有", "应有", "required"]),
    (.count, ["次数", "计数", "count"]), (.order, ["顺序", "次序", "order"]), (.length, ["字数", "长度", "length"]),
  ]
}
