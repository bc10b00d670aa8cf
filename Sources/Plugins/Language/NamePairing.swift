internal import Assembler

/// Finds for wrong names the right names that they were probably meant to be.
///
/// Only names that share all but one character, or the sound of all but one, are compared, so that the work grows with the
/// number of names and not with its square.
struct NamePairing {
  /// A wrong name with the right one; indices count the lists that were given.
  struct Pair: Hashable {
    var wrong: Int
    var right: Int
    var distance: NameDistance
  }

  /// How many names may be compared in all, so that a hostile list cannot take for ever.
  private static let comparisonLimit = 300_000

  private var characters = CharacterComparison()
  private var remaining = Self.comparisonLimit

  /// The pairs that together cost least, each name in one pair at most, in the order of the wrong names.
  mutating func pairs(wrong: [PersonName], right: [PersonName]) -> [Pair] {
    Assignment(candidates(wrong: wrong, right: right)).pairs.sorted { $0.wrong < $1.wrong }
  }

  /// For each wrong name the nearest right one, whoever else may be near it too.
  mutating func nearest(wrong: [PersonName], right: [PersonName]) -> [Int: Pair] {
    var best: [Int: Pair] = [:]
    for pair in candidates(wrong: wrong, right: right) where pair.distance.cost < best[pair.wrong]?.distance.cost ?? 1 {
      best[pair.wrong] = pair
    }
    return best
  }

  private mutating func candidates(wrong: [PersonName], right: [PersonName]) -> [Pair] {
    guard !wrong.isEmpty else { return [] }
    var index: [[UInt8]: [Int]] = [:]
    for (position, name) in right.enumerated() {
      for key in keys(name) { index[key, default: []].append(position) }
    }
    var pairs: [Pair] = []
    for (position, name) in wrong.enumerated() {
      for candidate in Set(keys(name).flatMap { index[$0] ?? [] }).sorted() {
        guard remaining > 0 else { return pairs }
        remaining -= 1
        guard name != right[candidate],
          let distance = NameDistance(wrong: name, right: right[candidate], comparing: &characters)
        else { continue }
        pairs.append(Pair(wrong: position, right: candidate, distance: distance))
      }
    }
    return pairs
  }

  /// What names that differ by one slip have in common: the name, and the name without any one of its characters, by
  /// character and by sound.
  private mutating func keys(_ name: PersonName) -> Set<[UInt8]> {
    let scalars = name.scalars.prefix(40)
    let byCharacter = scalars.map { Array(String($0).utf8) }
    let bySound = scalars.map { Array(characters.syllable($0).utf8) + [0] }
    var keys: Set<[UInt8]> = []
    for parts in [byCharacter, bySound] {
      keys.insert(Array(parts.joined()))
      guard parts.count > 1 else { continue }
      for index in parts.indices {
        keys.insert(Array(parts[..<index].joined()) + Array(parts[(index + 1)...].joined()))
      }
    }
    return keys
  }
}
