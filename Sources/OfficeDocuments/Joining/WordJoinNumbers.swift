/// Gives out numbers that no two documents share.
final class WordJoinNumbers {
  /// What is numbered.
  enum Kind: Hashable {
    case bookmark, comment, footnote, endnote, revision, drawing, control, abstract, list, bullet
  }

  private var last: [Kind: Int] = [:]

  /// The next number of a kind; comments begin high, because LibreOffice takes low ones for notes.
  func next(_ kind: Kind) -> Int {
    let number = (last[kind] ?? (kind == .comment ? 999 : 0)) + 1
    last[kind] = number
    return number
  }
}
