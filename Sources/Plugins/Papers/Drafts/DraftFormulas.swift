internal import Assembler
internal import OfficeDocuments

extension Paragraph {
  /// The same with a formula on a line of its own in the middle, and with lines that grow where a formula is higher than
  /// a line: at a fixed distance programs would cut it off.
  func withRoomForFormulas(_ layout: Layout) -> Paragraph {
    var equations: [Equation] = []
    var hasText = !numberLabel.isEmpty
    for inline in inlines {
      if case .equation(let equation) = inline {
        equations.append(equation)
      } else if !inline.text.trimmingWhitespace.isEmpty {
        hasText = true
      }
    }
    guard !equations.isEmpty else { return self }
    var result = self
    if !hasText, equations.contains(where: \.isDisplayed) {
      result.properties.alignment = .center
      result.properties.firstLineIndent = .zero
      result.properties.lineSpacing = .multiple(1)
    } else if equations.contains(where: \.isTall) {
      guard case .exactly(let distance)? = properties.lineSpacing ?? layout.lineSpacing(of: style) else {
        return result
      }
      result.properties.lineSpacing = .atLeast(distance)
    }
    return result
  }
}

extension Layout {
  /// The distance between lines of a style, followed down to the style that states it.
  fileprivate func lineSpacing(of style: String?) -> LineSpacing? {
    var name = style
    // A layout file can name styles in a circle, so the walk is bounded by their number.
    for _ in 0...styles.count {
      guard let wanted = name, let found = styles.first(where: { $0.name == wanted }) else { return nil }
      if let spacing = found.paragraph.lineSpacing { return spacing }
      name = found.basedOn
    }
    return nil
  }
}
