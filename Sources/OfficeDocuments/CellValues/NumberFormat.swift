/// What a number format code of a spreadsheet makes of a number.
///
/// Codes are those of ECMA-376 part 1, 18.8.30 and 18.8.31. Dates and times come out in one ISO-like form, whatever the
/// code, so that a reader of rosters need not know all of them; scientific notation and fractions come out as plain
/// numbers, because in office lists they are accidents that hide the digits of a telephone number.
struct NumberFormat: Hashable {
  /// The general format.
  static let general = NumberFormat("General")

  /// Whether the format shows numbers digit by digit, so that no work is needed.
  let isGeneral: Bool
  private let sections: [NumberFormatSection]

  /// Understands a code. What it does not know it takes as literal text.
  init(_ code: some StringProtocol) {
    sections = NumberFormatSection.parse(code)
    isGeneral = sections.count == 1 && sections[0].isGeneral
  }

  /// The format of a built-in number, as a Chinese Excel has it; nil for a number that has none.
  static func builtInCode(_ number: Int) -> String? { builtIn[number] }

  /// The parts of a date or time that the format shows; empty when it shows none.
  var dateParts: DateParts { sections.first?.dateParts ?? [] }

  /// Whether the format shows nothing at all, as `;;;` does.
  var hidesNumbers: Bool { sections.count > 1 && sections.prefix(3).allSatisfy(\.showsNothing) }

  /// The number as the user sees it.
  func text(_ number: DecimalNumber, system: DateSystem) -> String {
    guard !isGeneral, !hidesNumbers else { return number.generalText }
    let (section, showsSign) = section(for: number)
    return section.text(showsSign ? number : number.magnitude, system: system) ?? number.generalText
  }

  /// The section that a number falls into, and whether the sign is left for it to show.
  private func section(for number: DecimalNumber) -> (NumberFormatSection, showsSign: Bool) {
    let numeric = sections.filter { !$0.isForText }
    guard let first = numeric.first else { return (sections[0], true) }
    if numeric.contains(where: { $0.condition != nil }) {
      let value = number.doubleValue
      if let section = numeric.first(where: { $0.condition?.holds(value) ?? false }) { return (section, true) }
      // Sections without a condition take what the others leave; the last of them takes all the rest.
      return (numeric.last { $0.condition == nil } ?? first, true)
    }
    if number.isNegative, numeric.count >= 2 { return (numeric[1], false) }
    if number.isZero, numeric.count >= 3 { return (numeric[2], false) }
    return (first, true)
  }

  private static let builtIn: [Int: String] = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "m-d-yy",
    31: "yyyy年m月d日", 32: "h时mm分", 33: "h时mm分ss秒", 34: "上午/下午h时mm分", 35: "上午/下午h时mm分ss秒", 36: "yyyy年m月",
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00", 41: "#,##0;-#,##0;-",
    42: "¥#,##0;¥-#,##0;¥-", 43: "#,##0.00;-#,##0.00;-", 44: "¥#,##0.00;¥-#,##0.00;¥-", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss.0", 48: "##0.0E+0", 49: "@", 50: "yyyy年m月", 51: "m月d日", 52: "yyyy年m月", 53: "m月d日", 54: "m月d日",
    55: "上午/下午h时mm分", 56: "上午/下午h时mm分ss秒", 57: "yyyy年m月", 58: "m月d日",
  ]
}
