public import Assembler
public import OfficeDocuments

/// Marks in the texts of list tables.
public enum ListBreak {
  /// Stands between two parts of a line, such as title and name: a space where both fit on one line, and otherwise a
  /// line end, so that no name is divided.
  public static let between = "\u{2028}"
}

/// A table of records whose columns are as wide as their contents ask for, as far as the page allows.
public struct ListTable<Record> {
  /// A column.
  public struct Column {
    /// The heading.
    public var title: String
    /// Whether its cells are centred.
    public var isCentered = false
    /// The least width in characters.
    public var minimum: Double = 3
    /// The width in characters beyond which text goes on to the next line.
    public var maximum: Double = 24
    /// Whether text stays on one line up to the greatest width, even where the table is short of room.
    public var staysOnOneLine = false
    /// Whether the column stays when no record has anything for it, because it is filled in by hand.
    public var isForm = false
    /// Whether the column is as wide as it may become whatever its texts are, so that a text that becomes longer moves no other.
    public var isSteady = false
    /// The text of the cell of a record, given the number of the record from 1; each line is a paragraph.
    public var text: (Record, Int) -> String

    /// Creates a column.
    public init(
      title: String, isCentered: Bool = false, minimum: Double = 3, maximum: Double = 24, staysOnOneLine: Bool = false,
      isForm: Bool = false, isSteady: Bool = false, text: @escaping (Record, Int) -> String
    ) {
      self.title = title
      self.isCentered = isCentered
      self.minimum = minimum
      self.maximum = maximum
      self.staysOnOneLine = staysOnOneLine
      self.isForm = isForm
      self.isSteady = isSteady
      self.text = text
    }
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// The style of the cells.
  public var style = StyleName.tableText
  /// The least height of a row; nil for as high as its text.
  public var rowHeight: Length?
  /// The space between the rules of a cell and its text.
  public var cellPadding = Length.millimetres(1.5)

  /// Whether each row is at least as high as its text is where lines hold less than they may, so that programs that differ about the width of
  /// letters begin their pages with the same rows.
  public var hasRoomForLines = false

  /// A remark on a record, such as 请假, which is put into whichever text has room for it and changes no width; nil for none.
  public var mark: ((Record) -> String?)?

  /// The piece of the paper that the row of a record is; nil for rows that are no pieces.
  public var piece: ((Record) -> PieceKey)?

  /// The table as it is where no record has a word for it: rows of their least height, which are no pieces of a paper.
  var withoutWords: ListTable {
    var table = self
    for index in table.columns.indices { table.columns[index].text = { _, _ in "" } }
    table.mark = nil
    table.piece = nil
    return table
  }

  /// Creates a table of some columns.
  public init(columns: [Column]) { self.columns = columns }

  /// Makes one table, without the columns that would be empty.
  ///
  /// - Parameters:
  ///   - records: The rows, numbered from 1.
  ///   - spareRows: How many empty rows follow, with numbers in the first column.
  ///   - width: The width of the table.
  ///   - request: What is composed.
  public func table(_ records: [Record], spareRows: Int = 0, width: Length, _ request: CompositionRequest) -> Table {
    let layout = request.layout
    var texts = texts(records, firstNumber: 1, request)
    let used = used(texts)
    for spare in 0..<spareRows {
      var row = [String](repeating: "", count: columns.count)
      if !row.isEmpty { row[0] = String(records.count + spare + 1) }
      texts.append(row)
    }
    let widths = columnWidths(used, texts, layout, width.points)
    return table(marked(texts, records, used, rooms(widths, layout)), used, widths, layout)
  }

  /// Makes a table for each group of records, all with the same columns of the same widths.
  ///
  /// - Parameters:
  ///   - groups: The rows of each table with the number of the first.
  ///   - width: The width of the tables.
  ///   - request: What is composed.
  public func tables(
    _ groups: [(records: [Record], firstNumber: Int)], width: Length, _ request: CompositionRequest
  ) -> [Table] {
    let layout = request.layout
    let texts = groups.map { self.texts($0.records, firstNumber: $0.firstNumber, request) }
    let all = texts.flatMap { $0 }
    let used = used(all)
    let widths = columnWidths(used, all, layout, width.points)
    return zip(texts, groups).map { texts, group in
      table(marked(texts, group.records, used, rooms(widths, layout)), used, widths, layout)
    }
  }

  private func texts(_ records: [Record], firstNumber: Int, _ request: CompositionRequest) -> [[String]] {
    records.enumerated().map { index, record in
      func row() -> [String] { columns.map { $0.text(record, firstNumber + index) } }
      return piece.map { request.piece($0(record), row) } ?? row()
    }
  }

  /// How many characters of Chinese stand in a line of each used column.
  private func rooms(_ widths: [Double], _ layout: Layout) -> [Double] {
    let size = layout.size(of: style).points
    return widths.map { ($0 - 2 * cellPadding.points - 1) / max(1, size) }
  }

  /// The texts with the remarks on their records, each behind the text in whose last line it has the most room.
  private func marked(_ texts: [[String]], _ records: [Record], _ used: [Int], _ rooms: [Double]) -> [[String]] {
    guard let mark else { return texts }
    var texts = texts
    for (row, record) in records.enumerated() where texts.indices.contains(row) {
      guard let text = mark(record) else { continue }
      let left = zip(used, rooms).filter { columns[$0.0].maximum > 5 }.map { index, room in
        let last = TextWidth.longestLine(texts[row][index]).truncatingRemainder(dividingBy: max(1, room))
        return (index: index, left: room - last)
      }
      guard let best = left.max(by: { $0.left < $1.left }) else { continue }
      texts[row][best.index] += text
    }
    return texts
  }

  private func used(_ texts: [[String]]) -> [Int] {
    columns.indices.filter { index in columns[index].isForm || texts.contains { !$0[index].isEmpty } }
  }

  private func table(_ texts: [[String]], _ used: [Int], _ widths: [Double], _ layout: Layout) -> Table {
    let height = rowHeight.map(RowHeight.atLeast)
    let rooms = rooms(widths, layout)
    var rows = [TableRow(used.map { TableCell(columns[$0].title, .tableHeading) }, height: height)]
    rows.reserveCapacity(texts.count + 1)
    for text in texts {
      let cells = zip(used, rooms).map { cell(text[$0], columns[$0], room: $1) }
      rows.append(TableRow(cells, height: hasRoomForLines ? roomForLines(text, used, rooms, layout) : height))
    }
    return Table(
      columnWidths: widths.map { .points($0) }, rows: rows, headerRowCount: 1, cellPadding: cellPadding)
  }

  /// The height of a row whose lines hold a character less than they have room for.
  private func roomForLines(_ texts: [String], _ used: [Int], _ rooms: [Double], _ layout: Layout) -> RowHeight {
    let lines = zip(used, rooms).map { index, room in
      texts[index].split(whereSeparator: { $0 == "\n" || $0 == "\u{2028}" }).reduce(0) { count, line in
        let width = TextWidth.characters(line)
        return count + (width <= room ? 1 : Int((width / max(1, room - 1)).rounded(.up)))
      }
    }
    return .atLeast(max(layout.room(of: style, lines: max(1, lines.max() ?? 1)) + .points(1), rowHeight ?? .zero))
  }

  /// A cell with `room` characters of Chinese in a line.
  private func cell(_ text: String, _ column: Column, room: Double) -> TableCell {
    let properties = ParagraphProperties { $0.alignment = column.isCentered ? .center : nil }
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == ListBreak.between.utf8.first }) else {
      return TableCell([.paragraph(Paragraph(text, style, properties: properties))])
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      guard line.unicodeScalars.contains("\u{2028}") else { return [String(line)] }
      let parts = line.split(separator: ListBreak.between).map(String.init)
      return TextWidth.characters(line) <= room ? [parts.joined(separator: " ")] : parts
    }
    return TableCell(lines.map { .paragraph(Paragraph($0, style, properties: properties)) })
  }

  private func columnWidths(
    _ used: [Int], _ texts: [[String]], _ layout: Layout, _ available: Double
  ) -> [Double] {
    let size = layout.size(of: style).points
    let padding = cellPadding.points
    let longest = used.map { index in
      columns[index].isSteady
        ? columns[index].maximum
        : min(columns[index].maximum, texts.reduce(0) { max($0, TextWidth.longestLine($1[index])) })
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
