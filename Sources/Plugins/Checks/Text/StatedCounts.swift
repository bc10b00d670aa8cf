internal import Assembler
internal import ChineseText

/// Finds where a text says how many points come, and counts them.
enum StatedCounts {
  struct Count {
    var passage: TextPassage
    /// The number and its noun: 三点意见.
    var range: Range<Int>
    /// The number alone.
    var number: Range<Int>
    var stated: Int
    var actual: Int
    /// Where the last of the points stands.
    var last: Location
  }

  private static let nouns: WordList = [
    "点意见", "点要求", "点建议", "点体会", "点感受", "点希望", "点认识", "点想法", "点看法", "点启示", "点经验", "点打算", "点做法", "个方面", "方面意见", "方面工作",
    "方面要求", "方面的意见", "方面的工作",
    "方面的要求", "方面内容",
    "方面问题", "方面经验", "方面措施", "条意见", "条建议", "条措施", "条经验", "条举措", "条原则", "条体会", "项举措", "项原则", "项重点", "项制度", "项内容", "大任务",
    "大工程", "大举措", "个任务", "个目标", "个要求", "个特点", "个抓手", "种情况", "类问题", "项工作", "项任务", "项措施", "项要求", "件事", "个问题", "个环节",
    "个重点", "点：", "点。", "句话", "层意思", "条要求", "点，",
  ]
  private static let leads = [
    "讲", "谈", "提", "强调", "说", "以下", "如下", "抓好", "做好", "做到", "突出", "围绕", "从", "汇报", "主要", "下面", "分", "重点", "有", "抓",
    "着力", "把握", "坚持", "提出",
  ]

  static func all(_ text: ScannedText) -> [Count] {
    var counts: [Count] = []
    for (position, passage) in text.passages.enumerated() where passage.role != nil {
      let scalars = passage.text.scalars
      for index in scalars.indices.dropFirst() where nouns.beginnings.contains(scalars[index]) {
        guard let noun = passage.text.first(of: nouns, at: index) else { continue }
        guard let number = DateNumber(endingAt: index, passage.text), (2...12).contains(number.value),
          passage.text[number.start - 1] != "第", leads(to: number.start, passage.text)
        else { continue }
        let length = noun.unicodeScalars.count - ("：。，".contains(noun.last ?? " ") ? 1 : 0)
        let range = number.start..<index + length
        guard let found = inParagraph(after: range.upperBound, passage) ?? below(position, text) else { continue }
        counts.append(
          Count(
            passage: passage, range: range, number: number.start..<index, stated: number.value, actual: found.count,
            last: found.last))
        break
      }
    }
    return counts
  }

  private static func leads(to index: Int, _ text: ScalarLine) -> Bool {
    let start = text.start(before: index) { !"。！？；".unicodeScalars.contains($0) }
    let words = text[max(start, index - 12)..<index]
    return leads.contains { words.contains($0) }
  }

  /// How many points follow in the paragraph itself: 一是, 二是 …, or 第一，第二，…
  private static func inParagraph(after index: Int, _ passage: TextPassage) -> (count: Int, last: Location)? {
    let text = passage.text
    var found: (count: Int, last: Location)?
    for kind in [
      ("", "是"), ("其", "是"), ("其", "，"), ("", "抓"), ("", "靠"), ("第", "、"), ("第", "，"), ("第", "是"), ("", "要"),
      ("（", "）"), ("", "、"),
    ] {
      var number = 0
      var place = index
      var word = kind.0 + ChineseNumeral.words(1) + kind.1
      for position in index..<max(index, text.count) {
        guard text.has(word, at: position), position == index || "，。；：、！ ".unicodeScalars.contains(text[position - 1])
        else { continue }
        number += 1
        place = position
        if number > 20 { break }
        word = kind.0 + ChineseNumeral.words(number + 1) + kind.1
      }
      if number >= 2, number > found?.count ?? 0 {
        found = (number, passage.location(of: place..<place + 2))
      }
    }
    return found
  }

  /// How many headings of one level follow the paragraph directly.
  private static func below(_ position: Int, _ text: ScannedText) -> (count: Int, last: Location)? {
    guard position + 1 < text.passages.count else { return nil }
    // The points begin with the next paragraph, or the one after a sentence between.
    guard
      let first = (position + 1...min(position + 2, text.passages.count - 1)).first(where: {
        level(text.passages[$0])?.number == 1
      }),
      let kind = level(text.passages[first])?.level
    else { return nil }
    var count = 0
    var last = text.passages[first].location
    for passage in text.passages[first...] {
      guard let heading = level(passage) else { continue }
      if heading.level < kind { break }
      guard heading.level == kind else { continue }
      if heading.number != count + 1 { break }
      count += 1
      last = passage.location(of: 0..<min(4, passage.text.count))
    }
    return count >= 2 ? (count, last) : nil
  }

  private static func level(_ passage: TextPassage) -> (level: Int, number: Int)? {
    let text = passage.text
    let start = text.end(from: 0) { $0 == " " || $0 == "　" }
    let isInBrackets = text[start] == "（"
    let isOrdinal = text[start] == "第"
    guard let number = DateNumber(from: isInBrackets || isOrdinal ? start + 1 : start, text) else { return nil }
    switch text[number.end] {
    case "）" where isInBrackets: return (number.isArabic ? 4 : 2, number.value)
    case "、" where !isInBrackets && !isOrdinal: return (number.isArabic ? 3 : 1, number.value)
    case "." where number.isArabic && !isInBrackets && !text[number.end + 1].isDigit: return (3, number.value)
    case "，" where isOrdinal: return (5, number.value)
    case "是" where !isInBrackets && !isOrdinal && !number.isArabic: return (6, number.value)
    default: return nil
    }
  }
}
