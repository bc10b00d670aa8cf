/// Whether a name comes before another one when numbers in names count as numbers: `2 李四` before `10 张三`.
///
/// Chinese numerals count too, so that 材料之二 comes before 材料之十.
func naturallyPrecedes(_ left: String, _ right: String) -> Bool {
  let leftKey = naturalKey(left)
  let rightKey = naturalKey(right)
  for (one, other) in zip(leftKey, rightKey) where one != other { return one < other }
  if leftKey.count != rightKey.count { return leftKey.count < rightKey.count }
  return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
}

/// A piece of a name: numbers come before other characters.
private enum NaturalPiece: Comparable {
  case number(Int)
  case scalar(UInt32)
}

private func naturalKey(_ text: String) -> [NaturalPiece] {
  var scanner = TextScanner(text)
  var pieces: [NaturalPiece] = []
  while let scalar = scanner.next {
    if let number = scanner.takeNumber() {
      pieces.append(.number(number))
    } else {
      pieces.append(.scalar(scalar.value))
      scanner.skip()
    }
  }
  return pieces
}
