/// Splits a number format code into what its characters mean.
struct NumberFormatScanner {
  /// A meaningful piece of a code.
  enum Element: Hashable {
    case literal(String)
    case digit(UInt8)
    case comma
    case point
    case percent
    case exponent
    case slash
    case general
    case text
    case date(DateParts)
    case condition(String, Double)
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var isDateSection = false
  private var previousDatePart: DateParts = []

  init(_ code: some StringProtocol) {
    scalars = Array(code.unicodeScalars.prefix(1_024))
    isDateSection = sectionIsDate()
  }

  /// Passes over the semicolon that ends a section; false at the end of the code.
  mutating func beginsNextSection() -> Bool {
    guard index < scalars.count else { return false }
    index += 1
    previousDatePart = []
    isDateSection = sectionIsDate()
    return true
  }

  /// The next piece of the section; nil at its end.
  mutating func next() -> Element? {
    while index < scalars.count, scalars[index] != ";" {
      let scalar = scalars[index]
      switch scalar {
      case "\"": return .literal(quoted())
      case "\\": return .literal(escaped())
      // A space as wide as the next character; filling with the next character.
      case "_":
        index += 2
        continue
      case "*":
        index += 2
        continue
      case "[":
        if let element = bracketed() { return element }
        continue
      default: break
      }
      if let length = generalLength() {
        index += length
        return .general
      }
      if isDateSection {
        if let length = halfDayLength() {
          index += length
          continue
        }
        if let part = datePart() { return .date(part) }
        index += 1
        continue
      }
      index += 1
      switch scalar {
      case "0", "#", "?": return .digit(UInt8(scalar.value))
      case ",": return .comma
      case ".": return .point
      case "%": return .percent
      case "@": return .text
      case "/": return .slash
      case "E", "e":
        if index < scalars.count, scalars[index] == "+" || scalars[index] == "-" {
          index += 1
          return .exponent
        }
        return .literal(String(scalar))
      default: return .literal(String(scalar))
      }
    }
    return nil
  }

  private mutating func quoted() -> String {
    index += 1
    let start = index
    while index < scalars.count, scalars[index] != "\"" { index += 1 }
    let text = String(String.UnicodeScalarView(scalars[start..<index]))
    index = min(index + 1, scalars.count)
    return text
  }

  private mutating func escaped() -> String {
    let text = index + 1 < scalars.count ? String(scalars[index + 1]) : ""
    index = min(index + 2, scalars.count)
    return text
  }

  /// A condition, a currency sign or elapsed time; nil for colours, locales and the like, which show nothing.
  private mutating func bracketed() -> Element? {
    index += 1
    let start = index
    while index < scalars.count, scalars[index] != "]", scalars[index] != ";" { index += 1 }
    let inside = scalars[start..<index]
    if index < scalars.count, scalars[index] == "]" { index += 1 }
    if let first = inside.first, inside.allSatisfy({ lowercased($0) == lowercased(first) }) {
      switch lowercased(first) {
      case "h":
        previousDatePart = .hour
        return .date([.elapsed, .hour])
      case "m":
        previousDatePart = .minute
        return .date([.elapsed, .minute])
      case "s":
        previousDatePart = .second
        return .date([.elapsed, .second])
      default: break
      }
    }
    if inside.first == "$" {
      let sign = inside.dropFirst().prefix { $0 != "-" }
      return sign.isEmpty ? nil : .literal(String(String.UnicodeScalarView(sign)))
    }
    let comparison = inside.prefix { "<>=".unicodeScalars.contains($0) }
    guard !comparison.isEmpty, let limit = Double(String(String.UnicodeScalarView(inside.dropFirst(comparison.count))))
    else { return nil }
    return .condition(String(String.UnicodeScalarView(comparison)), limit)
  }

  /// The length of the word that means the general format, in English or as Chinese programs show it.
  private func generalLength() -> Int? {
    for word in ["general", "g/通用格式"] {
      let expected = Array(word.unicodeScalars)
      if scalars.count - index >= expected.count, zip(scalars[index...], expected).allSatisfy({ lowercased($0) == $1 })
      {
        return expected.count
      }
    }
    return nil
  }

  /// The length of `AM/PM` or `A/P`, whose letters are no months or minutes.
  private func halfDayLength() -> Int? {
    length(ofAnyOf: ["am/pm", "a/p"])
  }

  private func length(ofAnyOf words: [String]) -> Int? {
    for word in words {
      let expected = word.unicodeScalars
      let isHere = zip(scalars[index...], expected).allSatisfy { lowercased($0) == $1 }
      if isHere, scalars.count - index >= expected.count { return expected.count }
    }
    return nil
  }

  private mutating func datePart() -> DateParts? {
    let letter = lowercased(scalars[index])
    var end = index
    while end < scalars.count, lowercased(scalars[end]) == letter { end += 1 }
    let count = end - index
    let part: DateParts? =
      switch letter {
      case "y", "e", "b": .year
      case "d": .day
      case "h": .hour
      case "s": .second
      case "a" where count >= 3: .day
      case "m": previousDatePart == .hour || nextDateLetter(from: end) == "s" ? .minute : .month
      default: nil
      }
    guard let part else { return nil }
    index = end
    previousDatePart = part
    return part
  }

  /// The next date letter of the section, literals apart.
  private func nextDateLetter(from start: Int) -> Unicode.Scalar? {
    var position = start
    while position < scalars.count, scalars[position] != ";" {
      switch lowercased(scalars[position]) {
      case "\"": position = skipQuoted(position)
      case "\\", "_", "*": position += 2
      case "[":
        // Elapsed seconds stand in brackets too.
        if position + 1 < scalars.count, lowercased(scalars[position + 1]) == "s" { return "s" }
        position += 1
      case let letter where "ymdhs".unicodeScalars.contains(letter): return letter
      default: position += 1
      }
    }
    return nil
  }

  /// Whether a letter of a date stands in the section outside of quotation marks and brackets.
  private func sectionIsDate() -> Bool {
    var position = index
    while position < scalars.count, scalars[position] != ";" {
      let scalar = lowercased(scalars[position])
      switch scalar {
      case "\"": position = skipQuoted(position)
      case "\\", "_", "*": position += 2
      case "[":
        let start = position + 1
        while position < scalars.count, scalars[position] != "]", scalars[position] != ";" { position += 1 }
        let inside = scalars[start..<max(start, position)]
        if let first = inside.first, "hms".unicodeScalars.contains(lowercased(first)),
          inside.allSatisfy({ lowercased($0) == lowercased(first) })
        {
          return true
        }
      case "g":
        // The word General holds the letter e, which elsewhere means a year.
        position += startsGeneral(position) ? 7 : 1
      case "y", "m", "d", "h", "s": return true
      case "a":
        if position + 2 < scalars.count, lowercased(scalars[position + 1]) == "a",
          lowercased(scalars[position + 2]) == "a"
        {
          return true
        }
        position += 1
      case "e":
        if position + 1 == scalars.count || scalars[position + 1] != "+" && scalars[position + 1] != "-" { return true }
        position += 1
      default: position += 1
      }
    }
    return false
  }

  private func startsGeneral(_ position: Int) -> Bool {
    zip(scalars[position...], "general".unicodeScalars).allSatisfy { lowercased($0) == $1 }
      && scalars.count - position >= 7
  }

  private func skipQuoted(_ position: Int) -> Int {
    var end = position + 1
    while end < scalars.count, scalars[end] != "\"" { end += 1 }
    return end + 1
  }

  private func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }
}
