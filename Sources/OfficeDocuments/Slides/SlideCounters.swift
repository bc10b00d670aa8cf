/// The automatic numbers of one text body.
struct SlideCounters {
  private var counts: [(scheme: String, value: Int)?] = Array(repeating: nil, count: 9)

  /// The label of the next paragraph, of which these are the properties.
  mutating func label(_ properties: XMLElement?) -> String {
    let level = min(max(properties.map { Int($0.number("lvl")) } ?? 0, 0), 8)
    for lower in level + 1..<9 where lower < 9 { counts[lower] = nil }
    guard let properties else {
      counts[level] = nil
      return ""
    }
    if let bullet = properties.child("a:buChar") {
      counts[level] = nil
      return Self.bullet(bullet.attribute("char") ?? "", properties.child("a:buFont")?.attribute("typeface") ?? "")
    }
    guard let numbering = properties.child("a:buAutoNum"), let scheme = numbering.attribute("type") else {
      counts[level] = nil
      return ""
    }
    let start = min(max(Int(numbering.number("startAt")), 1), 32_767)
    var value = start
    // The same scheme in the paragraph before goes on counting.
    if let last = counts[level], last.scheme == scheme { value = last.value + 1 }
    counts[level] = (scheme, value)
    return Self.number(value, scheme)
  }

  private static func bullet(_ text: String, _ font: String) -> String {
    guard let scalar = text.unicodeScalars.first else { return "" }
    if let known = SymbolFont.character(scalar.value, font: font) { return String(known) + " " }
    return (0xE000...0xF8FF).contains(scalar.value) ? "• " : text + " "
  }

  /// Writes a number in a scheme such as `arabicPeriod` (ISO/IEC 29500-1, 20.1.10.61).
  private static func number(_ value: Int, _ scheme: String) -> String {
    let notation: NumberNotation
    switch scheme.prefix(while: { $0 != "P" && $0 != "M" }) {
    case "alphaLc": notation = .letters(isUpper: false, repeats: false)
    case "alphaUc": notation = .letters(isUpper: true, repeats: false)
    case "romanLc": notation = .roman(isUpper: false)
    case "romanUc": notation = .roman(isUpper: true)
    case "arabicDb": notation = .fullWidth
    case "circleNumDb", "circleNumWd", "circleNumWdBlack", "circleNumWdWhite":
      notation = NumberNotation(wordFormat: "decimalEnclosedCircle")
    case "ea1Chs", "ea1Cht", "ea1JpnKor", "ea1JpnChsDb": notation = NumberNotation(wordFormat: "chineseCounting")
    default: notation = .decimal
    }
    let text = notation.text(value)
    if scheme.hasSuffix("ParenBoth") { return "(\(text)) " }
    if scheme.hasSuffix("ParenR") { return "\(text)) " }
    if scheme.hasSuffix("Period") { return "\(text). " }
    return scheme.hasSuffix("Minus") ? "- \(text) - " : text + " "
  }
}
