import ChineseText
import TestSupport
import Testing

@testable import Plugins

@Suite struct TitleBreakTests {
  @Test(arguments: [
    ("青岚县数字档案室|建设座谈会", 10.0), ("青岚县总工会第三届|职工代表大会第二次会议", 16.0), ("全县安全生产工作|暨防汛抗旱会议", 12.0),
    ("云溪县水利局|2026年会", 8.0), ("示例集团有限公司|年度工作会议", 12.0),
    ("云溪县人民政府关于|全面推进乡村振兴的|若干意见", 10.0),
  ])
  func breaksBehindAWord(lines: String, most: Double) {
    let parts = lines.split(separator: "|").map(String.init)
    let breaks = TitleBreak.breaks(parts.joined(), most: most)
    #expect(breaks == parts.dropLast().reduce(into: [Int]()) { $0.append(($0.last ?? 0) + $1.unicodeScalars.count) })
  }

  @Test func neverGivesALineMoreThanItsRoom() {
    let title = "青岚县数字档案室建设座谈会"
    for most in stride(from: 4.0, through: 12.0, by: 0.5) {
      let breaks = TitleBreak.breaks(title, most: most)
      let ends = breaks + [title.unicodeScalars.count]
      #expect(zip([0] + breaks, ends).allSatisfy { Double($1 - $0) <= most })
    }
    #expect(TitleBreak.breaks("会", most: 10).isEmpty)
    #expect(TitleBreak.breaks(title, most: 13.0).isEmpty)
  }

  @Test func neverCutsAWordThatIsKnown() {
    let title = "基层减负若干规定现场推进会"
    let ends = [2, 4, 6, 8, 10, 13]
    let known = (1...title.unicodeScalars.count).map { ends.contains($0) }
    for most in [5.0, 7, 9, 12] {
      #expect(TitleBreak.breaks(title, most: most, wordEnds: known).allSatisfy(ends.contains))
    }
  }

  @Test(arguments: [
    ("全县森林草原|防灭火工作会议", 10.0), ("关于云溪县2026年预算执行情况|和2027年预算草案的报告", 16),
    ("全县乡村振兴重点工作推进会|暨人居环境整治现场会", 13), ("全县基层治理|和平安建设工作|现场推进会", 10),
    ("云溪县国民经济和社会发展|第十五个五年规划纲要编制工作推进会", 20),
  ])
  func breaksBySenseWhereWordsAreKnown(lines: String, most: Double) {
    let title = lines.filter { $0 != "|" }
    let ends = checkoutChinese.lineEnds(of: Array(title.unicodeScalars))
    let breaks = TitleBreak.breaks(title, most: most, wordEnds: ends)
    var broken = ""
    for (index, scalar) in title.unicodeScalars.enumerated() {
      if breaks.contains(index) { broken += "|" }
      broken.unicodeScalars.append(scalar)
    }
    #expect(broken == lines)
  }
}
