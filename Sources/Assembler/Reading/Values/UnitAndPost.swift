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
    // A second post behind a comma may name another unit; only the first decides.
    let firstPart = scalars.prefix { !"、，,；;兼".unicodeScalars.contains($0) }
    let end = firstPart.indices.reversed().first { index in
      index > 0 && NameShape.isUnitEnding(Array(scalars[..<index])) && NameShape.beginsPost(Array(scalars[index...]))
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

  /// Gives unit and post to a person who has none yet.
  func fill(_ person: inout Person, at location: Location) {
    if person.unit == nil { person.unit = unit.map { Located($0, at: location) } }
    if person.post == nil { person.post = post.map { Located($0, at: location) } }
  }
}
