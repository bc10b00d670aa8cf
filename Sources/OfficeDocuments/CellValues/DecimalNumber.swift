/// A number as decimal digits, because a code or telephone number must keep every digit that its file holds.
struct DecimalNumber: Hashable {
  private(set) var isNegative = false
  /// The digits, 0 to 9, without zeros at either end; empty for zero.
  private(set) var digits: [UInt8] = []
  /// How many digits stand before the decimal point; negative when zeros follow it.
  private(set) var pointPosition = 0

  /// The digits that spreadsheet programs show; the floating noise of 0.1 + 0.2 lies behind them.
  static let significantDigits = 15

  /// The digits that are kept of a number that claims to have millions of them.
  private static let digitLimit = 400

  /// Reads `-12.5` or `1.38E+10`; nil when it is no number.
  init?(_ text: some Sequence<UInt8>) {
    var hasPoint = false
    var hasDigit = false
    var exponent: Int?
    var exponentIsNegative = false
    var previous: UInt8 = 0
    for (index, byte) in text.enumerated() {
      defer { previous = byte }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if let known = exponent {
          exponent = min(known * 10 + Int(digit), 100_000)
          continue
        }
        hasDigit = true
        if digit == 0, digits.isEmpty {
          if hasPoint { pointPosition -= 1 }
        } else {
          if !hasPoint { pointPosition += 1 }
          if digits.count < Self.digitLimit { digits.append(digit) }
        }
      case UInt8(ascii: "."):
        guard !hasPoint, exponent == nil else { return nil }
        hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard hasDigit, exponent == nil else { return nil }
        exponent = 0
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        let isNegative = byte == UInt8(ascii: "-")
        if index == 0 {
          self.isNegative = isNegative
        } else if previous | 0x20 == UInt8(ascii: "e") {
          exponentIsNegative = isNegative
        } else {
          return nil
        }
      default: return nil
      }
    }
    guard hasDigit, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(previous) || previous == UInt8(ascii: ".") else {
      return nil
    }
    pointPosition += exponentIsNegative ? -(exponent ?? 0) : (exponent ?? 0)
    trim()
  }

  /// Whether the number is nothing.
  var isZero: Bool { digits.isEmpty }

  /// Whether there are no digits behind the decimal point.
  var isWhole: Bool { digits.count <= pointPosition || digits.isEmpty }

  /// The number without its sign.
  var magnitude: DecimalNumber {
    var copy = self
    copy.isNegative = false
    return copy
  }

  /// The number times a power of ten.
  func scaled(byPowerOfTen power: Int) -> DecimalNumber {
    var copy = self
    if !copy.isZero { copy.pointPosition += power }
    return copy
  }

  /// The number with so many digits behind the decimal point, rounded half away from zero.
  func rounded(fractionDigits: Int) -> DecimalNumber { keeping(pointPosition + fractionDigits) }

  /// The number with so many digits in all, rounded half away from zero.
  func rounded(significantDigits: Int) -> DecimalNumber { keeping(significantDigits) }

  /// The number as a floating-point value, for dates.
  var doubleValue: Double {
    let places = digits.count - pointPosition
    // Numbers of so few digits, and powers of ten so small, are exact as they are.
    if digits.count <= 15, (-22...22).contains(places) {
      var whole = 0
      for digit in digits { whole = whole * 10 + Int(digit) }
      var power = 1.0
      for _ in 0..<abs(places) { power *= 10 }
      let value = places < 0 ? Double(whole) * power : Double(whole) / power
      return isNegative ? -value : value
    }
    guard pointPosition > -400 else { return 0 }
    guard pointPosition < 400 else { return isNegative ? -.infinity : .infinity }
    let text = "0." + digits.prefix(40).map(String.init).joined() + "e\(pointPosition)"
    return (Double(text) ?? 0) * (isNegative ? -1 : 1)
  }

  /// The digits before the decimal point; empty for a number below one.
  var wholeDigits: [UInt8] {
    guard pointPosition > 0 else { return [] }
    let known = digits.prefix(pointPosition)
    return known + [UInt8](repeating: 0, count: pointPosition - known.count)
  }

  /// The digits behind the decimal point, without zeros at the end.
  var fractionDigits: [UInt8] {
    guard !isWhole else { return [] }
    let zeros = [UInt8](repeating: 0, count: max(0, -pointPosition))
    return zeros + digits.dropFirst(max(0, pointPosition))
  }

  /// The number as a cell of the general format shows it when it is wide enough: whole numbers digit by digit.
  var generalText: String {
    if isZero { return "0" }
    let shown = isWhole ? self : rounded(significantDigits: Self.significantDigits)
    let sign = isNegative ? "-" : ""
    // Numbers beyond these sizes are no codes, and nobody reads so many zeros.
    guard shown.pointPosition <= 21, shown.pointPosition > -9 else { return sign + shown.scientificText }
    var text: [UInt8] = []
    text.reserveCapacity(32)
    if isNegative { text.append(UInt8(ascii: "-")) }
    for index in min(0, shown.pointPosition - 1)..<max(shown.digits.count, shown.pointPosition) {
      if index == shown.pointPosition, !text.isEmpty { text.append(UInt8(ascii: ".")) }
      let digit = index >= 0 && index < shown.digits.count ? shown.digits[index] : 0
      text.append(digit + UInt8(ascii: "0"))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private var scientificText: String {
    let shown = rounded(significantDigits: Self.significantDigits)
    let mantissa = Self.text([shown.digits.first ?? 0])
    let rest = Self.text(Array(shown.digits.dropFirst()))
    let exponent = shown.pointPosition - 1
    let exponentText = abs(exponent) < 10 ? "0\(abs(exponent))" : "\(abs(exponent))"
    return mantissa + (rest.isEmpty ? "" : "." + rest) + (exponent < 0 ? "E-" : "E+") + exponentText
  }

  /// Digits as text.
  static func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  private func keeping(_ count: Int) -> DecimalNumber {
    guard count < digits.count else { return self }
    var copy = self
    guard count >= 0 else {
      copy.digits = []
      copy.trim()
      return copy
    }
    let roundsUp = digits[count] >= 5
    copy.digits = Array(digits.prefix(count))
    if roundsUp {
      var index = count - 1
      while index >= 0, copy.digits[index] == 9 {
        copy.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        copy.digits[index] += 1
      } else {
        copy.digits.insert(1, at: 0)
        copy.pointPosition += 1
      }
    }
    copy.trim()
    return copy
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      isNegative = false
      pointPosition = 0
    }
  }
}
