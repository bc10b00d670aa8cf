internal import Assembler
internal import OfficeDocuments

extension Paragraph {
  /// The same with a formula on a line of its own in the middle, and with lines that grow where a formula or picture is
  /// higher than a line: at a fixed distance programs would cut it off.
  func withRoomInLines(_ layout: Layout) -> Paragraph {
    var hasText = !numberLabel.isEmpty
    var isDisplayed = false
    var isTall = false
    for inline in inlines {
      switch inline {
      case .equation(let equation):
        isDisplayed = isDisplayed || equation.isDisplayed
        isTall = isTall || equation.isTall
      case .image: isTall = true
      default: hasText = hasText || !inline.text.trimmingWhitespace.isEmpty
      }
    }
    var result = self
    if isDisplayed, !hasText {
      result.properties.alignment = .center
      result.properties.firstLineIndent = .zero
      result.properties.lineSpacing = .multiple(1)
    } else if isTall, case .exactly(let distance)? = properties.lineSpacing ?? layout.lineSpacing(of: style) {
      result.properties.lineSpacing = .atLeast(distance)
    }
    return result
  }
}

extension Table {
  /// The same with lines that grow where a formula or picture is higher than a line.
  func withRoomInLines(_ layout: Layout) -> Table {
    var result = self
    for row in result.rows.indices {
      for cell in result.rows[row].cells.indices {
        result.rows[row].cells[cell].blocks = rows[row].cells[cell].blocks.map { block in
          switch block {
          case .paragraph(let paragraph): .paragraph(paragraph.withRoomInLines(layout))
          case .table(let table): .table(table.withRoomInLines(layout))
          case .tableOfContents: block
          }
        }
      }
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
