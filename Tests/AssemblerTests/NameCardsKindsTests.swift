import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

/// What offices put on cards beside the name, or instead of it.
@Suite struct NameCardsKindsTests {
  private func read(_ text: String, people: [String] = []) throws -> ReadNameCards {
    let roster = Roster(
      people: people.map { Person(name: Located(PersonName($0), at: Location(file: "名单"))) },
      location: Location(file: "名单"))
    return try NameCardsReader.read(Array(text.utf8), name: "座牌.txt", roster: roster)
  }

  private func read(_ blocks: [Block]) throws -> NameCards {
    var findings: [Finding] = []
    let document = Document(sections: [Section(page: .a4, blocks: blocks)])
    return try NameCardsReader.cards(
      OfficeFile(format: .docx, content: .document(document)), path: "座牌.docx", &findings)
  }

  private func table(_ rows: [[String]]) -> Block {
    .table(
      Table(
        columnWidths: Array(repeating: .points(40), count: rows[0].count),
        rows: rows.map { TableRow($0.map { TableCell($0) }) }))
  }

  @Test(arguments: [
    ("何田乡长", ["何田"]), ("侯晓玲副局长", ["侯晓玲"]), ("欧阳既白副主任", ["欧阳既白"]), ("侯晓玲　局长", ["侯晓玲"]),
    ("林栖迟 同志", ["林栖迟"]),
    ("何　田 先生", ["何田"]), ("侯晓玲\n女士", ["侯晓玲"]), ("同志", []), ("女士\n", []), ("县水利局\n侯晓玲\n局长", ["侯晓玲"]),
    ("水利局长", []),
    ("林局长", ["林局长"]), ("县水利局侯晓玲", ["侯晓玲"]), ("教育局欧阳既白", ["欧阳既白"]), ("青石镇何田", ["何田"]),
    ("侯晓玲 HOU Xiaoling", ["侯晓玲"]), ("何　田/He Tian", ["何田"]),
    ("侯晓玲、何田、John Smith", ["侯晓玲", "何田", "John Smith"]), ("欧阳局长", ["欧阳局长"]),
    ("支队长\n方既白", ["方既白"]), ("发言席", []),
  ])
  func readsNamesBesidePostsAndFormsOfAddress(_ text: String, names: [String]) throws {
    let found = try read(text).cards.cards.map(\.name.text)
    // A post alone is a card of its own, told from names by whoever compares.
    #expect(found.filter { $0 != "水利局长" } == names)
  }

  @Test(arguments: [
    ("盖（gě）听松", "盖听松"), ("盖(gě)听松", "盖听松"), ("方既白（bái）", "方既白"), ("冼（xiǎn）　田", "冼田"),
    ("单（音shàn）听松", "单听松"),
  ])
  func leavesReadingsInBracketsOut(_ text: String, name: String) throws {
    #expect(try read(text).cards.cards.map(\.name) == [PersonName(name)])
  }

  @Test func givesLettersBelowANameToItsCard() throws {
    let cards = try read("县水利局\n方既白\nFANG Jibai\n\n县财政局\n何　田\nHE Tian").cards.cards
    #expect(cards.map(\.name.text) == ["方既白", "何田"])
    #expect(cards.map { $0.letters.map(\.value.text) } == [["FANG Jibai"], ["HE Tian"]])
  }

  @Test func keepsANameInLettersThatTheRosterHas() throws {
    let cards = try read("方既白\nJohn Smith", people: ["方既白", "John Smith"]).cards.cards
    #expect(cards.map(\.name.text) == ["方既白", "John Smith"])
  }

  @Test(arguments: ["刘yan", "张?", "李□", "王（女吉）", "何田*"])
  func keepsADamagedNameAmongOthers(_ name: String) throws {
    let cards = try read("方既白\n\(name)\n林栖迟").cards.cards
    #expect(cards.map(\.name) == ["方既白", name, "林栖迟"].map { PersonName($0) })
    #expect(cards[1].locations.map(\.place.line) == [2])
  }

  @Test(arguments: [
    "«姓名»", "{ MERGEFIELD 姓名 }", "{{姓名}}", "[姓名]", "【姓名】", "MERGEFIELD 姓名 \\* MERGEFORMAT",
    "«下一记录»«姓名»",
  ])
  func tellsFieldsOfAMailMerge(_ field: String) throws {
    let template = try read("\(field)\n\(field)")
    #expect(template.findings.map(\.code.name) == ["cards.merge-field"])
    #expect(template.cards.cards.isEmpty)
    let half = try read("方既白\n\(field)\n何田")
    #expect(half.findings.map(\.code.name) == ["cards.merge-field"])
    #expect(half.findings.map(\.location.place.line) == [2])
    #expect(half.cards.cards.map(\.name.text) == ["方既白", "何田"])
  }

  @Test func putsNamesTogetherFromOneCharacterACell() throws {
    let down = table([["侯", "何", "林"], ["晓", "", "栖"], ["玲", "田", "迟"]])
    #expect(try read([down]).cards.map(\.name.text) == ["侯晓玲", "何田", "林栖迟"])
    let across = [table([["方", "既", "白"]]), table([["何", "", "田"]])]
    #expect(try read(across).cards.map(\.name.text) == ["方既白", "何田"])
    let rows = table([["侯", "晓", "玲"], ["何", "", "田"]])
    #expect(try read([rows]).cards.map(\.name.text) == ["侯晓玲", "何田"])
  }

  @Test func leavesATableOfWholeNamesAlone() throws {
    #expect(try read([table([["侯晓玲", "何田"], ["林栖迟", ""]])]).cards.count == 3)
  }

  @Test func saysWhichTextsWereNotUnderstood() throws {
    let found = try read("方既白\n请各单位按照座次图摆放\n何田")
    #expect(found.cards.cards.map(\.name.text) == ["方既白", "何田"])
    #expect(found.findings.map(\.code.name) == ["cards.unread-text"])
    #expect(found.findings.map(\.location.place.line) == [2])
  }
}
