internal import Assembler
internal import OfficeDocuments

/// A table of records whose columns are as wide as their contents ask for, as far as the page allows.
struct ListTable<Record> {
  /// A column.
  struct Column {
    /// The heading.
    var title: String
    /// Whether its cells are centred.
    var isCentered = false
    /// The least width in characters.
    var minimum: Double = 3
    /// The width in characters beyond which text goes on to the next line.
    var maximum: Double = 24
    /// Whether text stays on one line up to the greatest width, even where the table is short of room.
    var staysOnOneLine = false
    /// Whether the column stays when no record has anything for it, because it is filled in by hand.
    var isForm = false
    /// The text of the cell of a record, given the number of the record from 1; each line is a paragraph.
    var text: (Record, Int) -> String
  }

  /// The columns from left to right.
  var columns: [Column]
  /// The style of the cells.
  var style = StyleName.tableText
  /// The least height of a row; nil for as high as its text.
  var rowHeight: Length?

  /// Makes the table, without the columns that would be empty.
  ///
  /// - Parameters:
  ///   - records: The rows.
  ///   - firstNumber: The number of the first record.
  ///   - spareRows: How many empty rows follow, with numbers in the first column.
  ///   - width: The width of the table.
  ///   - layout: The layout, for the size of the characters.
  func table(
    _ records: [Record], firstNumber: Int = 1, spareRows: Int = 0, width: Length, layout: Layout
  ) -> Table {
    var texts = records.enumerated().map { index, record in columns.map { $0.text(record, firstNumber + index) } }
    let isUsed = columns.indices.map { index in columns[index].isForm || texts.contains { !$0[index].isEmpty } }
    let used = columns.indices.filter { isUsed[$0] }
    for spare in 0..<spareRows {
      var row = [String](repeating: "", count: columns.count)
      if !row.isEmpty { row[0] = String(firstNumber + records.count + spare) }
      texts.append(row)
    }
    let height = rowHeight.map(RowHeight.atLeast)
    var rows = [TableRow(used.map { TableCell(columns[$0].title, .tableHeading) }, height: height)]
    rows.reserveCapacity(texts.count + 1)
    for text in texts { rows.append(TableRow(used.map { cell(text[$0], columns[$0]) }, height: height)) }
    let padding = Length.millimetres(1.5)
    let widths = columnWidths(used, texts, layout.size(of: style).points, padding.points, width.points)
    return Table(
      columnWidths: widths.map { .points($0) }, rows: rows, headerRowCount: 1, cellPadding: padding)
  }

  private func cell(_ text: String, _ column: Column) -> TableCell {
    let properties = ParagraphProperties { $0.alignment = column.isCentered ? .center : nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return TableCell(lines.map { .paragraph(Paragraph(String($0), style, properties: properties)) })
  }

  private func columnWidths(
    _ used: [Int], _ texts: [[String]], _ size: Double, _ padding: Double, _ available: Double
  ) -> [Double] {
    let longest = used.map { index in
      min(columns[index].maximum, texts.reduce(0) { max($0, TextWidth.longestLine($1[index])) })
    }
    let minimums = zip(used, longest).map { index, longest in
      let column = columns[index]
      let least = max(column.minimum, TextWidth.characters(column.title), column.staysOnOneLine ? longest : 0)
      return least * size + 2 * padding + 1
    }
    let wishes = zip(longest, minimums).map { longest, minimum in max(minimum, longest * size + 2 * padding + 1) }
    let wished = wishes.reduce(0, +)
    let least = minimums.reduce(0, +)
    guard wished > 0 else { return wishes }
    if wished <= available {
      // What is left over goes to columns of free text; numbers and names look lost in wide columns.
      let flexible = used.indices.map { columns[used[$0]].maximum > 8 ? wishes[$0] : 0 }
      let total = flexible.reduce(0, +)
      guard total > 0 else { return wishes.map { $0 * available / wished } }
      return used.indices.map { wishes[$0] + (available - wished) * flexible[$0] / total }
    }
    guard least < available, wished > least else { return minimums.map { $0 * available / least } }
    let share = (available - least) / (wished - least)
    return used.indices.map { minimums[$0] + (wishes[$0] - minimums[$0]) * share }
  }
}
