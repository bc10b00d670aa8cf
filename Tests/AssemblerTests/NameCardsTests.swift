import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

struct NameCardsTests {
  private func cards(_ text: String) throws -> [String] {
    try NameCardsReader.read(Array(text.utf8), name: "座牌.txt").cards.cards.map(\.name.text)
  }

  private func cards(_ blocks: [Block], roster: Roster? = nil) throws -> [NameCards.Card] {
    var findings: [Finding] = []
    let document = Document(sections: [Section(page: .a4, blocks: blocks)])
    return try NameCardsReader.cards(
      OfficeFile(format: .docx, content: .document(document)), path: "座牌.docx", roster: roster, &findings
    ).cards
  }

  private func paragraphs(_ texts: String...) -> [Block] { texts.map { .paragraph(Paragraph($0)) } }

  @Test(arguments: [
    ("张三\n李四\n王　珏\n", ["张三", "李四", "王珏"]),
    ("座牌名单\n张三\n\n李四\n", ["张三", "李四"]),
    ("张三、李四、欧阳文博", ["张三", "李四", "欧阳文博"]),
    ("1 张三\n2.李四\n3、王五", ["张三", "李四", "王五"]),
    ("买买提·吐尔逊\n古丽巴哈尔.艾山\nJohn Smith", ["买买提·吐尔逊", "古丽巴哈尔·艾山", "John Smith"]),
    ("张　三\t李小明\t王　珏", ["张三", "李小明", "王珏"]),
  ])
  func readsNamesInText(_ text: String, names: [String]) throws { #expect(try cards(text) == names) }

  @Test func countsBothSidesOfACardOnce() throws {
    let read = try NameCardsReader.read(Array("张三\n张三\n李四\n李四\n王五\n王五".utf8), name: "座牌.txt")
    #expect(read.cards.cards.map(\.name.text) == ["张三", "李四", "王五"])
    #expect(read.cards.cards[1].locations.map(summary) == ["座牌.txt:3:1", "座牌.txt:4:1"])
  }

  @Test func countsASecondCardOfTwoSides() throws {
    let names = ["张三", "李四", "王五", "赵六", "钱七", "孙八", "张三"]
    #expect(try cards(names.flatMap { [$0, $0] }.joined(separator: "\n")) == names)
  }

  @Test func showsBothNamesOfACardWhoseSidesDiffer() throws {
    let names = ["张三", "李四", "王五", "赵六", "钱七", "孙八", "周九", "吴十", "郑一", "冯二"]
    let sides = names.flatMap { [$0, $0 == "王五" ? "王伍" : $0] }
    #expect(Set(try cards(sides.joined(separator: "\n"))) == Set(names + ["王伍"]))
    #expect(try cards(sides.joined(separator: "\n")).count == 11)
  }

  @Test func keepsANameTwiceWhereOthersStandOnce() throws {
    #expect(try cards("张三\n李四\n王五\n张三") == ["张三", "李四", "王五", "张三"])
  }

  @Test func joinsCharactersThatStandOneBelowTheOther() throws {
    let cell = TableCell(paragraphs("王", "小", "明"))
    let table = Table(columnWidths: [.points(100)], rows: [TableRow([cell, TableCell(paragraphs("张三"))])])
    #expect(try cards([.table(table)]).map(\.name.text) == ["王小明", "张三"])
  }

  @Test func readsTextBoxesAndLeavesUnitsAndPostsOut() throws {
    func box(_ texts: String...) -> Block {
      let shape = Shape(
        left: .zero, top: .zero, width: .points(10), height: .points(10), paragraphs: texts.map { Paragraph($0) })
      return .paragraph(Paragraph([.shape(shape)]))
    }
    let blocks = [
      box("青岚县全县办公室工作会议", "张三", "县委办公室"), box("青岚县全县办公室工作会议", "李四", "馆长"), box("青岚县全县办公室工作会议", "王　珏", "县水利局"),
    ]
    #expect(try cards(blocks).map(\.name.text) == ["张三", "李四", "王珏"])
  }

  @Test func usesTheRosterForUnitsButNeverForNames() throws {
    var person = Person(name: Located(PersonName("张三"), at: Location(file: "名单")))
    person.unit = Located("云上松", at: Location(file: "名单"))
    let roster = Roster(people: [person], location: Location(file: "名单"))
    let cell = TableCell(paragraphs("张山", "云上松"))
    let table = Table(columnWidths: [.points(100)], rows: [TableRow([cell])])
    #expect(try cards([.table(table)], roster: roster).map(\.name.text) == ["张山"])
  }

  @Test(arguments: ["买买提吐尔逊江", "张"])
  func keepsAnOddNameThatStandsAlone(_ name: String) throws {
    #expect(try cards("张三\n\n\(name)\n\n李四") == ["张三", name, "李四"])
  }

  @Test func readsCellsOfASheet() throws {
    #expect(try NameCardsReader.read(Array("张三,李四\n王五,赵六\n".utf8), name: "座牌.csv").cards.cards.count == 4)
    let column = try NameCardsReader.read(Array("序号,姓名,单位\n1,张三,县委办\n2,李四,县府办\n".utf8), name: "座牌.csv")
    #expect(column.cards.cards.map(\.name.text) == ["张三", "李四"])
    #expect(column.cards.cards[0].locations[0].place.line == 2)
  }

  @Test func reportsAFileWithoutNames() throws {
    let read = try NameCardsReader.read(Array("。。。\n".utf8), name: "座牌.txt")
    #expect(read.findings.map(\.code.name) == ["cards.none"])
  }

  @Test func refusesMoreTextsThanTheCardsOfAnyMeeting() throws {
    let bytes = Array(("姓名\n" + String(repeating: "张三\n", count: 100_001)).utf8)
    let error = #expect(throws: AssemblyError.self) { try NameCardsReader.read(bytes, name: "座牌.csv") }
    #expect(try #require(error).file == "座牌.csv")
  }
}
