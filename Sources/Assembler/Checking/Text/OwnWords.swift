internal import ChineseText

/// The words of an office: its own terms and names, which are never wrong, and wrong forms that it has met itself.
public struct OwnWords: Hashable, Sendable {
  /// Terms in which nothing is a slip.
  public var terms: [String] = []
  /// The names of people whom the office knows without their being on the roster.
  public var names: [PersonName] = []
  /// Wrong forms, and what is right instead.
  public var wrongForms: [WrongForm] = []

  /// A wrong form and the right one.
  public struct WrongForm: Hashable, Sendable {
    /// As it is written wrongly.
    public var wrong: String
    /// As it is right.
    public var right: String

    /// Creates a pair.
    public init(wrong: String, right: String) {
      self.wrong = wrong
      self.right = right
    }
  }

  /// Begins with no words.
  public init() {}

  /// Takes the words of others too.
  mutating func add(_ others: OwnWords) {
    terms += others.terms
    names += others.names
    wrongForms += others.wrongForms
  }

  /// The wrong forms of the program and those of the office; nil when the office has none of its own.
  func confusions(over chinese: ChineseData) -> Confusions? {
    guard !wrongForms.isEmpty else { return nil }
    var confusions = chinese.confusions
    for form in wrongForms { confusions.add(form.wrong, form.right, isCertain: true) }
    return confusions
  }
}
