internal import Assembler
internal import OfficeDocuments

/// A name that a template may use, with what stands in its place.
struct Placeholder<Subject>: Sendable {
  /// The name, and those that mean the same.
  let names: [String]
  let explanation: Message
  let value: @Sendable (Subject) -> TemplateValue?

  /// A name that stands for words; where nothing is known it is blank.
  init(_ names: String..., for explanation: Message, _ text: @escaping @Sendable (Subject) -> String?) {
    self.names = names
    self.explanation = explanation
    value = { .text(text($0) ?? "") }
  }

  /// A name that stands for a list.
  init(list names: String..., for explanation: Message, _ records: @escaping @Sendable (Subject) -> [TemplateRecord]) {
    self.names = names
    self.explanation = explanation
    value = { .list(records($0)) }
  }

  /// A name that stands for a condition.
  init(condition names: String..., for explanation: Message, _ flag: @escaping @Sendable (Subject) -> Bool) {
    self.names = names
    self.explanation = explanation
    value = { .flag(flag($0)) }
  }

  /// The name as those who write templates see it.
  var name: TemplateNames.Name { TemplateNames.Name(names, explanation) }
}

/// The names that may be used of one kind of thing.
struct PlaceholderTable<Subject>: Sendable {
  private let byName: [String: Placeholder<Subject>]
  let all: [Placeholder<Subject>]

  init(_ all: [Placeholder<Subject>]) {
    self.all = all
    byName = Dictionary(
      all.flatMap { own in own.names.map { (Self.key($0), own) } }, uniquingKeysWith: { first, _ in first })
  }

  func value(_ name: String, of subject: Subject) -> TemplateValue? { byName[Self.key(name)]?.value(subject) }

  /// Names compare without blanks and without regard to case.
  private static func key(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { !$0.properties.isWhitespace })).lowercased()
  }
}
