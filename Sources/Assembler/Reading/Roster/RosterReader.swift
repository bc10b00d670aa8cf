public import OfficeDocuments

/// What reading a roster gives.
public struct ReadRoster: Hashable, Sendable {
  /// The people.
  public var roster: Roster
  /// What was wrong with the file, in reading order.
  public var findings: [Finding]

  /// Creates a result.
  public init(roster: Roster, findings: [Finding]) {
    self.roster = roster
    self.findings = findings
  }
}

/// Reads a list of people from any file: sheets, tables in documents, running text.
public enum RosterReader {
  /// Reads a roster.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, as findings shall show it.
  ///   - limits: How much the file may hold.
  ///   - converter: Who turns files of old formats into new ones; without one they are refused.
  /// - Throws: `AssemblyError` when the file cannot be opened.
  public static func read(
    _ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits(), converter: (any FormatConverter)? = nil
  ) throws(AssemblyError) -> ReadRoster {
    let file = try OfficeFile.open(bytes, name: name, limits: limits, converter: converter)
    var findings = file.notices.map { Finding($0, file: name) }
    var roster = try roster(file, path: name, sheets: [], &findings)
    findings.noteEmptiness(of: roster, from: 0)
    roster.listSubstitutes()
    return ReadRoster(roster: roster, findings: findings)
  }

  /// The people of a file that is already open; of the named sheets where some are named.
  static func roster(
    _ file: OfficeFile, path: String, sheets names: [Located<String>], account: FileAccount? = nil,
    _ findings: inout [Finding]
  ) throws(AssemblyError) -> Roster {
    let result: RosterSheets.Result
    switch file.content {
    case .workbook(let workbook):
      let sheets = sheets(of: workbook, path: path, named: names, account: account, &findings)
      result = try RosterSheets.read(sheets, file: path, account: account)
    case .document(let document):
      let tables = titledTables(of: document, file: path, account: account).filter {
        RosterSheets.tableReader.hasHeader($0)
      }
      guard tables.isEmpty else {
        let beside = unreadPeople(besideTablesOf: document, file: path, account: account)
        result = try RosterSheets.read(tables, file: path, account: account)
        findings += beside
        break
      }
      return roster(withoutHeader: document, path: path, account: account, &findings)
    }
    findings += result.findings
    var roster = Roster(people: result.people, orderNote: result.orderNote, location: result.location)
    roster.groups = result.groups
    if case .document(let document) = file.content { roster.takeGroups(besideTablesOf: document, file: path, account) }
    return roster
  }

  /// The tables of a document, those that stand in its text with the line above them.
  private static func titledTables(
    of document: Document, file: String, account: FileAccount?
  ) -> [TableSheet] {
    var tables: [TableSheet] = []
    var lineAbove: TextLine?
    for block in document.blocks {
      guard case .table = block else {
        let lines = [block].paragraphs.flatMap { $0.lines(file: file) }
        lineAbove = lines.last { !$0.text.isBlank } ?? lineAbove
        continue
      }
      for (index, table) in [block].tables.enumerated() {
        var sheet = TableSheet(Sheet(table), file: file, account: account)
        if index == 0 { sheet.titleAbove = lineAbove.map { Located($0.text.trimmingSpace(), at: $0.location) } }
        tables.append(sheet)
      }
      lineAbove = nil
    }
    return tables
  }

  /// The people of a document in which no table has a header row: those of a grid of names, or those of its lines.
  private static func roster(
    withoutHeader document: Document, path: String, account: FileAccount?, _ findings: inout [Finding]
  ) -> Roster {
    let location = Location(file: path)
    var people: [Person] = []
    var lines: [TextLine] = []
    var drawings: [Location] = []
    for block in document.blocks {
      guard case .table(let table) = block else {
        lines += [block].paragraphs.flatMap { $0.lines(file: path) }
        continue
      }
      var sheet = TableSheet(Sheet(table), file: path, account: account)
      let above = Array(lines.suffix(20).reversed().filter { !$0.text.isBlank }.prefix(2))
      sheet.titleAbove = above.first.map { Located($0.text.trimmingSpace(), at: $0.location) }
      let read = HeaderlessRoster(sheet, titles: [path] + above.map(\.text))
      if !read.people.isEmpty {
        people += read.people
        findings += read.findings
      } else if read.isDrawing {
        for row in sheet.rows { sheet.mark(row, .setAside(.besideList)) }
        drawings.append(
          sheet.rows.first.flatMap { row in row.cells.first.map { sheet.location(of: $0, in: row) } } ?? location)
      } else {
        lines += [block].paragraphs.flatMap { $0.lines(file: path) }
      }
    }
    let read = RosterLines(lines, account: account)
    findings += read.findings
    people += read.people
    for drawing in drawings {
      findings.append(
        people.isEmpty ? .missingColumn(MeetingFields.Person.name, like: nil, at: drawing) : .drawing(at: drawing))
    }
    var roster = Roster(people: people, orderNote: read.orderNote, location: location)
    roster.groups = read.groups
    return roster
  }

  /// Whom lines such as `列席：张三、李四` name beside the table that is the list. Only lines that say how people take part
  /// are believed, because other text above and below a table is full of what looks like names.
  private static func unreadPeople(
    besideTablesOf document: Document, file: String, account: FileAccount?
  ) -> [Finding] {
    let lines = document.blocks.flatMap { block in
      if case .paragraph(let paragraph) = block { paragraph.lines(file: file) } else { [TextLine]() }
    }
    let read = RosterLines(lines)
    let people = read.people.filter { $0.role != nil || $0.attends != nil }
    let named = Set(people.map(\.name.location.place.withoutColumn))
    for line in lines where !named.contains(line.location.place.withoutColumn) {
      account?.mark(line.location.place, .setAside(.besideList))
    }
    return people.isEmpty ? [] : [.unreadPeople(people.map(\.name))]
  }

  /// The sheets to read: those that are named, else those that the user sees, else the hidden ones.
  static func sheets(
    of workbook: Workbook, path: String, named names: [Located<String>], account: FileAccount? = nil,
    _ findings: inout [Finding]
  ) -> [Sheet] {
    guard names.isEmpty else {
      let wanted = Set(names.map { FieldName.comparable($0.value) })
      for sheet in workbook.sheets where !wanted.contains(FieldName.comparable(sheet.name)) {
        account?.mark(Place(sheet: sheet.name), .setAside(.otherSheet))
      }
      return names.compactMap { name in
        let wanted = FieldName.comparable(name.value)
        if let sheet = workbook.sheets.first(where: { FieldName.comparable($0.name) == wanted }) { return sheet }
        findings.append(.missingSheet(name, in: path, among: workbook.sheets.map(\.name)))
        return nil
      }
    }
    let hasTable: (Sheet) -> Bool = { RosterSheets.tableReader.hasHeader(TableSheet($0, file: path)) }
    let visible = workbook.sheets.filter { !$0.isHidden }
    let hidden = workbook.sheets.filter { $0.isHidden && hasTable($0) }
    guard visible.contains(where: hasTable) || hidden.isEmpty else { return hidden }
    for sheet in workbook.sheets where sheet.isHidden {
      account?.mark(Place(sheet: sheet.name), .setAside(.hiddenSheet))
    }
    for sheet in hidden {
      findings.append(.hiddenSheet(Located(sheet.name, at: Location(file: path, place: Place(sheet: sheet.name)))))
    }
    return visible
  }
}

extension Roster {
  /// Takes what lines above and below the tables of a document say of groups; where they name one, all of the list is in it.
  fileprivate mutating func takeGroups(besideTablesOf document: Document, file: String, _ account: FileAccount?) {
    var notes = GroupNotes()
    for case .paragraph(let paragraph) in document.blocks {
      for line in paragraph.lines(file: file) {
        let text = Located(line.text.trimmingSpace(), at: line.location)
        if let name = GroupNotes.name(in: RosterSection.core(text.value)) {
          notes.begin(Located(name, at: text.location), title: text)
          account?.mark(line.location.place, .used(.person))
        } else if notes.take(text, isVerbatim: true) {
          account?.mark(line.location.place, .used(.person))
        }
      }
    }
    guard groups.isEmpty, let first = notes.groups.first else { return }
    groups = notes.groups
    guard groups.count == 1 else { return }
    for index in people.indices where people[index].group == nil { people[index].group = first.name }
  }
}

extension OfficeFile {
  /// Opens a file whose name findings show; what cannot be opened is an error that names it.
  static func open(
    _ bytes: [UInt8], name: String, limits: ReadingLimits, converter: (any FormatConverter)?
  ) throws(AssemblyError) -> OfficeFile {
    do {
      return try OfficeFile.read(bytes, name: name, limits: limits, converter: converter)
    } catch {
      throw AssemblyError(file: name, error.message)
    }
  }
}

extension Finding {
  /// A piece of a line of names that names nobody. Among several names it may be one that is written oddly.
  static func unreadText(_ text: Located<String>, besideNames count: Int) -> Finding {
    Finding(
      RosterFinding.unreadText, severity: count > 1 ? .warning : .info,
      Message(
        "“\(text.value.shortened)”认不出是姓名，没有采用；是人的话请写成“姓名（单位职务）”",
        english:
          "“\(text.value.shortened)” is no name that could be told and was not used; write a person as “name (unit post)”"
      ),
      at: text.location, subject: text.value.shortened)
  }

  /// A line that announces another number of people than were read from it.
  static func announced(_ stated: Int, read count: Int, at location: Location) -> Finding {
    Finding(
      RosterFinding.announcedCount,
      Message(
        "这一行写着 \(stated) 人，读出 \(count) 人；请核对有没有漏写姓名，或写法认不出来",
        english: "the line announces \(stated) people and \(count) were read; see whether a name is missing"),
      at: location, subject: "\(stated)")
  }

  /// People whom a document names beside the table that was taken for the list.
  static func unreadPeople(_ names: [Located<PersonName>]) -> Finding {
    let list = names.map(\.value.text).joined(separator: "、").shortened
    return Finding(
      RosterFinding.unreadPeople,
      Message(
        "表格之外还写着 \(names.count) 个人（\(list)），没有采用；要算进名单的请写进表格",
        english:
          "\(names.count) people (\(list)) stand beside the table and were not used; put into the table who counts"),
      at: names.first?.location ?? Location(file: ""), subject: list)
  }

  /// A table beside the list that shows a room or the days of a week.
  static func drawing(at location: Location) -> Finding {
    Finding(
      RosterFinding.noHeader,
      Message(
        "这张表像座次图或时间表，没有当作名单；是名单的请在第一行写上“姓名”“单位”“职务”等列名",
        english:
          "the table looks like a drawing of seats or a timetable and was not taken for a list; if it is one, name its "
          + "columns in the first row"),
      at: location)
  }

  static func missingSheet(_ name: Located<String>, in path: String, among sheets: [String]) -> Finding {
    let nearest = nearestText(to: name.value, among: sheets)
    let list = sheets.joined(separator: "、").shortened
    return Finding(
      RosterFinding.missingSheet,
      Message(
        "“\(path)”里没有工作表“\(name.value.shortened)”；有：\(list)",
        english: "“\(path)” has no sheet “\(name.value.shortened)”; it has: \(list)"),
      at: name.location, subject: name.value.shortened, suggestions: nearest.map { [$0] } ?? [])
  }

  static func hiddenSheet(_ name: Located<String>) -> Finding {
    Finding(
      RosterFinding.hiddenSheet,
      Message(
        "隐藏的工作表“\(name.value)”里也有名单，没有采用；需要的话请取消隐藏，不需要请删除",
        english:
          "the hidden sheet “\(name.value)” holds a list too and was not used; unhide it if it counts, else delete it"),
      at: name.location, subject: name.value)
  }
}
