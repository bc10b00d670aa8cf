/// The paper of a section, its margins and its text grid.
public struct PageSetup: Hashable, Sendable {
  /// The width of the sheet as it is read; wider than high means landscape.
  public var width: Length
  /// The height of the sheet as it is read.
  public var height: Length
  /// The distances from the edges of the sheet to the text.
  public var margins: Margins
  /// The distance from the upper edge of the sheet to the header.
  public var headerDistance: Length
  /// The distance from the lower edge of the sheet to the lower edge of the footer.
  public var footerDistance: Length
  /// The pitch of the lines of the grid that body text snaps to; nil for no grid.
  public var linePitch: Length?

  /// Creates a page setup.
  public init(
    width: Length, height: Length, margins: Margins, headerDistance: Length = .millimetres(15),
    footerDistance: Length = .millimetres(15), linePitch: Length? = nil
  ) {
    self.width = width
    self.height = height
    self.margins = margins
    self.headerDistance = headerDistance
    self.footerDistance = footerDistance
    self.linePitch = linePitch
  }

  /// A4 upright with margins of 25 mm, for documents whose source says nothing.
  public static let a4 = PageSetup(
    width: .millimetres(210), height: .millimetres(297), margins: Margins(all: .millimetres(25)))

  /// Whether the sheet is wider than high.
  public var isLandscape: Bool { width > height }

  /// The width between the left and the right margin.
  public var textWidth: Length { width - margins.left - margins.right }

  /// The height between the upper and the lower margin.
  public var textHeight: Length { height - margins.top - margins.bottom }
}

/// The four distances from the edges of a sheet to the text.
public struct Margins: Hashable, Sendable {
  /// The distance from the upper edge.
  public var top: Length
  /// The distance from the lower edge.
  public var bottom: Length
  /// The distance from the left edge of an odd page.
  public var left: Length
  /// The distance from the right edge of an odd page.
  public var right: Length

  /// Creates margins.
  public init(top: Length, bottom: Length, left: Length, right: Length) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }

  /// Creates four equal margins.
  public init(all distance: Length) { self.init(top: distance, bottom: distance, left: distance, right: distance) }
}
