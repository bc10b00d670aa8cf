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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * scalars.underestimatedCount)
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
