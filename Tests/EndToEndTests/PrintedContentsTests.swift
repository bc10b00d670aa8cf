import Testing

@testable import huiwu

@Suite struct PrintedContentsTests {
  private static func page(_ title: String, _ number: Int) -> String {
    "  \(title)\n  正文\n\n      — \(number) —\n\u{0C}"
  }

  @Test func findsTitlesOnOtherPages() {
    let contents = "      目　录\n会议议程 ........................ 1\n关于长\n标题的讲话 ..................... 3\n\u{0C}"
    let text = contents + Self.page("全县会议议程", 1) + Self.page("甲", 2) + Self.page("关于长标题\n的讲话", 4)
    #expect(PrintedContents(text).differences == [.init(title: "关于长标题的讲话", stated: 3, found: 4)])
    let withSpeaker = "关于长标题的讲话（何田） ..... 4\n\u{0C}" + Self.page("关于长标题\n的讲话", 3)
    #expect(PrintedContents(withSpeaker).differences.map(\.found) == [3])
    let right = contents + Self.page("全县会议议程", 1) + Self.page("关于长标题的讲话", 3)
    #expect(PrintedContents(right).differences.isEmpty)
  }

  @Test func readsTitlesBelowWhoSpeaks() {
    let contents = "目　录\n会议材料之一　局长 何田\n关于长\n标题的讲话 ..... 3\n会议材料之二\n第二份 ..... 5\n\u{0C}"
    let pages = Self.page("会议材料之一\n关于长标题\n的讲话", 3) + Self.page("会议材料之二\n第二份", 6)
    #expect(PrintedContents(contents + pages).differences == [.init(title: "第二份", stated: 5, found: 6)])
  }

  @Test func tellsTitlesThatStandNowhere() {
    let contents = "目　录\n会议材料之一　局长 何田\n讲话 ..... 3\n\u{0C}"
    #expect(PrintedContents(contents + Self.page("发言", 3)).missing == ["讲话"])
    #expect(PrintedContents(contents + Self.page("讲话", 3)).missing.isEmpty)
  }
}
