internal import Assembler
internal import OfficeDocuments

/// How a name is made to fit on the face of its card, by its size, its spacing and its lines: not every program squeezes
/// characters.
struct CardFit {
  /// The size of the characters.
  let size: Length
  /// The paragraph with the name.
  let paragraph: Paragraph
  /// Whether the name stands in two lines.
  let isInTwoLines: Bool
  /// Whether the name is so much smaller than the others that somebody should look at it.
  let isSmall: Bool

  /// How far the characters of a long name stand closer, in parts of their size: as much as the blank at their sides.
  private static let closer = 0.04
  /// How far a line is from the next, as a multiple of the size.
  private static let pitch = 1.15

  /// Fits a name on a stock.
  ///
  /// - Parameters:
  ///   - hasLineBelow: Whether a small line stands below the name.
  ///   - limit: The size of the longest name, where all have that.
  init(_ name: PersonName, on stock: CardStock, hasLineBelow: Bool = false, atMost limit: Length? = nil) {
    let usual = min(Self.usualSize(stock, hasLineBelow: hasLineBelow).points, limit?.points ?? .infinity)
    let room = Self.room(stock)
    let isChinese = name.scalars.contains(where: PersonName.isIdeograph)
    // Bold Latin letters are wider than those of running text.
    let weight = isChinese ? 1.0 : 1.15
    let width = TextWidth.characters(name.padded) * weight
    guard width * usual > room else {
      size = .points(usual)
      // The size of the style is that of the stock; another one stands with the name.
      let isUsual = usual == Self.usualSize(stock).points
      let look = TextProperties { $0.size = isUsual ? nil : .points(usual) }
      // With a line below, the room of a line must not depend on the font.
      paragraph = Paragraph(
        name.padded.isEmpty ? [] : [.text(name.padded, look)], .cardName,
        properties: ParagraphProperties {
          $0.lineSpacing = hasLineBelow ? .exactly(.points(usual * Self.pitch)) : nil
        })
      isInTwoLines = false
      isSmall = false
      return
    }
    let gaps = isChinese ? Self.closer * Double(max(0, name.scalars.count - 1)) : 0
    let inOne = Self.rounded(min(usual, room / max(1, width - gaps)))
    let halves = Self.halves(name)
    let longest = halves.reduce(1) { max($0, TextWidth.characters($1)) } * weight
    let inTwo = Self.rounded(
      min(usual, room / longest, Self.faceHeight(stock) * (hasLineBelow ? 0.76 : 0.92) / (2 * Self.pitch)))
    if halves.count == 2, inTwo > inOne * 1.05 {
      size = .points(inTwo)
      isInTwoLines = true
      let look = TextProperties { $0.size = .points(inTwo) }
      paragraph = Paragraph(
        [.text(halves[0], look), .lineBreak, .text(halves[1], look)], .cardName,
        properties: ParagraphProperties { $0.lineSpacing = .exactly(.points(inTwo * Self.pitch)) })
    } else {
      size = .points(inOne)
      isInTwoLines = false
      let look = TextProperties {
        $0.size = .points(inOne)
        if isChinese { $0.letterSpacing = .points(-(inOne * Self.closer * 10).rounded(.down) / 10) }
      }
      paragraph = Paragraph([.text(name.padded, look)], .cardName)
    }
    isSmall = size.points < usual * 0.7
  }

  /// The size of names of up to three characters: that of the stock, as far as its face has room.
  static func usualSize(_ stock: CardStock, hasLineBelow: Bool = false) -> Length {
    .points(rounded(min(stock.size.points, room(stock) / 3, faceHeight(stock) / (hasLineBelow ? 1.65 : 1.3))))
  }

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
