internal import Foundation
public import OfficeDocuments

extension Sheet {
  /// Makes a sheet from lines of cells parted by `|`; an empty piece is no cell.
  public init(name: String, lines: [String]) {
    self.init(name: name)
    for (index, line) in lines.enumerated() {
      let texts = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      rows.append(
        SheetRow(
          number: index + 1,
          cells: texts.enumerated().filter { !$0.element.isEmpty }
            .map { SheetCell(column: $0.offset + 1, text: $0.element) }))
    }
  }
}
