/// Numbers as Chinese papers write them in words: 一, 十, 十二, 一百零五.
public enum ChineseNumeral {
  /// The words of a number; numbers below 0 and above 9,999 stay in digits.
  public static func words(_ number: Int) -> String {
    guard (0...9_999).contains(number) else { return String(number) }
    guard number > 0 else { return "零" }
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var result = ""
    var rest = number
    var skipsZero = true
    for (value, unit) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / value
      rest %= value
      if digit > 0 {
        // 12 is 十二, but 112 is 一百一十二.
        result += (digit == 1 && value == 10 && result.isEmpty ? "" : digits[digit]) + unit
        skipsZero = false
      } else if !skipsZero, rest > 0 {
        result += "零"
        skipsZero = true
      }
    }
    return result
  }
}
