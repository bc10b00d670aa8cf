/// How wide and how high characters are, as far as pages can be counted without the fonts themselves.
///
/// Chinese characters are as wide as they are high in every Chinese font. Latin letters differ from font to font, but
/// the widths of a text face such as Times New Roman come close enough to count lines.
public struct TypeMetrics: Hashable, Sendable {
  /// The natural height of a line of Chinese characters, as a multiple of their size.
  public var eastAsianLineHeight: Double
  /// The natural height of a line of Latin letters, as a multiple of their size.
  public var latinLineHeight: Double
  /// The space between Chinese and Latin characters, as a multiple of their size.
  public var scriptGap: Double

  /// Creates metrics.
  public init(eastAsianLineHeight: Double = 1.3, latinLineHeight: Double = 1.15, scriptGap: Double = 0.2) {
    self.eastAsianLineHeight = eastAsianLineHeight
    self.latinLineHeight = latinLineHeight
    self.scriptGap = scriptGap
  }

  /// The metrics of the Chinese fonts that offices use.
  public static let usual = TypeMetrics()
}

/// The width of a Latin character in thousandths of its size.
enum LatinWidth {
  /// The width in a font of the given kind.
  @inline(__always)
  static func thousandths(of scalar: Unicode.Scalar, in face: LatinFace) -> Int {
    guard scalar.value >= 0x20, scalar.value < 0x7F else { return other(scalar, in: face) }
    switch face {
    case .serif: return serif[Int(scalar.value) - 0x20]
    case .sansSerif: return sansSerif[Int(scalar.value) - 0x20]
    case .chinese: return 500
    }
  }

  private static func other(_ scalar: Unicode.Scalar, in face: LatinFace) -> Int {
    switch scalar.value {
    case 0x2014, 0x2026, 0x2030, 0x2122: 1000
    case 0x201C, 0x201D: face == .sansSerif ? 333 : 444
    case 0x2018, 0x2019: face == .sansSerif ? 222 : 333
    case 0x00B7: face == .sansSerif ? 333 : 250
    case 0x00A0: face == .sansSerif ? 278 : 250
    case 0x00B0: 400
    case 0x0391...0x03A9, 0x0410...0x042F: 700
    default: 550
    }
  }

  // Advance widths of the metric-compatible Liberation faces, from the space to the tilde.
  private static let serif: [Int] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
  ]

  private static let sansSerif: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
  ]
}

/// A kind of font for Latin letters.
enum LatinFace: Sendable {
  /// Such as Times New Roman.
  case serif
  /// Such as Arial.
  case sansSerif
  /// A Chinese font, whose Latin letters are half as wide as a Chinese character.
  case chinese

  /// Tells the kind by the name of the font.
  init(_ name: String) {
    let name = name.lowercased()
    if name.unicodeScalars.contains(where: { $0.value > 0x2E80 })
      || ["simsun", "simhei", "fangsong", "kaiti", "dengxian"].contains(where: name.hasPrefix)
    {
      self = .chinese
    } else if ["arial", "helvetica", "calibri", "verdana", "tahoma", "segoe", "liberation sans"]
      .contains(where: name.hasPrefix)
    {
      self = .sansSerif
    } else {
      self = .serif
    }
  }
}
