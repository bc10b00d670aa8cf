internal import OfficeDocuments

/// One cell, paragraph or line of a file that has to be accounted for.
struct AccountUnit {
  var key: PlaceKey
  var place: Place
  var text: String
  /// The index of the first paragraph of the cell to which this one belongs, because a reader takes a cell as a whole.
  var head: Int?
  /// What becomes of it where no reader says anything.
  var usual: SourceUse = .notUnderstood
}

/// Walks over everything with text in a file.
struct AccountUnits {
  private(set) var units: [AccountUnit] = []
  /// The cell of the last passage, and its first unit.
  private var lastCell: (cell: Int?, unit: Int) = (nil, 0)
  private let file: FileAccount

  init(_ file: FileAccount) {
    self.file = file
    switch file.content {
    case .office(.workbook(let workbook)): for sheet in workbook.sheets { add(sheet) }
    case .office(.document(let document)):
      for passage in TextFlow(document) { add(passage) }
    case .description(let root, let lines): add(root, lines)
    case nil: break
    }
  }

  private mutating func add(_ sheet: Sheet) {
    let part = file.part(sheet.name)
    for row in sheet.rows {
      for cell in row.cells where !cell.text.isBlank {
        let place =
          cell.place
          ?? Place(
            sheet: sheet.name.isEmpty ? nil : sheet.name, cell: CellReference(row: row.number, column: cell.column))
        let key = cell.place.map(file.key) ?? PlaceKey(part: part, row: row.number, column: cell.column)
        units.append(AccountUnit(key: key, place: place, text: cell.text))
      }
    }
  }

  private mutating func add(_ passage: TextFlow.Passage) {
    let text = passage.paragraph.readText
    guard let place = passage.paragraph.place, !text.isBlank else { return }
    let isFurniture = passage.story == .header || passage.story == .footer
    var unit = AccountUnit(
      key: file.key(place), place: place, text: text, usual: isFurniture ? .setAside(.pageFurniture) : .notUnderstood)
    if passage.cell != lastCell.cell {
      lastCell = (passage.cell, units.count)
    } else if passage.cell != nil {
      unit.head = lastCell.unit
    }
    units.append(unit)
  }

  /// The values of a description, and the lines that hold none.
  private mutating func add(_ root: SourceValue, _ lines: [String]) {
    addValues(root)
    var valueLines = Set(units.compactMap(\.place.line))
    var lastValue = 0
    for (index, line) in lines.enumerated() {
      let number = index + 1
      let text = line.trimmingSpace()
      if valueLines.contains(number) {
        lastValue = number
        continue
      }
      guard !text.isEmpty else { continue }
      let isKey = text.hasSuffix(":") || text.hasSuffix("：") || text == "-" || text.hasPrefix("---")
      let place = Place(line: number, column: 1)
      // A value of several lines is known by its first one.
      let usual: SourceUse =
        text.hasPrefix("#") ? .setAside(.comment) : isKey || lastValue == 0 ? .setAside(.fieldName) : .used(.meeting)
      units.append(AccountUnit(key: file.key(place), place: place, text: text, usual: usual))
      valueLines.insert(number)
    }
  }

  private mutating func addValues(_ value: SourceValue) {
    switch value.content {
    case .text(let text):
      guard !text.isBlank else { return }
      let place = value.location.place
      units.append(AccountUnit(key: file.key(place), place: place, text: text, usual: .used(.meeting)))
    case .list(let values): for value in values { addValues(value) }
    case .record(let entries): for entry in entries { addValues(entry.value) }
    }
  }
}
