extension Length {
  /// The distance as ODF writes it, in points with at most three decimals, such as `28.95pt`.
  var odf: String { Self.odf(points) }

  /// The distance as ODF writes it where a negative one is not allowed.
  var odfNotNegative: String { Self.odf(max(points, 0)) }

  /// The distance as ODF writes it where it has to be greater than nothing; a thousandth of a point at least.
  var odfPositive: String { Self.odf(max(points, 0.001)) }

  private static func odf(_ points: Double) -> String {
    // A hostile file can hold any number; no sheet is wider than this.
    let thousandths = points.isFinite ? Int((min(max(points, -100_000), 100_000) * 1000).rounded()) : 0
    return decimal(thousandths: thousandths, unit: "pt")
  }

  private static func decimal(thousandths: Int, unit: StaticString) -> String {
    String(unsafeUninitializedCapacity: 32) { buffer in
      var end = 0
      func put(_ byte: UInt8) {
        buffer[end] = byte
        end += 1
      }
      if thousandths < 0 { put(UInt8(ascii: "-")) }
      let magnitude = thousandths.magnitude
      var whole = magnitude / 1000
      var divisor: UInt = 1
      while whole / divisor >= 10 { divisor *= 10 }
      while divisor > 0 {
        put(UInt8(ascii: "0") + UInt8(whole / divisor))
        whole %= divisor
        divisor /= 10
      }
      var rest = magnitude % 1000
      if rest > 0 { put(UInt8(ascii: ".")) }
      var place: UInt = 100
      while rest > 0 {
        put(UInt8(ascii: "0") + UInt8(rest / place))
        rest %= place
        place /= 10
      }
      unit.withUTF8Buffer { for byte in $0 { put(byte) } }
      return end
    }
  }
}

extension Border {
  /// The rule as ODF writes it, such as `0.5pt solid #000000`; a rule without width is none.
  var odf: String {
    guard width.points > 0 else { return "none" }
    return "\(width.odfPositive) \(isDashed ? "dashed" : "solid") #\(odfHexadecimal(color) ?? "000000")"
  }
}

/// The colour when it is six hexadecimal digits, else nil.
func odfHexadecimal(_ color: String) -> String? {
  let digits = color.utf8
  guard digits.count == 6 else { return nil }
  for digit in digits {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      continue
    default: return nil
    }
  }
  return color
}
