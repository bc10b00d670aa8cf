internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// How a name is made to fit on the face of its card, by its size and its lines: not every program squeezes characters,
/// and those that set them closer differ about the last one.
struct CardFit {
  /// A line of the card.
  struct Line {
    var text: String
    /// The size of its type, in points.
    var size: Double
    /// The height of the line, in points.
    var pitch: Double
    var ink: LineInk
  }

  /// The size of the characters.
  let size: Length
  /// The lines of the name, and the small one below it.
  let lines: [Line]
  /// How many of the lines are the name.
  let nameLineCount: Int
  /// Whether the name is so much smaller than the others that somebody should look at it.
  let isSmall: Bool

  /// Whether the name stands in two lines.
  var isInTwoLines: Bool { nameLineCount > 1 }

  /// How far a line is from the next, as a multiple of the size. At this distance programs agree about the height of the line of
  /// writing, whatever the font: those that put it at four fifths of an exact line, and those that put a font of
  /// Chinese offices (0.86 above the line of writing, 0.14 below it) in its middle.
  static let pitch = 1.2
  /// The widest ink of three characters.
  private static let threeCharacters = 2.96

  /// Fits a name on a stock.
  ///
  /// - Parameters:
  ///   - below: The small line below the name; nil for none.
  ///   - limit: The size of the longest name, where all have that.
  ///   - chinese: Where the ink of characters is known.
  init(
    _ name: PersonName, below: String? = nil, on stock: CardStock, atMost limit: Length? = nil, _ chinese: ChineseData
  ) {
    let usual = min(Self.usualSize(stock, hasLineBelow: below != nil).points, limit?.points ?? .infinity)
    let whole = LineInk(name.padded, chinese)
    let inOne = Self.rounded(min(usual, Self.fitting(whole, on: stock)))
    var lines = [Line(text: name.padded, size: inOne, pitch: inOne * Self.pitch, ink: whole)]
    let halves = inOne < usual ? Self.halves(name).map { ($0, LineInk($0, chinese)) } : []
    if halves.count == 2 {
      let height = Self.faceHeight(stock) * (below == nil ? 0.92 : 0.76) / (2 * Self.pitch)
      let size = Self.rounded(min(usual, height, halves.map { Self.fitting($0.1, on: stock) }.min() ?? usual))
      if size > inOne * 1.05 {
        lines = halves.map { Line(text: $0.0, size: size, pitch: size * Self.pitch, ink: $0.1) }
      }
    }
    let size = lines[0].size
    self.size = .points(size)
    isSmall = size < usual * 0.7
    nameLineCount = lines.count
    if let below {
      let ink = LineInk(below, chinese)
      let small = min(stock.size.points * 0.22, size * 0.5, Self.fitting(ink, on: stock))
      lines.append(Line(text: below, size: Self.rounded(small), pitch: small * 1.3, ink: ink))
    }
    self.lines = lines
  }

  /// The size of names of up to three characters: that of the stock, as far as its face has room.
  static func usualSize(_ stock: CardStock, hasLineBelow: Bool = false) -> Length {
    .points(
      rounded(
        min(
          stock.size.points, room(stock) / threeCharacters, faceHeight(stock) / (hasLineBelow ? 1.7 : 1.3))))
  }

  /// The largest size at which the ink keeps off the sides of the face, and the whole line stands on the card with its ink in the
  /// middle, even where the characters leave more blank at one end than at the other.
  private static func fitting(_ ink: LineInk, on stock: CardStock) -> Double {
    min(room(stock) / max(0.1, ink.width), boxWidth(stock) / max(0.1, ink.advance + abs(ink.lead - ink.trail)))
  }

  /// How wide the box of a name is: nearly as wide as the card, so that no program breaks a line for the blank at its ends.
  static func boxWidth(_ stock: CardStock) -> Double { max(1, stock.width.points - 1) }

  private static func room(_ stock: CardStock) -> Double {
    max(1, stock.width.points - 2 * stock.sideSpace.points)
  }

  private static func faceHeight(_ stock: CardStock) -> Double {
    stock.bands.filter { $0.content != .blank }.map(\.height.points).min() ?? stock.height.points
  }

  private static func rounded(_ size: Double) -> Double { max(1, (size * 2).rounded(.down) / 2) }

  /// The name in two lines behind the dot nearest to its middle; one line without a dot.
  private static func halves(_ name: PersonName) -> [String] {
    let scalars = name.scalars
    let dots = scalars.indices.filter { scalars[$0] == "·" && $0 > 0 && $0 + 1 < scalars.count }
    guard let dot = dots.min(by: { abs(2 * $0 - scalars.count) < abs(2 * $1 - scalars.count) }) else {
      return [name.text]
    }
    return [scalars[...dot], scalars[(dot + 1)...]].map { part in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: part)
      return String(view)
    }
  }
}
