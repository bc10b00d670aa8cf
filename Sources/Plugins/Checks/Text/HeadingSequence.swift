internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Follows the numbers of the headings of a draft.
enum HeadingSequence {
  enum Kind: Sendable {
    case skipped, repeated, disordered, mixed
  }

  struct Fault: Sendable {
    var kind: Kind
    var passage: TextPassage
    /// The number with its mark.
    var range: Range<Int>
    var message: Message
    var right: String?
    /// Whether many papers have it so.
    var isCommon = false
    /// Where the heading before it stands.
    var before: Location?
  }

  private struct Heading {
    var level: Int
    var number: Int
    var range: Range<Int>
    var passage: TextPassage
  }

  private static let levels = 5

  /// The faults of a draft, which several checks ask for.
  static func faults(_ text: ScannedText) -> [Fault] { text.shared(found) }

  private static func found(in text: ScannedText) -> [Fault] {
    var last = [Heading?](repeating: nil, count: levels + 1)
    var faults: [Fault] = []
    for passage in text.passages where passage.role != nil {
      if passage.role == .attachment || noteLabel(passage) > 0 { last = [Heading?](repeating: nil, count: levels + 1) }
      guard let heading = heading(passage) else { continue }
      let level = heading.level
      defer {
        last[level] = heading
        for deeper in level + 1..<levels + 1 where deeper <= levels { last[deeper] = nil }
      }
      if let fault = fault(heading, last) { faults.append(fault) }
    }
    return faults
  }

  private static func fault(_ heading: Heading, _ last: [Heading?]) -> Fault? {
    let level = heading.level
    let words = heading.passage.text[heading.range]
    func fault(_ kind: Kind, _ chinese: String, _ english: String, _ before: Heading?, _ right: String? = nil) -> Fault
    {
      Fault(
        kind: kind, passage: heading.passage, range: heading.range, message: Message(chinese, english: english),
        right: right,
        before: before.map { $0.passage.location(of: $0.range) })
    }
    if let before = last[level] {
      let expected = written(before.number + 1, like: heading)
      if heading.number == before.number + 1 || heading.number == 1 && (level > 1 || before.number > 2) { return nil }
      let other = before.passage.text[before.range]
      if heading.number == before.number {
        return fault(
          .repeated, "序号“\(words)”前面已经用过；应是“\(expected)”", "the number \(words) was used before; this is \(expected)",
          before, expected)
      }
      if heading.number < before.number {
        return fault(.disordered, "“\(words)”在“\(other)”之后，序号颠倒", "\(words) comes behind \(other)", before, expected)
      }
      return fault(
        .skipped, "“\(other)”之后是“\(words)”，跳了号；应是“\(expected)”", "\(words) follows \(other), so a number is left out",
        before, expected)
    }
    if heading.number > 1 {
      // The number goes on from another kind at what should be the same level.
      if let other = (1...levels).reversed().compactMap({ last[$0] }).first(where: { $0.number == heading.number - 1 })
      {
        let right = written(heading.number, like: other)
        return fault(
          .mixed, "“\(other.passage.text[other.range])”之后是“\(words)”，同一层用了两种序号；应是“\(right)”",
          "\(words) follows \(other.passage.text[other.range]): two kinds of numbers at one level", other, right)
      }
      guard heading.number <= 3 else { return nil }
      return fault(
        .skipped, "“\(words)”前面没有“\(written(heading.number - 1, like: heading))”", "nothing comes before \(words)", nil)
    }
    // From 一、 straight to （1） two levels are left out; to 1. one, which many papers do.
    if level == 4, last[3] == nil, last[2] == nil, let above = last[1] {
      return fault(
        .skipped, "“\(above.passage.text[above.range])”下面直接用了“\(words)”，跳了两层；应是“（一）”",
        "\(words) stands directly under \(above.passage.text[above.range]): two levels are left out", above, "（一）")
    }
    if level == 3, last[2] == nil, let above = last[1] {
      var fault = fault(
        .skipped, "“\(above.passage.text[above.range])”下面直接用了“\(words)”，跳了一层；按公文格式应是“（一）”",
        "\(words) stands directly under \(above.passage.text[above.range]): a level is left out", above, "（一）")
      fault.isCommon = true
      return fault
    }
    return nil
  }

  private static func written(_ number: Int, like heading: Heading) -> String {
    let mark = heading.passage.text[heading.range.upperBound - 1]
    switch heading.level {
    case 1: return ChineseNumeral.words(number) + String(mark)
    case 2: return "（" + ChineseNumeral.words(number) + "）"
    case 3: return String(number) + String(mark)
    case 4: return "（\(number)）"
    default: return number <= 20 ? Unicode.Scalar(0x245F + UInt32(number)).map { String($0) } ?? "" : ""
    }
  }

  /// How many scalars stand before the first number of the note that names the attachments: `附件：`.
  private static func noteLabel(_ passage: TextPassage) -> Int {
    let text = passage.text
    guard passage.role == .attachmentNote else { return 0 }
    var end = text.end(from: 0) { $0 == " " || $0 == "　" || $0 == "\t" }
    guard text[end] == "附" else { return 0 }
    end += text[end + 1] == "件" ? 2 : 1
    return text[end] == "：" || text[end] == ":" ? end + 1 : 0
  }

  private static func heading(_ passage: TextPassage) -> Heading? {
    let text = passage.text
    var start = noteLabel(passage)
    start = text.end(from: start) { $0 == " " || $0 == "　" || $0 == "\t" }
    let first = start
    if (0x2460...0x2473).contains(text[start].value) {
      return Heading(level: 5, number: Int(text[start].value - 0x245F), range: start..<start + 1, passage: passage)
    }
    let isInBrackets = text[start] == "（" || text[start] == "("
    if isInBrackets { start += 1 }
    guard let number = DateNumber(from: start, text), (1...99).contains(number.value) else { return nil }
    let mark = text[number.end]
    if isInBrackets {
      guard mark == "）" || mark == ")" else { return nil }
      return Heading(
        level: number.isArabic ? 4 : 2, number: number.value, range: first..<number.end + 1, passage: passage)
    }
    if number.isArabic {
      guard mark == "." || mark == "．" || mark == "、", !text[number.end + 1].isDigit, number.end - start <= 2 else {
        return nil
      }
      return Heading(level: 3, number: number.value, range: first..<number.end + 1, passage: passage)
    }
    guard mark == "、", text[number.end + 1] != "0", !text[number.end + 1].isChineseDigit else { return nil }
    return Heading(level: 1, number: number.value, range: first..<number.end + 1, passage: passage)
  }
}
