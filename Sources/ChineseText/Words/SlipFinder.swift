/// Finds wrong forms of words in lines, by a list of them and by how near other words are.
///
/// A stretch counts as wrong only where the whole line around it is cut better into words with the right form: 建全 is a slip
/// in 建全制度 and none in 构建全国.
public struct SlipFinder {
  private typealias Text = UnsafeBufferPointer<Unicode.Scalar>

  private let tables: WordTables
  private var comparison: CharacterComparison
  private var cut: WordCut
  private let confusions: Confusions
  /// For each scalar of the line, what the most frequent word of two or more costs that covers it.
  private var cover: [UInt8] = []
  /// For each scalar of the line, what is known of it and the next one.
  private var pairs: [WordTables.Pair] = []
  private var found: [WordSlip] = []
  /// The stretch that is being weighed, kept between calls.
  private var stretch: [Unicode.Scalar] = []

  /// From which costs on a word covers nothing: it is so rare that it may be two parts that met by chance.
  private static let frequent: UInt8 = 190
  /// What a character costs that is so frequent by itself, such as 的, that its standing alone says nothing.
  private static let particle = 80

  /// Creates a finder; nil without the tables, which ``ChineseData/missingTables`` then tells.
  public init?(_ chinese: ChineseData, own: Confusions? = nil) {
    guard let tables = chinese.words else { return nil }
    self.tables = tables
    comparison = CharacterComparison(chinese)
    cut = WordCut(tables)
    confusions = own ?? chinese.confusions
  }

  /// The slips of a line, in order, none overlapping another.
  public mutating func slips(in line: ScalarLine) -> [WordSlip] {
    found.removeAll(keepingCapacity: true)
    line.scalars.withUnsafeBufferPointer { text in
      coverWords(text)
      var index = 0
      while index < text.count {
        if text[index].isHan {
          if let slip = listed(at: index, line.scalars, text) {
            found.append(slip)
            index = slip.range.upperBound
            continue
          }
          if cover[index] >= Self.frequent { look(around: index, text) }
        }
        index += 1
      }
    }
    return ordered()
  }

  /// The best of those that overlap.
  private func ordered() -> [WordSlip] {
    guard found.count > 1 else { return found }
    var kept: [WordSlip] = []
    for slip in found.sorted(by: { ($0.gain, $1.range.lowerBound) > ($1.gain, $0.range.lowerBound) })
    where !kept.contains(where: { $0.range.overlaps(slip.range) }) {
      kept.append(slip)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func coverWords(_ text: Text) {
    cover.removeAll(keepingCapacity: true)
    cover.append(contentsOf: repeatElement(UInt8(WordTables.unknown), count: text.count))
    tables.pairs(of: text, into: &pairs)
    cover.withUnsafeMutableBufferPointer { cover in
      func mark(_ range: Range<Int>, _ cost: Int) {
        guard cost > 0 else { return }
        for index in range where cost < cover[index] { cover[index] = UInt8(cost) }
      }
      for start in pairs.indices {
        let cost = UInt8(pairs[start].cost)
        guard cost > 0 else { continue }
        if cost < cover[start] { cover[start] = cost }
        if cost < cover[start + 1] { cover[start + 1] = cost }
      }
      tables.longWords(in: text, pairs: pairs, mark)
    }
  }

  // MARK: Kinds of slips

  private mutating func listed(at index: Int, _ scalars: [Unicode.Scalar], _ text: Text) -> WordSlip? {
    guard let entry = confusions.entry(at: index, in: scalars) else { return nil }
    let range = index..<index + entry.wrong.count
    let gain = entry.isCertain ? 0 : gain(range, entry.right, text)
    // A long form is of words that are right by themselves, such as 过度时期, and speaks for itself.
    guard entry.isCertain || gain >= (entry.wrong.count >= 4 ? -150 : entry.wrong.count == 3 ? 15 : 45) else {
      return nil
    }
    // Two characters of two words, such as 灯管里, come about by chance.
    let isSure = !entry.isVariant && (entry.isCertain || entry.wrong.count > 2 || gain >= 110)
    return WordSlip(kind: .listed, range: range, right: entry.right, isSure: isSure, gain: max(gain, 1_000))
  }

  private mutating func look(around odd: Int, _ text: Text) {
    var start = odd
    while start > 0, start > odd - 3, text[start - 1].isHan { start -= 1 }
    var end = odd + 1
    while end < text.count, end < odd + 4, text[end].isHan { end += 1 }
    guard end - start >= 2 else { return }
    if end - start >= 4 {
      for first in start...end - 4 { replaced(odd, first, text) }
      swapped(odd, start..<end, text)
    }
    guard tables.cost(of: text[odd]) > Self.particle else { return }
    if end - start >= 3 {
      for first in max(start, odd - 2)...min(odd, end - 3) { omitted(first, text) }
    }
    common(odd, start..<end, text)
  }

  private mutating func replaced(_ odd: Int, _ first: Int, _ text: Text) {
    let hole = odd - first
    // Two of the others stand together, so that most places need no look into the table of words.
    let others: (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar)
    switch hole {
    case 0:
      guard pairs[first + 1].isMiddle, pairs[first + 2].isEnd else { return }
      others = (text[first + 1], text[first + 2], text[first + 3])
    case 1:
      guard pairs[first + 2].isEnd else { return }
      others = (text[first], text[first + 2], text[first + 3])
    case 2:
      guard pairs[first].beginsFour else { return }
      others = (text[first], text[first + 1], text[first + 3])
    default:
      guard pairs[first].beginsFour, pairs[first + 1].isMiddle else { return }
      others = (text[first], text[first + 1], text[first + 2])
    }
    var candidates: [WordTables.Filling] = []
    tables.fillings(of: hole, others.0, others.1, others.2) { if $0.character != text[odd] { candidates.append($0) } }
    for filling in candidates where !(text[odd].isChineseDigit && filling.character.isChineseDigit) {
      var right = Array(text[first..<first + 4])
      right[hole] = filling.character
      // What is gained is reckoned first, because how alike two characters are costs far more to look up.
      let gain = gain(first..<first + 4, right, text)
      guard gain >= Self.least(isPhrase: filling.isPhrase, isSound: true) else { continue }
      let likeness = comparison.likeness(text[odd], filling.character)
      guard let cause = likeness.causes.first, likeness.cost <= 0.55,
        gain >= Self.least(isPhrase: filling.isPhrase, isSound: cause != .shape)
      else { continue }
      found.append(
        WordSlip(
          kind: .replaced(cause), range: first..<first + 4, right: right, isSure: gain >= 155, gain: gain))
    }
  }

  /// The least gain that tells a slip in a word of four, which is more where only the shapes are alike.
  private static func least(isPhrase: Bool, isSound: Bool) -> Int {
    isPhrase ? (isSound ? 90 : 130) : isSound ? 140 : 200
  }

  private mutating func swapped(_ odd: Int, _ span: Range<Int>, _ text: Text) {
    for other in [odd - 1, odd + 1] where span.contains(other) && text[other] != text[odd] {
      let left = min(odd, other)
      guard cover[other] >= Self.frequent || text[other] == text[odd] || other < odd else { continue }
      for first in max(span.lowerBound, left - 2)...left where first + 4 <= span.upperBound {
        func swapped(_ offset: Int) -> Unicode.Scalar {
          let index = first + offset
          return index == left ? text[left + 1] : index == left + 1 ? text[left] : text[index]
        }
        // 英中两国 names the two in another order.
        guard tables.costOfWord(swapped(0), swapped(1), swapped(2), swapped(3)) > 0, swapped(2) != "两" else { continue }
        let right = (0..<4).map(swapped)
        var isPhrase = false
        tables.fillings(of: 0, right[1], right[2], right[3]) {
          if $0.character == right[0], $0.isPhrase { isPhrase = true }
        }
        let gain = gain(first..<first + 4, right, text)
        if gain >= (isPhrase ? 105 : 145) {
          found.append(
            WordSlip(
              kind: .swapped, range: first..<first + 4, right: right, isSure: gain >= 155, gain: gain))
        }
      }
    }
  }

  private mutating func omitted(_ first: Int, _ text: Text) {
    var candidates: [(hole: Int, character: Unicode.Scalar)] = []
    let begin = pairs[first]
    let end = pairs[first + 1]
    for hole in 0..<4 {
      switch hole {
      case 0: guard begin.isMiddle, end.isEnd else { continue }
      case 1: guard end.isEnd else { continue }
      case 2: guard begin.beginsFour else { continue }
      default: guard begin.beginsFour, end.isMiddle else { continue }
      }
      tables.fillings(of: hole, text[first], text[first + 1], text[first + 2]) {
        if $0.isPhrase { candidates.append((hole, $0.character)) }
      }
    }
    for candidate in candidates {
      // In 强记硬背 a lone character stands where 死 would: the phrase was varied.
      if candidate.hole == 0, first > 0, isAlone(first - 1, text) { continue }
      if candidate.hole == 3, first + 3 < text.count, isAlone(first + 3, text) { continue }
      var right = Array(text[first..<first + 3])
      right.insert(candidate.character, at: candidate.hole)
      let gain = gain(first..<first + 3, right, text)
      if gain >= 95 {
        found.append(
          WordSlip(
            kind: .omitted, range: first..<first + 3, right: right, isSure: gain >= 185, gain: gain))
      }
    }
  }

  /// Whether a character belongs to no word around it, and is none that stands alone everywhere.
  private func isAlone(_ index: Int, _ text: Text) -> Bool {
    text[index].isHan && cover[index] >= Self.frequent && tables.cost(of: text[index]) > Self.particle
  }

  private mutating func common(_ odd: Int, _ span: Range<Int>, _ text: Text) {
    var candidates: [(first: Int, count: Int, packed: UInt64)] = []
    for first in max(span.lowerBound, odd - 2)...odd {
      guard first + 1 < span.upperBound else { continue }
      let (one, two) = (tables.sound(of: text[first]), tables.sound(of: text[first + 1]))
      guard one != 0, two != 0, tables.begins(one, two) else { continue }
      for count in 2...3 where first + count <= span.upperBound && first + count > odd {
        tables.words(sounding: one, two, count == 3 ? tables.sound(of: text[first + 2]) : nil) { packed in
          // Only the odd character may differ.
          let isNear = (0..<count).allSatisfy { offset in
            (UInt32(truncatingIfNeeded: packed >> (16 * UInt64(offset))) & 0xFFFF == text[first + offset].value)
              == (first + offset != odd)
          }
          if isNear { candidates.append((first, count, packed)) }
        }
      }
    }
    for (first, count, packed) in candidates where !isInName(first..<first + count, text) {
      let right = (0..<count).compactMap { Unicode.Scalar(UInt16(truncatingIfNeeded: packed >> (16 * UInt64($0)))) }
      guard right.count == count else { continue }
      let gain = gain(first..<first + count, right, text)
      if gain >= 138 {
        found.append(
          WordSlip(
            kind: .common, range: first..<first + count, right: right, isSure: gain >= 165, gain: gain))
      }
    }
    guard odd + 1 < span.upperBound, cover[odd + 1] >= Self.frequent else { return }
    let cost = tables.pair(text[odd + 1], text[odd]).cost
    guard cost > 0, cost < 150 else { return }
    let right = [text[odd + 1], text[odd]]
    guard !isInName(odd..<odd + 2, text) else { return }
    let gain = gain(odd..<odd + 2, right, text)
    if gain >= 130 {
      found.append(WordSlip(kind: .reversed, range: odd..<odd + 2, right: right, isSure: gain >= 165, gain: gain))
    }
  }

  /// Whether a stretch may be of a person's name, behind a surname or beginning with one, or of a foreign name, among
  /// characters that make no words.
  private func isInName(_ range: Range<Int>, _ text: Text) -> Bool {
    let before = range.lowerBound - 1
    let after = range.upperBound
    if before >= 0, Surname.isCommon(text[before]), cover[before] >= 130 { return true }
    if Surname.isCommon(text[range.lowerBound]) { return true }
    func isLoose(_ index: Int) -> Bool {
      text.indices.contains(index)
        && (text[index] == "·"
          || text[index].isHan && cover[index] >= Self.frequent
            && tables.cost(of: text[index]) > Self.particle + 40)
    }
    return isLoose(before) && isLoose(after)
      || isLoose(before) && isLoose(before - 1) || isLoose(after) && isLoose(after + 1)
  }

  /// How much less the line around a stretch costs with other characters in its place.
  private mutating func gain(_ range: Range<Int>, _ right: [Unicode.Scalar], _ text: Text) -> Int {
    var start = range.lowerBound
    while start > 0, start > range.lowerBound - 6, text[start - 1].isHan { start -= 1 }
    var end = range.upperBound
    while end < text.count, end < range.upperBound + 6, text[end].isHan { end += 1 }
    stretch.removeAll(keepingCapacity: true)
    stretch.append(contentsOf: text[start..<end])
    let before = cut.cost(of: stretch)
    stretch.replaceSubrange(range.lowerBound - start..<range.upperBound - start, with: right)
    return before - cut.cost(of: stretch)
  }
}
