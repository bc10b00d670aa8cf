/// The scalars of one paragraph, which may be asked for beyond both ends.
public struct ScalarLine: Sendable {
  /// The scalars.
  public let scalars: [Unicode.Scalar]

  /// Takes the scalars of a text.
  public init(_ text: String) {
    var text = text
    scalars = text.withUTF8(Self.scalars)
  }

  /// The scalars of well-formed UTF-8, which come one by one out of a text at three times the cost.
  private static func scalars(_ bytes: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
    let length = bytes.reduce(into: 0) { $0 += $1 & 0xC0 == 0x80 ? 0 : 1 }
    return [Unicode.Scalar](unsafeUninitializedCapacity: length) { scalars, count in
      func rest(_ index: Int) -> UInt32 { UInt32(bytes[index] & 0x3F) }
      var index = 0
      while index < bytes.count {
        let lead = UInt32(bytes[index])
        let value: UInt32
        switch lead {
        case ..<0x80:
          value = lead
          index += 1
        case 0xE0..<0xF0:
          value = (lead & 0x0F) << 12 | rest(index + 1) << 6 | rest(index + 2)
          index += 3
        case ..<0xE0:
          value = (lead & 0x1F) << 6 | rest(index + 1)
          index += 2
        default:
          value = (lead & 0x07) << 18 | rest(index + 1) << 12 | rest(index + 2) << 6 | rest(index + 3)
          index += 4
        }
        scalars.initializeElement(at: count, to: Unicode.Scalar(value) ?? "\u{FFFD}")
        count += 1
      }
    }
  }

  /// Takes scalars.
  public init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// How many scalars there are.
  public var count: Int { scalars.count }

  /// The scalar at a position; U+0000 beyond the ends.
  public subscript(index: Int) -> Unicode.Scalar {
    index >= 0 && index < scalars.count ? scalars[index] : "\0"
  }

  /// The text of a stretch, as far as it lies within the line.
  public subscript(range: Range<Int>) -> String {
    let stretch = scalars[range.clamped(to: 0..<scalars.count)]
    return String(unsafeUninitializedCapacity: 4 * stretch.count) { bytes in
      var count = 0
      for scalar in stretch {
        for byte in scalar.utf8 {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }

  /// Whether words stand at a position.
  public func has(_ words: String, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var position = index
    for scalar in words.unicodeScalars {
      guard position < scalars.count, scalars[position] == scalar else { return false }
      position += 1
    }
    return true
  }

  /// Whether scalars stand at a position.
  func has(_ words: [Unicode.Scalar], at index: Int) -> Bool {
    guard index >= 0, words.count <= scalars.count - index else { return false }
    for offset in words.indices where scalars[index + offset] != words[offset] { return false }
    return true
  }

  /// The first of some words that stands at a position.
  public func first(of words: WordList, at index: Int) -> String? { words.first(at: index, in: self) }

  /// The first of some words that stands at a position.
  public func first(of words: [String], at index: Int) -> String? { words.first { has($0, at: index) } }

  /// Whether words end directly before a position.
  public func has(_ words: String, endingAt index: Int) -> Bool {
    has(words, at: index - words.unicodeScalars.count)
  }

  /// The end of the run of scalars from a position that are of a kind.
  public func end(from index: Int, while isOfKind: (Unicode.Scalar) -> Bool) -> Int {
    var end = max(0, index)
    while end < scalars.count, isOfKind(scalars[end]) { end += 1 }
    return end
  }

  /// The beginning of the run of scalars before a position that are of a kind.
  public func start(before index: Int, while isOfKind: (Unicode.Scalar) -> Bool) -> Int {
    var start = min(index, scalars.count)
    while start > 0, isOfKind(scalars[start - 1]) { start -= 1 }
    return start
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the 20,992 ideographs of the basic block, of which nearly all text is made.
  public var isHan: Bool { value >= 0x4E00 && value <= 0x9FFF }

  /// Whether it is a digit from 0 to 9.
  public var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// Whether it is a letter from A to Z, large or small.
  public var isLatin: Bool { value | 0x20 >= 0x61 && value | 0x20 <= 0x7A }

  /// Whether it is a numeral of Chinese: 〇, 一 to 九, and 零.
  public var isChineseDigit: Bool {
    switch self {
    case "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九": true
    default: false
    }
  }
}
