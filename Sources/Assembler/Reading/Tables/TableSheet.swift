internal import OfficeDocuments

/// A sheet as the reader of tables sees it: rows of trimmed texts with locations, and the merged areas.
struct TableSheet {
  /// The rows that hold something, in order.
  let rows: [SheetRow]
  /// The name on the tab.
  let name: String
  /// The whole sheet.
  let location: Location
  private let file: String
  /// The merged areas that cover more than one column, by their first row, sorted by column; only headers ask for them.
  private let wideAreas: [Int: [CellArea]]
  /// The merged areas that cover more than one row.
  private let tallAreas: [CellArea]

  init(_ sheet: Sheet, file: String) {
    self.file = file
    name = sheet.name
    rows = sheet.rows.filter { row in row.cells.contains { !$0.text.unicodeScalars.allSatisfy(\.isBlank) } }
    location = Location(file: file, place: Place(sheet: sheet.name.isEmpty ? nil : sheet.name))
    wideAreas = Dictionary(
      grouping: sheet.mergedAreas.filter { $0.last.column > $0.first.column }, by: \.first.row)
    tallAreas = sheet.mergedAreas.filter { $0.last.row > $0.first.row }
  }

  /// Where a cell stands.
  func location(of cell: SheetCell, row: SheetRow) -> Location {
    if let place = cell.place { return Location(file: file, place: place) }
    let reference = CellReference(row: row.number, column: cell.column)
    return Location(file: file, place: Place(sheet: name.isEmpty ? nil : name, cell: reference))
  }

  /// The text of a cell as a header has it; nil when it is empty or too long to be one.
  func headerText(_ cell: SheetCell, row: SheetRow) -> HeaderText? {
    let text = cell.text.trimmingSpace()
    guard !text.isEmpty, text.unicodeScalars.count <= 40 else { return nil }
    return HeaderText(column: cell.column, text: Located(text, at: location(of: cell, row: row)))
  }
}
