extension Unicode.Scalar {
  /// The scalar at ordinary width: full-width letters, digits and marks as ASCII, the ideographic space as a space.
  var ordinaryWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    default: self
    }
  }

  /// Whether the scalar is space of any kind or shows nothing at all.
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether Unicode calls the scalar white space; its table is asked only for what is neither ASCII nor an ideograph.
  var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20: true
    case 0...0x7F, 0x4E00...0x9FFF: false
    default: properties.isWhitespace
    }
  }

  /// The value of an ASCII digit.
  var digit: Int? { (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }
}

extension String {
  /// The text without blank scalars at its ends.
  func trimmingSpace() -> String {
    let view = unicodeScalars
    guard let first = view.firstIndex(where: { !$0.isBlank }), let last = view.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(view[first...last])
  }

  /// Whether the text shows nothing.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }

  /// Creates a text from scalars.
  init(scalars: some Sequence<Unicode.Scalar>) {
    // Bytes, because appending scalars to a text costs ten times as much for texts of a few characters.
    let scalars = Array(scalars)
    self.init(unsafeUninitializedCapacity: scalars.reduce(0) { $0 + UTF8.width($1) }) { bytes in
      var count = 0
      for scalar in scalars {
        for byte in scalar.utf8 {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}

// Texts are searched for words in every line of every file. The search of the standard library goes by characters and costs a
// hundred times as much; by bytes of UTF-8 it finds the same scalars, and never a part of one.

extension String {
  /// Whether the scalars of another text stand in this one, in a row.
  public func contains(_ text: String) -> Bool { self[...].firstRange(of: text) != nil }

  /// Where the scalars of another text first stand in this one; an empty text stands at the beginning.
  public func firstRange(of text: String) -> Range<String.Index>? { self[...].firstRange(of: text) }
}

extension Substring {
  /// Whether the scalars of another text stand in this one, in a row.
  public func contains(_ text: String) -> Bool { firstRange(of: text) != nil }

  /// Where the scalars of another text first stand in this one; an empty text stands at the beginning.
  public func firstRange(of text: String) -> Range<String.Index>? {
    var (bytes, sought) = (self, text)
    guard let offset = bytes.withUTF8({ bytes in sought.withUTF8 { bytes.firstOffset(of: $0) } }) else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: text.utf8.count)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where other bytes first stand in these.
  fileprivate func firstOffset(of other: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = other.first else { return 0 }
    guard other.count <= count else { return nil }
    // The last byte of a Chinese character tells it from its neighbours sooner than the first.
    let probe = Swift.min(2, other.count - 1)
    let probed = other[probe]
    for offset in 0...(count - other.count)
    where self[offset + probe] == probed && self[offset] == first {
      if (1..<Swift.max(1, other.count)).allSatisfy({ self[offset + $0] == other[$0] }) { return offset }
    }
    return nil
  }
}
