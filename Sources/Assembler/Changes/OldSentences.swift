internal import OfficeDocuments

extension ChangePlan {
  /// Finds the sentences of drafts, scripts and notices that name what holds no longer; they are never edited.
  public mutating func findSentences(in meeting: Meeting) {
    let needles = facts.enumerated().flatMap { index, fact in fact.oldWords.map { (index, $0) } }
    guard !needles.isEmpty else { return }
    var seen: Set<String> = []
    var texts: [(path: String, file: OfficeFile, isScript: Bool)] = []
    for material in meeting.materials {
      guard let draft = material.draft, seen.insert(material.file.value).inserted else { continue }
      texts.append((material.file.value, draft.file, material.isHostScript))
    }
    for paper in meeting.papers where [.script, .notice, .draft].contains(paper.kind) {
      guard seen.insert(paper.path).inserted else { continue }
      texts.append((paper.path, paper.file, paper.kind == .script))
    }
    for text in texts {
      for passage in TextFlow(text.file) {
        let scalars = Array(passage.text.unicodeScalars)
        var found: Set<[Int]> = []
        for (index, words) in needles where text.isScript || !words.isOfScript {
          for start in words.matches(in: scalars) {
            let range = Self.sentence(around: start, in: scalars)
            guard words.beside.isEmpty || words.isBeside(in: scalars[range]) else { continue }
            guard found.insert([index, range.lowerBound]).inserted else { continue }
            sentences.append(
              Sentence(
                location: Location(file: text.path, place: passage.place(of: range)),
                text: String(scalars: scalars[range]), because: index))
          }
        }
      }
    }
  }

  private static func sentence(around index: Int, in scalars: [Unicode.Scalar]) -> Range<Int> {
    let ends: Set<Unicode.Scalar> = ["。", "！", "？", "；", "\n", "!", "?"]
    var start = index
    while start > 0, !ends.contains(scalars[start - 1]) { start -= 1 }
    var end = index
    while end < scalars.count, !ends.contains(scalars[end]) { end += 1 }
    if end < scalars.count, scalars[end] != "\n" { end += 1 }
    while start < end, scalars[start].isBlank { start += 1 }
    return start..<end
  }
}

/// Words by which a draft names a fact that holds no longer.
private struct OldWords {
  /// The words, of which the first is looked for.
  var words: [Unicode.Scalar]
  /// Whether a digit may not stand directly before or behind.
  var isNumber = false
  /// Whether only the host's script tells of it.
  var isOfScript = false
  /// What has to stand in the same sentence.
  var beside: [Unicode.Scalar] = []

  func isBeside(in sentence: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = beside.first, sentence.count >= beside.count else { return false }
    return sentence.indices.dropLast(beside.count - 1).contains { index in
      sentence[index] == first && sentence[index..<index + beside.count].elementsEqual(beside)
    }
  }

  func matches(in text: [Unicode.Scalar]) -> [Int] {
    guard let first = words.first, text.count >= words.count else { return [] }
    var found: [Int] = []
    for index in 0...(text.count - words.count) where text[index] == first {
      guard text[index..<index + words.count].elementsEqual(words) else { continue }
      if isNumber {
        if index > 0, text[index - 1].ordinaryWidth.digit != nil { continue }
        let behind = index + words.count
        if behind < text.count, text[behind].ordinaryWidth.digit != nil || text[behind] == "半" { continue }
      }
      found.append(index)
    }
    return found
  }
}

extension ChangePlan.Fact {
  /// The words by which drafts name what held before.
  fileprivate var oldWords: [OldWords] {
    let fact = self
    guard let old else { return [] }
    var found: [OldWords] = []
    func append(_ words: OldWords) { found.append(words) }
    func scalars(_ text: String) -> [Unicode.Scalar] { Array<Unicode.Scalar>(text.unicodeScalars) }
    switch fact.kind {
    case .presence where fact.new != "参会":
      append(OldWords(words: scalars(fact.subject ?? "")))
    case .name: append(OldWords(words: scalars(old)))
    case .person where fact.what.hasSuffix(" 职务") || fact.what.hasSuffix(" 单位"):
      // Many have such a post; the sentence is about this one where it names the person.
      append(OldWords(words: scalars(old), beside: scalars(fact.subject ?? "")))
    case .meeting where fact.what == "地点" || fact.what == "主持人" || fact.what == "会议名称":
      append(OldWords(words: scalars(old)))
    case .meeting where fact.what == "日期":
      let short = old.drop { $0 != "年" }.dropFirst()
      append(OldWords(words: scalars(String(short.prefix { $0 != "至" })), isNumber: true))
    case .meeting where fact.what.hasSuffix("时间"), .item where fact.what.hasSuffix(" 时间"):
      let starts = old.split(separator: "—").prefix(1)
      for time in starts {
        let parts = time.split(separator: ":")
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else { continue }
        let isScript = fact.kind == .item
        var hours = ["\(hour)"]
        if hour > 12 { hours.append("\(hour - 12)") }
        for hour in hours {
          let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
          for text in ["\(hour):\(minutes)", "\(hour)：\(minutes)"] {
            append(OldWords(words: scalars(text), isNumber: true, isOfScript: isScript))
          }
          for unit in ["时", "点"] {
            let text = minute == 0 ? hour + unit : hour + unit + (minute == 30 && unit == "点" ? "半" : "\(minute)分")
            append(OldWords(words: scalars(text), isNumber: true, isOfScript: isScript))
          }
        }
      }
    case .item where fact.what.hasSuffix(" 发言人"):
      for name in old.split(separator: "、") { append(OldWords(words: scalars(String(name)), isOfScript: true)) }
    case .itemOrder where fact.new == nil:
      append(OldWords(words: scalars(fact.subject ?? ""), isOfScript: true))
    default: break
    }
    return found.filter { $0.words.count >= 2 }
  }
}
