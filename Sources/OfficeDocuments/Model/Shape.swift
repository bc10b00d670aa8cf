/// A box or ellipse with text, or a line, placed on the page by distance from its upper left corner and not in the flow of text.
public struct Shape: Hashable, Sendable {
  /// What a shape is.
  public enum Kind: Hashable, Sendable {
    /// A rectangle, which may hold text.
    case box
    /// An ellipse, which may hold text.
    case ellipse
    /// A straight line from the upper left to the lower right corner of the frame.
    case line
  }

  /// How the text of a box is turned, with the box.
  public enum Turn: Hashable, Sendable {
    /// Upright.
    case none
    /// By 180 degrees, to be read from the other side.
    case upsideDown
  }

  /// Where the ink of a line of the text lies in the upright box.
  public struct LineInk: Hashable, Sendable {
    /// The distance of its left edge from the left edge of the box.
    public var left: Length
    /// The distance of its upper edge from the upper edge of the box.
    public var top: Length
    /// How wide it is.
    public var width: Length
    /// How high it is.
    public var height: Length

    /// Creates the ink of a line.
    public init(left: Length, top: Length, width: Length, height: Length) {
      self.left = left
      self.top = top
      self.width = width
      self.height = height
    }
  }

  /// What the shape is.
  public var kind: Kind
  /// The distance of its left edge from the left edge of the page.
  public var left: Length
  /// The distance of its upper edge from the upper edge of the page.
  public var top: Length
  /// Its width.
  public var width: Length
  /// Its height.
  public var height: Length
  /// How its text is turned.
  public var turn: Turn
  /// The rule around a box, or the line itself; nil for none.
  public var border: Border?
  /// The colour behind the text as six hexadecimal digits; nil for none.
  public var fill: String?
  /// The text of a box.
  public var paragraphs: [Paragraph]
  /// Where the text stands between the upper and lower edge of a box.
  public var verticalAlignment: VerticalAlignment
  /// Where the ink of each line of the text lies, as far as whoever made the shape knows it; empty where it is estimated. Programs that
  /// turn no text are given drawn words, which they stretch over it.
  public var lineInk: [LineInk] = []

  /// Creates a shape.
  public init(
    kind: Kind = .box, left: Length, top: Length, width: Length, height: Length, turn: Turn = .none,
    border: Border? = nil, fill: String? = nil, paragraphs: [Paragraph] = [],
    verticalAlignment: VerticalAlignment = .center
  ) {
    self.kind = kind
    self.left = left
    self.top = top
    self.width = width
    self.height = height
    self.turn = turn
    self.border = border
    self.fill = fill
    self.paragraphs = paragraphs
    self.verticalAlignment = verticalAlignment
  }
}
