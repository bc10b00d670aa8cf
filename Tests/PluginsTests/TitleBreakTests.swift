import Testing

@testable import Plugins

@Suite struct TitleBreakTests {
  @Test(arguments: [
    ("青岚县数字档案室|建设座谈会", 10.0), ("青岚县总工会第三届职工代表大会|第二次会议", 16.0), ("全县安全生产工作|暨防汛抗旱会议", 12.0),
    ("云溪县水利局|2026年会", 8.0), ("示例集团有限公司|年度工作会议", 12.0),
  ])
  func breaksBehindAWord(lines: String, most: Double) throws {
    let parts = lines.split(separator: "|").map(String.init)
    let width = try #require(TitleBreak.firstLine(parts.joined(), most: most))
    #expect(width == parts[0].unicodeScalars.reduce(0) { $0 + TextWidth.characters(String($1)) })
  }

  @Test func neverGivesTheFirstLineMoreThanItsRoom() throws {
    for most in stride(from: 4.0, through: 12.0, by: 0.5) {
      guard let width = TitleBreak.firstLine("青岚县数字档案室建设座谈会", most: most) else { continue }
      #expect(width <= most && width >= 6.5)
    }
    #expect(TitleBreak.firstLine("会", most: 10) == nil)
  }
}
