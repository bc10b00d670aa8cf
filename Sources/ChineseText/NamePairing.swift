/// Finds for wrong names the right names that they were probably meant to be.
///
/// Only names that share all but one character, or the sound of all but one, are compared, so that the work grows with the
/// number of names and not with its square.
public struct NamePairing {
  /// A wrong name with the right one; indices count the lists that were given.
  public struct Pair: Hashable {
    /// The index of the wrong name.
    public var wrong: Int
    /// The index of the right name.
    public var right: Int
    /// How the wrong name differs from the right one.
    public var distance: NameDistance
  }

  /// How many names may be compared in all, so that a hostile list cannot take for ever.
  private static let comparisonLimit = 300_000

  private var characters: CharacterComparison
  private var remaining = Self.comparisonLimit

  /// Creates a pairing that looks characters up in the tables.
  public init(_ chinese: ChineseData) { characters = CharacterComparison(chinese) }

  /// The pairs that together cost least, each name in one pair at most, in the order of the wrong names.
  public mutating func pairs(
    wrong: [[Unicode.Scalar]], right: [[Unicode.Scalar]], upTo limit: Double = NameDistance.gap
  ) -> [Pair] {
    Assignment(candidates(wrong: wrong, right: right, upTo: limit)).pairs.sorted { $0.wrong < $1.wrong }
  }

  /// For each wrong name the nearest right one, whoever else may be near it too.
  public mutating func nearest(wrong: [[Unicode.Scalar]], right: [[Unicode.Scalar]]) -> [Int: Pair] {
    var best: [Int: Pair] = [:]
    for pair in candidates(wrong: wrong, right: right, upTo: NameDistance.gap)
    where pair.distance.cost < best[pair.wrong]?.distance.cost ?? 1 {
      best[pair.wrong] = pair
    }
    return best
  }

  private mutating func candidates(
    wrong: [[Unicode.Scalar]], right: [[Unicode.Scalar]], upTo limit: Double
  ) -> [Pair] {
    guard !wrong.isEmpty else { return [] }
    var index: [[UInt8]: [Int]] = [:]
    for (position, name) in right.enumerated() {
      for key in keys(name) { index[key, default: []].append(position) }
      index[Self.surnameKey(name), default: []].append(position)
    }
    var pairs: [Pair] = []
    for (position, name) in wrong.enumerated() {
      var keys = keys(name)
      if let damaged = DamagedName(name) { keys.formUnion(damagedKeys(damaged)) }
      for candidate in Set(keys.flatMap { index[$0] ?? [] }).sorted() {
        guard remaining > 0 else { return pairs }
        remaining -= 1
        guard name != right[candidate],
          let distance = NameDistance(wrong: name, right: right[candidate], comparing: &characters, upTo: limit)
        else { continue }
        pairs.append(Pair(wrong: position, right: candidate, distance: distance))
      }
    }
    return pairs
  }

  /// What a damaged name has in common with the whole one: the characters that are left; where fewer than all but one are
  /// left, only the first.
  private mutating func damagedKeys(_ name: DamagedName) -> Set<[UInt8]> {
    let characters = name.characters
    return [Array(characters.flatMap { Array(String($0).utf8) }), Self.surnameKey(characters)]
  }

  private static func surnameKey(_ name: [Unicode.Scalar]) -> [UInt8] {
    [1] + (name.first.map { Array(String($0).utf8) } ?? [])
  }

  /// What names that differ by one slip have in common: the name, and the name without any one of its characters, by
  /// character and by sound.
  private mutating func keys(_ name: [Unicode.Scalar]) -> Set<[UInt8]> {
    let scalars = name.prefix(40)
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
