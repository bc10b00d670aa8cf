internal import OfficeDocuments

/// A rule that an office wrote itself, without a program.
struct Rule: Sendable {
  /// What it looks for.
  enum Demand: Sendable {
    /// Something that does not belong there; with the right form where there is one.
    case forbidden([(pattern: ScalarPattern, right: String?)])
    /// Something of which one has to stand there.
    case required([ScalarPattern])
    /// How often something stands there, in one paper.
    case count([ScalarPattern], ClosedRange<Int>)
    /// The order in which things stand there, as far as they do.
    case order([ScalarPattern])
    /// How many characters there are: of each part, or of all of them together.
    case length(ClosedRange<Int>, isTotal: Bool)
  }

  /// What `huiwu explain` would say, with the title and the remedy of the rule.
  let code: FindingCode
  /// What it looks for.
  let demand: Demand
  /// Where it looks.
  let scope: RuleScope
  /// Words within which nothing is found.
  let exceptions: [ScalarPattern]
  /// Texts that show it at work.
  let examples: [RuleExample]
  /// Where it stands in its file.
  let location: Location
}

/// A text that shows a rule at work.
struct RuleExample: Sendable, Hashable {
  /// The text of a draft; of a list with commas where the rule looks at columns.
  var text: Located<String>
  /// Whether the rule has to find something in it.
  var isWrong: Bool
}
