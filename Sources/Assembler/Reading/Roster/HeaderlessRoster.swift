internal import OfficeDocuments

/// Reads people from a table that has no header row, told by the look of its cells: a list with one column of names, or a
/// grid of names alone.
///
/// A drawing of seats and a timetable are full of names too, so that a grid is read only where its title calls it a list of
/// people and nothing in it says otherwise.
struct HeaderlessRoster {
  private typealias Field = MeetingFields.Person
  /// The people; none when the table is not understood.
  private(set) var people: [Person] = []
  private(set) var findings: [Finding] = []
  /// Whether the table shows a room or the days of a week rather than a list.
  let isDrawing: Bool

  private let sheet: TableSheet
  /// Larger tables have a header; to look at every cell for what it may be takes its time.
  private static let mostCells = 20_000

  /// What a cell of such a table holds.
  private enum Content {
    case names
    /// A unit, a group or a capacity, for the cells beside or below it.
    case title([FieldName: SourceValue])
    case number, phone, other
  }

  private struct Cell {
    var column: Int
    var text: String
    var location: Location
    var content: Content

    var isName: Bool { if case .names = content { true } else { false } }
    var title: [FieldName: SourceValue]? { if case .title(let values) = content { values } else { nil } }
  }

  /// Reads a sheet.
  ///
  /// - Parameter titles: What else calls the table by a name, such as its sheet, its file, or the lines above it.
  init(_ sheet: TableSheet, titles: [String]) {
    self.sheet = sheet
    guard sheet.rows.reduce(0, { $0 + $1.cells.count }) <= Self.mostCells else {
      isDrawing = false
      return
    }
    var titles = titles
    var rows: [[Cell]] = []
    for row in sheet.rows {
      let cells = row.cells.filter { !$0.text.isBlank }.map { Self.cell($0, at: sheet.location(of: $0, in: row)) }
      if cells.count == 1, !cells[0].isName { titles.append(cells[0].text) }
      if TableNote.isNote(cells[0].text) { sheet.mark(row, .setAside(.remark)) } else { rows.append(cells) }
    }
    isDrawing =
      titles.contains { title in Self.drawingWords.contains { title.contains($0) } }
      || rows.contains { row in row.contains { Self.isDrawn($0, isAlone: row.count == 1) } }
    guard !isDrawing else { return }
    let columns = Self.nameColumns(rows)
    guard let first = columns.first else { return }
    let others = rows.contains { row in
      row.count > 1
        && row.contains { cell in
          switch cell.content {
          case .other, .phone: true
          case .names, .title, .number: false
          }
        }
    }
    if columns.count == 1 || others {
      readList(rows, nameColumn: first)
    } else if titles.contains(where: { title in Self.listWords.contains { title.contains($0) } }) {
      readGrid(rows)
    }
  }

  private static func cell(_ cell: SheetCell, at location: Location) -> Cell {
    let text = cell.text.trimmingSpace()
    let title = RosterSection.values(of: Located(text, at: location))
    let content: Content =
      if !title.isEmpty {
        .title(title)
      } else if RosterLines.isPhone(text) {
        .phone
      } else if NumberText.integer(text) != nil {
        .number
      } else if names(in: text).isEmpty || RosterSheets.tableReader.isColumn(named: text) {
        .other
      } else {
        .names
      }
    return Cell(column: cell.column, text: text, location: location, content: content)
  }

  /// The names in a cell that holds nothing but names, each with what stands beside it.
  private static func names(in text: String) -> [PersonText] {
    let scalars = Array(text.unicodeScalars)
    let ranges = PersonText.partRanges(scalars).flatMap { NamesInARow.ranges(scalars, $0) }
    let names = ranges.map { PersonText(String(scalars: scalars[$0])) }
    let areNames = names.allSatisfy { named in
      NameShape.isName(Array(named.name.unicodeScalars)) && !RosterLines.isPersonalFact(named.name)
    }
    return areNames ? names : []
  }

  /// Whether a cell belongs to a drawing of a room or to a timetable. 主席台 alone in a row is drawn, while
  /// 主席台就座领导 is a title.
  private static func isDrawn(_ cell: Cell, isAlone: Bool) -> Bool {
    if isAlone, listWords.contains(where: { cell.text.contains($0) }) { return false }
    switch SeatGridCell(cell.text, at: cell.location) {
    case .rostrum, .front, .hall, .row: return true
    default: break
    }
    if dayTimes.contains(cell.text) || WhenText.weekday(cell.text) != nil { return true }
    guard case .other = cell.content, !isAlone, let when = WhenText(cell.text) else { return false }
    return when.date != nil || when.lacksYear || when.start != nil
  }

  /// The columns of which nearly all cells hold names, from left to right; those of units that look like names are none.
  private static func nameColumns(_ rows: [[Cell]]) -> [Int] {
    var counts: [Int: (names: Int, units: Int, others: Int)] = [:]
    for cell in rows.joined() where cell.title == nil {
      counts[cell.column, default: (0, 0, 0)].names += cell.isName ? 1 : 0
      counts[cell.column, default: (0, 0, 0)].others += cell.isName ? 0 : 1
      let endsLikeUnit = NameShape.isUnitEnding(Array(cell.text.unicodeScalars))
      counts[cell.column, default: (0, 0, 0)].units += endsLikeUnit ? 1 : 0
    }
    return counts.filter { _, count in
      count.names > 0 && count.others <= 1 + count.names / 5 && (count.units < count.names || count.names == 1)
    }.keys.sorted()
  }

  private mutating func readList(_ rows: [[Cell]], nameColumn: Int) {
    findings.append(.headerless(at: sheet.location))
    var section = sheet.titleAbove.map { RosterSection.valuesOfLineAbove($0) } ?? [:]
    var unread: Set<Int> = []
    for row in rows {
      if row.count == 1, let title = row[0].title {
        section.merge(title) { _, new in new }
        sheet.mark(row[0].location, .setAside(.title))
        continue
      }
      guard let cell = row.first(where: { $0.column == nameColumn }), cell.isName else { continue }
      let firstOfRow = people.count
      add(cell, section)
      // No list has more columns than these.
      for other in row.prefix(64) where other.column != nameColumn {
        switch other.content {
        case .phone:
          for index in people.indices[firstOfRow...] where people[index].phone == nil {
            people[index].phone = Located(other.text, at: other.location)
          }
          sheet.mark(other.location, .used(.person))
        case .number: sheet.mark(other.location, .setAside(.serialNumber))
        case .names:
          if unread.insert(other.column).inserted { findings.append(.unnamedColumn(at: other.location)) }
        case .title, .other:
          guard !RosterLines.isPersonalFact(other.text), !["男", "女"].contains(other.text) else {
            sheet.mark(other.location, .setAside(.uselessColumn))
            continue
          }
          sheet.mark(other.location, .used(.person))
          for index in people.indices[firstOfRow...] { people[index].fill(beside: other.text, at: other.location) }
        }
      }
    }
  }

  private mutating func readGrid(_ rows: [[Cell]]) {
    var section = sheet.titleAbove.map { RosterSection.valuesOfLineAbove($0) } ?? [:]
    /// What the title above each column says.
    var above: [Int: [FieldName: SourceValue]] = [:]
    for row in rows {
      if row.allSatisfy({ $0.title != nil }) {
        for cell in row { sheet.mark(cell.location, .setAside(.title)) }
        if row.count == 1 {
          section.merge(row[0].title ?? [:]) { _, new in new }
        } else {
          above = Dictionary(row.map { ($0.column, $0.title ?? [:]) }, uniquingKeysWith: { first, _ in first })
        }
        continue
      }
      var beside = section
      for cell in row {
        if let title = cell.title {
          sheet.mark(cell.location, .used(.person))
          beside.merge(title) { _, new in new }
        } else if cell.isName {
          add(cell, beside.merging(above[cell.column] ?? [:]) { _, new in new })
        }
      }
    }
    // Whoever has several turns stands several times in a timetable, but once on a list.
    let names = people.map(\.name.value)
    guard people.count >= 3, Set(names).count == names.count else {
      people = []
      return
    }
    findings.append(.gridOfNames(people.count, at: sheet.location))
  }

  private mutating func add(_ cell: Cell, _ values: [FieldName: SourceValue]) {
    var values = values
    values[Field.name] = SourceValue(.text(cell.text), at: cell.location)
    sheet.mark(cell.location, .used(.person))
    people += PersonDecoding.people(SourceRecord(values, at: cell.location), sheet.account, &findings)
  }

  private static let drawingWords = [
    "座次", "座位", "座席", "坐席", "席位", "排座", "值班", "值守", "排班", "轮值", "日程", "课程", "考勤", "时间表", "安排表",
  ]
  private static let listWords = [
    "名单", "名册", "花名册", "通讯录", "签到", "参会", "出席", "列席", "与会", "参加", "人员", "领导", "代表", "嘉宾", "roster", "attendee",
  ]
  private static let dayTimes: Set<String> = ["上午", "下午", "晚上", "中午", "白班", "夜班", "早班", "中班", "晚班", "时间", "日期"]
}

extension Finding {
  /// A list whose columns have no names, read by the look of its cells.
  fileprivate static func headerless(at location: Location) -> Finding {
    Finding(
      RosterFinding.noHeader,
      Message(
        "表没有表头，按内容认出了姓名列；请在第一行写上“姓名”“单位”“职务”等列名",
        english: "the table has no header row and the column of names was told by its content; name the columns in the "
          + "first row"),
      at: location)
  }

  /// A grid of cells that look like names, taken for people because its title says so.
  fileprivate static func gridOfNames(_ count: Int, at location: Location) -> Finding {
    Finding(
      RosterFinding.noHeader, severity: .warning,
      Message(
        "表没有表头，各格都像姓名，逐格读成了 \(count) 个参会人员；请核对，最好改成一人一行，写上“姓名”“单位”“职务”等列名",
        english: "the table has no header row and its cells look like names, which were read as \(count) people; see "
          + "whether it is so, or better write one person a row below the names of the columns"),
      at: location)
  }
}
