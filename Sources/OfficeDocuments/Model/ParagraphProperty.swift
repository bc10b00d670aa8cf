/// One property of a paragraph with its value.
///
/// This is the only list of them. The kinds stand in the order of `CT_PPr`, so that a DOCX writer follows the list.
enum ParagraphProperty: ListedProperty {
  /// Whether the paragraph stays on one page with the next one.
  case keepWithNext(Bool)
  /// Whether all lines stay on one page.
  case keepLinesTogether(Bool)
  /// Whether the paragraph begins a new page.
  case pageBreakBefore(Bool)
  /// The rule above the text.
  case topBorder(Border)
  /// The rule below the text.
  case bottomBorder(Border)
  /// The tab stops, from left to right.
  case tabStops([TabStop])
  /// Whether lines snap to the grid of the page.
  case snapsToGrid(Bool)
  /// The space above.
  case spaceBefore(Length)
  /// The space below.
  case spaceAfter(Length)
  /// The distance between lines.
  case lineSpacing(LineSpacing)
  /// The indent from the left margin.
  case leftIndent(Length)
  /// The indent from the right margin.
  case rightIndent(Length)
  /// The additional indent of the first line; negative for a hanging indent.
  case firstLineIndent(Length)
  /// How the lines stand between the indents.
  case alignment(Alignment)
  /// The level in the outline, from 1 to 9.
  case outlineLevel(Int)

  /// Which property it is.
  enum Kind: Int, CaseIterable, Sendable {
    case keepWithNext, keepLinesTogether, pageBreakBefore, topBorder, bottomBorder, tabStops, snapsToGrid, spaceBefore,
      spaceAfter, lineSpacing, leftIndent, rightIndent, firstLineIndent, alignment, outlineLevel
  }

  /// Which property it is.
  var kind: Kind {
    switch self {
    case .keepWithNext: .keepWithNext
    case .keepLinesTogether: .keepLinesTogether
    case .pageBreakBefore: .pageBreakBefore
    case .topBorder: .topBorder
    case .bottomBorder: .bottomBorder
    case .tabStops: .tabStops
    case .snapsToGrid: .snapsToGrid
    case .spaceBefore: .spaceBefore
    case .spaceAfter: .spaceAfter
    case .lineSpacing: .lineSpacing
    case .leftIndent: .leftIndent
    case .rightIndent: .rightIndent
    case .firstLineIndent: .firstLineIndent
    case .alignment: .alignment
    case .outlineLevel: .outlineLevel
    }
  }
}
