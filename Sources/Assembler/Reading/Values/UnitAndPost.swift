internal import ChineseText

/// A unit and a post written in one text, such as `县财政局党组书记、局长` or `县委办公室 主任`.
struct UnitAndPost: Hashable {
  /// The unit; nil when the text names none.
  var unit: String?
  /// The post; nil when the text names none.
  var post: String?

  /// Tells the two apart by how units and posts end.
  init(_ text: String) {
    let scalars = Array(text.trimmingSpace().unicodeScalars)
    if let gap = scalars.firstIndex(where: \.isBlank) {
      let before = Array(scalars[..<gap])
      let after = Array(scalars[gap...])
      if NameShape.isUnit(before) || NameShape.isPost(after) {
        unit = String(scalars: before)
        post = String(scalars: after).trimmingSpace()
        return
      }
    }
    if let end = Self.endOfTown(scalars) {
      unit = String(scalars: scalars[..<end])
      post = String(scalars: scalars[end...])
      return
    }
    // A second post behind a comma may name another unit; only the first decides.
    let firstPart = scalars.prefix { !"、，,；;兼".unicodeScalars.contains($0) }
    let end = firstPart.indices.reversed().first { index in
      index > 0 && !(index <= 4 && OfficeWords.partyBodies.contain(Array(scalars[..<index])))
        && NameShape.isUnitEnding(Array(scalars[..<index])) && NameShape.beginsPost(Array(scalars[index...]))
    }
    if let end {
      unit = String(scalars: scalars[..<end])
      post = String(scalars: scalars[end...])
    } else if NameShape.isUnit(scalars), !NameShape.isPost(scalars) {
      unit = String(scalars: scalars)
    } else if !scalars.isEmpty {
      post = String(scalars: scalars)
    }
  }

  /// Where the name of a town or village ends before a post in one of its own bodies: 枣林镇 | 人大主席, 枣林镇 | 党建办主任.
  private static func endOfTown(_ scalars: [Unicode.Scalar]) -> Int? {
    guard let mark = scalars.prefix(8).firstIndex(where: { "镇乡村".unicodeScalars.contains($0) }), mark >= 1,
      mark + 1 < scalars.count
    else { return nil }
    let rest = scalars[(mark + 1)...]
    let isBody = townBodies.contains { rest.starts(with: $0) }
    return isBody && NameShape.isPost(Array(rest.prefix { !"、，,；;兼".unicodeScalars.contains($0) })) ? mark + 1 : nil
  }

  private static let townBodies = [
    "人大", "党建", "党政", "党委", "党工委", "党群", "党支部", "党总支", "纪委", "政府", "武装", "综治", "经济", "农业", "社会事务", "村委会", "村支部", "平安",
    "便民",
    "综合",
  ].map { Array($0.unicodeScalars) }

  /// Gives unit and post to a person who has none yet.
  func fill(_ person: inout Person, at location: Location) {
    if person.unit == nil { person.unit = unit.map { Located($0, at: location) } }
    if person.post == nil { person.post = post.map { Located($0, at: location) } }
  }
}
