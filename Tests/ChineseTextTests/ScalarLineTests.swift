import ChineseText
import Testing

@Suite struct ScalarLineTests {
  @Test(arguments: ["", "a", "会议", "é·Ж", "𠂇\u{10FFFF}", "\u{0}\u{7F}\u{80}\u{7FF}\u{800}\u{FFFD}\u{10000}", "一b二𬭎é三"])
  func holdsEveryScalarOfATextOnce(_ text: String) {
    #expect(ScalarLine(text).scalars == Array(text.unicodeScalars))
  }

  @Test func findsTheEarlierOfTwoListedWordsAtAPlace() {
    let words: WordList = ["副书记", "书记", "副", "书", "𠂇"]
    let line = ScalarLine("副书记、书籍、副县长𠂇")
    #expect(words.first(at: 0, in: line) == "副书记")
    #expect(words.first(at: 1, in: line) == "书记")
    #expect(words.first(at: 4, in: line) == "书")
    #expect(words.first(at: 7, in: line) == "副")
    #expect(words.first(at: 10, in: line) == "𠂇")
    #expect(words.first(at: 3, in: line) == nil)
    #expect(words.first(at: -1, in: line) == nil)
    #expect(words.first(at: 11, in: line) == nil)
  }

  @Test(arguments: ["。", "一", "\u{FFFF}", "\u{0}", "𠂇"] as [Unicode.Scalar])
  func tellsWhichScalarsAreAmongOthers(_ scalar: Unicode.Scalar) {
    let all = ScalarSet([scalar, "甲"])
    #expect(all.contains(scalar) && all.contains("甲"))
    #expect(!all.contains("乙") && !all.contains("𠂈") && !ScalarSet("").contains(scalar))
  }
}
