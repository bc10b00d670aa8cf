import Assembler
import OfficeDocuments
import TestSupport
import Testing

/// Who comes before whom in lists as offices keep them.
struct OfficeOrderTests {
  private typealias Invented = InventedMeeting

  /// A row of a list: title above it, number, name, unit, level.
  private struct Row {
    var title: String?
    var serial: Int?
    var name: String
    var unit: String?
    var rank: String?

    init(_ title: String?, _ serial: Int?, _ name: String, _ unit: String? = nil, rank: String? = nil) {
      self.title = title
      self.serial = serial
      self.name = name
      self.unit = unit
      self.rank = rank
    }
  }

  private func meeting(_ rows: [Row], sheet: (Int) -> String? = { _ in nil }) -> Meeting {
    var meeting = Invented.named("例会")
    meeting.rules.levels = [.init(name: "县处级正职"), .init(name: "县处级副职"), .init(name: "乡科级正职")]
    /// The row from which each title holds.
    var titleRow = 0
    meeting.roster.people = rows.enumerated().map { index, row in
      func place(_ row: Int) -> Place {
        sheet(index).map { Place(sheet: $0, cell: CellReference(row: row, column: 2)) } ?? Place(line: row)
      }
      let isNewTitle = index == 0 || rows[index - 1].title != row.title || sheet(index - 1) != sheet(index)
      if isNewTitle { titleRow = 10_000 + index }
      let location = Location(file: "名单.xlsx", place: place(index + 2))
      var person = Person(name: Located(PersonName(row.name), at: location))
      person.unit = row.unit.map { Located($0, at: location) }
      person.rank = row.rank.map { Located($0, at: location) }
      person.serial = row.serial.map { Located($0, at: location) }
      person.section = row.title.map { Located($0, at: Location(file: "名单.xlsx", place: place(titleRow))) }
      return person
    }
    return meeting
  }

  private func names(_ meeting: Meeting) -> String {
    meeting.peopleInOrder.map(\.person.name.value.text).joined(separator: " ")
  }

  @Test func keepsTheOrderOfGroupsThatAreNumberedFromOne() {
    let rows = [
      Row("县领导", 1, "甲"), Row("县领导", 2, "乙"), Row("县直", 1, "丙", rank: "县处级正职"), Row("县直", 2, "丁"), Row("县直", 2, "戊"),
      Row("乡镇", 1, "己"), Row("乡镇", 1, "庚"), Row("乡镇", 2, "辛"),
    ]
    #expect(names(meeting(rows)) == "甲 乙 丙 丁 戊 己 庚 辛")
    let placements = meeting(rows).peopleInOrder.map(\.placement)
    #expect(placements.map(\.part) == [1, 1, 2, 2, 2, 3, 3, 3])
    #expect(placements.map(\.row) == [1, 2, 1, 2, 3, 1, 2, 3])
    #expect(Set(placements.map(\.list)) == [1])
  }

  @Test func keepsTheOrderOfSheetsAndOfNumbersThatBeginAgain() {
    let rows = [
      Row(nil, 1, "甲"), Row(nil, 2, "乙"), Row(nil, 1, "丙"), Row(nil, 2, "丁"), Row(nil, 1, "戊"), Row(nil, 2, "己"),
    ]
    let meeting = meeting(rows) { $0 < 2 ? "主要领导" : "参会单位" }
    #expect(names(meeting) == "甲 乙 丙 丁 戊 己")
    #expect(
      meeting.peopleInOrder.map { [$0.placement.list, $0.placement.part] } == [
        [1, 1], [1, 1], [2, 1], [2, 1], [2, 2], [2, 2],
      ])
  }

  @Test func followsNumbersThatTheRowsDoNot() {
    #expect(names(meeting([Row(nil, 3, "丙"), Row(nil, 1, "甲"), Row(nil, 2, "乙")])) == "甲 乙 丙")
    // Numbers of certificates are no order.
    #expect(names(meeting([Row(nil, 2_031, "丙"), Row(nil, 1_007, "甲"), Row(nil, 1_999, "乙")])) == "丙 甲 乙")
    #expect(names(meeting([Row(nil, .max, "丙"), Row(nil, .min, "甲")])) == "丙 甲")
  }

  @Test func keepsRowsWithoutNumbers() {
    let rows = [Row(nil, nil, "甲", rank: "乡科级正职"), Row(nil, nil, "乙", rank: "县处级正职"), Row(nil, nil, "丙")]
    #expect(names(meeting(rows)) == "甲 乙 丙")
    #expect(meeting(rows).peopleInOrder.allSatisfy { $0.reason == .row })
  }

  @Test func keepsPeopleWithoutANumberBelowTheirUnit() {
    let rows = [
      Row(nil, 2, "丙", "水利局"), Row(nil, nil, "丁", "水利局"), Row(nil, 1, "甲", "财政局"),
      Row(nil, nil, "乙", "财政局", rank: "县处级正职"),
    ]
    #expect(names(meeting(rows)) == "甲 乙 丙 丁")
  }

  @Test func placesByRankWhoWasAddedLate() {
    let rows = [
      Row("县领导", 1, "甲", rank: "县处级正职"), Row("县领导", 2, "丙", rank: "乡科级正职"), Row("县领导", 3, "丁", rank: "乡科级正职"),
      Row("县领导", nil, "乙", rank: "县处级副职"), Row("来宾", nil, "戊", rank: "县处级正职"),
    ]
    let people = meeting(rows).peopleInOrder
    #expect(people.map(\.person.name.value.text) == ["甲", "乙", "丙", "丁", "戊"])
    #expect(people.map(\.reason.isOffice) == [true, false, true, true, true])
  }

  @Test func countsTheColumnOfOrderThroughTheWholeRoster() {
    var meeting = meeting([Row("一", 1, "丙"), Row("一", 2, "丁"), Row("二", 1, "甲"), Row("二", 2, "乙")])
    for (index, order) in [3, 4, 1, 2].enumerated() { meeting.roster.people[index].order = Invented.at(order) }
    #expect(names(meeting) == "甲 乙 丙 丁")
    #expect(meeting.peopleInOrder[0].reason == .order(1))
  }

  /// Whatever sheets, titles and numbers from one a list has: a list in order stays as it is, and everybody stands in it once.
  @Test(arguments: 1...30)
  func changesNothingInListsThatAreInOrder(seed: Int) {
    var state = UInt64(seed)
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    var rows: [Row] = []
    var sheets: [String] = []
    for sheet in 0...next(3) {
      for part in 0...next(4) {
        let isNumbered = next(4) > 0
        let isTitled = next(2) == 0
        var serial = 1
        for _ in 0...next(8) {
          let rank = ["县处级正职", "县处级副职", "乡科级正职", nil][next(4)]
          rows.append(
            Row(isTitled ? "第\(part)部分" : nil, isNumbered ? serial : nil, Invented.name(rows.count), rank: rank))
          sheets.append("表\(sheet)")
          // Two people of one unit share a number now and then.
          if next(4) > 0 { serial += 1 }
        }
      }
    }
    // A part without numbers behind one with them, and without a title, is a list with people added late.
    let numbered = rows.map { $0.serial != nil }
    if zip(numbered, numbered.dropFirst()).contains(where: { $0 && !$1 }) {
      for index in rows.indices { rows[index].title = "\(sheets[index])\(numbered[index])\(rows[index].title ?? "")" }
    }
    let people = meeting(rows) { sheets[$0] }.peopleInOrder
    #expect(people.map(\.person.id.number) == Array(1...rows.count))
    #expect(people.allSatisfy { $0.reason.isOffice })
  }

  @Test func putsTwentyThousandPeopleInOrder() {
    var meeting = Invented.large(20_000)
    var people = meeting.roster.people
    for index in people.indices where index % 3 == 0 { people[index].order = nil }
    meeting.roster.people = people
    #expect(meeting.peopleInOrder.count == 20_000)
  }
}
