/// One property of characters with its value.
///
/// This is the only list of them. The kinds stand in the order of `CT_RPr`, so that a DOCX writer follows the list.
public enum TextProperty: ListedProperty {
  /// The style of paragraphs whose characters these look like, as in a heading that runs into its text. It is a name for the
  /// look; how the characters look is said beside it.
  case style(String)
  /// The font of Chinese characters and punctuation.
  case eastAsianFont(String)
  /// The font of Latin letters and digits.
  case latinFont(String)
  /// Whether the characters are bold.
  case isBold(Bool)
  /// Whether the characters are slanted.
  case isItalic(Bool)
  /// Whether small letters are shown as capitals.
  case capitals(Capitals)
  /// The line through the characters.
  case strike(Strike)
  /// The colour as six hexadecimal digits, such as `FF0000`.
  case color(String)
  /// The extra space after each character; negative to set them closer.
  case letterSpacing(Length)
  /// The width of the characters in percent of their natural width, from 1 to 600.
  case horizontalScale(Int)
  /// The size of the characters.
  case size(Length)
  /// The colour behind the characters.
  case highlight(Highlight)
  /// The line below the characters.
  case underline(Underline)
  /// The rule around the characters; one without width says that there is none.
  case border(Border)
  /// Whether the characters stand above or below the line.
  case position(TextPosition)
  /// The mark at each character that stresses it.
  case emphasisMark(EmphasisMark)

  /// Which property it is.
  enum Kind: Int, CaseIterable, Sendable {
    case style, eastAsianFont, latinFont, isBold, isItalic, capitals, strike, color, letterSpacing, horizontalScale,
      size,
      highlight, underline, border, position, emphasisMark
  }

  /// Which property it is.
  var kind: Kind {
    switch self {
    case .style: .style
    case .eastAsianFont: .eastAsianFont
    case .latinFont: .latinFont
    case .isBold: .isBold
    case .isItalic: .isItalic
    case .capitals: .capitals
    case .strike: .strike
    case .color: .color
    case .letterSpacing: .letterSpacing
    case .horizontalScale: .horizontalScale
    case .size: .size
    case .highlight: .highlight
    case .underline: .underline
    case .border: .border
    case .position: .position
    case .emphasisMark: .emphasisMark
    }
  }
}

/// Where characters stand relative to the line.
public enum TextPosition: Hashable, Sendable {
  /// On the line.
  case baseline
  /// Small and above.
  case superscript
  /// Small and below.
  case `subscript`
}

/// How small Latin letters are shown.
public enum Capitals: Hashable, Sendable {
  /// As they are.
  case none
  /// As capitals.
  case all
  /// As capitals of a smaller size.
  case small
}

/// The line through characters.
public enum Strike: Hashable, Sendable {
  /// No line, whatever the style says.
  case none
  /// One line.
  case single
  /// Two lines.
  case double
}

/// The line below characters.
public enum Underline: String, Hashable, Sendable, CaseIterable {
  /// No line, whatever the style says.
  case none
  /// One line.
  case single
  /// Two lines.
  case double
  /// One thick line.
  case thick
  /// Dots.
  case dotted
  /// Dashes.
  case dashed
  /// A wave.
  case wavy
}

/// What stands behind characters.
public enum Highlight: Hashable, Sendable {
  /// Nothing, whatever the style says.
  case none
  /// A colour, as six hexadecimal digits such as `FFFF00`.
  case color(String)
}

/// The mark that stresses each character (着重号). In Chinese text dots stand below the characters.
public enum EmphasisMark: String, Hashable, Sendable, CaseIterable {
  /// No mark, whatever the style says.
  case none
  /// A filled dot.
  case dot
  /// A stroke like a comma.
  case comma
  /// A small circle.
  case circle
}
