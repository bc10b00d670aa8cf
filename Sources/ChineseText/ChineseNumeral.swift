/// Numbers as Chinese papers write them in words: 一, 十, 十二, 一百零五.
public enum ChineseNumeral {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let units = [(1_000, "千"), (100, "百"), (10, "十"), (1, "")]

  /// The words of a number; numbers below 0 and above 9,999 stay in digits.
  public static func words(_ number: Int) -> String {
    guard (0...9_999).contains(number) else { return String(number) }
    guard number > 0 else { return digits[0] }
    var result = ""
    var rest = number
    var skipsZero = true
    for (value, unit) in units {
      let digit = rest / value
      rest %= value
      if digit > 0 {
        // 12 is 十二, but 112 is 一百一十二.
        result += (digit == 1 && value == 10 && result.isEmpty ? "" : digits[digit]) + unit
        skipsZero = false
      } else if !skipsZero, rest > 0 {
        result += digits[0]
        skipsZero = true
      }
    }
    return result
  }

  /// The value of a digit in words, the forms for accounts and what is typed for 〇 too; nil for any other scalar.
  public static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零", "○", "Ｏ": 0
    case "一", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// The power of ten that a scalar says, from ten to a thousand; nil for any other scalar.
  public static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千": 1_000
    default: nil
    }
  }

  /// The number in words with which a text begins, and how many scalars say it; nil when it begins with none, or when the
  /// number exceeds 9,999,999. Digits in a row are read one by one, as in 二〇二六.
  public static func number(beginning text: some Collection<Unicode.Scalar>) -> (value: Int, count: Int)? {
    var total = 0
    var current: Int?
    var count = 0
    for scalar in text {
      if let digit = digit(scalar) {
        current = (current ?? 0) * 10 + digit
        guard current ?? 0 <= 99_999 else { return nil }
      } else if let unit = unit(scalar) {
        total += (current ?? (count == 0 ? 1 : 0)) * unit
        current = nil
        guard total <= 9_999_999 else { return nil }
      } else {
        break
      }
      count += 1
    }
    return count > 0 ? (total + (current ?? 0), count) : nil
  }
}
