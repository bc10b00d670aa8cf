/// The name of a column or key in both languages, with the other words that offices use for it.
struct FieldName: Hashable, Sendable {
  /// The English key of YAML files.
  let english: String
  /// The Chinese name of columns and keys; what messages and new workbooks use.
  let chinese: String
  /// Other names, in either language.
  let synonyms: [String]

  init(_ chinese: String, _ english: String, _ synonyms: String...) {
    self.english = english
    self.chinese = chinese
    self.synonyms = synonyms
  }

  /// Every accepted name.
  var names: [String] { [chinese, english] + synonyms }

  /// The form in which names of fields are compared: lower case, without spaces, hyphens, underscores, stars, and
  /// whatever stands in brackets (`职务（全称）`, `手机*`, `Start time`).
  static func comparable(_ name: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var bracketDepth = 0
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "(", "（", "[", "【", "〔": bracketDepth += 1
      case ")", "）", "]", "】", "〕": bracketDepth = max(0, bracketDepth - 1)
      case " ", "\u{3000}", "\u{A0}", "\t", "\n", "\r", "-", "_", "*", "＊", ":", "：", "\u{FEFF}", "\u{200B}": continue
      default: if bracketDepth == 0 { result.append(scalar) }
      }
    }
    return String(result)
  }
}
