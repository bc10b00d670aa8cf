internal import OfficeDocuments

extension [Inline] {
  /// The same without bold type, which the style of a heading decides.
  var withoutWeight: [Inline] {
    map { inline in
      switch inline {
      case .text(let text, var look):
        look.isBold = nil
        return .text(text, look)
      case .ruby(var ruby):
        ruby.base = ruby.base.withoutWeight
        return .ruby(ruby)
      default: return inline
      }
    }
  }

  /// The same without white space, tabs and line breaks at either end.
  var trimmed: [Inline] {
    var result = self[...]
    while let first = result.first, let rest = first.trimmingSpace(atStart: true) {
      result = result.dropFirst()
      if let kept = rest.kept { return (([kept] + result) as [Inline]).trimmedAtEnd }
    }
    return Array(result).trimmedAtEnd
  }

  private var trimmedAtEnd: [Inline] {
    var result = self[...]
    while let last = result.last, let rest = last.trimmingSpace(atStart: false) {
      result = result.dropLast()
      if let kept = rest.kept { return result + [kept] }
    }
    return Array(result)
  }

  /// The same with a look for its first scalars, where they are plain text.
  func applying(_ look: TextProperties, toFirst count: Int) -> [Inline] {
    var rest = count
    var result: [Inline] = []
    for inline in self {
      if rest > 0, case .ruby(var ruby) = inline {
        ruby.base = ruby.base.applying(look, toFirst: rest)
        rest -= inline.text.unicodeScalars.count
        result.append(.ruby(ruby))
        continue
      }
      guard rest > 0, case .text(let text, let own) = inline else {
        rest -= inline.text.unicodeScalars.count
        result.append(inline)
        continue
      }
      let scalars = text.unicodeScalars
      let split = scalars.index(scalars.startIndex, offsetBy: rest, limitedBy: scalars.endIndex) ?? scalars.endIndex
      var heading = own
      heading.eastAsianFont = look.eastAsianFont
      heading.latinFont = look.latinFont
      heading.size = look.size
      heading.isBold = look.isBold
      heading.style = look.style
      result.append(.text(String(scalars[..<split]), heading))
      if split < scalars.endIndex { result.append(.text(String(scalars[split...]), own)) }
      rest -= scalars.count
    }
    return result
  }
}

extension Inline {
  /// What is left without white space at one end: nil when nothing is to be taken away, `kept` nil when nothing is left.
  fileprivate func trimmingSpace(atStart: Bool) -> (kept: Inline?, Void)? {
    switch self {
    case .tab, .lineBreak: return (nil, ())
    case .text(let text, let look):
      let view = text.unicodeScalars
      if atStart {
        guard let first = view.firstIndex(where: { !$0.properties.isWhitespace }) else { return (nil, ()) }
        return first == view.startIndex ? nil : (.text(String(view[first...]), look), ())
      }
      guard let last = view.lastIndex(where: { !$0.properties.isWhitespace }) else { return (nil, ()) }
      return view.index(after: last) == view.endIndex ? nil : (.text(String(view[...last]), look), ())
    case .pageBreak, .pageNumber, .pageCount, .pageReference, .link, .image, .shape, .footnote, .equation, .ruby:
      return nil
    }
  }
}

extension String {
  /// The text without white space at its start.
  var trimmingLeadingWhitespace: String {
    String(unicodeScalars.drop { $0.properties.isWhitespace })
  }

  /// How wide the white space at the start is, in characters; nil when there is none.
  var leadingSpaceWidth: Double? {
    var width = 0.0
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{3000}": width += 1
      case "\t": width += 2
      case _ where scalar.properties.isWhitespace: width += 0.5
      default: return width > 0 ? width : nil
      }
    }
    return width > 0 ? width : nil
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmingWhitespace: String {
    let view = unicodeScalars
    guard let first = view.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = view.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(view[first...last])
  }
}
