/// The text among several that takes the fewest changed characters to become a given one, if it is near enough for the
/// given one to be a slip.
func nearestText(to text: String, among known: [String]) -> String? {
  let typed = Array(FieldName.comparable(text).unicodeScalars)
  // Nobody mistypes a paragraph: long texts are not worth the time of a comparison.
  guard !typed.isEmpty, typed.count <= 40 else { return nil }
  var best: (text: String, distance: Int)?
  for candidate in known {
    let other = Array(FieldName.comparable(candidate).unicodeScalars)
    guard other.count <= 80 else { continue }
    let longer = max(typed.count, other.count)
    let limit = min(max(1, longer / 3), longer - 1, (best?.distance ?? Int.max) - 1)
    guard limit >= 0, abs(typed.count - other.count) <= limit else { continue }
    let distance = editDistance(typed, other)
    if distance <= limit { best = (candidate, distance) }
  }
  return best?.text
}

/// The least number of characters to insert, delete or replace.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var previous = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      current.append(min(previous[column + 1] + 1, current[column] + 1, previous[column] + (scalar == other ? 0 : 1)))
    }
    previous = current
  }
  return previous[right.count]
}
