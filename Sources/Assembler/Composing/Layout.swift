public import OfficeDocuments

/// How papers look, as data that a user copies and changes: page, styles, card stock, room drawing.
public struct Layout: Hashable, Sendable {
  /// Where the page number stands.
  public enum PageNumberPlace: String, Hashable, Sendable, CaseIterable {
    /// At the outer edge: right on odd pages, left on even ones (GB/T 9704-2012, 页码).
    case outside = "外侧"
    /// In the middle of every page.
    case center = "居中"
    /// Nowhere.
    case none = "无"
  }

  /// The name by which a meeting chooses it.
  public var name: String
  /// Its file.
  public var location: Location
  /// What its file, or that of the layout it starts from, says; nil for a layout that was read from no file.
  public internal(set) var stated: Set<LayoutPart>?
  /// What it is for.
  public var summary: String = ""
  /// The page of ordinary papers.
  public var page: PageSetup
  /// The page of lists and forms, whose tables need more width.
  public var formPage: PageSetup
  /// The page of drawings of the room.
  public var chartPage: PageSetup
  /// The styles of paragraphs by name, in order.
  public var styles: [Style]
  /// Where the page number stands.
  public var pageNumberPlace: PageNumberPlace = .outside
  /// What stands before the page number.
  public var pageNumberPrefix = "— "
  /// What stands after the page number.
  public var pageNumberSuffix = " —"
  /// Where each paper of the booklet begins.
  public var paperStart: SectionStart = .oddPage
  /// What serves where a font is not installed.
  public var fontSubstitutes: [FontSubstitutes] = []
  /// The parts of the cover.
  public var cover = CoverLook()
  /// The sheets for name cards; a file is made for each.
  public var cardStocks: [CardStock] = []
  /// The measures of the drawing of a room.
  public var chart = SeatingChartLook()
  /// How many empty rows a sign-in sheet has for people who are not on the roster.
  public var spareRows = 10

  /// Creates a layout.
  public init(name: String, page: PageSetup, styles: [Style]) {
    self.name = name
    location = Location(file: name)
    self.page = page
    self.styles = styles
    formPage = page
    chartPage = page
  }

  /// The size of the characters of a style, followed down to the style that states it; 16 points (3号) when none does.
  public func size(of style: StyleName) -> Length { stated(of: style) { $0.text.size } ?? .points(16) }

  /// The font of the Latin letters of a style; nil when no style states it.
  public func latinFont(of style: StyleName) -> String? { stated(of: style) { $0.text.latinFont } }

  /// The distance from one Chinese character of a style to the next.
  public func characterWidth(of style: StyleName) -> Length {
    size(of: style) + (stated(of: style) { $0.text.letterSpacing } ?? .zero)
  }

  /// How much of a page some lines in a style take, with the space above and below.
  public func room(of style: StyleName, lines: Int) -> Length {
    let line: Length =
      switch stated(of: style, { $0.paragraph.lineSpacing }) {
      case .exactly(let height)?, .atLeast(let height)?: height
      case .multiple(let factor)?: size(of: style) * (1.45 * factor)
      case nil: size(of: style) * 1.45
      }
    let before = stated(of: style) { $0.paragraph.spaceBefore } ?? .zero
    let after = stated(of: style) { $0.paragraph.spaceAfter } ?? .zero
    return before + line * Double(lines) + after
  }

  private func stated<Value>(of style: StyleName, _ value: (Style) -> Value?) -> Value? {
    var name: String? = style.rawValue
    // A layout file can name styles in a circle, so the walk is bounded by their number.
    for _ in 0...styles.count {
      guard let wanted = name, let found = styles.first(where: { $0.name == wanted }) else { return nil }
      if let value = value(found) { return value }
      name = found.basedOn
    }
    return nil
  }
}
