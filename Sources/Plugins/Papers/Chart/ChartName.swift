internal import Assembler
internal import OfficeDocuments

/// How a name is fitted into a seat by its size and its lines alone, because not every program squeezes characters.
struct ChartName {
  /// The lines of the name.
  private(set) var lines: [String]
  /// The size of the characters.
  private(set) var size: Double
  private let pitch: Double
  /// How far a line is from the next, as a multiple of the size; many lines stand closer.
  private static func pitch(_ lines: Int) -> Double { lines > 2 ? 1.06 : 1.12 }

  /// Fits a name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - width: The width of the seat.
  ///   - height: The height of the seat.
  ///   - size: The size of names that are not too long.
  init(_ name: PersonName, width: Double, height: Double, size: Double) {
    let room = Self.room(width)
    let inner = height - 1.5
    func fitted(_ lines: [String]) -> Double {
      let longest = max(1, TextWidth.widest(lines))
      return min(size, room / longest, inner / (Double(lines.count) * Self.pitch(lines.count)))
    }
    var best = (lines: [name.padded], size: fitted([name.padded]))
    // A line end pays only where the name becomes clearly larger by it.
    if best.size < size * 0.85 {
      let halves = Self.halves(name)
      if halves.count > 1, fitted(halves) > best.size * 1.1 { best = (halves, fitted(halves)) }
      // More lines only where two are too small to be read.
      if best.size < Self.leastSize, halves.count > 1 {
        for lines in Self.manyLines(name, halves) where best.size < Self.leastSize && fitted(lines) > best.size * 1.1 {
          best = (lines, fitted(lines))
        }
      }
      let characters = name.scalars.map { String($0) }
      if room < size * 2.4, fitted(characters) > best.size * 1.1 { best = (characters, fitted(characters)) }
    }
    lines = best.lines
    pitch = Self.pitch(lines.count)
    self.size = max(1, (best.size * 2).rounded(.down) / 2)
  }

  /// A name in two lines: between its parts, behind the dot that stands nearest to the middle, or in the middle of a name of four
  /// characters and more.
  private static func halves(_ name: PersonName) -> [String] {
    let words = name.text.split(separator: " ")
    if words.count > 1 {
      // A name in letters ends its line between its parts.
      let ways = (1..<words.count).map { [words[..<$0].joined(separator: " "), words[$0...].joined(separator: " ")] }
      return ways.min { TextWidth.widest($0) < TextWidth.widest($1) } ?? [name.padded]
    }
    let scalars = Array(name.scalars)
    let middle = scalars.count / 2
    let dots = scalars.indices.filter { scalars[$0] == "·" && $0 + 1 < scalars.count }
    let end = dots.min { abs($0 - middle) < abs($1 - middle) }.map { $0 + 1 } ?? (scalars.count >= 4 ? middle : nil)
    guard let end else { return [name.padded] }
    return [scalars[..<end], scalars[end...]].map { String(String.UnicodeScalarView($0)) }
  }

  /// A name in three lines and more.
  private static func manyLines(_ name: PersonName, _ halves: [String]) -> [[String]] {
    let words = name.text.split(separator: " ").map(String.init)
    if words.count > 1 { return [words] }
    let isFirstLonger = halves[0].unicodeScalars.count > halves[1].unicodeScalars.count
    let longer = isFirstLonger ? middle(of: halves[0]) + [halves[1]] : [halves[0]] + middle(of: halves[1])
    return [longer, halves.flatMap(middle), thirds(name)]
  }

  /// A line in two.
  private static func middle(of line: String) -> [String] {
    let scalars = Array(line.unicodeScalars)
    guard scalars.count > 3 else { return [line] }
    let half = (scalars.count + 1) / 2
    return [scalars[..<half], scalars[half...]].map { String(String.UnicodeScalarView($0)) }
  }

  /// A name in three lines of about the same length.
  private static func thirds(_ name: PersonName) -> [String] {
    let scalars = Array(name.scalars)
    let length = (scalars.count + 2) / 3
    return stride(from: 0, to: scalars.count, by: max(1, length)).map {
      String(String.UnicodeScalarView(scalars[$0..<min($0 + length, scalars.count)]))
    }
  }

  /// The size of ordinary names of two or three characters in a seat: as large as leaves some air, downwards in narrow seats.
  static func ordinarySize(width: Double, height: Double) -> Double {
    let (room, inner) = (room(width), height - 2)
    let along = min(largestSize, room / 3.15, inner * 0.72)
    let downwards = min(14, room * 0.9, inner / (3 * pitch(3)))
    return max(5, (max(along, room < 30 ? downwards : 0) * 2).rounded(.down) / 2)
  }

  /// Nobody reads smaller names on a chart that lies on a table.
  static let leastSize = 7.0
  /// Larger names look like cards.
  private static let largestSize = 28.0

  /// The paragraph of a seat.
  func paragraph(_ style: StyleName) -> Paragraph {
    let look = TextProperties { $0.size = .points(size) }
    let inlines = lines.flatMap { [Inline.lineBreak, .text($0, look)] }.dropFirst()
    let properties = ParagraphProperties { $0.lineSpacing = .exactly(.points(size * pitch)) }
    return Paragraph(Array(inlines), style, properties: properties)
  }

  /// What is left between the rules of a seat.
  static func room(_ width: Double) -> Double { max(1, width - 2 * cellPadding.points - 1) }

  /// The space between rule and name.
  static let cellPadding = Length.millimetres(0.3)
}
