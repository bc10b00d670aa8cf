public import OfficeDocuments

/// A kind of sheet for name cards (座牌): its size, and what stands on it from top to bottom.
public struct CardStock: Hashable, Sendable {
  /// What a band of the sheet holds.
  public enum Content: String, Hashable, Sendable, CaseIterable {
    /// Nothing: the part that is folded under.
    case blank = "空白"
    /// The name.
    case name = "姓名"
    /// The name upside down, so that it stands upright on the other side of the folded card.
    case upsideDownName = "姓名倒置"
  }

  /// A strip across the whole sheet.
  public struct Band: Hashable, Sendable {
    /// How high it is.
    public var height: Length
    /// What it holds.
    public var content: Content

    /// Creates a band.
    public init(height: Length, content: Content) {
      self.height = height
      self.content = content
    }
  }

  /// The name of the stock, part of the name of the file.
  public var name: String
  /// The width of the sheet.
  public var width: Length
  /// The height of the sheet, which is the sum of the bands.
  public var height: Length
  /// The size of the characters, the same on all cards; names that are too wide are set smaller.
  public var size: Length
  /// The space kept free at the left and at the right of the ink of a name.
  public var sideSpace: Length
  /// Whether a dashed rule shows where to fold.
  public var showsFolds: Bool
  /// The strips from top to bottom.
  public var bands: [Band]
  /// The larger sheet on which several cards are printed, to be cut; nil for one card on a sheet of its own size.
  public var sheet: (width: Length, height: Length)? {
    get { sheetWidth.flatMap { width in sheetHeight.map { (width, $0) } } }
    set { (sheetWidth, sheetHeight) = (newValue?.width, newValue?.height) }
  }
  private var sheetWidth: Length?
  private var sheetHeight: Length?
  /// Whether cards of it are made only where the meeting names it.
  public var isOnRequest = false

  /// Creates a stock.
  public init(
    name: String, width: Length, height: Length, size: Length, sideSpace: Length, showsFolds: Bool = true,
    bands: [Band]
  ) {
    self.name = name
    self.width = width
    self.height = height
    self.size = size
    self.sideSpace = sideSpace
    self.showsFolds = showsFolds
    self.bands = bands
  }
}
