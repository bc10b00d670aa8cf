/// A sentence for the user in both languages, written side by side so that neither is forgotten.
///
/// It has no final punctuation.
public struct Message: Hashable, Sendable {
  /// The sentence in simplified Chinese.
  public var chinese: String
  /// The sentence in English.
  public var english: String

  /// Creates a sentence from its two forms.
  public init(_ chinese: String, english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The sentence in the wanted language.
  public func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

/// A language in which the program speaks.
public enum Language: String, Sendable, CaseIterable {
  /// Simplified Chinese.
  case chinese = "zh"
  /// English.
  case english = "en"
}
