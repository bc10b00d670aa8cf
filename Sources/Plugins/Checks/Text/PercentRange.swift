internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A range of per cent has its sign at one end only.
struct PercentRange: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "numbers.percent-range", .warning,
    title: Message("百分比的起止少了%", english: "a range of per cent with one sign"),
    explanation: Message(
      "“4-6%”可以读作4到6%，规范写法是“4%～6%”",
      english: "4-6% may be read in two ways; each end takes its sign"),
    remedy: Message("两头都写%", english: "put the sign at both ends"),
    source: Message("GB/T 15835-2011 5.1.4", english: "GB/T 15835-2011, 5.1.4"),
    fixIsSafe: true,
    examples: [
      .draft(Message("少了一个", english: "one sign"), "年均增长↓4-6%，完成↓80～90%。\n"),
      .draft(Message("两头都有", english: "two signs"), "增长4%～6%，比为3:2，2026年5%。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("%％‰")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let range = NumberRange(endingAt: index, text)
    guard let range, range.unit(text).isEmpty else { return }
    hits.add(
      range.start..<index + 1, in: passage,
      Message(
        "起止两头都要写“\(text[index])”：“\(range.first)\(text[index])～\(range.last)\(text[index])”",
        english: "both ends take the sign: \(range.first)%～\(range.last)%"),
      right: "\(range.first)\(text[index])～\(range.last)\(text[index])")
  }
}

/// Two numbers with a mark of range between them.
struct NumberRange {
  /// Where it begins.
  let start: Int
  /// The first number.
  let first: String
  /// The last number.
  let last: String
  private let mark: Range<Int>
  private let firstEnd: Int

  /// Reads the range whose last number ends before a position; nil without one.
  init?(endingAt end: Int, _ text: ScalarLine) {
    func isNumber(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit || scalar == "." }
    let lastStart = text.start(before: end, while: isNumber)
    guard lastStart < end, text[lastStart].isDigit else { return nil }
    let markStart = text.start(before: lastStart) { "-~～—–－─至到".unicodeScalars.contains($0) }
    guard markStart < lastStart, lastStart - markStart <= 2 else { return nil }
    let start = text.start(before: markStart, while: isNumber)
    guard start < markStart, text[start].isDigit, !text[start - 1].isLatin,
      !"-—/:：第".unicodeScalars.contains(text[start - 1])
    else { return nil }
    self.start = start
    mark = markStart..<lastStart
    firstEnd = markStart
    first = text[start..<markStart]
    last = text[lastStart..<end]
  }

  /// The unit behind the first number; empty without one.
  func unit(_ text: ScalarLine) -> String { text[firstEnd..<mark.lowerBound] }
}
