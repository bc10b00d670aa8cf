extension Unicode.Scalar {
  /// Whether the scalar is a Chinese character, or a code point that shows one without being it: a radical, or a code of
  /// the private use area where GBK has its own and its users' characters.
  public var isIdeograph: Bool {
    switch value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    case 0x2E80...0x2FDF, 0x31C0...0x31E3, 0xE000...0xE765, 0xE815...0xE864: true
    default: false
    }
  }

  /// Whether the scalar is a Chinese character that GBK has not, which the usual fonts of papers lack.
  public var isRareIdeograph: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x9FA6...0x9FFF, 0x20000...0x2F7FF, 0x2FA20...0x323AF: true
    default: false
    }
  }
}
