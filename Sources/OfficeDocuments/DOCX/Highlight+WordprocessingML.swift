/// The colours of `w:highlight` (ST_HighlightColor) with their names.
private let highlightColors = [
  ("yellow", "FFFF00"), ("green", "00FF00"), ("cyan", "00FFFF"), ("magenta", "FF00FF"), ("blue", "0000FF"),
  ("red", "FF0000"), ("darkBlue", "000080"), ("darkCyan", "008080"), ("darkGreen", "008000"),
  ("darkMagenta", "800080"), ("darkRed", "800000"), ("darkYellow", "808000"), ("darkGray", "808080"),
  ("lightGray", "C0C0C0"), ("black", "000000"), ("white", "FFFFFF"),
]

extension Highlight {
  /// Reads the value of `w:highlight`; nil for one that is none.
  init?(wordName name: String?) {
    if name == "none" {
      self = .none
    } else if let color = highlightColors.first(where: { $0.0 == name })?.1 {
      self = .color(color)
    } else {
      return nil
    }
  }

  /// Reads the `w:shd` of a run, which mixes two colours in a pattern; nil for a pattern that is none.
  init?(wordShading element: XMLElement) {
    let fill = element.attribute("w:fill").flatMap { hexadecimalColor($0) }
    let front = element.attribute("w:color").flatMap { hexadecimalColor($0) }
    let share: Int
    switch element.attribute("w:val") {
    case "clear": share = 0
    case "solid": share = 100
    case "nil": share = 0
    case let pattern? where pattern.hasPrefix("pct"):
      guard let percent = Int(pattern.dropFirst(3)), (0...100).contains(percent) else { return nil }
      share = percent
    // Stripes and crosses cover about a quarter.
    case _?: share = 25
    case nil: return nil
    }
    if share == 0 {
      self = fill.map { .color($0) } ?? .none
    } else {
      self = .color(Self.mix(front ?? "000000", over: fill ?? "FFFFFF", percent: share))
    }
  }

  /// The name of the colour in `w:highlight`; nil when only `w:shd` can hold it.
  var wordName: String? {
    switch self {
    case .none: "none"
    case .color(let color): highlightColors.first { $0.1 == color.uppercased() }?.0
    }
  }

  private static func mix(_ front: String, over back: String, percent: Int) -> String {
    guard let front = UInt32(front, radix: 16), let back = UInt32(back, radix: 16) else { return back }
    var mixed: UInt32 = 0
    for shift: UInt32 in [16, 8, 0] {
      let part = (front >> shift & 0xFF) * UInt32(percent) + (back >> shift & 0xFF) * UInt32(100 - percent)
      mixed |= ((part + 50) / 100) << shift
    }
    let digits = String(mixed, radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}

extension EmphasisMark {
  /// Reads the value of `w:em`; nil for one that is none. A dot that is asked for below is a dot.
  init?(word value: String?) {
    if value == "underDot" { self = .dot } else if let value { self.init(rawValue: value) } else { return nil }
  }
}
