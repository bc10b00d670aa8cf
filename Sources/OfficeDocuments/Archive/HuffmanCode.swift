/// A canonical Huffman code for symbols of known frequency.
struct HuffmanCode {
  /// The word of a symbol, its first bit lowest.
  struct Word {
    var bits: UInt64 = 0
    /// How many bits it has; 0 for a symbol that does not occur.
    var length: UInt64 = 0
  }

  /// The words by symbol.
  private(set) var words: [Word]
  /// The last symbol that has a code.
  private(set) var lastUsed = 0

  /// Makes the code, none of whose words has more than `longest` bits.
  init(_ counts: [UInt32], longest: Int) {
    words = [Word](repeating: Word(), count: counts.count)
    // Sorted by frequency; the symbol decides between equal ones.
    var sorted: [UInt64] = []
    for (symbol, count) in counts.enumerated() where count > 0 { sorted.append(UInt64(count) << 16 | UInt64(symbol)) }
    // Unpackers want complete codes, and a complete one has two words.
    for symbol in counts.indices where sorted.count < 2 && counts[symbol] == 0 {
      sorted.append(1 << 16 | UInt64(symbol))
    }
    sorted.sort()
    var wordCounts = Self.wordCounts(sorted.map { $0 >> 16 }, longest: longest)
    // The most frequent symbols get the shortest words.
    var length = 1
    for entry in sorted.reversed() {
      while wordCounts[length] == 0 { length += 1 }
      wordCounts[length] -= 1
      let symbol = Int(entry & 0xFFFF)
      words[symbol].length = UInt64(length)
      lastUsed = max(lastUsed, symbol)
    }
    assignWords(longest: longest)
  }

  /// How many words have each length, from the frequencies in ascending order.
  private static func wordCounts(_ weights: [UInt64], longest: Int) -> [Int] {
    let leafCount = weights.count
    // Leaves and inner nodes are both met in ascending order, so the two lightest are always in front.
    var inner: [UInt64] = []
    inner.reserveCapacity(leafCount)
    var parents = [Int](repeating: 0, count: leafCount * 2 - 1)
    var leaf = 0
    var node = 0
    for made in 0..<leafCount - 1 {
      var weight: UInt64 = 0
      for _ in 0..<2 {
        if leaf < leafCount, node >= inner.count || weights[leaf] <= inner[node] {
          weight += weights[leaf]
          parents[leaf] = leafCount + made
          leaf += 1
        } else {
          weight += inner[node]
          parents[leafCount + node] = leafCount + made
          node += 1
        }
      }
      inner.append(weight)
    }
    var depths = [Int](repeating: 0, count: parents.count)
    var counts = [Int](repeating: 0, count: longest + 1)
    for index in stride(from: parents.count - 2, through: 0, by: -1) {
      depths[index] = depths[parents[index]] + 1
      if index < leafCount { counts[min(depths[index], longest)] += 1 }
    }
    // Words cut to the greatest length are too many; each step lengthens a shorter one and so makes room.
    var room = 0
    for length in 1...longest { room += counts[length] << (longest - length) }
    while room > 1 << longest {
      counts[longest] -= 1
      if let shorter = (1..<longest).last(where: { counts[$0] > 0 }) {
        counts[shorter] -= 1
        counts[shorter + 1] += 2
      }
      room -= 1
    }
    return counts
  }

  private mutating func assignWords(longest: Int) {
    var counts = [UInt64](repeating: 0, count: longest + 1)
    for word in words where word.length > 0 { counts[Int(word.length)] += 1 }
    var next = [UInt64](repeating: 0, count: longest + 1)
    for length in 1..<longest { next[length + 1] = (next[length] + counts[length]) << 1 }
    for symbol in words.indices where words[symbol].length > 0 {
      let length = Int(words[symbol].length)
      var word = next[length]
      next[length] += 1
      for _ in 0..<length {
        words[symbol].bits = words[symbol].bits << 1 | word & 1
        word >>= 1
      }
    }
  }
}
