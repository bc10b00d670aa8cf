/// A number that stands for what was taken in, the same in every run of the program, unlike that of `Hasher`.
///
/// FNV-1a in 64 bits: quick for the short texts of pages, and no guard against somebody who means harm.
struct StableDigest {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes in a text and where it ends.
  mutating func combine(_ text: some StringProtocol) {
    for byte in text.utf8 { combine(byte: byte) }
    combine(byte: 0xFF)
  }

  /// Takes in scalars and where they end.
  mutating func combine(_ scalars: ArraySlice<Unicode.Scalar>) {
    for scalar in scalars {
      combine(byte: UInt8(truncatingIfNeeded: scalar.value))
      combine(byte: UInt8(truncatingIfNeeded: scalar.value >> 8))
      combine(byte: UInt8(truncatingIfNeeded: scalar.value >> 16))
    }
    combine(byte: 0xFE)
  }

  /// Takes in a number.
  mutating func combine(_ number: UInt64) {
    value = (value ^ number) &* 0x100_0000_01b3
    value ^= value >> 29
  }

  /// Takes in a number.
  mutating func combine(_ number: Int) { combine(UInt64(bitPattern: Int64(number))) }

  /// Takes in a length.
  mutating func combine(_ length: Length) { combine(length.points.bitPattern) }

  private mutating func combine(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
