import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

/// Lists of people in the shapes in which offices really draw them.
struct RosterShapesTests {
  private func read(_ lines: [String], name: String = "名单", merged: [String] = []) throws -> RosterSheets.Result {
    var sheet = Sheet(name: name, lines: lines)
    sheet.mergedAreas = merged.compactMap { text in
      let corners = text.split(separator: ":").compactMap { CellReference($0) }
      return corners.count == 2 ? CellArea(first: corners[0], last: corners[1]) : nil
    }
    return try RosterSheets.read([sheet], file: "表.xlsx")
  }

  private func lines(_ people: [Person]) -> [String] {
    people.map { person in
      [person.name.value.text, person.unit?.value ?? "-", person.post?.value ?? "-"].joined(separator: " ")
    }
  }

  private let two = ["贺春山 县水利局 局长", "施然 县气象局 副局长"]

  // MARK: Two header rows

  @Test(arguments: [
    // Groups above all columns.
    [
      "防汛会议名单", "参会人员 | | | 联系方式 |", "单位 | 职务 | 姓名 | 手机 | 办公电话", "县水利局 | 局长 | 贺春山 | 13800000001 | 1",
      "县气象局 | 副局长 | 施 然 | 13800000002 | 2",
    ],
    // The row below divides one column only.
    [
      "序号 | 单位 | 职务 | 姓名 | 联系方式 | | 备注", " | | | | 手机 | 办公电话 |", "1 | 县水利局 | 局长 | 贺春山 | 13800000001 | 1 |",
      "2 | 县气象局 | 副局长 | 施 然 | 13800000002 | 2 | 住宿",
    ],
    // Some names stand above, the name of the main column below.
    [
      "序号 | 参会人员 | | | 联系方式 |", " | 姓名 | 单位 | 职务 | 办公 | 手机", "1 | 贺春山 | 县水利局 | 局长 | 1 | 13800000001",
      "2 | 施 然 | 县气象局 | 副局长 | 2 | 13800000002",
    ],
    // The two rows give one name together.
    ["姓名 | 单位 | | 联系", " | 单位 | 职务 | 电话", "贺春山 | 县水利局 | 局长 | 13800000001", "施 然 | 县气象局 | 副局长 | 13800000002"],
  ])
  func readsHeadersOfTwoRowsThatAreNotMerged(_ rows: [String]) throws {
    let result = try read(rows)
    #expect(lines(result.people) == two)
    #expect(result.people.map { $0.phone?.value } == ["13800000001", "13800000002"])
    #expect(result.findings.filter { $0.code.name != "source.unused-column" } == [])
  }

  @Test func takesARowWithGapsBelowAHeaderForData() throws {
    let result = try read(["姓名 | 单位 | 职务 | 手机", "贺春山 | | 局长 |", "施 然 | 县气象局 | 副局长 | 13800000002"])
    #expect(lines(result.people) == ["贺春山 - 局长", "施然 县气象局 副局长"])
    let repeated = try read(["姓名 | 单位", "贺春山 | 县水利局", "姓名 | 单位", "施然 | 县气象局"])
    #expect(lines(repeated.people) == ["贺春山 县水利局 -", "施然 县气象局 -"])
  }

  @Test(arguments: [[], ["A1:A2", "B1:C1", "D1:E1"]])
  func leavesOutWhoStandsBelowAnotherTitle(_ merged: [String]) throws {
    let result = try read(
      ["单位 | 参会领导 | | 联络员 |", " | 姓名 | 职务 | 姓名 | 手机", "县水利局 | 贺春山 | 局长 | 毕小禾 | 13800000001"], merged: merged)
    #expect(lines(result.people) == ["贺春山 县水利局 局长"])
    #expect(result.people[0].phone == nil)
    #expect(result.findings.map(\.code.name) == ["source.unused-column", "source.unused-column"])
    #expect(result.findings.map(\.subject) == ["联络员姓名", "联络员手机"])
  }

  @Test func takesCapacitiesFromTitlesOfListsSideBySide() throws {
    let result = try read(["出席人员 | | 列席人员 |", "姓名 | 职务 | 姓名 | 职务", "贺春山 | 局长 | 柳青青 | 科员", "施然 | 局长 | 毕小禾 | 科员"])
    #expect(result.people.map(\.name.value.text) == ["贺春山", "施然", "柳青青", "毕小禾"])
    #expect(result.people.map { $0.role?.value } == [nil, nil, .observer, .observer])
    #expect(result.findings == [])
  }

  // MARK: Titles

  @Test func takesTitlesBetweenTablesForCapacities() throws {
    let result = try read([
      "一、主席台就座领导", "姓名 | 职务", "贺春山 | 县委副书记", "", "二、县直单位", "姓名 | 单位", "施然 | 县档案馆", "", "三、列席人员", "姓名 | 单位",
      "何田 | 县水利局",
    ])
    #expect(lines(result.people) == ["贺春山 - 县委副书记", "施然 县档案馆 -", "何田 县水利局 -"])
    #expect(result.people.map { $0.role?.value } == [nil, nil, .observer])
    #expect(result.findings == [])
  }

  @Test func takesTheUnitOfAReplySlipFromAboveItsTable() throws {
    for slip in [["单位 | 县水利局 | |"], ["回执单位（盖章）：县水利局"], ["联系人：何田 | 填报单位：县水利局"]] {
      let result = try read(["参会回执"] + slip + ["姓名 | 职务 | 手机 | 是否住宿", "贺春山 | 局长 | |", "施然 | 科长 | |"])
      #expect(lines(result.people) == ["贺春山 县水利局 局长", "施然 县水利局 科长"])
    }
    let observers = try read(["列席人员名单", "姓名 | 单位", "贺春山 | 县水利局"])
    #expect(observers.people.map { $0.role?.value } == [.observer])
    let titled = try read(["青岚县人民政府办公室", "姓名 | 职务", "贺春山 | 局长"])
    #expect(lines(titled.people) == ["贺春山 - 局长"])
  }

  @Test func tellsNumberedTitlesFromRowsThatWaitForAName() throws {
    let result = try read([
      "序号 | 姓名 | 单位 | 职务", "一 | 县领导", "1 | 贺春山 | | 副县长", "二 | 列席人员", "2 | 施然 | 县水利局 | 局长", "3 | | 县气象局 |",
      "4 | 何田 | | 科长", "联系人 | 毕小禾 | 电话 | 13800000009",
    ])
    #expect(lines(result.people) == ["贺春山 - 副县长", "施然 县水利局 局长", "何田 - 科长"])
    #expect(result.people.map { $0.role?.value } == [nil, .observer, .observer])
    #expect(result.findings.map(summary) == ["source.missing-value 表.xlsx!名单:A6"])
  }

  @Test func takesTheLineAboveATableOfADocumentForItsTitle() throws {
    let list = { (name: String) in
      "<table><tr><td>姓名</td><td>职务</td></tr><tr><td>\(name)</td><td>局长</td></tr></table>"
    }
    let page =
      "<p>青岚县人民政府办公室</p>\(list("贺春山"))<p>二、县水利局（1人）</p>\(list("施然"))<p>列席人员：</p>\(list("何田"))"
    let people = try RosterReader.read(Array(page.utf8), name: "名单.html").roster.people
    #expect(lines(people) == ["贺春山 - 局长", "施然 县水利局 局长", "何田 - 局长"])
    #expect(people.map { $0.role?.value } == [nil, nil, .observer])
    let grids =
      "<p>分组名单</p><p>第一组（召集人：贺春山）</p><table><tr><td>贺春山</td><td>施然</td></tr><tr><td>何田</td></tr></table>"
    let groups = try RosterReader.read(Array(grids.utf8), name: "名单.html").roster.people
    #expect(groups.suffix(3).map { $0.group?.value } == ["第一组", "第一组", "第一组"])
  }

  @Test func sharesTheUnitsBeforeListsSideBySide() throws {
    let result = try read(
      [
        "单位 | 主要负责人 | | 分管负责人 |", " | 姓名 | 手机 | 姓名 | 手机", "县水利局 | 贺春山 | 1 | 施然 | 2", "县气象局 | 何田 | 3 | 秦川 | 4",
      ], merged: ["A1:A2", "B1:C1", "D1:E1"])
    #expect(lines(result.people) == ["贺春山 县水利局 -", "何田 县气象局 -", "施然 县水利局 -", "秦川 县气象局 -"])
    #expect(result.people.map { $0.phone?.value } == ["1", "3", "2", "4"])
  }

  @Test func givesEachOfSeveralNamesInACellItsLine() throws {
    let csv = "姓名,单位,职务\n\"贺春山\n施然\",县水利局,\"局长\n科长\"\n"
    let people = try RosterReader.read(Array(csv.utf8), name: "名单.csv").roster.people
    #expect(lines(people) == ["贺春山 县水利局 局长", "施然 县水利局 科长"])
  }

  // MARK: Lists along a row

  @Test func readsAListThatRunsAlongItsRows() throws {
    let result = try read(
      [
        "防汛会议参会人员名单", "序号 | 1 | 2 | 3", "单位 | 县水利局 | | 县档案馆", "姓名 | 贺春山 | 施 然 | 买买提·艾力", "职务 | 局长 | 科长 | 馆长",
        "编组 | 甲 | 乙 | 甲", "（按姓氏笔画为序）",
      ], merged: ["B3:C3"])
    #expect(lines(result.people) == ["贺春山 县水利局 局长", "施然 县水利局 科长", "买买提·艾力 县档案馆 馆长"])
    #expect(result.people.map { summary($0.name.location) } == ["B4", "C4", "D4"].map { "表.xlsx!名单:\($0)" })
    #expect(result.people.map { $0.serial?.value } == [1, 2, 3])
    #expect(result.findings.map(summary) == ["source.unknown-key 表.xlsx!名单:A6"])
    #expect(result.orderNote?.value == "按姓氏笔画为序")
  }

  @Test func readsListsAlongRowsBelowEachOther() throws {
    let result = try read([
      "姓名 | 贺春山 | 施 然", "职务 | 局长 | 科长", "列席人员", "姓名 | 柳青青 | 毕小禾", "职务 | 科长 | 科员",
    ])
    #expect(lines(result.people) == ["贺春山 - 局长", "施然 - 科长", "柳青青 - 科长", "毕小禾 - 科员"])
    #expect(result.people.map { $0.role?.value } == [nil, nil, .observer, .observer])
  }

  @Test func readsFormsWhoseValuesStandBesideTheirNames() throws {
    let result = try read([
      "参会回执", "单位 | 县水利局 | 联系人 | 毕小禾", "联系电话 | 13800000009 | |", "姓名 | 贺春山 | 职务 | 局长", "手机 | 13800000001 | 备注 |",
      "姓名 | 施然 | 职务 | 科长", "手机 | 13800000002 | 备注 | 请假",
    ])
    #expect(lines(result.people) == ["贺春山 县水利局 局长", "施然 县水利局 科长"])
    #expect(result.people.map { $0.phone?.value } == ["13800000001", "13800000002"])
    #expect(result.people.map(\.isExpected) == [true, false])
    #expect(result.findings.map(summary) == ["source.unused-column 表.xlsx!名单:C2", "roster.leave-note 表.xlsx!名单:D7"])
  }

  @Test func readsAListAlongTheRowsOfADocument() throws {
    let page =
      "<p>参会人员名单</p><table><tr><td>单位</td><td>县水利局</td><td>县气象局</td></tr><tr><td>姓名</td><td>贺春山</td>"
      + "<td>施　然</td></tr><tr><td>职务</td><td>局长</td><td>副局长</td></tr></table>"
    let result = try RosterReader.read(Array(page.utf8), name: "名单.html")
    #expect(lines(result.roster.people) == two)
    #expect(result.findings == [])
  }

  @Test func readsCardsAlongARow() throws {
    let bytes = try XLSXWriter.write(Workbook(sheets: [Sheet(name: "座牌", lines: ["姓名 | 贺春山 | 施 然", "职务 | 局长 | 科长"])]))
      .bytes
    let cards = try NameCardsReader.read(bytes, name: "座牌.xlsx").cards
    #expect(cards.cards.map(\.name.text) == ["贺春山", "施然"])
  }

  // MARK: Grids

  @Test func readsAGridOfNamesThatIsCalledAList() throws {
    let result = try read(["参会人员", "贺春山 | 施 然 | 欧阳若溪", "陶知行 | 何 田 | 买买提·艾力", "秦 川 | |"], name: "Sheet1")
    #expect(
      result.people.map(\.name.value.text) == ["贺春山", "施然", "欧阳若溪", "陶知行", "何田", "买买提·艾力", "秦川"])
    #expect(result.findings.map { "\($0.code.name) \($0.severity)" } == ["source.no-header warning"])
  }

  @Test func takesUnitsAndGroupsOfAGridFromItsTitles() throws {
    let units = try read(["县水利局 | 贺春山 | 施 然", "县气象局 | 陶知行 | 何 田、秦川"])
    #expect(
      lines(units.people) == ["贺春山 县水利局 -", "施然 县水利局 -", "陶知行 县气象局 -", "何田 县气象局 -", "秦川 县气象局 -"])
    let groups = try read(["第一组 | 第二组", "贺春山 | 施 然", "陶知行 | 何 田"])
    #expect(groups.people.map { $0.group?.value } == ["第一组", "第二组", "第一组", "第二组"])
  }

  @Test(arguments: [
    ("Sheet1", ["贺春山 | 施 然 | 秦川", "陶知行 | 何 田 | 毕小禾"]),
    ("名单", ["会场座次图", "贺春山 | 施 然 | 秦川", "陶知行 | 何 田 | 毕小禾"]),
    ("名单", [" | 主席台 |", "贺春山 | 施 然 | 秦川", "陶知行 | 何 田 | 毕小禾"]),
    ("名单", ["第1排 | 贺春山 | 施 然 | 秦川", "第2排 | 陶知行 | 何 田 | 毕小禾"]),
    ("名单", ["星期一 | 星期二 | 星期三", "贺春山 | 施 然 | 秦川", "陶知行 | 何 田 | 毕小禾"]),
    ("名单", ["上午 | 贺春山 | 施 然 | 秦川", "下午 | 陶知行 | 何 田 | 毕小禾"]),
    ("名单", ["贺春山 | 施 然 | 秦川", "施 然 | 秦川 | 贺春山"]), ("名单", ["姓 | 名 | 单位", "贺 | 春山 | 县水利局", "施 | 然 | 县气象局"]),
  ])
  func takesNoDrawingAndNoTimetableForAList(_ name: String, _ rows: [String]) throws {
    let result = try read(rows, name: name)
    #expect(lines(result.people) == [])
    #expect(result.findings.map(\.code.name) == ["source.missing-column"])
  }

  @Test func takesNoDrawingInADocumentForAList() throws {
    let chart =
      "<table><tr><td></td><td>主席台</td></tr><tr><td>贺春山</td><td>施然</td></tr><tr><td>陶知行</td><td>何田</td></tr></table>"
    let alone = try RosterReader.read(Array("<p>附图</p>\(chart)".utf8), name: "会.html")
    #expect(alone.roster.people == [])
    #expect(alone.findings.map(\.code.name) == ["source.missing-column"])
    let beside = try RosterReader.read(Array("<p>参会人员：贺春山、施然</p>\(chart)".utf8), name: "会.html")
    #expect(beside.roster.people.map(\.name.value.text) == ["贺春山", "施然"])
    #expect(beside.findings.map { "\($0.code.name) \($0.severity)" } == ["source.no-header info"])
  }

  @Test func readsAListWithoutHeaderAmongOtherNames() throws {
    let result = try read([
      "1 | 贺春山 | 男 | 汉族 | 县水利局 | 局长 | 13800000001 | 毕小禾", "2 | 施然 | 女 | 回族 | 县气象局 | 副局长 | 13800000002 | 陶知行",
    ])
    #expect(lines(result.people) == two)
    #expect(result.people.map { $0.phone?.value } == ["13800000001", "13800000002"])
    #expect(result.findings.map(\.code.name) == ["source.no-header", "source.unnamed-column"])
  }

  // MARK: What stands where names stand

  @Test func tellsHintsExamplesAndVacantPostsFromPeople() throws {
    let result = try read([
      "序号 | 姓名 | 单位 | 职务", " | （必填） | （全称） | （现任）", "示例 | 张三 | 某局 | 局长", " | 例：李四 | 某局 | 科长", "1 | 贺春山 | 县水利局 | 局长",
      "2 | 空缺 | 县气象局 | 副局长", "3 | 待定 | 县档案馆 | 馆长",
    ])
    #expect(lines(result.people) == ["贺春山 县水利局 局长"])
    #expect(
      result.findings.map(summary) == [
        "source.example-row 表.xlsx!名单:B3", "source.example-row 表.xlsx!名单:B4", "source.missing-value 表.xlsx!名单:B6",
        "source.missing-value 表.xlsx!名单:B7",
      ])
  }

  @Test(arguments: [
    ("列席：贺春山  县水利局局长\n      施　然  县气象局副局长\n", 2),
    ("序号  姓名    单位        职务\n1     贺春山  县水利局    局长\n2     施  然  县气象局    副局长\n", 2),
    ("1、贺春山——县水利局局长\n2、施　然－县气象局副局长\n", 2), ("姓名\n贺春山\n施然\n", 2), ("出席人员：\n贺春山（县水利局局长）\n", 1),
  ])
  func readsTextWhoseColumnsOnlySpaceOrDashesPart(_ text: String, count: Int) throws {
    let result = try RosterReader.read(Array(text.utf8), name: "名单.txt")
    #expect(result.roster.people.map(\.name.value.text) == Array(["贺春山", "施然"].prefix(count)))
    #expect(result.findings == [])
  }
}
