internal import ChineseText

/// Tells doubled characters that are wrong from words that double and words that meet.
enum DoubledText {
  /// Nouns and classifiers that stand before a word that begins with them: 县县长, 个个体户, 年年初.
  private static let units: ScalarSet = "省市县区镇乡村州盟旗局部院校厅会处科室站社组个年月日种家国项条件级队厂店路期场股层类点次"
  private static let bodies: ScalarSet = "部司馆委署班队党局院会校区港社厂站所组室处科团军企行库店"
  private static let particles: ScalarSet = "的了和在与及是将为对把被以从向到由于就也都要有不我"

  /// What words cost that are no mere chance.
  private static let frequent = 1...200

  /// How sure it is that the character at a position and the next one, which is the same, are one too many.
  enum Verdict {
    case sound
    /// The second begins a word, before which the first might stand alone, as in 暖流|流进.
    case doubtful
    case wrong
  }

  /// Judges the character at a position and the next one, which is the same.
  static func verdict(at index: Int, _ text: ScalarLine, _ chinese: ChineseData) -> Verdict {
    guard let words = chinese.words else { return .sound }
    let scalar = text[index]
    // Three in a row are a sound or an ornament, and a word that doubles is a word.
    guard scalar != text[index - 1], scalar != text[index + 2], !scalar.isChineseDigit else { return .sound }
    func word(_ range: Range<Int>) -> Int {
      guard range.lowerBound >= 0, range.upperBound <= text.count else { return 0 }
      return words.costOfWord(Array(text.scalars[range]))
    }
    // 一束束鲜花 counts, and 水灵灵的 paints.
    if text[index - 1] == "一"
      || text[index - 1].isHan && "的地，、。".unicodeScalars.contains(text[index + 2])
        && "水清红绿黑白亮油热冷暖软硬香甜苦酸空静光圆胖瘦喜乐笑气急慢".unicodeScalars.contains(text[index - 1])
    {
      return .sound
    }
    // 轰轰烈烈, 欣欣向荣, and any longer word that holds both.
    for length in 3...6 {
      for start in max(0, index + 2 - length)...index where word(start..<start + length) > 0 { return .sound }
    }
    // A double that is as rare as 提提 stands in the list of words by chance.
    let double = Self.frequent.contains(word(index..<index + 2)) ? 1 : 0
    let single = words.costOfWord([scalar])
    let isEnd = [2, 3, 4].contains { Self.frequent.contains(word(index + 1 - $0..<index + 1)) }
    let isBeginning = [2, 3, 4].contains { Self.frequent.contains(word(index + 1..<index + 1 + $0)) }
    // 徐媛媛 is a person.
    if Surname.isCommon(text[index - 1]), single >= 120, double == 0 || !isEnd { return .sound }
    // 宣传部部长, 馆馆员, 我党党务: a body that its short name ends stands before a word that begins with it.
    if bodies.contains(scalar), Self.frequent.contains(word(index + 1..<index + 3)) { return .sound }
    // 人人参与 is sound and 人人民群众 is not: the line tells by how much better it is cut with one alone.
    func isBetter(by least: Int) -> Bool { gain(at: index, text, words) >= least }
    func verdict(_ isWrong: Bool) -> Verdict { isWrong ? .wrong : .sound }
    if double > 0 { return verdict((isEnd || isBeginning) && isBetter(by: 130)) }
    // In 工作作了安排 the second is a verb of its own.
    if isEnd, "了过着出成得到好完为起".unicodeScalars.contains(text[index + 2]) { return verdict(isBetter(by: 130)) }
    // The first ends a word and the second begins one, 建设设施, unless both are of one word, 白俄俄罗斯.
    if isEnd, isBeginning { return verdict(isBetter(by: 160)) }
    if particles.contains(scalar) { return verdict(!isEnd && !isBeginning) }
    if units.contains(scalar) { return verdict(isEnd && single >= 110) }
    if isEnd && single > 95 || isBetter(by: 180) { return .wrong }
    return isBeginning && single > 90 ? .doubtful : .sound
  }

  /// How much less the line around costs without the second character.
  private static func gain(at index: Int, _ text: ScalarLine, _ words: WordTables) -> Int {
    let before = text.scalars[max(0, index - 6)..<index + 1]
    let after = text.scalars[(index + 2)..<min(text.count, index + 8)]
    return words.costOfLine(Array(before) + [text[index + 1]] + after) - words.costOfLine(Array(before) + after)
  }
}
