/// The template of an automatic number, such as `第%1章` or `%1.%2`.
struct NumberLabel: Hashable, Sendable {
  /// A piece of the template.
  enum Piece: Hashable, Sendable {
    case literal(String)
    /// The number of a level, from 0.
    case number(level: Int)
  }

  /// What separates the label from the text.
  enum Separator: Sendable {
    case nothing
    case space
    case tab
  }

  let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Takes a template apart in which `%1` to `%9` stand for the levels.
  init(template: String) {
    var pieces: [Piece] = []
    var literal = ""
    var rest = Substring(template)
    while let character = rest.popFirst() {
      if character == "%", let level = rest.first?.wholeNumberValue, (1...9).contains(level) {
        rest.removeFirst()
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        literal = ""
        pieces.append(.number(level: level - 1))
      } else {
        literal.append(character)
      }
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    self.pieces = pieces
  }

  /// The label as the reader sees it before the text.
  ///
  /// A tab that separates it from the text becomes a space, and nothing behind full-width characters, which carry
  /// their own space.
  func text(separator: Separator, number: (_ level: Int) -> String) -> String {
    var label = ""
    for piece in pieces {
      switch piece {
      case .literal(let text): label += text
      case .number(let level): label += number(level)
      }
    }
    return label + separator.gap(behind: label)
  }

  /// The same with what separates it from the text as its last piece.
  func followed(by gap: String) -> NumberLabel { gap.isEmpty ? self : NumberLabel(pieces + [.literal(gap)]) }
}

extension NumberLabel.Separator {
  /// What stands between a label and the text.
  func gap(behind label: String) -> String {
    guard let last = label.unicodeScalars.last else { return "" }
    switch self {
    case .nothing: return ""
    case .space: return " "
    case .tab:
      let isWide = last.value >= 0x2E80 && last.value < 0xE000 || last.value >= 0xF900
      return isWide ? "" : " "
    }
  }
}
