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
      .draft(
        Message("只差标点，或隔着一句", english: "with another mark, or a sentence between"),
        "各级要落实责任，↓各级要落实责任。\n要抓好全县各乡镇的农田水利建设工作。任务很重。↓要抓好全县各乡镇的农田水利建设工作。\n"),
      .draft(Message("相近的句子", english: "sentences that are alike"), "要抓好农田水利建设。要抓好道路交通建设。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.draft

  /// Looks at a draft.
  func look(through text: ScannedText, _ hits: inout TextHits) {
    let passages = text.passages.filter { $0.role != nil }
    // By the first paragraph of each text, the others of the same text.
    var firsts: [StretchHash: Int] = [:]
    var others: [Int: [Int]] = [:]
    var clauses = Clauses()
    for (number, passage) in passages.enumerated() {
      if passage.facts.ideographs >= 20 {
        let hash = StretchHash(passage.text.scalars[...])
        if let first = firsts[hash], passages[first].text.scalars == passage.text.scalars {
          others[first, default: []].append(number)
          continue
        }
        firsts[hash] = number
      }
      for found in clauses.repeats(in: passage, number, of: passages) {
        report(found.range, passage, [found.before], &hits)
      }
    }
    reportParagraphs(others.sorted { $0.key < $1.key }.map { [$0.key] + $0.value }, passages, &hits)
  }

  /// The clauses of a draft one behind another, across the ends of paragraphs.
  private struct Clauses {
    /// Fewer scalars may be said twice in a row on purpose.
    private static let least = 8
    private static let leastOfClause = 7
    /// As many make a sentence that nobody says twice in one paragraph.
    private static let leastApart = 16
    private static let ends: ScalarSet = "。！？；"
    /// The clause before, by the number of its paragraph.
    private var last: (hash: StretchHash, passage: Int, range: Range<Int>)?
    private var starts: [StretchHash: Int] = [:]

    /// The stretches of a paragraph that say once more what stands directly before them, with where that begins.
    mutating func repeats(
      in passage: TextPassage, _ number: Int, of passages: [TextPassage]
    ) -> [(range: Range<Int>, before: Location)] {
      let scalars = passage.text.scalars
      var found: [(range: Range<Int>, before: Location)] = []
      // To empty the room of a long paragraph for each short one behind it would cost more than new room.
      if starts.capacity > 256 { starts = [:] } else { starts.removeAll(keepingCapacity: true) }
      var start = 0
      var clause = 0
      for index in scalars.indices
      where scalars[index] == "，" || Self.ends.contains(scalars[index]) || index == scalars.count - 1 {
        let isSound = clause >= found.last?.range.upperBound ?? 0
        if isSound, let before = Self.saidBefore(scalars, clause..<index + 1) {
          found.append((clause..<index + 1, passage.location(of: before)))
        }
        clause = index + 1
        guard scalars[index] != "，" || index == scalars.count - 1 else { continue }
        let range = start..<index + 1
        start = index + 1
        guard range.count >= Self.least, range.lowerBound >= found.last?.range.upperBound ?? 0 else { continue }
        let words = scalars[range]
        let hash = StretchHash(words)
        if let last, starts.isEmpty, last.hash == hash,
          passages[last.passage].text.scalars[last.range].elementsEqual(words)
        {
          found.append((range, passages[last.passage].location(of: last.range)))
        } else if let earlier = starts[hash], scalars[earlier...].starts(with: words) {
          if let repeated = Self.doubled(scalars, range, distance: range.lowerBound - earlier) {
            let before = repeated.lowerBound - repeated.count..<repeated.lowerBound
            found.append((repeated, passage.location(of: before)))
          } else if range.count >= Self.leastApart {
            found.append((range, passage.location(of: earlier..<earlier + range.count)))
          }
        } else if let before = Self.saidBefore(scalars, range) {
          found.append((range, passage.location(of: before)))
        }
        starts[hash] = range.lowerBound
        last = (hash, number, range)
      }
      return found
    }

    /// The stretch directly before a clause that says the same, whatever mark ends it.
    private static func saidBefore(_ scalars: [Unicode.Scalar], _ clause: Range<Int>) -> Range<Int>? {
      let count = clause.count
      guard count >= leastOfClause, clause.lowerBound >= count, scalars[clause.lowerBound].isHan else { return nil }
      let before = clause.lowerBound - count..<clause.lowerBound
      // 应当召集村民会议。召集村民会议，… takes up what was said.
      let mark = scalars[before.upperBound - 1]
      guard scalars[before].dropLast().elementsEqual(scalars[clause].dropLast()), !mark.isHan,
        mark == "，" || mark == scalars[clause.upperBound - 1]
      else { return nil }
      return before
    }

    /// The stretch around a clause that stands twice in a row, when all between the two places of the clause does.
    private static func doubled(_ scalars: [Unicode.Scalar], _ clause: Range<Int>, distance: Int) -> Range<Int>? {
      var start = clause.lowerBound
      while start > distance, clause.upperBound - start < distance, scalars[start - 1] == scalars[start - 1 - distance]
      {
        start -= 1
      }
      var end = clause.upperBound
      while end < scalars.count, end - start < distance, scalars[end] == scalars[end - distance] { end += 1 }
      return end - start >= distance ? start..<start + distance : nil
    }
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
      let passage = passages[numbers[1]]
      // Lists far from each other may well hold the same item, and what stands three times is a refrain or a form: who pastes
      // by mistake pastes twice.
      let isMeant = numbers.count > 2 || run == 1 && numbers[1] - numbers[0] > 3 && passage.facts.ideographs < 60
      report(
        0..<passage.text.count, passage, [places[0]] + places.dropFirst(2), of: run,
        severity: isMeant ? .info : nil, &hits)
    }
  }

  private func report(
    _ range: Range<Int>, _ passage: TextPassage, _ others: [Location], of paragraphs: Int = 1,
    severity: Severity? = nil, _ hits: inout TextHits
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
      right: "", isSafe: false, severity: severity, related: others)
  }
}
