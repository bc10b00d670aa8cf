import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

/// Every cell, line and paragraph of the inputs is used, set aside with a reason, or not understood.
struct AccountTests {
  private func uses(_ files: [String: String]) throws -> [String: SourceUse] {
    let account = try readMeeting(files).meeting.account
    return Dictionary(
      account.entries.map { ($0.text.isEmpty ? $0.location.file : $0.text, $0.use) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func tellsWhatBecameOfEveryCellOfARoster() throws {
    let uses = try uses([
      "meeting.yaml": "会议名称: 例会\n名单: 名单.csv\n别的事: 不知道\n",
      "名单.csv": """
      例会参会名单,,,,
      序号,姓名,单位,民族,车次
      1,贺春山,县水利局,汉族,G1001
      2,待定,县气象局,回族,
      3,,县林业局,,13900001234
      合计,2人,,,
      """,
    ])
    #expect(uses["例会参会名单"] == .setAside(.title))
    #expect(uses["姓名"] == .setAside(.header))
    #expect(uses["贺春山"] == .used(.person))
    #expect(uses["县水利局"] == .used(.person))
    #expect(uses["汉族"] == .setAside(.uselessColumn))
    #expect(uses["待定"] == .setAside(.nobody))
    #expect(uses["县林业局"] == .notUnderstood)
    #expect(uses["合计"] == .setAside(.remark))
    #expect(uses["不知道"] == .notUnderstood)
    #expect(uses["例会"] == .used(.meeting))
  }

  @Test func listsFilesThatNobodyUsed() throws {
    let uses = try uses([
      "meeting.yaml": "会议名称: 例会\n名单: [贺春山]\n", "~$名单.docx": "x", "Thumbs.db": "x", "随手记.txt": "别的",
    ])
    #expect(uses["~$名单.docx"] == .setAside(.lockFile))
    #expect(uses["Thumbs.db"] == .setAside(.systemFile))
    #expect(uses["随手记.txt"] == .setAside(.unusedFile))
  }

  @Test(arguments: [
    ("秦水生 13900004321 请加进名单里来好吗", true), ("会场在二楼东侧不设座签", false), ("主席台右侧 0000-7654321", true), ("祝会议圆满成功顺利", false),
  ])
  func reportsWhatNobodyUnderstoodWhereItSeemsToMatter(line: String, matters: Bool) throws {
    let read = try readMeeting([
      "meeting.yaml": "会议名称: 例会\n名单: [贺春山（县水利局局长）]\n议程: 议程.txt\n",
      "议程.txt": "一、贺春山讲话\n\(line)\n",
    ])
    let told = read.findings.contains { $0.code.name == "source.not-understood" && $0.location.place.line == 2 }
    #expect(told == matters)
    #expect(read.meeting.account.notUnderstood.map(\.text) == [line])
  }

  /// Rosters as offices mix them, from a seed: whatever stands in a cell is in the account, and each person is a fact.
  @Test(arguments: 0..<12) func accountsForMessyRosters(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let surnames = ["贺", "施", "秦", "罗", "欧阳", "段"]
    let given = ["春山", "然", "水生", "以宁", "小楼", "知远"]
    let remarks = ["（女）", "（女，回族）", "*", "△", "\n13900000000", ""]
    var lines: [String] = ["\"第\(seed)次会议名单\"", "序号,姓名,单位,职务,备注"]
    var names: Set<String> = []
    for number in 1...20 {
      let name = surnames.randomElement(using: &random)! + given.randomElement(using: &random)!
      guard names.insert(name).inserted else { continue }
      let remark = remarks.randomElement(using: &random)!
      lines.append("\(number),\"\(name)\(remark)\",县水利局,科员,\(Bool.random(using: &random) ? "住宿" : "")")
      if Int.random(in: 0..<4, using: &random) == 0 { lines.append("一、县直单位,,,,") }
    }
    lines.append("合计,\(names.count)人,,,")
    let read = try readMeeting(["meeting.yaml": "会议名称: 例会\n名单: 名单.csv\n", "名单.csv": lines.joined(separator: "\n")])
    #expect(Set(read.meeting.roster.people.map(\.name.value.text)) == names)
    let cells = Set(
      read.meeting.account.entries.filter { $0.location.file == "名单.csv" }.compactMap(\.location.place.cell))
    let rowCount = cells.map(\.row).max() ?? 0
    #expect(rowCount == lines.count)
    #expect(read.meeting.account.notUnderstood.isEmpty)
  }
}

/// A generator of numbers that gives the same ones for the same seed.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
