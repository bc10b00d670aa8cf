import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

/// What lists of people hold beside names, and values that cannot be what their column says.
struct RosterKindsTests {
  private func names(_ text: String) -> [String] { PersonList(text).entries.map { PersonName($0.person.name).text } }

  @Test(arguments: [
    ("贺春山（女，回族）", ["贺春山"]), ("施　然\n（代）", ["施然"]), ("秦水生*", ["秦水生"]), ("△罗以宁", ["罗以宁"]), ("段小楼\n13900001111", ["段小楼"]),
    ("①贺春山 ②施然", ["贺春山", "施然"]), ("贺春山/施然", ["贺春山", "施然"]), ("县水利局党组书记、局长贺春山", ["贺春山"]),
    ("贺春山等2人（施然）", ["贺春山", "施然"]), ("青石乡古丽娜尔·买买提", ["古丽娜尔·买买提"]), ("贺春山（局长）　施然（主任）", ["贺春山", "施然"]),
    ("贺春山  鹿鸣镇 镇长", ["贺春山"]), ("贺春山、施然", ["贺春山", "施然"]), ("县长、副县长", ["县长", "副县长"]),
  ])
  func findsPeopleAmongRemarks(text: String, expected: [String]) { #expect(names(text) == expected) }

  @Test(arguments: [
    ("#REF!", "source.error-value"), ("#N/A", "source.error-value"), ("########", "source.error-value"),
    ("0", "source.no-name"),
    ("——1", "source.no-name"), ("单击此处输入文字", "source.unfilled"), ("[请填写姓名]", "source.unfilled"),
    ("«姓名»", "source.unmerged-field"),
  ])
  func refusesWhatIsNoName(text: String, code: String) throws {
    let read = try readMeeting([
      "meeting.yaml": "会议名称: 例会\n名单: 名单.csv\n", "名单.csv": "姓名,单位\n贺春山,县水利局\n\(text),县气象局\n",
    ])
    #expect(read.meeting.roster.people.map(\.name.value.text) == ["贺春山"])
    let finding = read.findings.first { $0.location.place.line == 3 }
    if code == "source.unfilled", text.hasPrefix("[") {
      #expect(read.meeting.account.entries.contains { $0.text == text && $0.use == .setAside(.hint) })
    } else {
      #expect(finding?.code.name == code)
    }
  }

  @Test(arguments: ["1.39E+10", "1.39001e10", "########", "#VALUE!"])
  func neverPrintsABrokenPhone(phone: String) throws {
    let read = try readMeeting([
      "meeting.yaml": "会议名称: 例会\n名单: 名单.csv\n", "名单.csv": "姓名,手机\n贺春山,\(phone)\n施然,13900001111\n",
    ])
    #expect(read.meeting.roster.people.map { $0.phone?.value } == [nil, "13900001111"])
    #expect(read.findings.contains { $0.location.place.line == 2 && $0.severity == .warning })
  }

  @Test(arguments: [
    ("县水利局（3人）：贺春山、施　然、秦水生", 3, 0), ("县水利局(4人)：贺春山、施然", 2, 1), ("县残联：贺春山/施然", 2, 0), ("县教育局（含学校）：贺春山", 1, 0),
  ])
  func readsLinesWithLabelsInBrackets(line: String, count: Int, announced: Int) {
    let read = RosterLines([TextLine(text: line, location: Location(file: "名单.txt", place: Place(line: 1, column: 1)))])
    #expect(read.people.count == count)
    #expect(read.people.allSatisfy { $0.unit != nil })
    #expect(read.findings.count { $0.code.name == "source.announced-count" } == announced)
  }

  @Test(arguments: [
    ("请假，由副局长施然代会", "施然"), ("出差，副乡长罗以宁参加", "罗以宁"), ("秦水生代", "秦水生"), ("委托段小楼副主任参会", "段小楼"), ("按时参加", nil),
    ("线上参会", nil), ("请假（省里开会）", nil), ("女职工代表", nil),
  ])
  func findsWhoComesInsteadInRemarks(note: String, substitute: String?) {
    #expect(SubstituteNote(note).map { PersonName($0.person.name).text } == substitute)
  }

  @Test func keepsTheOrderOfListsThatBeginAgain() throws {
    let read = try readMeeting([
      "meeting.yaml": "会议名称: 例会\n名单: 名单.csv\n",
      "名单.csv": "序号,姓名,职务\n1,贺春山,科员\n2,施然,县长\n1,秦水生,县委书记\n2,段小楼,科长\n",
    ])
    #expect(read.meeting.peopleInOrder.map(\.person.name.value.text) == ["贺春山", "施然", "秦水生", "段小楼"])
  }

  @Test func takesWhatIsSaidOfGroups() throws {
    let lines = ["第二组（讨论地点：三楼301室）", "1. 贺春山  鹿鸣镇 镇长", "2. 施　然  县医院 主任医师", "组长：贺春山"]
    let read = RosterLines(
      lines.enumerated().map {
        TextLine(text: $1, location: Location(file: "组.txt", place: Place(line: $0 + 1, column: 1)))
      })
    #expect(read.people.map { $0.group?.value } == ["第二组", "第二组"])
    #expect(read.people.map { $0.unit?.value } == ["鹿鸣镇", "县医院"])
    #expect(read.groups.map(\.room?.value) == ["三楼301室"])
    #expect(read.groups.map(\.head?.name.text) == ["贺春山"])
  }
}
