internal import ChineseText

/// A person named in running text: `张三`, `王　珏`, `张三同志`, `县委办公室主任 张三`, `张三（县委办公室主任）`.
struct PersonText: Hashable {
  /// The name as written, padding inside it kept.
  var name: String
  /// Where the name begins in the text, in scalars from 0.
  var offset: Int
  /// What stands beside the name, such as unit and post, in reading order.
  var beside: [String]

  /// Finds the name in a text that names one person.
  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let (outside, brackets) = Self.pieces(scalars)
    let joined = Self.joiningPaddedNames(outside, scalars)
    beside = brackets
    let names = joined.indices.filter { index in
      let shown = scalars[Self.withoutMarks(scalars, joined[index])]
      return NameShape.isName(shown) && !NameShape.isCommonWord(String(scalars: shown))
    }
    // 县水利局（何田）
    if names.isEmpty, brackets.count == 1, joined.count == 1, case let unit = Array(scalars[joined[0]]),
      NameShape.isUnit(unit) || NameShape.isTown(unit), case let inside = Array(brackets[0].unicodeScalars),
      NameShape.isName(inside), !NameShape.isCommonWord(brackets[0]),
      let open = scalars.firstIndex(of: "（") ?? scalars.firstIndex(of: "(")
    {
      name = brackets[0]
      offset = open + 1
      beside = [String(scalars: unit)]
      return
    }
    // 曹博 鹿角镇 党委书记: a place may look like a name too.
    let people = names.filter { !NameShape.isPlace(Array(scalars[joined[$0]])) }
    let named = people.last ?? names.last ?? joined.indices.last
    guard let named else {
      name = text.trimmingSpace()
      offset = scalars.firstIndex { !$0.isBlank } ?? 0
      return
    }
    // Several pieces that could all be names are told apart by their order: the name stands last, as in 张县长 李四.
    let range = joined[named]
    let start =
      Self.nameBehindPost(scalars[range]) ?? Self.dottedNameBehindUnit(scalars[range]) ?? range.lowerBound
    let shown = Self.withoutMarks(scalars, start..<range.upperBound)
    name = Self.withoutAddress(String(scalars: scalars[shown]))
    offset = shown.lowerBound
    let post = range.lowerBound..<start
    beside =
      joined.indices.map { $0 == named ? post : joined[$0] }.filter { !$0.isEmpty }
      .map { String(scalars: scalars[$0]) } + brackets
  }

  /// The parts of a text between commas, `、`, `；` or line ends that stand outside brackets, without blanks around them.
  static func partRanges(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var depth = 0
    var start = 0
    func close(_ end: Int) {
      guard let first = scalars[start..<end].firstIndex(where: { !$0.isBlank }),
        let last = scalars[start..<end].lastIndex(where: { !$0.isBlank })
      else { return }
      ranges.append(first..<last + 1)
    }
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "（", "(", "[", "【": depth += 1
      case "）", ")", "]", "】": depth = max(0, depth - 1)
      case "\n", "\r":
        close(index)
        start = index + 1
        depth = 0
      case "，", ",", "、", "；", ";", "。", "\u{2460}"..."\u{2473}", "\u{24F5}"..."\u{24FE}", "\u{2776}"..."\u{277F}":
        guard depth == 0 else { continue }
        close(index)
        start = index + 1
      default: continue
      }
    }
    close(scalars.count)
    return ranges
  }

  /// The words outside brackets, and the texts inside.
  private static func pieces(_ scalars: [Unicode.Scalar]) -> ([Range<Int>], [String]) {
    var outside: [Range<Int>] = []
    var brackets: [String] = []
    var depth = 0
    var start = 0
    var bracketStart = 0
    func close(_ end: Int) { if start < end { outside.append(start..<end) } }
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "（", "(", "[", "【":
        if depth == 0 {
          close(index)
          bracketStart = index + 1
        }
        depth += 1
      case "）", ")", "]", "】":
        guard depth > 0 else { continue }
        depth -= 1
        if depth == 0 {
          let inside = String(scalars: scalars[bracketStart..<index]).trimmingSpace()
          if !inside.isEmpty { brackets.append(inside) }
          start = index + 1
        }
      default:
        guard depth == 0, scalar.isBlank || "：:—―─－".unicodeScalars.contains(scalar) else { continue }
        close(index)
        start = index + 1
      }
    }
    if depth == 0 {
      close(scalars.count)
    } else {
      let inside = String(scalars: scalars[bracketStart...]).trimmingSpace()
      if !inside.isEmpty { brackets.append(inside) }
    }
    return (outside, brackets)
  }

  /// Joins single characters that only padding separates, as in `王　珏` and `王 小 明`.
  private static func joiningPaddedNames(_ pieces: [Range<Int>], _ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    // Whether the last of them is letters; a name of many words is not looked through again for each.
    var endsInLetters = false
    for piece in pieces {
      let isLatin = scalars[piece].allSatisfy { $0.isLatinNamePart }
      if isLatin, endsInLetters, let last = joined.last {
        joined[joined.count - 1] = last.lowerBound..<piece.upperBound
        endsInLetters = scalars[last.upperBound..<piece.lowerBound].allSatisfy { $0 == " " }
        continue
      }
      endsInLetters = isLatin
      if let last = joined.last, Self.isSurname(last, before: piece, scalars) {
        joined[joined.count - 1] = last.lowerBound..<piece.upperBound
      } else if let last = joined.last, piece.count == 1, PersonName.isIdeograph(scalars[piece.lowerBound]),
        last.allSatisfy({ PersonName.isIdeograph(scalars[$0]) || scalars[$0].isBlank }),
        last.count(where: { !scalars[$0].isBlank }) < 4,
        last.count == 1 || last.contains(where: { scalars[$0].isBlank }) || last.count == 2 && pieces.count == 2
      {
        joined[joined.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  /// Whether a piece can only be the surname of the next one, as in `王 小明` and `欧阳 若溪`.
  private static func isSurname(_ piece: Range<Int>, before next: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    guard (1...2).contains(next.count), scalars[next].allSatisfy(PersonName.isIdeograph) else { return false }
    if Surname.isCompound(scalars[piece]) { return true }
    // A single character beside a name may also say the sex, or who somebody stands in for.
    guard piece.count == 1, next.count == 2, PersonName.isIdeograph(scalars[piece.lowerBound]),
      !"男女代正副".unicodeScalars.contains(scalars[piece.lowerBound])
    else { return false }
    return NameShape.isName(scalars[piece] + scalars[next])
  }

  /// Where the name begins in a text that joins it to a post, as in `县长李四` and `县水利局局长张小三`; nil when it does not.
  private static func nameBehindPost(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    // 副局长李四同志 names 李四.
    let address = addresses.first { text.count > $0.count + 3 && text.suffix($0.count).elementsEqual($0) }
    let piece = text.dropLast(address?.count ?? 0)
    guard piece.count >= 4, !groups.contains(where: { piece.starts(with: $0) }) else { return nil }
    let isPostOrUnit = NameShape.isPostOrUnit(Array(piece))
    // The last post counts, and no name is longer than fifty characters.
    let nearest = max(piece.startIndex + 2, piece.endIndex - 50)
    for start in stride(from: piece.endIndex - 2, through: nearest, by: -1)
    where NameShape.isPost(Array(piece[max(piece.startIndex, start - 3)..<start])) {
      let name = Array(piece[start...])
      // 县委书记秘书处 is a unit, while the 行 of 馆长何行 only looks like the end of one.
      guard NameShape.isName(name), !isPostOrUnit || name.count == 2 || name.last == "行",
        !NameShape.isTitleWord(name),
        !notInNames.contains(where: name.contains), !beforeNoName.contains(name[0]), !noNames.contains(name)
      else { continue }
      return start
    }
    return nil
  }

  /// Where a name with dots begins behind the unit that is joined to it, as in `青石镇阿依古丽·买买提`; nil when it does not.
  private static func dottedNameBehindUnit(_ piece: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let dot = piece.firstIndex(where: { $0 == "\u{00B7}" || $0 == "•" || $0 == "・" }), dot - piece.startIndex >= 4
    else { return nil }
    // Transliterated names are written without these characters.
    let end = piece[..<dot].lastIndex { "镇乡县村市区局委办处院校厂".unicodeScalars.contains($0) }
    guard let end, end - piece.startIndex >= 1, dot - end >= 2 else { return nil }
    return end + 1
  }

  /// The range of a name without signs such as `*` and `△` that lists put before or behind it.
  private static func withoutMarks(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
    var range = range
    while range.count > 1, marks.contains(scalars[range.upperBound - 1]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    while range.count > 1, marks.contains(scalars[range.lowerBound]) { range = range.lowerBound + 1..<range.upperBound }
    return range
  }

  private static let marks = Set("*＊△▲▽▼☆★※#＃◎●○◆◇■□†‡√✓①②③④⑤⑥⑦⑧⑨⑩'’".unicodeScalars)

  /// What goes on behind a post and is no name: `书记和县长`, `局长以上`, `主任作报告`.
  private static let beforeNoName: Set<Unicode.Scalar> = [
    "以", "及", "和", "或", "等", "的", "在", "作", "做", "讲", "发", "汇", "致", "主", "同", "代", "一", "各", "班", "办", "助", "与", "兼",
    "级", "会",
    "们", "为", "对", "部", "室", "科",
  ]
  /// What begins the name of a group: `各代表团团长`.
  private static let groups: [[Unicode.Scalar]] = [
    ["各"], ["全", "体"], ["有", "关"], ["相", "关"], ["部", "分"], ["与", "会"], ["参", "会"],
  ]
  private static let noNames: Set<[Unicode.Scalar]> = [
    ["若", "干"], ["座", "谈"], ["表", "态"], ["交", "流"], ["待", "定"], ["未", "定"], ["不", "限"], ["点", "评"], ["总", "结"],
    ["轮", "流"],
  ]
  private static let notInNames: [Unicode.Scalar] = ["等", "各", "们", "位", "名"]

  private static let addresses: [[Unicode.Scalar]] = [["同", "志"], ["先", "生"], ["女", "士"]]

  private static func withoutAddress(_ name: String) -> String {
    let scalars = Array(name.unicodeScalars)
    guard scalars.count > 3, let address = addresses.first(where: { scalars.suffix($0.count).elementsEqual($0) }) else {
      return name
    }
    return String(scalars: scalars.dropLast(address.count))
  }
}

extension Unicode.Scalar {
  /// Whether the scalar may stand in a name that is written with letters.
  fileprivate var isLatinNamePart: Bool {
    !PersonName.isIdeograph(self) && properties.isAlphabetic || self == "." || self == "-" || self == "'" || self == "’"
  }
}
