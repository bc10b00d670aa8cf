/// The ranges that WordprocessingML and Word allow for measures, so that an odd model never makes a file Word refuses.
extension Length {
  /// The largest measure on paper that Word takes, 22 inches in twips.
  static let widestTwips = 31_680

  /// The length in whole twips, moved into a range.
  func twips(in range: ClosedRange<Int>) -> Int { twips.clamped(to: range) }

  /// The length in twips for measures that may be negative, such as indents.
  var signedTwips: Int { twips(in: -Self.widestTwips...Self.widestTwips) }

  /// The length in twips for measures that may not be negative.
  var unsignedTwips: Int { twips(in: 0...Self.widestTwips) }

  /// The length in English Metric Units for the side of a drawing, which has to be visible: 1 EMU to 22 inches.
  var drawingUnits: Int { englishMetricUnits.clamped(to: 1...20_116_800) }

  /// The length in English Metric Units for a position on the page, up to one sheet outside of it.
  var positionUnits: Int { englishMetricUnits.clamped(to: -20_116_800...20_116_800) }

  /// The points with at most two decimals, the way VML writes measures.
  var vmlPoints: String {
    let hundredths = (self * 5).twips.clamped(to: -10_000_000...10_000_000)
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)pt" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)pt" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)pt"
  }
}

extension Comparable {
  /// The value, or the end of the range that it lies beyond.
  func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}

extension XMLWriter {
  /// Adds a whole number as an attribute to the element that was begun last.
  mutating func numericAttribute(_ name: StaticString, _ value: Int) { attribute(name, value) }

  /// Writes an element whose only content is its `w:val`.
  mutating func wordValue(_ name: StaticString, _ value: String) {
    start(name)
    attribute("w:val", value)
    end()
  }

  /// Writes an element whose only content is a whole number in its `w:val`.
  mutating func wordValue(_ name: StaticString, _ value: Int) {
    start(name)
    attribute("w:val", value)
    end()
  }

  /// Writes a property that is on or off; nothing when the style decides.
  mutating func wordToggle(_ name: StaticString, _ value: Bool?) {
    guard let value else { return }
    start(name)
    if !value { attribute("w:val", "0") }
    end()
  }
}

/// Six hexadecimal digits in upper case, or nil when a text is no colour.
func wordColor(_ text: String) -> String? {
  let digits = text.utf8
  guard digits.count == 6 else { return nil }
  var hasLowerCase = false
  for digit in digits {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"): continue
    case UInt8(ascii: "a")...UInt8(ascii: "f"): hasLowerCase = true
    default: return nil
    }
  }
  return hasLowerCase ? text.uppercased() : text
}
