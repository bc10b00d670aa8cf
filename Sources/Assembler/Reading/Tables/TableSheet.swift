internal import OfficeDocuments

/// A sheet as the reader of tables sees it: rows of texts with locations, and the merged areas.
struct TableSheet {
  /// The rows that hold something, in order.
  let rows: [SheetRow]
  /// The name on the tab; nil where there is none.
  let name: String?
  /// The line that stands directly above the table in a document.
  var titleAbove: Located<String>?
  /// The whole sheet.
  let location: Location
  private let file: String
  /// Where it is recorded what was used; nil where nobody asks.
  let account: FileAccount?
  /// The number of the sheet in the account.
  private let part: Int
  private let wideAreasByRow: [Int: [CellArea]]
  private let tallAreasByFirstRow: [Int: [CellArea]]
  private let tallAreasByColumn: [Int: [CellArea]]

  /// How many rows a header cell may reach down.
  private static let headerHeight = 4
  /// How many merged cells that cover several rows are looked at, so that a hostile sheet costs no more than a large one.
  private static let tallAreaLimit = 200_000
  /// How many columns of such a cell may hold data.
  private static let tallAreaWidth = 16

  /// Prepares a sheet for reading.
  ///
  /// - Parameter account: Where to record what is used; nil where nobody asks.
  init(_ sheet: Sheet, file: String, account: FileAccount? = nil) {
    self.file = file
    self.account = account
    part = account?.part(sheet.name) ?? 0
    name = sheet.name.isEmpty ? nil : sheet.name
    rows = sheet.rows.filter { row in row.cells.contains { !$0.text.isBlank } }
    location = Location(file: file, place: Place(sheet: name))
    wideAreasByRow = Dictionary(
      grouping: sheet.mergedAreas.filter { $0.last.column > $0.first.column }, by: \.first.row)
    let tallAreas = sheet.mergedAreas.filter { $0.last.row > $0.first.row }.prefix(Self.tallAreaLimit)
      .sorted { $0.first < $1.first }
    tallAreasByFirstRow = Dictionary(grouping: tallAreas, by: \.first.row)
    var byColumn: [Int: [CellArea]] = [:]
    for area in tallAreas {
      let last = min(area.last.column, area.first.column + Self.tallAreaWidth - 1)
      for column in area.first.column...max(area.first.column, last) { byColumn[column, default: []].append(area) }
    }
    tallAreasByColumn = byColumn
  }

  /// Where a cell stands.
  func location(of cell: SheetCell, in row: SheetRow) -> Location {
    if let place = cell.place { return Location(file: file, place: place) }
    return Location(file: file, place: Place(sheet: name, cell: CellReference(row: row.number, column: cell.column)))
  }

  /// Records what became of a cell.
  func mark(_ cell: SheetCell, in row: SheetRow, _ use: SourceUse) {
    guard let account else { return }
    if let place = cell.place {
      account.mark(place, use)
    } else {
      account.mark(part: part, row: row.number, column: cell.column, use)
    }
  }

  /// Records what became of all cells of a row.
  func mark(_ row: SheetRow, _ use: SourceUse) {
    guard account != nil else { return }
    for cell in row.cells { mark(cell, in: row, use) }
  }

  /// Records what became of a place in the sheet.
  func mark(_ location: Location, _ use: SourceUse) { account?.mark(location.place, use) }

  /// The value of a cell.
  func value(of cell: SheetCell, in row: SheetRow) -> SourceValue {
    let location = location(of: cell, in: row)
    return SourceValue(.text(cell.text.trimmingSpace()), at: location)
  }

  /// The texts of a row that may be headers, with those of merged cells that reach down into the row from above unless
  /// these are not wanted.
  func headerTexts(ofRowAt index: Int, includesCovered: Bool = true) -> [HeaderText] {
    let row = rows[index]
    var texts = row.cells.compactMap { headerText($0, in: row) }
    guard includesCovered else { return texts }
    let above = (1..<Self.headerHeight).flatMap { tallAreasByFirstRow[row.number - $0] ?? [] }
    for area in above.prefix(100) where area.last.row >= row.number {
      guard !texts.contains(where: { $0.column == area.first.column }), let cell = cell(at: area.first),
        let text = headerText(cell.cell, in: cell.row)
      else { continue }
      texts.append(text)
    }
    return texts.sorted { $0.column < $1.column }
  }

  /// The text of a cell as a header has it; nil when it is empty or too long to be one.
  private func headerText(_ cell: SheetCell, in row: SheetRow) -> HeaderText? {
    let text = cell.text.trimmingSpace()
    guard !text.isEmpty, text.unicodeScalars.count <= 40 else { return nil }
    return HeaderText(column: cell.column, text: Located(text, at: location(of: cell, in: row)))
  }

  /// The merged area that begins in a row and covers a column together with others.
  func wideArea(row: Int, column: Int) -> CellArea? {
    wideAreasByRow[row]?.first { $0.first.column <= column && column <= $0.last.column }
  }

  /// The merged areas of one column that cover several rows and end below a row, from top to bottom.
  func tallAreas(ofColumn column: Int, below row: Int) -> ArraySlice<CellArea> {
    let areas = tallAreasByColumn[column] ?? []
    let first = areas.partitioningIndex { $0.last.row > row }
    return areas[first...]
  }

  /// The part of the sheet that some of its rows make from a column on, with rows and columns changed; every cell keeps its
  /// place in the file.
  func turned(_ part: ArraySlice<SheetRow>, from column: Int) -> TableSheet {
    var turned = Sheet(name: name ?? "")
    var cells: [Int: [SheetCell]] = [:]
    for row in part {
      for cell in row.cells where cell.column >= column {
        let place = location(of: cell, in: row).place
        cells[cell.column, default: []].append(SheetCell(column: row.number, text: cell.text, place: place))
      }
    }
    turned.rows = cells.sorted { $0.key < $1.key }.map { SheetRow(number: $0.key, cells: $0.value) }
    let areas = part.flatMap { row in
      (wideAreasByRow[row.number] ?? [])
        + (tallAreasByFirstRow[row.number] ?? []).filter { $0.first.column == $0.last.column }
    }
    turned.mergedAreas = areas.map { area in
      CellArea(
        first: CellReference(row: area.first.column, column: area.first.row),
        last: CellReference(row: area.last.column, column: area.last.row))
    }
    return TableSheet(turned, file: file, account: account)
  }

  /// The cell at an address and its row.
  func cell(at reference: CellReference) -> (cell: SheetCell, row: SheetRow)? {
    let index = rows.partitioningIndex { $0.number >= reference.row }
    guard index < rows.count, rows[index].number == reference.row,
      let cell = rows[index].cells.first(where: { $0.column == reference.column })
    else { return nil }
    return (cell, rows[index])
  }
}

/// The text of a header cell and its column.
struct HeaderText {
  var column: Int
  var text: Located<String>
  /// The title of the group of columns to which an upper header row assigns the column.
  var group: Located<String>?
  /// Whether the column is common and of no use because of the group in which it stands.
  var isUnused = false
}

extension Array {
  /// The index of the first element that belongs to the second part of an array whose first part does not.
  fileprivate func partitioningIndex(_ belongsToSecond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
