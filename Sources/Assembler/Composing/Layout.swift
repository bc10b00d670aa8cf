public import OfficeDocuments

/// How papers look, as data that a user copies and changes: page, styles, card stock, room shapes.
public struct Layout: Hashable, Sendable {
  /// The name by which a meeting chooses it.
  public var name: String
  /// The page of ordinary papers.
  public var page: PageSetup
  /// The styles of paragraphs by name, in order.
  public var styles: [Style]

  /// Creates a layout.
  public init(name: String, page: PageSetup, styles: [Style]) {
    self.name = name
    self.page = page
    self.styles = styles
  }
}
