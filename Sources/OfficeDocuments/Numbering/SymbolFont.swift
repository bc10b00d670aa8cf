/// The characters behind the codes of fonts that hold pictures in place of letters.
enum SymbolFont {
  /// The Unicode character that a symbol font shows for a code; nil when the font is none of them or the code unknown.
  ///
  /// Word stores the codes with 0xF000 added.
  static func character(_ code: UInt32, font: String) -> Unicode.Scalar? {
    let code = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
    guard code >= 0x20, code <= 0xFF else { return nil }
    return switch font.lowercased() {
    case "symbol", "standard symbols ps", "opensymbol": symbol(code)
    case "wingdings": wingdings[code]
    case "wingdings 2": wingdings2(code)
    default: nil
    }
  }

  private static func symbol(_ code: UInt32) -> Unicode.Scalar? {
    let row: String
    let first: UInt32
    switch code {
    case 0x20..<0x40: (row, first) = (" !∀#∃%&∋()∗+,−./0123456789:;<=>?", 0x20)
    case 0x40..<0x60: (row, first) = ("≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_", 0x40)
    case 0x60..<0x7F: (row, first) = ("‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼", 0x60)
    case 0xA0..<0xC0: (row, first) = ("€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵", 0xA0)
    case 0xC0..<0xE0: (row, first) = ("ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓", 0xC0)
    case 0xE0..<0xF0: (row, first) = ("◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪", 0xE0)
    case 0xF1..<0xFF: (row, first) = ("〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭", 0xF1)
    default: return nil
    }
    let scalars = row.unicodeScalars
    let offset = Int(code - first)
    guard offset < scalars.count else { return nil }
    return scalars[scalars.index(scalars.startIndex, offsetBy: offset)]
  }

  private static func wingdings2(_ code: UInt32) -> Unicode.Scalar? {
    switch code {
    case 0x4F: "✗"
    case 0x50: "✓"
    case 0x51, 0x53, 0x54: "☒"
    case 0x52: "☑"
    case 0x69: "⓪"
    case 0x6A...0x73: Unicode.Scalar(0x2460 + code - 0x6A)
    case 0x75...0x7E: Unicode.Scalar(0x2776 + code - 0x75)
    case 0x98: "●"
    case 0xA2: "■"
    case 0xA3: "□"
    default: nil
    }
  }

  private static let wingdings: [UInt32: Unicode.Scalar] = [
    0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍", 0x41: "✌", 0x45: "☜", 0x46: "☞", 0x47: "☝",
    0x48: "☟", 0x4A: "☺", 0x4C: "☹", 0x51: "✈", 0x52: "☼", 0x54: "❄", 0x58: "✠", 0x5B: "☯", 0x6C: "●", 0x6D: "❍",
    0x6E: "■", 0x6F: "□", 0x70: "❐", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥",
    0x78: "⌧", 0x7A: "⌘", 0x7B: "❀", 0x7C: "✿", 0x80: "⓪", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤",
    0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩", 0x8B: "⓿", 0x8C: "❶", 0x8D: "❷", 0x8E: "❸", 0x8F: "❹",
    0x90: "❺", 0x91: "❻", 0x92: "❼", 0x93: "❽", 0x94: "❾", 0x95: "❿", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○",
    0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "□", 0xAA: "✦", 0xAB: "★", 0xAC: "✶", 0xAD: "✴", 0xAE: "✹", 0xAF: "✵",
    0xB1: "⌖", 0xB5: "✪", 0xB6: "✰", 0xD5: "⌫", 0xD6: "⌦", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE3: "↖", 0xE4: "↗", 0xE5: "↙", 0xE6: "↘", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩",
    0xF3: "⬄", 0xF4: "⇳", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
  ]
}
