/// A material of the frozen list, with the number that is printed on it from then on.
struct FrozenMaterial: Hashable, Sendable {
  var number: Int
  var title: String
  var file: String
  /// Who speaks, which tells two speeches of one title apart.
  var speaker: String?
}

extension FrozenMaterial {
  init(_ material: Material) {
    self.init(
      number: material.number.value, title: material.title.value, file: material.file.value,
      speaker: material.speaker?.name.text)
  }

  /// Puts materials in the order of the frozen list, with its numbers; what is not on the list follows, numbered on.
  ///
  /// A material is known by its file, or else by title and speaker, or else by its title: a draft may come again in another file, and
  /// somebody else may speak it. The number of one that is gone stays free.
  static func order(_ materials: [Material], by frozen: [FrozenMaterial]) -> [Material] {
    guard !frozen.isEmpty else { return materials }
    var positions = [Int?](repeating: nil, count: frozen.count)
    var taken: Set<Int> = []
    let likenesses: [(FrozenMaterial, FrozenMaterial) -> Bool] = [
      { $0.file == $1.file }, { $0.title == $1.title && $0.speaker == $1.speaker }, { $0.title == $1.title },
    ]
    let current = materials.map { FrozenMaterial($0) }
    for isSame in likenesses {
      for (position, entry) in frozen.enumerated() where positions[position] == nil {
        guard let found = current.indices.first(where: { !taken.contains($0) && isSame(current[$0], entry) }) else {
          continue
        }
        positions[position] = found
        taken.insert(found)
      }
    }
    var ordered: [Material] = []
    for (position, entry) in zip(positions, frozen) {
      guard let position else { continue }
      ordered.append(materials[position])
      ordered[ordered.count - 1].number.value = entry.number
    }
    var last = frozen.reduce(0) { max($0, $1.number) }
    for position in materials.indices where !taken.contains(position) {
      last += 1
      ordered.append(materials[position])
      ordered[ordered.count - 1].number.value = last
    }
    return ordered
  }
}
