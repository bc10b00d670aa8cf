/// The people whom an item of an agenda names behind its matter: `主旨报告：乡村的路（张三）`, `表态发言（各3分钟）：甲镇镇长李四、王五`.
struct SpeakersBehindMatter {
  /// The stretch of the matter, without the people.
  let matter: Range<Int>
  /// The stretch that names the people.
  let people: Range<Int>

  /// Looks in the bracket at the end of a matter and behind its last colon; nil when nobody is named there.
  init?(_ scalars: ArraySlice<Unicode.Scalar>, people roster: PersonResolver) {
    var end = scalars.endIndex
    while end > scalars.startIndex, scalars[end - 1].isBlank || "。；;".unicodeScalars.contains(scalars[end - 1]) {
      end -= 1
    }
    let text = scalars[..<end]
    func names(_ range: Range<Int>) -> Bool {
      !range.isEmpty && AgendaLines.namesPeople(String(scalars: text[range]).trimmingSpace(), roster)
    }
    if let colon = text.lastIndex(where: { $0 == "：" || $0 == ":" }), colon > text.startIndex + 1,
      names(colon + 1..<end)
    {
      matter = text.startIndex..<colon
      people = colon + 1..<end
      return
    }
    if let last = text.last, last == "）" || last == ")",
      let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }), open > text.startIndex + 1,
      names(open + 1..<end - 1)
    {
      matter = text.startIndex..<open
      people = open + 1..<end - 1
      return
    }
    var depth = 0
    for index in text.indices.reversed() {
      if "）)".unicodeScalars.contains(text[index]) { depth += 1 }
      if "（(".unicodeScalars.contains(text[index]) { depth -= 1 }
      guard depth == 0, text[index] == "：" || text[index] == ":" else { continue }
      guard index > text.startIndex + 1, names(index + 1..<end) else { return nil }
      matter = text.startIndex..<index
      people = index + 1..<end
      return
    }
    return nil
  }
}
