internal import OfficeDocuments

/// The text of a cell, and where it came from.
struct ConfirmedValue {
  var text: String
  var source: Location?

  /// A text that the program itself puts there.
  static func plain(_ text: String) -> ConfirmedValue { ConfirmedValue(text: text, source: nil) }

  fileprivate init(text: String, source: Location?) {
    self.text = text
    self.source = source
  }

  init(_ value: Located<String>) { self.init(text: value.value, source: value.location) }

  init?(_ value: Located<String>?) {
    guard let value else { return nil }
    self.init(value)
  }

  init?<Value>(_ value: Located<Value>?, _ text: (Value) -> String) {
    guard let value else { return nil }
    self.init(text: text(value.value), source: value.location)
  }

  init?(_ person: PersonReference?) {
    guard let person else { return nil }
    self.init(text: person.name.text, source: person.location)
  }
}

extension ConfirmedValue {
  init?(_ people: [PersonReference]) {
    guard let first = people.first else { return nil }
    self.init(Located(people.map(\.name.text).joined(separator: "、"), at: first.location))
  }
}

/// A sheet with titled columns whose cells note where their values came from.
struct ConfirmationTable {
  private(set) var sheet: Sheet

  init(name: String, columns: [(title: String, width: Double)]) {
    let heading = columns.enumerated().map { SheetCell(column: $0 + 1, text: $1.title, look: .heading) }
    sheet = Sheet(
      name: name, rows: [SheetRow(number: 1, cells: heading)], columnWidths: columns.map(\.width), frozenRowCount: 1)
  }

  mutating func add(_ values: [ConfirmedValue?]) {
    let number = sheet.rows.count + 1
    var cells: [SheetCell] = []
    for (index, value) in values.enumerated() {
      guard let value, !value.text.isEmpty else { continue }
      cells.append(SheetCell(column: index + 1, text: value.text))
      guard let source = value.source, !source.file.isEmpty else { continue }
      sheet.notes.append(
        CellNote(cell: CellReference(row: number, column: index + 1), text: "出自 " + source.text(in: .chinese)))
    }
    sheet.rows.append(SheetRow(number: number, cells: cells))
  }
}
