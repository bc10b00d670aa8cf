/// The characters behind the codes of fonts that hold pictures in place of letters.
enum SymbolFont {
  /// The Unicode character that a symbol font shows for a code; nil when the font is none of them or the code unknown.
  ///
  /// Word stores the codes with 0xF000 added.
  static func character(_ code: UInt32, font: String) -> Unicode.Scalar? {
    let code = privateCodes.contains(code) ? code - 0xF000 : code
    guard code >= 0x20, code <= 0xFF else { return nil }
    return switch font.lowercased() {
    case "symbol", "standard symbols ps", "opensymbol": symbol(code)
    case "wingdings": scalar(code, in: SymbolFontTables.wingdings)
    case "wingdings 2": scalar(code, in: SymbolFontTables.wingdings2)
    case "wingdings 3": scalar(code, in: SymbolFontTables.wingdings3)
    case "webdings": scalar(code, in: SymbolFontTables.webdings)
    default: nil
    }
  }

  /// Where Word and LibreOffice put the codes of fonts without letters.
  private static let privateCodes: ClosedRange<UInt32> = 0xF020...0xF0FF

  /// Text of one font with the signs it shows, piece by piece.
  struct Reading {
    /// The pieces in order, and whether the font turned them into signs that any font has.
    var pieces: [(text: String, isSign: Bool)] = []
    /// Codes of which nobody knows what they show.
    var unknown: [Unicode.Scalar] = []
  }

  /// Reads text set in a font; nil when the text is what it says, as nearly all is.
  static func read(_ text: String, font: String?) -> Reading? {
    let isSymbolFont = font.map { character(0x41, font: $0) != nil } ?? false
    guard isSymbolFont || hasPrivateCode(text) else { return nil }
    var reading = Reading()
    for scalar in text.unicodeScalars {
      var shown = scalar
      if privateCodes.contains(scalar.value) || isSymbolFont && scalar.value <= 0xFF && scalar != " " {
        if let sign = character(scalar.value, font: font ?? "") {
          shown = sign
        } else if privateCodes.contains(scalar.value) {
          reading.unknown.append(scalar)
        }
      }
      let isSign = shown != scalar || isSymbolFont
      if let last = reading.pieces.last, last.isSign == isSign {
        reading.pieces[reading.pieces.count - 1].text.unicodeScalars.append(shown)
      } else {
        reading.pieces.append((String(shown), isSign))
      }
    }
    return reading
  }

  private static func hasPrivateCode(_ text: String) -> Bool {
    // U+F020 to U+F0FF begin with the bytes EF 80 to EF 83; full-width punctuation begins with EF too.
    var before: UInt8 = 0
    for byte in text.utf8 {
      if before == 0xEF, byte < 0x84 { return true }
      before = byte
    }
    return false
  }

  private static func scalar(_ code: UInt32, in rows: [String]) -> Unicode.Scalar? {
    let (row, offset) = Int(code - 0x20).quotientAndRemainder(dividingBy: 32)
    let scalars = rows[row].unicodeScalars
    let scalar = scalars[scalars.index(scalars.startIndex, offsetBy: offset)]
    return scalar == "\u{FFFD}" ? nil : scalar
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
}
