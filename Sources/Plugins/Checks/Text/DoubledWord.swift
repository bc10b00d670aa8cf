internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Words were typed twice.
struct DoubledWord: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "typo.doubled-word", .warning,
    title: Message("多打了一个词", english: "words typed twice"),
    explanation: Message("“加强加强领导”重复了词，是打字或复制时留下的", english: "Words were typed twice, or left by an edit"),
    remedy: Message("删去一个", english: "delete one"),
    examples: [
      .draft(Message("多了一个词", english: "a word too many"), "要切实↓加强加强领导，抓好农田水利。\n"),
      .draft(Message("叠用的词", english: "words that double"), "请大家研究研究，一个一个解决。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.paragraph

  /// Looks at a paragraph.
  func look(over passage: TextPassage, _ hits: inout TextHits) {
    for range in passage.facts.repeats {
      let count = range.count / 2
      let word = passage.text[range.lowerBound..<range.lowerBound + count]
      let scalars = passage.text.scalars[range.lowerBound..<range.lowerBound + count]
      // Characters that a conversion lost are told of as such.
      guard Set(scalars).count > 1, scalars.allSatisfy(\.isHan), !scalars.contains("锟") else { continue }
      if count == 2 {
        guard scalars.first?.isChineseDigit != true, let words = hits.chinese.words,
          words.costOfWord(Array(passage.text.scalars[range])) == 0, words.costOfWord(Array(scalars)) > 0,
          !Self.isTail(range, passage.text, words)
        else { continue }
        // 研究研究 is how one says it.
        if Self.verbs.contains(word), Self.isMeant(range, passage.text) { continue }
      } else {
        guard !scalars.contains(where: \.isChineseDigit) || count > 3 else { continue }
      }
      let isMeant =
        Self.isMeant(range, passage.text) || count == 2 && (Self.verbs.contains(word) || Self.deeds.contains(word))
      hits.add(
        range, in: passage,
        Message("“\(word)”重复了；请删去一个", english: "“\(word)” stands twice; delete one"), right: word, isSafe: false,
        severity: isMeant ? .info : nil)
    }
  }

  /// Whether the doubling may be meant: 碧蓝碧蓝的, “过奖过奖”, 很紧很紧。
  private static func isMeant(_ range: Range<Int>, _ text: ScalarLine) -> Bool {
    let marks = "的地，。！？、；”".unicodeScalars
    return marks.contains(text[range.upperBound]) || range.lowerBound == 0
      || "“，、你我他她".unicodeScalars.contains(text[range.lowerBound - 1])
  }

  /// Whether the first is the end of a longer word, as in 集装箱|装箱, or the second begins a title of it: 二支队|支队长.
  private static func isTail(_ range: Range<Int>, _ text: ScalarLine, _ words: WordTables) -> Bool {
    let start = max(0, range.lowerBound - 6)
    let around = Array(text.scalars[start..<min(text.count, range.upperBound + 4)])
    let cut = words.words(of: around)
    let place = range.lowerBound - start
    if let first = cut.first(where: { $0.contains(place) }), first.lowerBound == place - 1 { return true }
    return "长员".unicodeScalars.contains(text[range.upperBound])
  }

  /// Words that name a body or a thing as well as what it does: 由集体经济组织|组织造林.
  private static let deeds: Set<String> = [
    "组织", "规定", "代表", "领导", "保管", "计划", "建议", "决定", "通知", "报告", "指示", "编辑", "保证",
  ]

  private static let verbs: Set<String> = [
    "研究", "讨论", "考虑", "商量", "学习", "锻炼", "休息", "了解", "交流", "琢磨", "体验", "检查", "总结", "打扫", "宣传", "教育", "反思", "比较", "合计",
    "掂量", "许多", "非常", "永远",
    "帮助", "提高", "表现", "介绍", "活动", "参观", "关心", "照顾", "高兴", "热闹", "教训", "整理", "收拾", "打听", "思考", "观察", "分析", "调查", "试试",
    "看看", "回忆", "回顾", "改造", "调整", "商议",
  ]
}
