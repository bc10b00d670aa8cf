import Assembler
import ChineseText
import OfficeDocuments
import Plugins
import TestSupport
import Testing

/// Findings about cards grow with the cards, and not with their square.
@Suite struct CardGrowthTests {
  private static let texts = ["方既白", "林局长", "方?", "Fang Jibai", "方\u{E863}", "«姓名»", "谢谢配合", "王强"]

  /// How much the findings of a number of equal cards say.
  private func size(of text: String, _ count: Int) throws -> Int {
    let roster = Roster(
      people: (0..<count).map { number in
        let place = Place(line: number + 2)
        var person = Person(name: Located(PersonName("方既白"), at: Location(file: "名单.csv", place: place)))
        person.post = Located("局长", at: Location(file: "名单.csv", place: place))
        return person
      }, location: Location(file: "名单.csv"))
    let cards = String(repeating: text + "\n\n", count: 2 * count)
    let read = try NameCardsReader.read(Array(cards.utf8), name: "座牌.txt", roster: roster)
    var meeting = Meeting(name: Located("例会", at: roster.location), location: roster.location)
    meeting.roster = roster
    meeting.nameCards = read.cards
    meeting.resolvePeople()
    let findings = read.findings + runChecks(builtInChecks, on: meeting, chinese: checkoutChinese)
    return findings.reduce(0) { $0 + $1.message.chinese.utf8.count + 20 * $1.related.count }
  }

  @Test(arguments: texts)
  func equalCardsAreToldInProportionToTheirNumber(_ text: String) throws {
    let small = try size(of: text, 40)
    #expect(try size(of: text, 160) <= 5 * small + 1_000)
  }
}
