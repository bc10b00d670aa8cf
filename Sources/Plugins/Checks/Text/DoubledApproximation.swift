internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// An approximation is said twice.
struct DoubledApproximation: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "numbers.doubled-approximation", .warning,
    title: Message("约数重复", english: "an approximation said twice"),
    explanation: Message("“近50人左右”“约100余家”“超过50%以上”前后重复，留一头就够了", english: "近…左右, 约…余 and 超过…以上 say the same twice"),
    remedy: Message("删去一头", english: "leave one of them"),
    examples: [
      .draft(Message("前后重复", english: "said twice"), "参会人员↓约50人左右，↓近100余家企业，↓超过60%以上。\n"),
      .draft(Message("说一次和说年头", english: "said once, and years"), "约50人，60%以上，近10多年来，近百名干部。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("近约超逾至最大接将突不达高")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard let word = text.first(of: Self.before, at: index) else { return }
    if Self.before.all.contains(where: {
      $0 != word && $0.hasSuffix(word) && text.has($0, endingAt: index + word.unicodeScalars.count)
    }) {
      return
    }
    let start = index + word.unicodeScalars.count
    let number = text.end(from: start, while: Self.isNumber)
    guard number > start else { return }
    // 近十多年来 speaks of time that is over, and 近 there means something else.
    var end = number
    while end < text.count, end < number + 5, text[end].isHan || text[end] == "%" || text[end] == "％" {
      if let after = text.first(of: Self.after, at: end),
        !(end == number && after == "多" && !["近", "约", "将近", "大约", "接近"].contains(word))
      {
        // 多数 and 多次 begin another word.
        if after == "多", end > number, "数次种样方年位项个家".unicodeScalars.contains(text[end + 1]) { return }
        guard Self.isDoubled(word, after) else { return }
        if word == "近" || word == "最近",
          "年天日月周".unicodeScalars.contains(text[number]) || text.has("年来", at: end + 1)
            || "年天月周".unicodeScalars.contains(text[end + after.unicodeScalars.count])
            || text.scalars[number..<end].contains(where: { "年天月周".unicodeScalars.contains($0) })
        {
          return
        }
        let last = end + after.unicodeScalars.count
        if after == "上" || after == "下", text[last].isHan { return }
        let right = text[index..<end]
        hits.add(
          index..<last, in: passage,
          Message(
            "“\(word)”和“\(after)”重复；请留一个，如“\(right)”", english: "“\(word)” and “\(after)” say the same twice; leave one"
          ),
          right: right, isSafe: false)
        return
      }
      if "，。；、的".unicodeScalars.contains(text[end]) { return }
      end += 1
    }
  }

  private static let before: WordList = [
    "大约为", "大约有", "大约", "大概有", "大概", "约为", "约有", "将近", "接近", "约", "近", "超过", "超", "突破", "逾", "至少", "最少", "最多", "至多",
    "不少于", "不低于", "不超过", "高达", "不足", "达到",
  ]
  private static let after: WordList = ["左右", "上下", "以上", "以下", "之多", "余", "多"]

  private static func isDoubled(_ before: String, _ after: String) -> Bool {
    switch before {
    case "超过", "超", "突破", "逾", "至少", "最少", "不少于", "不低于":
      after == "以上" || (before == "逾" || before.hasPrefix("超")) && (after == "余" || after == "多" || after == "左右")
    case "最多", "至多", "不超过", "不足": after == "以下" || after == "以内"
    case "高达": after == "之多"
    case "达到": false
    default: after != "以上" && after != "以下" && after != "之多"
    }
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar.isChineseDigit || ".％%十百千万亿两几".unicodeScalars.contains(scalar)
  }
}
