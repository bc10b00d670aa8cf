internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A sentence comes twice.
struct RepeatedSentence: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "typo.repeated-sentence", .warning,
    title: Message("句子重复", english: "a sentence that comes twice"),
    explanation: Message(
      "同一句话连着出现，或整段重复，多是复制时贴了两次",
      english: "A sentence stands twice in a row, or a whole paragraph comes twice: it was pasted twice"),
    remedy: Message("删去一处", english: "delete one"),
    examples: [
      .draft(Message("连着两次", english: "twice in a row"), "要抓好农田水利建设。↓要抓好农田水利建设。各级要落实责任。\n"),
      .draft(Message("相近的句子", english: "sentences that are alike"), "要抓好农田水利建设。要抓好道路交通建设。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.draft

  /// Looks at a draft.
  func look(through text: ScannedText, _ hits: inout TextHits) {
    let passages = text.passages.filter { $0.role != nil }
    var paragraphs: [[Unicode.Scalar]: [Int]] = [:]
    var last: (sentence: ArraySlice<Unicode.Scalar>, place: Location)?
    for (number, passage) in passages.enumerated() {
      let scalars = passage.text.scalars
      if passage.facts.ideographs >= 20 {
        paragraphs[scalars, default: []].append(number)
        if paragraphs[scalars]?.first != number { continue }
      }
      var start = 0
      for index in scalars.indices where "。！？；".unicodeScalars.contains(scalars[index]) || index == scalars.count - 1 {
        let sentence = scalars[start...index]
        let range = start..<index + 1
        start = index + 1
        guard sentence.count >= 8 else { continue }
        let before = range.lowerBound - range.count
        if before > 0, scalars[before..<range.lowerBound].elementsEqual(sentence) {
          report(range, passage, [passage.location(of: before..<range.lowerBound)], &hits)
          continue
        }
        if let last, last.sentence.elementsEqual(sentence) { report(range, passage, [last.place], &hits) }
        last = (sentence, passage.location(of: range))
      }
    }
    reportParagraphs(paragraphs.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }, passages, &hits)
  }

  /// A paragraph that comes ten times is one thing to look at, and so are ten paragraphs that come again one behind another.
  private func reportParagraphs(_ repeats: [[Int]], _ passages: [TextPassage], _ hits: inout TextHits) {
    var index = 0
    while index < repeats.count {
      let numbers = repeats[index]
      var run = 1
      while index + run < repeats.count, numbers.map({ $0 + run }) == repeats[index + run] { run += 1 }
      index += run
      let places = numbers.map { passages[$0].location(of: 0..<passages[$0].text.count) }
      report(
        0..<passages[numbers[1]].text.count, passages[numbers[1]], [places[0]] + places.dropFirst(2), of: run, &hits)
    }
  }

  private func report(
    _ range: Range<Int>, _ passage: TextPassage, _ others: [Location], of paragraphs: Int = 1, _ hits: inout TextHits
  ) {
    let start = passage.text.end(from: range.lowerBound, while: { $0 == " " || $0 == "　" })
    let words = passage.text[start..<range.upperBound].prefix(16)
    let what =
      paragraphs > 1
      ? Message("“\(words)…”起的 \(paragraphs) 段", english: "\(paragraphs) paragraphs from “\(words)…” on")
      : Message("“\(words)…”", english: "“\(words)…”")
    hits.add(
      range, in: passage,
      others.count > 1
        ? Message(
          "\(what.chinese)一共写了 \(others.count + 1) 遍；请只留一处",
          english: "\(what.english) stand \(others.count + 1) times; leave one")
        : Message("\(what.chinese)前面已经有了；请删去一处", english: "\(what.english) came before; delete one"),
      right: "", isSafe: false, related: others)
  }
}
