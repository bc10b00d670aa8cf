/// Packs bytes by DEFLATE (RFC 1951) in one pass, quickly rather than as tightly as possible.
///
/// The parts of office files are markup that repeats itself: a search for the two latest places that begin with the same
/// four bytes finds nearly what a long search would, in a third of the time.
struct Deflater {
  private static let longestMatch = 258
  private static let farthestMatch = 32_768
  private static let hashBits: UInt32 = 14
  // How many literals and matches share a set of codes.
  private static let mostTokens = 1 << 15

  // The two latest places of each hash of four bytes. Places are counted on from one source to the next, so that what
  // an earlier source left here lies before the beginning of this one.
  private var places = [UInt32](repeating: 0, count: 2 << Int(hashBits))
  private var tokens = [DeflateToken](repeating: DeflateToken(literal: 0), count: mostTokens)
  private var beginning: UInt32 = 1

  /// Packs bytes, of which there are less than 2 GB.
  mutating func deflate(_ source: UnsafeRawBufferPointer) -> [UInt8] {
    if beginning > UInt32.max / 2 {
      places = [UInt32](repeating: 0, count: places.count)
      beginning = 1
    }
    let first = beginning
    beginning += UInt32(source.count)
    // No literal takes more than 15 bits and no match more than 48, for 4 bytes at least; a set of codes takes 320 bytes.
    let most = source.count * 2 + (source.count / Self.mostTokens + 1) * 512
    return places.withUnsafeMutableBufferPointer { places in
      tokens.withUnsafeMutableBufferPointer { tokens in
        [UInt8](unsafeUninitializedCapacity: most) { output, count in
          guard let start = output.baseAddress else { return }
          var bits = BitWriter(UnsafeMutableRawPointer(start))
          Self.deflate(source, beginning: first, places: places, tokens: tokens, to: &bits)
          count = bits.finish() - UnsafeMutableRawPointer(start)
        }
      }
    }
  }

  private static func deflate(
    _ source: UnsafeRawBufferPointer, beginning: UInt32, places: UnsafeMutableBufferPointer<UInt32>,
    tokens: UnsafeMutableBufferPointer<DeflateToken>, to bits: inout BitWriter
  ) {
    guard let base = source.baseAddress else { return DeflateBlock.write(tokens[..<0], isLast: true, to: &bits) }
    let end = source.count
    // Behind it no eight bytes are left to be compared at once.
    let lastSearched = end - 8
    var position = 0
    var count = 0
    while position < end {
      if count == tokens.count {
        DeflateBlock.write(tokens[..<count], isLast: false, to: &bits)
        count = 0
      }
      guard position <= lastSearched else {
        tokens[count] = DeflateToken(literal: base.load(fromByteOffset: position, as: UInt8.self))
        count += 1
        position += 1
        continue
      }
      let word = base.loadUnaligned(fromByteOffset: position, as: UInt32.self)
      let bucket = Int((word &* 0x9E37_79B1) >> (32 - hashBits)) &* 2
      let place = beginning &+ UInt32(truncatingIfNeeded: position)
      let (first, second) = (places[bucket], places[bucket + 1])
      places[bucket + 1] = first
      places[bucket] = place
      var length = 0
      var distance = 0
      if first >= beginning, place &- first <= farthestMatch {
        let other = position &- Int(place &- first)
        if base.loadUnaligned(fromByteOffset: other, as: UInt32.self) == word {
          length = matchLength(base, other, position, limit: min(longestMatch, end &- position))
          distance = position &- other
        }
      }
      if second >= beginning, place &- second <= farthestMatch, length < longestMatch {
        let other = position &- Int(place &- second)
        if base.loadUnaligned(fromByteOffset: other, as: UInt32.self) == word {
          let longer = matchLength(base, other, position, limit: min(longestMatch, end &- position))
          if longer > length {
            length = longer
            distance = position &- other
          }
        }
      }
      guard length > 0 else {
        tokens[count] = DeflateToken(literal: UInt8(truncatingIfNeeded: word.littleEndian))
        count += 1
        position += 1
        continue
      }
      tokens[count] = DeflateToken(length: length, distance: distance)
      count += 1
      // The last places inside a match are enough to find the next one.
      let next = position + length
      var inside = max(position + 1, next - 4)
      while inside < next, inside <= lastSearched {
        let word = base.loadUnaligned(fromByteOffset: inside, as: UInt32.self)
        let bucket = Int((word &* 0x9E37_79B1) >> (32 - hashBits)) &* 2
        places[bucket + 1] = places[bucket]
        places[bucket] = beginning &+ UInt32(truncatingIfNeeded: inside)
        inside += 1
      }
      position = next
    }
    DeflateBlock.write(tokens[..<count], isLast: true, to: &bits)
  }

  /// How many bytes are the same at two positions; the first four are known to be.
  @inline(__always)
  private static func matchLength(_ base: UnsafeRawPointer, _ first: Int, _ second: Int, limit: Int) -> Int {
    var length = 4
    while length + 8 <= limit {
      let left = base.loadUnaligned(fromByteOffset: first + length, as: UInt64.self)
      let right = base.loadUnaligned(fromByteOffset: second + length, as: UInt64.self)
      let difference = UInt64(littleEndian: left ^ right)
      if difference != 0 { return length + difference.trailingZeroBitCount / 8 }
      length += 8
    }
    while length < limit,
      base.load(fromByteOffset: first + length, as: UInt8.self)
        == base.load(fromByteOffset: second + length, as: UInt8.self)
    {
      length += 1
    }
    return length
  }
}
