import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

struct RosterTests {
  /// A sheet from lines of cells parted by `|`; an empty cell holds nothing.
  private func sheet(_ lines: [String], name: String = "名单", merged: [String] = []) -> Sheet {
    var sheet = Sheet(name: name)
    for (index, line) in lines.enumerated() {
      let texts = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmingSpace() }
      let cells = texts.enumerated().filter { !$0.element.isEmpty }
        .map { SheetCell(column: $0.offset + 1, text: $0.element) }
      if !cells.isEmpty { sheet.rows.append(SheetRow(number: index + 1, cells: cells)) }
    }
    sheet.mergedAreas = merged.compactMap { text in
      let corners = text.split(separator: ":").compactMap { CellReference($0) }
      return corners.count == 2 ? CellArea(first: corners[0], last: corners[1]) : nil
    }
    return sheet
  }

  private func read(_ sheets: Sheet...) throws -> RosterSheets.Result { try RosterSheets.read(sheets, file: "名单.xlsx") }

  private func lines(_ result: RosterSheets.Result) -> [String] { result.people.map(line) }

  private func line(_ person: Person) -> String {
    [person.name.value.text, person.unit?.value ?? "-", person.post?.value ?? "-"].joined(separator: " ")
  }

  @Test func findsTheHeaderBelowTitlesAndStopsAtTotals() throws {
    let result = try read(
      sheet([
        "青岚县参会人员名单", "（按姓氏笔画为序）", "", "序号 | 姓 名 | 工作单位 | 职务（全称） | 联系电话", "1 | 王　珏 | 县委办公室 | 主任 | 13800000001", "",
        "2 | 张三 | 县档案馆 | 馆长 | 13800000002", "合计 | | | 2人 |", "备注：请提前到会", "制表人：赵六 | | | 审核：钱七",
      ]))
    #expect(lines(result) == ["王珏 县委办公室 主任", "张三 县档案馆 馆长"])
    #expect(result.people[0].name.value.written == "王　珏")
    #expect(result.people[0].phone?.value == "13800000001")
    #expect(result.orderNote?.value == "按姓氏笔画为序")
    #expect(result.people.map { $0.serial?.value } == [1, 2])
    #expect(summary(result.people[0].name.location) == "名单.xlsx!名单:B5")
    #expect(result.findings == [])
  }

  @Test func fillsMergedUnitsDown() throws {
    let result = try read(
      sheet(
        ["单位 | 姓名 | 职务", "县委办公室 | 张三 | 主任", " | 李四 | 副主任", " | 王五 | 科长", "县档案馆 | 赵六 | 馆长", "| 钱七 | 副馆长"],
        merged: ["A2:A4"]))
    #expect(
      lines(result) == [
        "张三 县委办公室 主任", "李四 县委办公室 副主任", "王五 县委办公室 科长", "赵六 县档案馆 馆长", "钱七 - 副馆长",
      ])
    #expect(result.people.map { summary($0.unit?.location ?? result.location) }[1] == "名单.xlsx!名单:A2")
  }

  @Test func readsHeadersOfTwoRows() throws {
    let result = try read(
      sheet(
        [
          "序号 | 姓名 | 单位及职务 | | 联系方式 |", " | | 单位 | 职务 | 手机 | 邮箱", "1 | 张三 | 县委办公室 | 主任 | 13800000001 | a@b.cn",
        ], merged: ["A1:A2", "B1:B2", "C1:D1", "E1:F1"]))
    #expect(lines(result) == ["张三 县委办公室 主任"])
    #expect(result.people[0].phone?.value == "13800000001")
    #expect(result.findings.map(\.code.name) == ["source.unused-column"])
  }

  @Test func readsAHeaderWithGroupTitlesAbove() throws {
    let result = try read(
      sheet(
        ["基本情况 | | | 会务 |", "姓名 | 单位 | 职务 | 身份 | 备注", "张三 | 县委办公室 | 主任 | 列席 | 住宿"],
        merged: ["A1:C1", "D1:E1"]))
    #expect(lines(result) == ["张三 县委办公室 主任"])
    #expect(result.people[0].role?.value == .observer)
  }

  @Test func readsTwoListsSideBySide() throws {
    let result = try read(
      sheet([
        "序号 | 姓名 | 单位 | 序号 | 姓名 | 单位", "1 | 张三 | 县委办公室 | 3 | 王五 | 县档案馆", "2 | 李四 | 县政府办公室 | 4 | 赵六 | 县水利局",
        "5 | 钱七 | 县财政局 | | |",
      ]))
    #expect(
      lines(result) == ["张三 县委办公室 -", "李四 县政府办公室 -", "钱七 县财政局 -", "王五 县档案馆 -", "赵六 县水利局 -"])
    // Numbers that go up and down only count rows.
    #expect(result.people.allSatisfy { $0.order == nil })
  }

  @Test func readsRepeatedHeadersAndSeveralSheets() throws {
    let result = try read(
      sheet(["姓名 | 单位", "张三 | 县委办公室", "单位 | 姓名", "县档案馆 | 李四"], name: "第一批"), sheet([], name: "空表"),
      sheet(["名字 | 部门", "王五 | 县水利局"], name: "第二批"))
    #expect(lines(result) == ["张三 县委办公室 -", "李四 县档案馆 -", "王五 县水利局 -"])
    #expect(result.findings == [])
  }

  @Test func takesTitlesBetweenRowsForUnitGroupAndRole() throws {
    let result = try read(
      sheet(
        ["姓名 | 职务", "一、县委办公室（2人）", "张三 | 主任", "李四 | 副主任", "列席人员：", "王五 | 馆长", "第二组", "赵六 | 局长"],
        merged: ["A2:B2", "A5:B5", "A7:B7"]))
    #expect(lines(result) == ["张三 县委办公室 主任", "李四 县委办公室 副主任", "王五 县委办公室 馆长", "赵六 县委办公室 局长"])
    #expect(result.people.map { $0.role?.value } == [nil, nil, .observer, .observer])
    #expect(result.people[3].group?.value == "第二组")
  }

  @Test func reportsColumnsAndRowsItCannotUse() throws {
    let result = try read(
      sheet(["姓名 | 单 位 | 职物 | 性别 | ", "张三 | 县委办公室 | 主任 | 女 | 住宿", " | 县档案馆 | 馆长 | |", "3 | | | |"]))
    #expect(lines(result) == ["张三 县委办公室 -", "3 - -"] || lines(result) == ["张三 县委办公室 -"])
    #expect(
      Set(result.findings.map(summary)).isSuperset(of: [
        "source.unknown-key 名单.xlsx!名单:C1", "source.unused-column 名单.xlsx!名单:D1",
        "source.unnamed-column 名单.xlsx!名单:E2", "source.missing-value 名单.xlsx!名单:B3",
      ]))
    #expect(result.findings.first { $0.code.name == "source.unknown-key" }?.suggestions == ["职务"])
  }

  @Test func reportsAMissingNameColumnAndTheNearest() throws {
    let result = try read(sheet(["序号 | 姓铭 | 单位 | 职务", "1 | 张三 | 县委办公室 | 主任"]))
    #expect(result.people == [])
    let finding = try #require(result.findings.first)
    #expect(summary(finding) == "source.missing-column 名单.xlsx!名单:B1")
    #expect(finding.severity == .error)
  }

  @Test func readsAListWithoutHeader() throws {
    let result = try read(sheet(["张三 | 县委办公室 | 主任", "李四 | 县档案馆 | 馆长", "欧阳文博 | 县水利局 | 局长"]))
    #expect(lines(result) == ["张三 县委办公室 主任", "李四 县档案馆 馆长", "欧阳文博 县水利局 局长"])
    #expect(result.findings.map(\.code.name) == ["source.no-header"])
  }

  @Test func readsCapacityLeaveAndRostrum() throws {
    let result = try read(
      sheet([
        "姓名 | 身份 | 主席台 | 请假 | 是否参会", "张三 | 出席 | √ | |", "李四 | 列席 | 否 | 出差 |", "王五 | 请假 | | |", "赵六 | 特邀嘉宾 | | | 是",
        "钱七 | 工作人员 | | 否 | 不参加",
      ]))
    #expect(result.people.map(\.isExpected) == [true, false, false, true, false])
    #expect(result.people[0].isOnRostrum?.value == true)
    #expect(result.people[3].role?.value == .guest)
    #expect(result.findings == [])
  }

  @Test func readsAHeaderOfWhichOnlyTheNamesAreKnown() throws {
    let result = try read(sheet(["姓名 | 代表编组情况", "张三 | 甲", "李四 | 乙"]))
    #expect(result.people.map(\.name.value.text) == ["张三", "李四"])
    #expect(result.findings.map(\.code.name) == ["source.unknown-key"])
    let first = try read(sheet(["代表名单", "与会人员 | 代表编组情况", "张三 | 甲"]))
    #expect(first.people.map(\.name.value.text) == ["张三"])
    #expect(first.findings.map(\.code.name) == ["source.unknown-key"])
  }

  @Test func readsTheColumnsOfACongress() throws {
    let result = try read(sheet(["代表号 | 姓名 | 代表类别 | 主席团 | 代表团", "1 | 张三 | 正式代表 | 是 | 一团", "2 | 李四 | 列席代表 | | 二团"]))
    #expect(result.findings == [])
    #expect(result.people.map { $0.serial?.value } == [1, 2])
    #expect(result.people.map { $0.role?.value } == [.participant, .observer])
    #expect(result.people.map { $0.isOnRostrum?.value } == [true, nil])
  }

  @Test func readsLeaveFromRemarks() throws {
    let result = try read(
      sheet([
        "姓名 | 参会 | 备注", "张三 | | 请假", "李四 | | 因公出差请假", "王五 | 是 | 请假", "赵六 | | 上午请假", "钱七 | | 替张三参会，张三请假",
        "孙八 | 否 | 请假", "周九（请假） | |", "吴十 | | 未请假", "郑一 | | 无法参会", "王二 | | 请假事宜联系人",
      ]))
    #expect(
      result.people.map(\.isExpected) == [false, false, true, true, true, false, false, true, false, true])
    #expect(
      result.findings.map { "\($0.severity) \($0.subject ?? "")" } == [
        "info 张三", "info 李四", "warning 王五", "info 赵六", "info 钱七", "info 周九", "info 郑一", "info 王二",
      ])
    #expect(result.findings.allSatisfy { $0.code.name == "roster.leave-note" })
  }

  @Test func takesAFullStopBetweenChineseCharactersForAnIntervalDot() {
    #expect(PersonName("古丽.艾山").text == "古丽·艾山")
    #expect(PersonName("J. Smith").text == "J. Smith")
    #expect(PersonName("O’Neil") == PersonName("O'Neil"))
  }

  @Test func readsSeveralNamesInOneCellAndRemarksInBrackets() throws {
    let result = try read(sheet(["姓名 | 单位", "张三、李四 | 县委办公室", "王五（组长） | 县档案馆", "县长 赵六 | 县政府"]))
    #expect(result.people.map(\.name.value.text) == ["张三", "李四", "王五", "赵六"])
    #expect(result.people[2].note?.value == "组长")
  }

  @Test(arguments: [
    ("张三（县委办公室主任）、李四（县档案馆馆长）、王　珏（县水利局）", ["张三 县委办公室 主任", "李四 县档案馆 馆长", "王珏 县水利局 -"]),
    ("张三\n李四\n欧阳文博", ["张三 - -", "李四 - -", "欧阳文博 - -"]),
    ("1. 张三  县委办公室 主任\n2. 李四  县档案馆 馆长", ["张三 县委办公室 主任", "李四 县档案馆 馆长"]),
    ("县委办公室：张三 李四\n县档案馆：王五", ["张三 县委办公室 -", "李四 县委办公室 -", "王五 县档案馆 -"]),
    ("参会人员名单\n县委办公室\n张三\n李四\n县档案馆\n王五\n联系人：赵六", ["张三 县委办公室 -", "李四 县委办公室 -", "王五 县档案馆 -"]),
    ("组长：张三\n副组长：李四、王五", ["张三 - 组长", "李四 - 副组长", "王五 - 副组长"]),
    ("王珏 欧阳晓东 李　明", ["王珏 - -", "欧阳晓东 - -", "李明 - -"]),
    ("⑧何田  青岚县档案馆馆长", ["何田 青岚县档案馆 馆长"]),
    ("● 何田（县水利局）", ["何田 县水利局 -"]),
    (
      "县委办主任王珏，县政府办副主任欧阳晓东、民宗局局长买买提·艾力，馆长何行。",
      ["王珏 县委办 主任", "欧阳晓东 县政府办 副主任", "买买提·艾力 民宗局 局长", "何行 - 馆长"]
    ),
    ("王 珏  李小明  张 三", ["王珏 - -", "李小明 - -", "张三 - -"]),
    ("王强，县财政局局长，13800000001\n县委办公室 王 小明 主任", ["王强 县财政局 局长", "王小明 县委办公室 主任"]),
    ("一、县领导\n张三\n二、县委办公室\n李四\n三、有关单位\n王五", ["张三 - -", "李四 县委办公室 -", "王五 - -"]),
  ])
  func readsListsInRunningText(_ text: String, people: [String]) throws {
    let read = try RosterReader.read(Array(text.utf8), name: "名单.txt")
    #expect(read.roster.people.map(line) == people)
    #expect(read.findings == [])
  }

  @Test(arguments: [
    ("王 小明", ["王小明"]), ("欧阳 若溪", ["欧阳若溪"]), ("司马 光", ["司马光"]), ("欧 阳 娜 娜", ["欧阳娜娜"]), ("诸葛　亮", ["诸葛亮"]),
    ("张三 李四", ["张三", "李四"]), ("女 张三丰", ["张三丰"]), ("James Lee", ["James Lee"]),
  ])
  func tellsOnePersonFromTwoBySpaces(_ cell: String, names: [String]) throws {
    #expect(try read(sheet(["姓名 | 单位", "\(cell) | 县委办公室"])).people.map(\.name.value.text) == names)
  }

  @Test func keepsEveryDigitOfTelephones() throws {
    let read = try RosterReader.read(Array("姓名,办公电话,手机\n张三,0571-8888,13800000001\n".utf8), name: "名单.csv")
    #expect(read.roster.people.map { $0.phone?.value } == ["13800000001"])
    #expect(read.findings.map(\.code.name) == ["source.unused-column"])
    let lines = try RosterReader.read(Array("王强，县财政局局长，138 0000 0001\n".utf8), name: "名单.txt")
    #expect(lines.roster.people.map { $0.phone?.value } == ["138 0000 0001"])
  }

  @Test func tellsWhatItLeavesOutOfLinesOfNames() throws {
    func findings(_ text: String) throws -> [String] {
      try RosterReader.read(Array(text.utf8), name: "名单.txt").findings.map {
        "\($0.code.name) \($0.severity) \(summary($0.location)) \($0.subject ?? "")"
      }
    }
    #expect(try findings("王珏、李明@县委、张伟丽") == ["source.unread-text warning 名单.txt:1:4 李明@县委"])
    #expect(try findings("陈一，县财政局局长，13800000000，汉族") == ["source.unread-text info 名单.txt:1:23 汉族"])
  }

  @Test func readsWhoIsOnLeaveFromLabels() throws {
    let text = "出席：王珏、李明\n请假：周去也\n缺席人员\n何田\n列席\n单雄信\n"
    let people = try RosterReader.read(Array(text.utf8), name: "名单.txt").roster.people
    #expect(people.map(\.name.value.text) == ["王珏", "李明", "周去也", "何田", "单雄信"])
    #expect(people.map(\.isExpected) == [true, true, false, false, true])
  }

  @Test func readsWhoDoesNotComeFromRemarks() throws {
    let table =
      "姓名,单位,备注\n王珏,县委办,\n李明,县委办,请假\n张三,县委办,因病请假\n李四（请假）,县委办,\n王五,县委办,下午请假\n"
      + "赵六,县委办,不得请假\n"
    let people = try RosterReader.read(Array(table.utf8), name: "名单.csv").roster.people
    #expect(people.map(\.name.value.text) == ["王珏", "李明", "张三", "李四", "王五", "赵六"])
    #expect(people.map(\.isExpected) == [true, false, false, false, true, true])
    let lines = "王珏（县委办主任）、李四（请假）、王五（县档案馆馆长，因病请假）"
    let listed = try RosterReader.read(Array(lines.utf8), name: "名单.txt").roster.people
    #expect(listed.map(\.isExpected) == [true, false, false])
    #expect(listed.map { $0.post?.value } == ["主任", nil, "馆长"])
  }

  @Test func tellsOfPeopleBesideTheTable() throws {
    func findings(_ below: String) throws -> [String] {
      let table = "<table><tr><td>姓名</td><td>单位</td></tr><tr><td>王珏</td><td>县委办</td></tr></table>"
      let page = "<p>参会人员名单</p><p>请各单位、各部门按时参加</p>\(table)<p>\(below)</p>"
      let read = try RosterReader.read(Array(page.utf8), name: "名单.html")
      #expect(read.roster.people.map(\.name.value.text) == ["王珏"])
      return read.findings.map { "\($0.code.name) \($0.subject ?? "")" }
    }
    #expect(try findings("列席：周去也（县档案馆馆长）、何田") == ["source.unread-people 周去也、何田"])
    #expect(try findings("联系人：赵六") == [])
    #expect(try findings("附件：会议议程、座次图") == [])
  }

  @Test func locatesNamesInRunningText() throws {
    let read = try RosterReader.read(Array("名单\n张三、李四".utf8), name: "名单.txt")
    #expect(read.roster.people.map { summary($0.name.location) } == ["名单.txt:2:1", "名单.txt:2:4"])
    // Markup stands between the words of these, so that only the line is right.
    let marked = try RosterReader.read(Array("# 名单\n\n- **张三**、李四".utf8), name: "名单.md")
    #expect(marked.roster.people.map { summary($0.name.location) } == ["名单.md:3", "名单.md:3"])
    let page = try RosterReader.read(Array("<p>名单</p>\n<p><b>张三</b>、李四</p>".utf8), name: "名单.html")
    #expect(page.roster.people.map { summary($0.name.location) } == ["名单.html:2", "名单.html:2"])
  }

  @Test func readsCSVWithLocations() throws {
    let read = try RosterReader.read(Array("姓名,单位,职务\n张三,县委办公室,主任\n".utf8), name: "名单.csv")
    #expect(read.roster.people.map(line) == ["张三 县委办公室 主任"])
    #expect(read.roster.people[0].unit?.location.place.line == 2)
    #expect(read.roster.people[0].unit?.location.place.column == 4)
  }

  @Test func reportsARosterOfNobody() throws {
    let read = try RosterReader.read(Array("姓名,单位\n".utf8), name: "名单.csv")
    #expect(read.findings.map(\.code.name) == ["roster.empty"])
    #expect(read.findings.allSatisfy { $0.severity == .error })
  }

  // How the work grows is measured by Benchmarks/growth; this only shows that nobody is lost of very many.
  @Test(.timeLimit(.minutes(5))) func readsTwoThousandPeople() throws {
    let lines = (1..<2_000).map { "\($0),张\(Unicode.Scalar(0x4E00 + $0 % 20_000)!)三,县第\($0)局,局长,138\($0)" }
    let bytes = Array(("序号,姓名,单位,职务,手机\n" + lines.joined(separator: "\n")).utf8)
    let read = try RosterReader.read(bytes, name: "名单.csv")
    #expect(read.roster.people.count == 1_999)
  }

  @Test func refusesMoreRowsThanAnyListOfPeopleHas() throws {
    let bytes = Array(("姓名\n" + String(repeating: "张三\n", count: 50_000)).utf8)
    let error = #expect(throws: AssemblyError.self) { try RosterReader.read(bytes, name: "名单.csv") }
    #expect(try #require(error).file == "名单.csv")
  }
}

/// Sheets that nobody makes by accident.
struct RosterHostileTests {
  @Test(.timeLimit(.minutes(5))) func readsManyMergedAreasAndRepeatedHeaders() throws {
    var sheet = Sheet(name: "名单")
    for row in 1...4_000 {
      let texts = row % 2 == 1 ? ["单位", "姓名"] : ["县委办公室", "张三"]
      sheet.rows.append(
        SheetRow(number: row, cells: texts.enumerated().map { SheetCell(column: $0.offset + 1, text: $0.element) }))
      sheet.mergedAreas.append(
        CellArea(first: CellReference(row: row, column: 1), last: CellReference(row: row + 1, column: 16_384)))
    }
    let result = try RosterSheets.read([sheet], file: "a.xlsx")
    #expect(!result.people.isEmpty)
  }

  @Test(.timeLimit(.minutes(5))) func readsManyBlocksAndMergedAreasAlongRows() throws {
    var sheet = Sheet(name: "名单")
    for row in 1...6_000 where row % 3 != 0 {
      let texts = row % 3 == 1 ? ["姓名", "张三", "李四"] : ["职务", "局长"]
      sheet.rows.append(
        SheetRow(number: row, cells: texts.enumerated().map { SheetCell(column: $0.offset + 1, text: $0.element) }))
      sheet.mergedAreas.append(
        CellArea(first: CellReference(row: row, column: 2), last: CellReference(row: row, column: 3)))
    }
    let result = try RosterSheets.read([sheet], file: "a.xlsx")
    #expect(result.people.count == 4_000)
    #expect(result.people.allSatisfy { $0.post?.value == "局长" })
  }

  @Test(.timeLimit(.minutes(5))) func readsAHeaderOfThousandsOfColumns() throws {
    var sheet = Sheet(name: "名单")
    sheet.rows.append(
      SheetRow(number: 1, cells: (1...16_384).map { SheetCell(column: $0, text: $0 % 2 == 0 ? "姓名" : "列\($0)") }))
    for row in 2...5 {
      sheet.rows.append(
        SheetRow(number: row, cells: (1...16_384).map { SheetCell(column: $0, text: "张三") }))
    }
    let result = try RosterSheets.read([sheet], file: "a.xlsx")
    #expect(!result.people.isEmpty)
  }

  @Test func reportsASlipThatStandsInEveryRecordOnce() throws {
    let people = (1...50).map { "  - {姓名: 张\($0), 职物: 主任}" }.joined(separator: "\n")
    let read = try readMeeting(yaml: "会议名称: 座谈会\n名单:\n\(people)\n")
    #expect(read.findings.map(\.code.name) == ["source.unknown-key"])
  }
}
