/// Cuts a stretch of text into words: what the likeliest cut costs, by how frequent the words are.
struct WordCut {
  private let tables: WordTables
  /// The costs of the likeliest cut up to each place; kept between calls.
  private var best: [Int] = []
  /// What is known of each character and the next one, and the longer words by where they begin; kept between calls.
  private var pairs: [WordTables.Pair] = []
  private var longWords: [(range: Range<Int>, cost: Int)] = []

  init(_ tables: WordTables) { self.tables = tables }

  /// What the likeliest cut costs. What is no ideograph costs nothing and parts words.
  mutating func cost(of text: [Unicode.Scalar]) -> Int { text.withUnsafeBufferPointer { cost(of: $0) } }

  private mutating func cost(of text: UnsafeBufferPointer<Unicode.Scalar>) -> Int {
    best.removeAll(keepingCapacity: true)
    best.append(contentsOf: repeatElement(Int.max, count: text.count + 1))
    tables.pairs(of: text, into: &pairs)
    longWords.removeAll(keepingCapacity: true)
    tables.longWords(in: text, pairs: pairs) { longWords.append(($0, $1)) }
    best.withUnsafeMutableBufferPointer { best in
      best[0] = 0
      var next = 0
      for start in text.indices {
        let before = best[start]
        guard text[start].isHan else {
          best[start + 1] = min(best[start + 1], before)
          continue
        }
        best[start + 1] = min(best[start + 1], before + tables.cost(of: text[start]))
        if start < pairs.count, pairs[start].cost != 0 {
          best[start + 2] = min(best[start + 2], before + pairs[start].cost)
        }
        while next < longWords.count, longWords[next].range.lowerBound == start {
          let (range, cost) = longWords[next]
          if cost > 0 { best[range.upperBound] = min(best[range.upperBound], before + cost) }
          next += 1
        }
      }
    }
    return best[text.count]
  }

  /// Where the words of the likeliest cut end: for each scalar, whether a word ends behind it.
  mutating func ends(of text: [Unicode.Scalar]) -> [Bool] {
    _ = cost(of: text)
    var ends = Array(repeating: false, count: text.count)
    var end = text.count
    while end > 0 {
      ends[end - 1] = true
      // The longest word with which the likeliest cut may end here.
      let lengths = (1...min(end, WordTables.longest)).reversed()
      end -= lengths.first { best[end - $0] != Int.max && best[end - $0] + cost(text, end - $0, $0) == best[end] } ?? 1
    }
    return ends
  }

  private func cost(_ text: [Unicode.Scalar], _ start: Int, _ count: Int) -> Int {
    let unknown = Int(Int32.max)
    switch count {
    case 1: return text[start].isHan ? tables.cost(of: text[start]) : 0
    case 2:
      let cost = tables.pair(text[start], text[start + 1]).cost
      return cost == 0 ? unknown : cost
    default:
      guard tables.pair(text[start], text[start + 1]).lengths >> (count - 3) & 1 != 0 else { return unknown }
      let cost = text.withUnsafeBufferPointer { tables.cost(of: $0, from: start, count: count) }
      return cost > 0 ? cost : unknown
    }
  }
}
