internal import ChineseText

/// Divides a stretch of text in which only space separates several names.
enum NamesInARow {
  /// The range of each name, or the whole range when it does not hold names alone.
  static func ranges(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
    guard !scalars[range].contains(where: { "（([【".unicodeScalars.contains($0) }) else {
      return bracketed(scalars, range)
    }
    // 魏紫/陶楠若
    let slashed = scalars[range].split { $0 == "/" || $0 == "／" }.map { trimmed($0.indices, scalars) }
    if slashed.count > 1, slashed.allSatisfy({ NameShape.isName(scalars[$0]) }) { return slashed }
    // Wide gaps divide more than single ones, so that 王 珏  李小明 is two names.
    for gap in [2, 1] {
      let pieces = joiningPaddedNames(pieces(scalars, range, gap: gap), scalars)
      // The words of a name in letters are parted by single spaces too.
      let isLatin = !scalars[range].contains(where: PersonName.isIdeograph)
      guard pieces.count > 1, gap > 1 || !isLatin else { continue }
      // 欧阳 若溪 is one person.
      if pieces.count == 2, Surname.isCompound(scalars[pieces[0]]), pieces[1].count <= 2 { continue }
      // 云岭乡 何田 is somebody of a town.
      if pieces.count == 2, NameShape.isTown(Array(scalars[pieces[0]])) { continue }
      if pieces.allSatisfy({ NameShape.isName(scalars[$0]) }) { return pieces }
    }
    return [range]
  }

  /// The stretches of a text in which each name has its brackets and only space parts them: 张三（局长）　李四（主任）.
  private static func bracketed(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where "）)]】".unicodeScalars.contains(scalars[index]) && index + 1 < range.upperBound {
      let isSlash = scalars[index + 1] == "/" || scalars[index + 1] == "／"
      guard scalars[index + 1].isBlank || isSlash else { continue }
      pieces.append(start..<index + 1)
      start = index + (isSlash ? 2 : 1)
    }
    pieces.append(start..<range.upperBound)
    pieces = pieces.map { trimmed($0, scalars) }
    let areNames = pieces.allSatisfy { piece in
      guard let open = scalars[piece].firstIndex(where: { "（([【".unicodeScalars.contains($0) }), open > piece.lowerBound
      else { return false }
      return NameShape.isName(scalars[piece.lowerBound..<open])
    }
    return pieces.count > 1 && areNames ? pieces : [range]
  }

  private static func trimmed(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
    guard let first = range.first(where: { !scalars[$0].isBlank }),
      let last = range.last(where: { !scalars[$0].isBlank })
    else { return range }
    return first..<last + 1
  }

  /// Joins the characters of padded names, so that 王珏 欧阳晓东 李 明 is three names. Characters among which no whole
  /// name stands are left alone, because 欧 阳 娜 娜 is one person.
  private static func joiningPaddedNames(_ pieces: [Range<Int>], _ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    var index = 0
    while index < pieces.count {
      let count = max(1, pieces[index...].prefix { $0.count == 1 }.count)
      guard count <= 3, count < pieces.count else { return pieces }
      joined.append(pieces[index].lowerBound..<pieces[index + count - 1].upperBound)
      index += count
    }
    return joined
  }

  private static func pieces(_ scalars: [Unicode.Scalar], _ range: Range<Int>, gap: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start: Int?
    var blanks = 0
    var end = range.lowerBound
    for index in range {
      if scalars[index].isBlank {
        blanks += scalars[index] == "\t" ? 2 : 1
        continue
      }
      if let begun = start, blanks >= gap {
        pieces.append(begun..<end)
        start = index
      } else if start == nil {
        start = index
      }
      blanks = 0
      end = index + 1
    }
    if let start { pieces.append(start..<end) }
    return pieces
  }
}
