/// Dates and times as ISO 8601 writes them, in the form in which this program gives them to the user.
enum ISODateText {
  /// `2026-09-19T14:30:00` as `2026-09-19 14:30`, a time alone as `14:30`; anything else unchanged.
  static func normalized(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    if let time = time(scalars[...]) { return time }
    guard scalars.count >= 10, isDate(scalars[..<10]) else { return text }
    let date = String(String.UnicodeScalarView(scalars[..<10]))
    if scalars.count == 10 { return date }
    guard scalars[10] == "T" || scalars[10] == " ", let time = time(scalars[11...]) else { return text }
    return date + " " + time
  }

  /// A date or moment with only the parts that a format shows; a format that shows a day gives the whole date, and one
  /// of which nothing is known gives all there is.
  static func text(_ text: String, showing parts: DateParts) -> String {
    let full = normalized(text)
    guard !parts.isEmpty else { return full }
    let pieces = full.split(separator: " ", maxSplits: 1)
    guard let date = pieces.first, date.utf8.count == 10 else { return full }
    let showsTime = !parts.isDisjoint(with: [.hour, .minute, .second])
    let time = pieces.count > 1 ? String(pieces[1]) : "00:00"
    if parts.isDisjoint(with: [.year, .month, .day]) { return time }
    let length = parts.contains(.day) ? 10 : parts.contains(.month) ? 7 : 4
    return String(date.prefix(length)) + (showsTime ? " " + time : "")
  }

  /// A length of time such as `PT14H30M00S` as `14:30`; nil when it is none.
  ///
  /// - Parameter withinDay: Whether whole days are left out, because a time of day is meant.
  static func duration(_ text: String, withinDay: Bool = false) -> String? {
    var scalars = Array(text.unicodeScalars)[...]
    let isNegative = scalars.first == "-"
    if isNegative { scalars.removeFirst() }
    guard scalars.popFirst() == "P" else { return nil }
    var seconds = 0
    var number = ""
    var isTime = false
    for scalar in scalars {
      switch scalar {
      case "T": isTime = true
      case "0"..."9", ".", ",": number.unicodeScalars.append(scalar == "," ? "." : scalar)
      case "D", "H", "M", "S":
        guard let value = Double(number), value < 1e8, isTime != (scalar == "D") else { return nil }
        let unit = scalar == "D" ? 86_400.0 : scalar == "H" ? 3_600 : scalar == "M" ? 60 : 1
        seconds += Int((value * unit).rounded())
        number = ""
      default: return nil
      }
    }
    if withinDay { seconds %= 86_400 }
    let parts = [seconds / 3_600, seconds / 60 % 60] + (seconds % 60 > 0 ? [seconds % 60] : [])
    return (isNegative ? "-" : "") + parts.map { DateParts.padded($0, 2) }.joined(separator: ":")
  }

  private static func isDate(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.enumerated().allSatisfy { index, scalar in
      index == 4 || index == 7 ? scalar == "-" : ("0"..."9").contains(scalar)
    }
  }

  /// `14:30:00.000Z` as `14:30`, with seconds where there are any.
  private static func time(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    let clock = scalars.prefix { ("0"..."9").contains($0) || $0 == ":" }
    let rest = scalars[clock.endIndex...]
    guard clock.count == 8 || clock.count == 5,
      rest.isEmpty || rest.first == "." || rest.first == "Z" || rest.first == ","
    else { return nil }
    for (index, scalar) in clock.enumerated() where (scalar == ":") != (index == 2 || index == 5) { return nil }
    let text = String(String.UnicodeScalarView(clock))
    return text.hasSuffix(":00") && clock.count == 8 ? String(text.dropLast(3)) : text
  }
}
