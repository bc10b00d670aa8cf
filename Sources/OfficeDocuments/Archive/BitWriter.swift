/// Writes bits, the lowest first, into memory that has room for them and for eight bytes more.
struct BitWriter {
  private var target: UnsafeMutableRawPointer
  private var held: UInt64 = 0
  private var heldCount: UInt64 = 0

  init(_ target: UnsafeMutableRawPointer) { self.target = target }

  /// Writes the lowest bits of a value, 56 at most; its other bits are zero.
  @inline(__always)
  mutating func put(_ value: UInt64, _ count: UInt64) {
    held |= value &<< heldCount
    heldCount &+= count
    target.storeBytes(of: held.littleEndian, as: UInt64.self)
    let whole = heldCount &>> 3
    target += Int(truncatingIfNeeded: whole)
    held = held &>> (whole &<< 3)
    heldCount &= 7
  }

  /// Writes a word of a code.
  @inline(__always)
  mutating func put(_ word: HuffmanCode.Word) { put(word.bits, word.length) }

  /// Writes a word of a code and the bits that follow it.
  @inline(__always)
  mutating func put(_ word: HuffmanCode.Word, _ extra: UInt64, _ extraBits: UInt64) {
    put(word.bits | extra &<< word.length, word.length &+ extraBits)
  }

  /// Fills the last byte and returns the end.
  mutating func finish() -> UnsafeMutableRawPointer {
    if heldCount > 0 { put(0, 8 - heldCount) }
    return target
  }
}
