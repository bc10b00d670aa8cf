internal import Assembler
internal import OfficeDocuments

/// How a name is fitted into a seat by its size and its lines alone, because not every program squeezes characters.
struct ChartName {
  /// The lines of the name.
  private(set) var lines: [String]
  /// The size of the characters.
  private(set) var size: Double
  /// How far a line is from the next, as a multiple of the size.
  private static let pitch = 1.12

  /// Fits a name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - width: The width of the seat.
  ///   - height: The height of the seat.
  ///   - size: The size of names that are not too long.
  init(_ name: PersonName, width: Double, height: Double, size: Double) {
    let room = Self.room(width)
    let inner = height - 2
    func fitted(_ lines: [String]) -> Double {
      let longest = lines.reduce(1) { max($0, TextWidth.characters($1)) }
      return min(size, room / longest, inner / (Double(lines.count) * Self.pitch))
    }
    var best = (lines: [name.padded], size: fitted([name.padded]))
    // A line end pays only where the name becomes clearly larger by it.
    if best.size < size * 0.85 {
      let halves = Self.halves(name)
      if halves.count > 1, fitted(halves) > best.size * 1.1 { best = (halves, fitted(halves)) }
      let characters = name.scalars.map { String($0) }
      if room < size * 2.4, fitted(characters) > best.size * 1.1 { best = (characters, fitted(characters)) }
    }
    lines = best.lines
    self.size = max(1, (best.size * 2).rounded(.down) / 2)
  }

  /// A name in two lines: behind the dot that stands nearest to the middle, or in the middle of a name of four characters
  /// and more.
  private static func halves(_ name: PersonName) -> [String] {
    let scalars = Array(name.scalars)
    let middle = scalars.count / 2
    let dots = scalars.indices.filter { scalars[$0] == "·" && $0 + 1 < scalars.count }
    let end = dots.min { abs($0 - middle) < abs($1 - middle) }.map { $0 + 1 } ?? (scalars.count >= 4 ? middle : nil)
    guard let end else { return [name.padded] }
    return [scalars[..<end], scalars[end...]].map { String(String.UnicodeScalarView($0)) }
  }

  /// The paragraph of a seat.
  func paragraph(_ style: StyleName) -> Paragraph {
    let look = TextProperties { $0.size = .points(size) }
    let inlines = lines.flatMap { [Inline.lineBreak, .text($0, look)] }.dropFirst()
    let properties = ParagraphProperties { $0.lineSpacing = .exactly(.points(size * Self.pitch)) }
    return Paragraph(Array(inlines), style, properties: properties)
  }

  /// What is left between the rules of a seat.
  static func room(_ width: Double) -> Double { max(1, width - 2 * cellPadding.points - 1) }

  /// The space between rule and name.
  static let cellPadding = Length.millimetres(0.3)
}
