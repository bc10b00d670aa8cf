internal import ChineseText

/// Tells doubled characters that are wrong from words that double and words that meet.
///
/// The line is cut into words as it stands and without the second character. Where the two stand in words of their own, as in
/// 应当|当庭, or in one, as in 人人, they are sound unless the line is cut far better with one alone; where one of them is left
/// over, as in 建|建设, it is one too many. Measured on 12,000 planted doubles and 8,400 sound ones of laws and newspapers.
enum DoubledText {
  /// How sure it is that the character at a position and the next one, which is the same, are one too many.
  enum Verdict {
    case sound
    /// It may be meant, as in 可以|以, 两国|国旗, or be of a name.
    case doubtful
    case wrong
  }

  /// Judges the character at a position and the next one, which is the same.
  static func verdict(at index: Int, _ text: ScalarLine, _ chinese: ChineseData) -> Verdict {
    guard let words = chinese.words else { return .sound }
    let scalar = text[index]
    // Three in a row are a sound or an ornament, and digits are numbers: 一九九八. No number holds 十十.
    guard scalar != text[index - 1], scalar != text[index + 2] else { return .sound }
    if numerals.contains(scalar) { return .sound }
    // 海关|关长, 统战部|部长.
    if text[index + 2] == "长", bodies.contains(scalar) { return .sound }
    return Doubling(index, text, words).verdict
  }

  fileprivate static let numerals: ScalarSet =
    "〇零一二三四五六七八九百千万亿"
  /// Bodies, times and kinds that stand behind a word that ends with them: 两国|国旗, 第三人|人身.
  fileprivate static let bodies: ScalarSet =
    "省市县区镇乡村州盟旗局部院校厅会处科室站社组个年月日种家国项条件级队厂店路期场股层类点次税人任界馆司军港班团船车署课关园"
  /// How the word behind such a body ends.
  fileprivate static let endsBehindBody: ScalarSet =
    "长员籍东目款率身格舍别期务委级歌旗徽都防内底初末名址史志情域"
  /// Words that govern what follows, before which the same character may end another word: 战争和|和平, 决定对|对外贸易.
  fileprivate static let governing: ScalarSet =
    "和对了有把说让为在从被到向补打开镀串润"
  /// Such words that come about behind every other one.
  fileprivate static let governingWords: Set<String> = [
    "和平", "和谐", "和睦", "对外", "对口", "对接", "对方", "对手", "从严", "从事", "从业", "从重", "从快", "在校", "在岗", "在建", "在职", "在册", "在编",
    "在押", "为民",
    "为人", "为政", "为人民", "向上", "向善", "了解", "了结", "以上", "以下", "以内", "以外", "让利", "把关", "有毒", "有害", "有关物", "有组织",
  ]
  /// Behind 以 in 可以以书面形式, what it governs ends with one of these.
  fileprivate static let manners = ["方式", "形式", "名义", "价格", "价款", "数额", "身份", "为", "姓名", "自己", "其"]
  /// What is never said twice.
  fileprivate static let particles: ScalarSet =
    "的了和在与及是于而或并其被向给所已无前内间里起再非兼将把"
  /// Qualities that are painted by doubling their second character: 水灵灵的.
  fileprivate static let painted: ScalarSet =
    "水清红绿黑白亮油热冷暖软硬香甜苦酸空静光圆胖瘦喜乐笑气急慢爽愉鲜"
}

/// A doubled character among the words around it.
private struct Doubling {
  let verdict: DoubledText.Verdict

  init(_ index: Int, _ text: ScalarLine, _ words: WordTables) {
    let start = max(0, index - 7)
    let around = Array(text.scalars[start..<min(text.count, index + 9)])
    let cut = words.words(of: around)
    let place = index - start
    guard let first = cut.first(where: { $0.contains(place) }),
      let second = cut.first(where: { $0.contains(place + 1) })
    else {
      verdict = .sound
      return
    }
    var single = around
    single.remove(at: place)
    let gain = words.costOfLine(around) - words.costOfLine(single)
    let scalar = text[index]
    let cost = words.costOfWord([scalar])
    let rest = Rest(
      scalar: scalar, cost: cost, before: text[index - 1], after: text[index + 2],
      following: text[index + 2..<index + 14],
      // With one alone, what is left over is of a word: 中华人|人民共和国.
      isOfWord: gain > cost + 15, first: Array(around[first]), second: Array(around[second]))
    if first == second {
      // 一件件 counts.
      verdict = gain < 110 || text[index - 1] == "一" ? .sound : gain >= 130 ? .wrong : .doubtful
    } else if first.count > 1, second.count > 1 {
      verdict = gain >= 125 ? .wrong : gain >= 112 ? .doubtful : .sound
    } else if first.count > 1 {
      verdict = rest.verdictBehindWord
    } else if second.count > 1 {
      verdict = rest.verdictBeforeWord
    } else {
      verdict = rest.verdictBetweenWords(gain: gain)
    }
  }

  /// A character that is left over beside the same one.
  private struct Rest {
    var scalar: Unicode.Scalar
    var cost: Int
    var before: Unicode.Scalar
    var after: Unicode.Scalar
    var following: String
    var isOfWord: Bool
    var first: [Unicode.Scalar]
    var second: [Unicode.Scalar]

    /// 建设|设, where 目的|的 and 可以|以 are sound.
    var verdictBehindWord: DoubledText.Verdict {
      let word = String(String.UnicodeScalarView(first))
      if scalar == "的", word == "目的" || word == "标的" { return .sound }
      if scalar == "地", first.count == 4 { return .sound }
      // 一束|束鲜花 counts, and 水灵|灵的 paints.
      if word.hasPrefix("一"), first.count == 2, !Self.wordsOfOne.contains(word) { return .sound }
      if let painted = first.first, DoubledText.painted.contains(painted), "的地，、。".unicodeScalars.contains(after) {
        return .sound
      }
      if isOfWord { return .wrong }
      if word == "反对" || scalar == "作" && "了过出为一好".unicodeScalars.contains(after) { return .sound }
      if word == "可以" { return DoubledText.manners.contains { following.contains($0) } ? .sound : .doubtful }
      if word == "主要" || scalar == "有" { return .doubtful }
      // 综治委主任|任建新.
      return word.hasSuffix("任") && Surname.isCommon(scalar) ? .doubtful : .wrong
    }

    /// 建|建设, where 两国|国旗 and 决定对|对外贸易 may be meant.
    var verdictBeforeWord: DoubledText.Verdict {
      if isOfWord { return .wrong }
      if "年月日".unicodeScalars.contains(scalar), before.isDigit || before.isChineseDigit || before == "十" {
        return .sound
      }
      if DoubledText.bodies.contains(scalar) {
        if DoubledText.endsBehindBody.contains(second[1]) { return .sound }
        if second[1] == "家" || second[1] == "民" { return scalar == "人" ? .wrong : .doubtful }
      }
      let word = String(String.UnicodeScalarView(second))
      if DoubledText.governingWords.contains(String(word.unicodeScalars.prefix(2)))
        || DoubledText.governingWords.contains(word)
      {
        return .sound
      }
      // 请市|市场监督管理局, 白石市|市直机关.
      if "省市县区镇乡州".unicodeScalars.contains(scalar) {
        return before.isHan && !"请由和与及向在到被对从经是各全".unicodeScalars.contains(before) ? .doubtful : .sound
      }
      if scalar == "以" { return word == "以及" || word == "以来" ? .wrong : .doubtful }
      if Self.sureBehind.contains(word) { return .wrong }
      return DoubledText.governing.contains(scalar) ? .doubtful : .wrong
    }

    /// 的|的, where 徐媛|媛 and 群|群 may be meant.
    func verdictBetweenWords(gain: Int) -> DoubledText.Verdict {
      if Surname.isCommon(before), cost >= 100, gain <= cost + 60 { return .sound }
      if before == "一" { return .sound }
      if isOfWord || DoubledText.particles.contains(scalar) { return .wrong }
      if scalar == "年" { return .sound }
      return cost <= 90 ? .wrong : .doubtful
    }

    private static let wordsOfOne: Set<String> = ["一切", "一些", "一样", "一定", "一般", "一直", "一致", "一律", "一起"]
    private static let sureBehind: Set<String> = ["有关", "有权", "有效", "有期徒刑", "有利于", "在于", "为了", "对于", "对象", "到位", "到达"]
  }
}
