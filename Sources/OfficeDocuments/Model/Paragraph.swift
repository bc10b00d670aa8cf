/// A paragraph: a style by name, what differs from it, and the text.
///
/// A heading is a paragraph whose style or properties give it an outline level.
public struct Paragraph: Hashable, Sendable {
  /// The name of a style of the document; nil means the default paragraph style.
  public var style: String?
  /// What differs from the style.
  public var properties: ParagraphProperties
  /// The text and what stands in it.
  public var inlines: [Inline]
  /// The names of the bookmarks that enclose the paragraph.
  public var bookmarks: [String]
  /// The label that automatic numbering shows before the text, such as `（一）`; empty for none.
  ///
  /// A reader fills it, because the text alone does not hold it. A writer writes it as text, unless ``listItem`` tells how the
  /// next program comes to the same.
  public var numberLabel: String
  /// Where the paragraph stands in its list; nil when the label is only text.
  public var listItem: ListItem?
  /// Where a reader found the paragraph.
  public var place: Place?

  /// Creates a paragraph from its content.
  public init(
    _ inlines: [Inline] = [], style: String? = nil, properties: ParagraphProperties = ParagraphProperties(),
    bookmarks: [String] = [], numberLabel: String = "", listItem: ListItem? = nil, place: Place? = nil
  ) {
    self.inlines = inlines
    self.style = style
    self.properties = properties
    self.bookmarks = bookmarks
    self.numberLabel = numberLabel
    self.listItem = listItem
    self.place = place
  }

  /// Creates a paragraph of plain text.
  public init(_ text: String, style: String? = nil, properties: ParagraphProperties = ParagraphProperties()) {
    self.init([.text(text, TextProperties())], style: style, properties: properties)
  }
}

/// How the lines of a paragraph stand between its indents.
public enum Alignment: String, Hashable, Sendable, CaseIterable {
  /// At the left indent.
  case left
  /// In the middle.
  case center
  /// At the right indent.
  case right
  /// At both indents, except the last line.
  case justified
  /// At both indents, the last line too.
  case distributed
}

/// The distance from one line of text to the next.
public enum LineSpacing: Hashable, Sendable {
  /// A fixed distance, whatever stands in the line.
  case exactly(Length)
  /// At least this distance.
  case atLeast(Length)
  /// A multiple of the natural height of the line.
  case multiple(Double)
}

/// A tab stop.
public struct TabStop: Hashable, Sendable {
  /// The distance from the left margin.
  public var position: Length
  /// Which side of the text stands at the stop; `justified` and `distributed` count as left.
  public var alignment: Alignment
  /// Whether dots fill the space before the stop.
  public var hasDotLeader: Bool

  /// Creates a tab stop.
  public init(position: Length, alignment: Alignment = .left, hasDotLeader: Bool = false) {
    self.position = position
    self.alignment = alignment
    self.hasDotLeader = hasDotLeader
  }
}

/// A rule along one side of a paragraph, cell or shape.
public struct Border: Hashable, Sendable {
  /// How thick the rule is.
  public var width: Length
  /// The colour as six hexadecimal digits, such as `FF0000`.
  public var color: String
  /// Whether the rule is dashed.
  public var isDashed: Bool

  /// Creates a rule.
  public init(width: Length, color: String = "000000", isDashed: Bool = false) {
    self.width = width
    self.color = color
    self.isDashed = isDashed
  }
}
