/// How a paragraph is set. Every nil means: as the style, or the style it is based on, says.
public struct ParagraphProperties: Hashable, Sendable {
  /// What is said, in the order of the kinds.
  var said = PropertyList<ParagraphProperty>()

  /// Creates properties that say nothing.
  public init() {}

  /// Creates properties by setting what is wanted.
  public init(_ set: (inout ParagraphProperties) -> Void) {
    self.init()
    set(&self)
  }

  private init(_ said: PropertyList<ParagraphProperty>) { self.said = said }

  /// Whether the style says everything.
  public var isEmpty: Bool { said.isEmpty }

  /// These properties, with those of a base wherever these say nothing.
  public func inheriting(_ base: ParagraphProperties) -> ParagraphProperties {
    ParagraphProperties(said.inheriting(base.said))
  }

  /// Whether the paragraph stays on one page with the next one.
  public var keepWithNext: Bool? {
    get { if case .keepWithNext(let value)? = said[.keepWithNext] { value } else { nil } }
    set { said[.keepWithNext] = newValue.map { .keepWithNext($0) } }
  }

  /// Whether all lines stay on one page.
  public var keepLinesTogether: Bool? {
    get { if case .keepLinesTogether(let value)? = said[.keepLinesTogether] { value } else { nil } }
    set { said[.keepLinesTogether] = newValue.map { .keepLinesTogether($0) } }
  }

  /// Whether the paragraph begins a new page.
  public var pageBreakBefore: Bool? {
    get { if case .pageBreakBefore(let value)? = said[.pageBreakBefore] { value } else { nil } }
    set { said[.pageBreakBefore] = newValue.map { .pageBreakBefore($0) } }
  }

  /// The rule above the text.
  public var topBorder: Border? {
    get { if case .topBorder(let value)? = said[.topBorder] { value } else { nil } }
    set { said[.topBorder] = newValue.map { .topBorder($0) } }
  }

  /// The rule below the text.
  public var bottomBorder: Border? {
    get { if case .bottomBorder(let value)? = said[.bottomBorder] { value } else { nil } }
    set { said[.bottomBorder] = newValue.map { .bottomBorder($0) } }
  }

  /// The tab stops, from left to right.
  public var tabStops: [TabStop]? {
    get { if case .tabStops(let value)? = said[.tabStops] { value } else { nil } }
    set { said[.tabStops] = newValue.map { .tabStops($0) } }
  }

  /// Whether lines snap to the grid of the page.
  public var snapsToGrid: Bool? {
    get { if case .snapsToGrid(let value)? = said[.snapsToGrid] { value } else { nil } }
    set { said[.snapsToGrid] = newValue.map { .snapsToGrid($0) } }
  }

  /// The space above.
  public var spaceBefore: Length? {
    get { if case .spaceBefore(let value)? = said[.spaceBefore] { value } else { nil } }
    set { said[.spaceBefore] = newValue.map { .spaceBefore($0) } }
  }

  /// The space below.
  public var spaceAfter: Length? {
    get { if case .spaceAfter(let value)? = said[.spaceAfter] { value } else { nil } }
    set { said[.spaceAfter] = newValue.map { .spaceAfter($0) } }
  }

  /// The distance between lines.
  public var lineSpacing: LineSpacing? {
    get { if case .lineSpacing(let value)? = said[.lineSpacing] { value } else { nil } }
    set { said[.lineSpacing] = newValue.map { .lineSpacing($0) } }
  }

  /// The indent from the left margin.
  public var leftIndent: Length? {
    get { if case .leftIndent(let value)? = said[.leftIndent] { value } else { nil } }
    set { said[.leftIndent] = newValue.map { .leftIndent($0) } }
  }

  /// The indent from the right margin.
  public var rightIndent: Length? {
    get { if case .rightIndent(let value)? = said[.rightIndent] { value } else { nil } }
    set { said[.rightIndent] = newValue.map { .rightIndent($0) } }
  }

  /// The additional indent of the first line; negative for a hanging indent.
  public var firstLineIndent: Length? {
    get { if case .firstLineIndent(let value)? = said[.firstLineIndent] { value } else { nil } }
    set { said[.firstLineIndent] = newValue.map { .firstLineIndent($0) } }
  }

  /// How the lines stand between the indents.
  public var alignment: Alignment? {
    get { if case .alignment(let value)? = said[.alignment] { value } else { nil } }
    set { said[.alignment] = newValue.map { .alignment($0) } }
  }

  /// The level in the outline, from 1 to 9; nil for body text.
  public var outlineLevel: Int? {
    get { if case .outlineLevel(let value)? = said[.outlineLevel] { value } else { nil } }
    set { said[.outlineLevel] = newValue.map { .outlineLevel($0) } }
  }
}
