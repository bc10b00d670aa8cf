internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Something is said to decrease by times.
struct DecreaseByTimes: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "numbers.decrease-times", .warning,
    title: Message("减少不能说“倍”", english: "nothing can decrease by times"),
    explanation: Message(
      "“减少了2倍”算不出来：减少一倍就是零。应写百分之几或几分之几",
      english: "Nothing can decrease by times: once is nothing left. Say by how many per cent"),
    remedy: Message("写成百分比或分数", english: "write a percentage or fraction"),
    source: Message("GB/T 15835-2011", english: "GB/T 15835-2011"),
    examples: [
      .draft(Message("减少几倍", english: "by times"), "能耗↓下降了2倍，成本↓减少一倍。\n"),
      .draft(Message("增加几倍", english: "more by times"), "产量增长2倍，能耗下降20%。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("倍")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    func isNumber(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isDigit || scalar.isChineseDigit || ".十百两数几多半".unicodeScalars.contains(scalar)
    }
    let start = text.start(before: index, while: isNumber)
    guard start < index,
      let word = Self.words.first(where: { word in
        ["", "了", "将近", "约", "近", "了近", "了约", "到原来的", "为原来的"].contains { text.has(word + $0, endingAt: start) }
      })
    else { return }
    let first = (start - 8..<start).last { text.has(word, at: $0) } ?? start
    hits.add(
      first..<index + 1, in: passage,
      Message(
        "“\(text[first..<index + 1])”算不出来；请写成百分比或分数",
        english: "“\(text[first..<index + 1])” cannot be; write a percentage or fraction"))
  }

  private static let words = ["减少", "下降", "降低", "缩短", "缩小", "减小", "减轻", "降", "减", "下跌", "缩减"]
}
