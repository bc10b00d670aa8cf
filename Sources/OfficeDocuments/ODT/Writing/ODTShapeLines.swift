/// A box whose text stands at the same height in the text of a drawing as in that of a page.
///
/// In a page a line of exact height has its line of writing at four fifths of it. In a drawing LibreOffice puts it where the font ends below,
/// or, where lines are asked not to depend on fonts, at a fifth of the size of the type above the end of the line. So
/// a box whose lines are measured from its upper edge is moved by the difference.
struct ODTShapeLines {
  /// The box as it is written.
  private(set) var shape: Shape
  /// Whether its lines do not depend on fonts.
  let areMeasured: Bool

  init(_ shape: Shape, _ styles: StyleSheet) {
    self.shape = shape
    let drops = shape.paragraphs.compactMap { Self.drop($0, styles) }
    areMeasured = shape.verticalAlignment == .top && !drops.isEmpty && drops.count == shape.paragraphs.count
    guard areMeasured, let first = drops.first else { return }
    let move = Length.points(shape.turn == .upsideDown ? first : -first)
    self.shape.top = shape.top + move
    for (index, drop) in drops.enumerated().dropFirst() where drop < first {
      let before = styles.resolve(shape.paragraphs[index]).spaceBefore ?? .zero
      self.shape.paragraphs[index].properties.spaceBefore = before + .points(first - drop)
    }
  }

  /// How much lower a drawing puts the lines of a paragraph, in points; nil for lines of no exact height.
  private static func drop(_ paragraph: Paragraph, _ styles: StyleSheet) -> Double? {
    guard case .exactly(let height) = styles.resolve(paragraph).lineSpacing else { return nil }
    let usual = styles[paragraph.style].text.size ?? StyleSheet.defaultSize
    let sizes = paragraph.inlines.compactMap { inline -> Length? in
      if case .text(_, let look) = inline { look.size ?? usual } else { nil }
    }
    return 0.2 * (height.points - (sizes.max() ?? usual).points)
  }
}
