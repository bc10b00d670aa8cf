internal import OfficeDocuments

/// Texts as edits compare them: office programs write blanks in many ways.
enum EditedText {
  /// The inlines of a paragraph with other words, in the look of the runs that they take the place of, as far as both begin and end
  /// alike; notes, pictures and boxes stay.
  static func replaced(_ paragraph: Paragraph, by text: String) -> [Inline] {
    let tokens = paragraph.inlines.flatMap(Token.tokens)
    let new = Array(text.unicodeScalars)
    var (start, end) = (0, tokens.count)
    var (from, to) = (0, new.count)
    // Blanks at the ends were no part of the comparison.
    while start < end, tokens[start].isBlank, from == to || !new[from].isBlank { start += 1 }
    while end > start, tokens[end - 1].isBlank, from == to || !new[to - 1].isBlank { end -= 1 }
    while start < end, let rest = tokens[start].isPrefix(of: new[from..<to]) {
      from = rest.startIndex
      start += 1
    }
    while end > start, let rest = tokens[end - 1].isSuffix(of: new[from..<to]) {
      to = rest.endIndex
      end -= 1
    }
    let gone = tokens[start..<end]
    let look =
      gone.lazy.compactMap(\.look).first ?? tokens[..<start].last { $0.look != nil }?.look
      ?? tokens[end...].first { $0.look != nil }?.look ?? TextProperties()
    let middle = new[from..<to].map { Token(text: [$0], inline: nil, look: look) }
    // What has no words, such as a note or a picture, was not edited.
    let kept = gone.filter { $0.text.isEmpty }
    return Token.inlines(Array(tokens[..<start]) + middle + kept + Array(tokens[end...]))
  }

  /// The part of two texts in which they differ, with some characters around it.
  static func changed(from old: String, to new: String) -> (old: String, new: String) {
    let (left, right) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var end = 0
    while end < min(left.count, right.count) - start, left[left.count - 1 - end] == right[right.count - 1 - end] {
      end += 1
    }
    let around = 8
    func part(_ scalars: [Unicode.Scalar]) -> String {
      let (from, to) = (max(0, start - around), min(scalars.count, scalars.count - end + around))
      return (from > 0 ? "…" : "") + String(scalars: scalars[from..<to]) + (to < scalars.count ? "…" : "")
    }
    return (part(left), part(right))
  }

  /// The text with one kind of blank, and none at its ends.
  static func normalized(_ text: String) -> String {
    var result: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let isBlank = scalar.isBlank || scalar == "\t" || scalar == "\n"
      if isBlank {
        if result.last != " " { result.append(" ") }
      } else {
        result.append(scalar)
      }
    }
    return String(scalars: result).trimmingSpace()
  }
}

/// A character of a paragraph, or something else that stands among them.
private struct Token {
  var text: [Unicode.Scalar]
  var inline: Inline?
  var look: TextProperties?

  static func tokens(of inline: Inline) -> [Token] {
    guard case .text(let text, let look) = inline else {
      return [Token(text: Array(inline.text.unicodeScalars), inline: inline, look: nil)]
    }
    return text.unicodeScalars.map { Token(text: [$0], inline: nil, look: look) }
  }

  var isBlank: Bool { !text.isEmpty && text.allSatisfy { $0.isBlank || $0 == "\t" || $0 == "\n" } }

  /// What follows in a text that begins with this; nil where it does not.
  func isPrefix(of rest: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    rest.starts(with: text) ? rest.dropFirst(text.count) : nil
  }

  /// What comes before in a text that ends with this; nil where it does not.
  func isSuffix(of rest: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    rest.suffix(text.count).elementsEqual(text) ? rest.dropLast(text.count) : nil
  }

  static func inlines(_ tokens: [Token]) -> [Inline] {
    var result: [Inline] = []
    for token in tokens {
      if let inline = token.inline {
        result.append(inline)
      } else if case .text(let before, let look)? = result.last, look == token.look {
        result[result.count - 1] = .text(before + String(scalars: token.text), look)
      } else {
        result.append(.text(String(scalars: token.text), token.look ?? TextProperties()))
      }
    }
    return result
  }
}
