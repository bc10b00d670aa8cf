/// A literal, or a match with what was packed before.
struct DeflateToken {
  private let value: UInt32

  init(literal: UInt8) { value = UInt32(literal) }

  /// A match of 3 to 258 bytes, at most 32,768 bytes back.
  init(length: Int, distance: Int) {
    value = 1 << 31 | UInt32(truncatingIfNeeded: (length &- 3) &<< 16 | (distance &- 1))
  }

  /// The literal; nil for a match.
  @inline(__always)
  var literal: Int? { value < 1 << 31 ? Int(value) : nil }

  /// The symbol of the length, counted from 257, and the bits that follow it.
  @inline(__always)
  var length: (symbol: Int, extra: UInt64, extraBits: UInt64) {
    let length = Int(value &>> 16) & 0xFF
    if length < 8 { return (length, 0, 0) }
    if length == 255 { return (28, 0, 0) }
    let extraBits = Int.bitWidth &- 3 &- length.leadingZeroBitCount
    return (
      (extraBits &+ 1) &<< 2 &+ (length &>> extraBits) & 3, UInt64(length & (1 &<< extraBits &- 1)), UInt64(extraBits)
    )
  }

  /// The symbol of the distance, and the bits that follow it.
  @inline(__always)
  var distance: (symbol: Int, extra: UInt64, extraBits: UInt64) {
    let distance = Int(value & 0x7FFF)
    if distance < 4 { return (distance, 0, 0) }
    let extraBits = Int.bitWidth &- 2 &- distance.leadingZeroBitCount
    return (
      (extraBits &+ 1) &<< 1 &+ (distance &>> extraBits) & 1, UInt64(distance & (1 &<< extraBits &- 1)),
      UInt64(extraBits)
    )
  }
}

/// Literals and matches that are written with one set of codes.
enum DeflateBlock {
  private static let endOfBlock = 256
  // The order in which the lengths of the codes of code lengths are written.
  private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// Writes a block with codes made for it.
  static func write(
    _ tokens: Slice<UnsafeMutableBufferPointer<DeflateToken>>, isLast: Bool, to bits: inout BitWriter
  ) {
    let (literals, distances) = codes(tokens)
    bits.put(isLast ? 1 : 0, 1)
    bits.put(2, 2)
    writeLengths(literals, distances, to: &bits)
    literals.words.withUnsafeBufferPointer { literals in
      distances.words.withUnsafeBufferPointer { distances in
        for token in tokens {
          if let literal = token.literal {
            bits.put(literals[literal])
          } else {
            let (length, distance) = (token.length, token.distance)
            bits.put(literals[257 &+ length.symbol], length.extra, length.extraBits)
            bits.put(distances[distance.symbol], distance.extra, distance.extraBits)
          }
        }
        bits.put(literals[endOfBlock])
      }
    }
  }

  private static func codes(
    _ tokens: Slice<UnsafeMutableBufferPointer<DeflateToken>>
  ) -> (literals: HuffmanCode, distances: HuffmanCode) {
    var literals = [UInt32](repeating: 0, count: 286)
    var distances = [UInt32](repeating: 0, count: 30)
    literals.withUnsafeMutableBufferPointer { literals in
      distances.withUnsafeMutableBufferPointer { distances in
        for token in tokens {
          if let literal = token.literal {
            literals[literal] &+= 1
          } else {
            literals[257 &+ token.length.symbol] &+= 1
            distances[token.distance.symbol] &+= 1
          }
        }
      }
    }
    literals[endOfBlock] = 1
    return (HuffmanCode(literals, longest: 15), HuffmanCode(distances, longest: 15))
  }

  private static func writeLengths(_ literals: HuffmanCode, _ distances: HuffmanCode, to bits: inout BitWriter) {
    let literalCount = max(257, literals.lastUsed + 1)
    let distanceCount = max(1, distances.lastUsed + 1)
    let lengths =
      literals.words[..<literalCount].map(\.length) + distances.words[..<distanceCount].map(\.length)
    // Runs of equal lengths are written as one of three symbols with a count.
    var runs: [(symbol: Int, extra: UInt64, extraBits: UInt64)] = []
    var counts = [UInt32](repeating: 0, count: 19)
    var index = 0
    while index < lengths.count {
      let length = lengths[index]
      var run = 1
      while index + run < lengths.count, lengths[index + run] == length { run += 1 }
      index += run
      if length == 0 {
        while run >= 3 {
          let count = min(run, 138)
          runs.append(count > 10 ? (18, UInt64(count - 11), 7) : (17, UInt64(count - 3), 3))
          run -= count
        }
      } else {
        runs.append((Int(length), 0, 0))
        run -= 1
        while run >= 3 {
          let count = min(run, 6)
          runs.append((16, UInt64(count - 3), 2))
          run -= count
        }
      }
      for _ in 0..<run { runs.append((Int(length), 0, 0)) }
    }
    for run in runs { counts[run.symbol] += 1 }
    let code = HuffmanCode(counts, longest: 7)
    let orderedCount = (lengthOrder.lastIndex { code.words[$0].length > 0 } ?? 3) + 1
    bits.put(UInt64(literalCount - 257), 5)
    bits.put(UInt64(distanceCount - 1), 5)
    bits.put(UInt64(max(orderedCount, 4) - 4), 4)
    for symbol in lengthOrder.prefix(max(orderedCount, 4)) { bits.put(code.words[symbol].length, 3) }
    for run in runs {
      bits.put(code.words[run.symbol])
      bits.put(run.extra, run.extraBits)
    }
  }
}
