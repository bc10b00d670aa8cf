/// A way of writing numbers with numerals for digits and for powers of ten, as in 一千零一.
struct PositionalNumerals: Sendable {
  /// The numerals from zero to nine.
  let digits: [String]
  /// The words for ten, a hundred and a thousand.
  let units: [String]
  /// The words for ten thousand and a hundred million.
  let largeUnits: [String]
  /// Whether a gap between two numerals is filled with one zero.
  var fillsGaps = true
  /// Before which powers of ten, from 1 for ten, a leading one is not written.
  var silentOnePowers: Set<Int> = []
  /// Whether the one before such a power is silent at the beginning of the number only.
  var silencesLeadingOneOnly = true

  static let chinese = PositionalNumerals(
    digits: characters("零一二三四五六七八九"), units: characters("十百千"), largeUnits: characters("万亿"), silentOnePowers: [1])
  static let chineseTraditional = PositionalNumerals(
    digits: characters("零一二三四五六七八九"), units: characters("十百千"), largeUnits: characters("萬億"), silentOnePowers: [1])
  static let chineseLegal = PositionalNumerals(
    digits: characters("零壹贰叁肆伍陆柒捌玖"), units: characters("拾佰仟"), largeUnits: characters("万亿"))
  static let chineseLegalTraditional = PositionalNumerals(
    digits: characters("零壹貳參肆伍陸柒捌玖"), units: characters("拾佰仟"), largeUnits: characters("萬億"))
  static let japanese = PositionalNumerals(
    digits: characters("〇一二三四五六七八九"), units: characters("十百千"), largeUnits: characters("万億"), fillsGaps: false,
    silentOnePowers: [1, 2, 3], silencesLeadingOneOnly: false)
  static let japaneseLegal = PositionalNumerals(
    digits: characters("〇壱弐参四伍六七八九"), units: characters("拾百阡"), largeUnits: characters("萬億"), fillsGaps: false)
  static let korean = PositionalNumerals(
    digits: characters("영일이삼사오육칠팔구"), units: characters("십백천"), largeUnits: characters("만억"), fillsGaps: false,
    silentOnePowers: [1, 2, 3], silencesLeadingOneOnly: false)

  /// Writes a number from 0 to 999,999,999,999; nil for any other.
  func text(_ number: Int) -> String? {
    guard number > 0 else { return number == 0 ? digits[0] : nil }
    guard number < 1_000_000_000_000 else { return nil }
    var text = ""
    var hasGap = false
    for (power, unit) in [(100_000_000, largeUnits[1]), (10_000, largeUnits[0]), (1, "")] {
      let group = number / power % 10_000
      if group == 0 {
        hasGap = !text.isEmpty
        continue
      }
      if fillsGaps, !text.isEmpty, hasGap || group < 1000 { text += digits[0] }
      hasGap = false
      append(group, to: &text)
      text += unit
    }
    return text
  }

  /// Writes a number from 1 to 9999.
  private func append(_ group: Int, to text: inout String) {
    var hasDigit = false
    var hasGap = false
    for (power, divisor) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
      let digit = group / divisor % 10
      if digit == 0 {
        hasGap = hasDigit
        continue
      }
      if fillsGaps, hasGap { text += digits[0] }
      hasGap = false
      let isSilent =
        digit == 1 && silentOnePowers.contains(power) && (text.isEmpty || !silencesLeadingOneOnly)
      if !isSilent { text += digits[digit] }
      if power > 0 { text += units[power - 1] }
      hasDigit = true
    }
  }

  private static func characters(_ text: String) -> [String] { text.map { String($0) } }
}
