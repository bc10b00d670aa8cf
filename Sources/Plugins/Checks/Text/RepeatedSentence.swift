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
    var paragraphs: [[Unicode.Scalar]: Location] = [:]
    var last: (sentence: ArraySlice<Unicode.Scalar>, place: Location)?
    for passage in text.passages where passage.role != nil {
      let scalars = passage.text.scalars
      if passage.facts.ideographs >= 20 {
        if let earlier = paragraphs[scalars] {
          report(0..<scalars.count, passage, earlier, &hits)
          continue
        }
        paragraphs[scalars] = passage.location(of: 0..<scalars.count)
      }
      var start = 0
      for index in scalars.indices where "。！？；".unicodeScalars.contains(scalars[index]) || index == scalars.count - 1 {
        let sentence = scalars[start...index]
        let range = start..<index + 1
        start = index + 1
        guard sentence.count >= 8 else { continue }
        let before = range.lowerBound - range.count
        if before > 0, scalars[before..<range.lowerBound].elementsEqual(sentence) {
          report(range, passage, passage.location(of: before..<range.lowerBound), &hits)
          continue
        }
        if let last, last.sentence.elementsEqual(sentence) { report(range, passage, last.place, &hits) }
        last = (sentence, passage.location(of: range))
      }
    }
  }

  private func report(_ range: Range<Int>, _ passage: TextPassage, _ earlier: Location, _ hits: inout TextHits) {
    hits.add(
      range, in: passage,
      Message(
        "“\(passage.text[range].prefix(16))…”前面已经有了；请删去一处",
        english: "“\(passage.text[range].prefix(16))…” came before; delete one"),
      right: "", isSafe: false, related: [earlier])
  }
}
