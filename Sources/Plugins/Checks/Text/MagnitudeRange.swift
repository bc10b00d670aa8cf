internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A range has its magnitude at one end only.
struct MagnitudeRange: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "numbers.magnitude-range", .warning,
    title: Message("数值起止少了“万”“亿”", english: "a range with one magnitude"),
    explanation: Message(
      "“5-10万人”可以读作5人到10万人，规范写法是“5万—10万人”",
      english: "5-10万 may be read as 5 to 100,000; each end takes its 万"),
    remedy: Message("两头都写“万”“亿”", english: "put it at both ends"),
    source: Message("GB/T 15835-2011 5.1.4", english: "GB/T 15835-2011, 5.1.4"),
    examples: [
      .draft(Message("少了一个", english: "one magnitude"), "投资↓5-10万元。\n"),
      .draft(Message("两头都有", english: "two magnitudes"), "投资5万—10万元。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("万亿")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard let range = NumberRange(endingAt: index, text) else { return }
    let unit = text[index..<text.end(from: index) { $0 == "万" || $0 == "亿" }]
    // 2024—2026万 cannot be, but 2000—3000万 may be meant so.
    hits.add(
      range.start..<index + unit.unicodeScalars.count, in: passage,
      Message(
        "起止两头都要写“\(unit)”：“\(range.first)\(unit)—\(range.last)\(unit)”",
        english: "both ends take \(unit): \(range.first)\(unit)—\(range.last)\(unit)"),
      right: "\(range.first)\(unit)—\(range.last)\(unit)", isSafe: false)
  }
}
