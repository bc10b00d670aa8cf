internal import OfficeDocuments

/// A distance as layout files write it: `37毫米`, `28.95磅`, `3号`, `2字`, `1行`, or in English `37mm`, `28.95pt`, `2em`.
enum Measure: Hashable, Sendable {
  /// A distance that is the same everywhere.
  case points(Double)
  /// Widths of one character of the style (字).
  case characters(Double)
  /// Lines of the grid of the page (行).
  case lines(Double)

  /// Reads a distance; nil when the text is none, or lies beyond 10 metres.
  ///
  /// - Parameter bareUnit: How many points a number without a unit stands for.
  init?(_ text: String, bareUnit: Double) {
    let text = text.trimmingSpace().lowercased()
    if let size = Self.namedSizes[text] {
      self = .points(size)
      return
    }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    guard let number = Double(digits), number.isFinite, abs(number) <= 30_000 else { return nil }
    switch text.dropFirst(digits.count).drop(while: { $0 == " " }) {
    case "": self = .points(number * bareUnit)
    case "mm", "毫米": self = .points(Length.millimetres(number).points)
    case "cm", "厘米": self = .points(Length.millimetres(number * 10).points)
    case "pt", "磅", "点": self = .points(number)
    case "字", "字符", "em": self = .characters(number)
    case "行", "lines", "line": self = .lines(number)
    default: return nil
    }
  }

  /// The distance for characters of a width and a grid of a pitch.
  func length(character: Double, line: Double) -> Length {
    switch self {
    case .points(let value): .points(value)
    case .characters(let value): .points(value * character)
    case .lines(let value): .points(value * line)
    }
  }

  /// The sizes of Chinese typography (字号) in points.
  private static let namedSizes: [String: Double] = [
    "初号": 42, "小初": 36, "1号": 26, "一号": 26, "小1号": 24, "小一": 24, "2号": 22, "二号": 22, "小2号": 18, "小二": 18,
    "3号": 16, "三号": 16, "小3号": 15, "小三": 15, "4号": 14, "四号": 14, "小4号": 12, "小四": 12, "5号": 10.5, "五号": 10.5,
    "小5号": 9, "小五": 9, "6号": 7.5, "六号": 7.5,
  ]
}
