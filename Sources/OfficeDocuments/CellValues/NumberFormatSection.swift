/// One of the up to four parts of a number format code, for positive, negative and zero numbers and for text.
struct NumberFormatSection: Hashable {
  /// A piece of a section.
  enum Token: Hashable {
    case literal(String)
    /// A place for a digit: `0` always shows one, `?` a space, `#` only what is there.
    case digit(UInt8)
    case point
    case percent
    case general
    case text
  }

  /// A comparison such as `[>=100]`.
  struct Condition: Hashable {
    var comparison: String
    var limit: Double

    /// Whether a number meets it.
    func holds(_ value: Double) -> Bool {
      switch comparison {
      case "<": value < limit
      case "<=": value <= limit
      case ">": value > limit
      case ">=": value >= limit
      case "=": value == limit
      default: value != limit
      }
    }
  }

  private(set) var tokens: [Token] = []
  private(set) var condition: Condition?
  /// The parts of a date or time; empty for a number.
  private(set) var dateParts: DateParts = []
  private var groupsThousands = false
  private var thousandsScale = 0
  /// Scientific notation or a fraction, which are shown as plain numbers.
  private var isUnusual = false

  /// Whether the section is the word General and nothing else.
  var isGeneral: Bool { tokens == [.general] && condition == nil }

  /// Whether the section is for text only.
  var isForText: Bool { tokens.contains(.text) && !tokens.contains { if case .digit = $0 { true } else { false } } }

  /// Whether nothing at all is shown.
  var showsNothing: Bool { tokens.isEmpty && dateParts.isEmpty }

  /// Splits a code into its sections.
  static func parse(_ code: some StringProtocol) -> [NumberFormatSection] {
    var scanner = NumberFormatScanner(code)
    var sections: [NumberFormatSection] = []
    // A longer code than Excel's own limit of 255 characters is read no further than four sections.
    repeat { sections.append(NumberFormatSection(&scanner)) } while scanner.beginsNextSection() && sections.count < 4
    return sections
  }

  private init(_ scanner: inout NumberFormatScanner) {
    var pendingCommas = 0
    while let element = scanner.next() {
      switch element {
      case .literal(let text): appendLiteral(text)
      case .digit(let kind):
        if pendingCommas > 0 { groupsThousands = true }
        pendingCommas = 0
        tokens.append(.digit(kind))
      case .comma: pendingCommas += tokens.isEmpty ? 0 : 1
      case .point:
        thousandsScale += pendingCommas
        pendingCommas = 0
        tokens.append(.point)
      case .percent: tokens.append(.percent)
      case .exponent, .slash: isUnusual = true
      case .general: tokens.append(.general)
      case .text: tokens.append(.text)
      case .date(let part): dateParts.insert(part)
      case .condition(let comparison, let limit): condition = Condition(comparison: comparison, limit: limit)
      }
    }
    thousandsScale += pendingCommas
  }

  private mutating func appendLiteral(_ text: String) {
    if case .literal(let previous)? = tokens.last {
      tokens[tokens.count - 1] = .literal(previous + text)
    } else {
      tokens.append(.literal(text))
    }
  }

  /// The number as this section shows it; nil when the section cannot show it.
  func text(_ number: DecimalNumber, system: DateSystem) -> String? {
    if dateParts.contains(.elapsed) { return dateParts.elapsedText(days: number.doubleValue) }
    if !dateParts.isEmpty { return CalendarSerial(number.doubleValue, system: system).map(dateParts.text) }
    if isUnusual { return number.generalText }
    let percents = tokens.count { $0 == .percent }
    let scaled = number.scaled(byPowerOfTen: 2 * min(percents, 100) - 3 * min(thousandsScale, 100))
    return NumberLayout(tokens: tokens, groupsThousands: groupsThousands).text(scaled)
  }
}

/// Sets the digits of a number into the places of a section.
private struct NumberLayout {
  let tokens: [NumberFormatSection.Token]
  let groupsThousands: Bool

  func text(_ number: DecimalNumber) -> String {
    let pointIndex = tokens.firstIndex(of: .point) ?? tokens.count
    let wholePlaces = places(in: tokens[..<pointIndex])
    let fractionPlaces = places(in: tokens[pointIndex...])
    let hasPlaces = !wholePlaces.isEmpty || !fractionPlaces.isEmpty
    let rounded =
      hasPlaces
      ? number.rounded(significantDigits: max(number.pointPosition, DecimalNumber.significantDigits))
        .rounded(fractionDigits: fractionPlaces.count) : number
    // A number of more digits than the file can hold is not worth a page of zeros.
    guard rounded.pointPosition <= 40 else { return number.generalText }
    var whole = WholeDigits(rounded, places: wholePlaces, groups: groupsThousands)
    var fraction = fractionDigits(rounded, places: fractionPlaces)[...]
    var result = rounded.isNegative && hasPlaces ? "-" : ""
    for (index, token) in tokens.enumerated() {
      switch token {
      case .literal(let text): result += text
      case .percent: result += "%"
      case .general, .text: result += number.generalText
      case .point:
        if wholePlaces.isEmpty { result += DecimalNumber.text(rounded.wholeDigits) }
        if !fraction.isEmpty { result += "." }
      case .digit: result += index < pointIndex ? whole.next() : fraction.popFirst() ?? ""
      }
    }
    return result
  }

  private func places(in tokens: ArraySlice<NumberFormatSection.Token>) -> [UInt8] {
    tokens.compactMap { if case .digit(let kind) = $0 { kind } else { nil } }
  }

  private func fractionDigits(_ number: DecimalNumber, places: [UInt8]) -> [String] {
    let digits = number.fractionDigits
    let needed = max(digits.count, (places.lastIndex { $0 != UInt8(ascii: "#") } ?? -1) + 1)
    return places.prefix(needed).indices.map { index in
      if index < digits.count { return String(digits[index]) }
      return places[index] == UInt8(ascii: "?") ? " " : "0"
    }
  }
}

/// Hands out the digits before the decimal point place by place; the first place takes all that are too many.
private struct WholeDigits {
  private var pieces: ArraySlice<String>

  init(_ number: DecimalNumber, places: [UInt8], groups: Bool) {
    let digits = number.wholeDigits
    let surplus = max(0, digits.count - places.count)
    var pieces: [String] = []
    for (index, place) in places.enumerated() {
      let remaining = places.count - index - 1
      let fromEnd = digits.count - remaining - 1
      var piece = ""
      if index == 0, surplus > 0 {
        for position in 0..<surplus {
          piece += String(digits[position]) + Self.comma(after: digits.count - position - 1, groups)
        }
      }
      if fromEnd >= 0 {
        piece += String(digits[fromEnd]) + Self.comma(after: remaining, groups)
      } else if place == UInt8(ascii: "0") {
        piece += "0" + Self.comma(after: remaining, groups)
      } else if place == UInt8(ascii: "?") {
        piece += " "
      }
      pieces.append(piece)
    }
    self.pieces = pieces[...]
  }

  mutating func next() -> String { pieces.popFirst() ?? "" }

  private static func comma(after remaining: Int, _ groups: Bool) -> String {
    groups && remaining > 0 && remaining.isMultiple(of: 3) ? "," : ""
  }
}
