/// The named styles of a document with everything they inherit, found by name or by number.
///
/// Number 0 is always the default paragraph style, declared or not; it is based on none. Unknown names count as the
/// default style.
struct StyleSheet: Sendable {
  /// A style, and what it comes to with its ancestors.
  struct Entry: Sendable {
    /// The style as declared; the default style with what it was based on.
    var style: Style
    /// The number of the style it starts from.
    var parent: Int?
    /// The paragraph properties with the inherited ones.
    var paragraph: ParagraphProperties
    /// The text properties with the inherited ones.
    var text: TextProperties
  }

  /// What is wrong with a declaration.
  enum Fault: Hashable, Sendable {
    /// Two styles have this name; the first counts.
    case duplicate(String)
    /// The style is based on one that does not exist; it is based on the default style instead.
    case unknownParent(String, of: String)
    /// The style is based on itself, directly or not.
    case circle(String)

    /// What is wrong, and what was done about it.
    var message: Message {
      switch self {
      case .duplicate(let name):
        Message("样式“\(name)”定义了不止一次，只用第一个", english: "the style “\(name)” is defined more than once; the first is used")
      case .unknownParent(let parent, of: let name):
        Message(
          "样式“\(name)”所依据的样式“\(parent)”没有定义，改以正文为依据",
          english:
            "the style “\(name)” is based on “\(parent)”, which is not defined; the default style takes its place")
      case .circle(let name):
        Message(
          "样式“\(name)”绕了一圈又以自己为依据，已从这里断开",
          english: "the style “\(name)” is based on itself in a circle; the circle was cut here")
      }
    }
  }

  /// The size of characters where no style says anything: 五号, as in Chinese office programs.
  static let defaultSize = Length.points(10.5)
  /// The look of characters where no style says anything.
  static let defaultText = TextProperties {
    $0.eastAsianFont = "宋体"
    $0.latinFont = "Times New Roman"
    $0.size = defaultSize
  }

  private(set) var entries: [Entry]
  private(set) var faults: [Fault] = []
  private let numbers: [ExactName: Int]

  /// Resolves the styles of a document.
  init(_ styles: [Style]) {
    var declared = [Style(name: Style.defaultName)]
    let defaultName = ExactName(Style.defaultName)
    var numbers = [defaultName: 0]
    var isDefaultDeclared = false
    for style in styles {
      let name = ExactName(style.name)
      if name == defaultName, !isDefaultDeclared {
        isDefaultDeclared = true
        declared[0] = style
      } else if numbers[name] != nil {
        faults.append(.duplicate(style.name))
      } else {
        numbers[name] = declared.count
        declared.append(style)
      }
    }
    var parents: [Int?] = []
    for (number, style) in declared.enumerated() {
      let parent = style.basedOn.map { numbers[ExactName($0)] }
      parents.append(parent.flatMap { $0 ?? (number == 0 ? nil : 0) })
      if case .some(.none) = parent { faults.append(.unknownParent(style.basedOn ?? "", of: style.name)) }
    }
    let cascade = StyleCascade(declared.map { Look($0.paragraph, $0.text) }, parents: parents)
    faults += cascade.circles.map { .circle(declared[$0].name) }
    // Office programs keep the default style apart from all others, so it takes over what it was based on.
    declared[0].paragraph = cascade.looks[0].paragraph
    declared[0].text = cascade.looks[0].text
    entries = declared.indices.map {
      let look = cascade.looks[$0]
      return Entry(
        style: declared[$0], parent: $0 == 0 ? nil : cascade.parents[$0], paragraph: look.paragraph, text: look.text)
    }
    self.numbers = numbers
  }

  /// The number of the style with this name; 0 for nil, and nil for a name that no style has.
  func number(of name: String?) -> Int? {
    guard let name else { return 0 }
    return numbers[ExactName(name)]
  }

  /// The style with this name, or the default style.
  subscript(name: String?) -> Entry { entries[number(of: name) ?? 0] }

  /// How a paragraph is set with everything that its style says.
  func resolve(_ paragraph: Paragraph) -> ParagraphProperties {
    paragraph.properties.inheriting(self[paragraph.style].paragraph)
  }

  private struct Look: Inheriting, Sendable {
    var paragraph: ParagraphProperties
    var text: TextProperties

    init(_ paragraph: ParagraphProperties, _ text: TextProperties) {
      self.paragraph = paragraph
      self.text = text
    }

    func inheriting(_ base: Look) -> Look {
      Look(paragraph.inheriting(base.paragraph), text.inheriting(base.text))
    }
  }
}
