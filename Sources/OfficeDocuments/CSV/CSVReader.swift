/// Reads comma-separated and tab-separated values, and those with the other separators that programs write.
enum CSVReader: FormatReader {
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    switch FileFormat(endingOf: name) {
    case .csv, .tsv: return true
    // Programs call exported tables by the name of a spreadsheet, and Excel calls its tab-separated text `.txt`.
    case .text, .xlsx, .ods, .legacyExcel, .et, nil:
      // A text without a tab, in whatever encoding, need not be decoded to tell.
      if FileFormat(endingOf: name) == .text, !bytes.contains(0x09) { return false }
      guard let text = try? DecodedText(bytes).text else { return false }
      let scalars = Array(text.unicodeScalars)
      if SeparatorDetection.dividesEvenly("\t", scalars) { return true }
      return FileFormat(endingOf: name) != .text && SeparatorDetection.dividesEvenly(",", scalars)
    default: return false
    }
  }

  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError) -> OfficeFile {
    let decoded = try DecodedText(bytes, limits: limits)
    let scalars = Array(decoded.text.unicodeScalars)
    let preferred: Unicode.Scalar? =
      switch FileFormat(endingOf: name) {
      case .csv: ","
      case .tsv: "\t"
      default: nil
      }
    let declared = SeparatorDetection.declared(in: scalars)
    let separator =
      declared?.separator ?? SeparatorDetection.detect(in: scalars, preferred: preferred) ?? preferred ?? ","
    var parser = SeparatedValuesParser(
      scalars, separator: separator, from: declared?.dataStart ?? 0, fieldLimit: limits.sheetColumns)
    var records = RecordCollector(limits: limits, trimsTabs: separator != "\t")
    while let record = parser.nextRecord() { try records.add(record) }
    let sheet = Sheet(name: "", rows: records.rows)
    return OfficeFile(
      format: separator == "\t" ? .tsv : .csv, content: .workbook(Workbook(sheets: [sheet])),
      notices: decoded.notices + parser.faults.map(notice) + records.unevenNotices())
  }

  private static func notice(
    _ found: (fault: SeparatedValuesParser.Fault, line: Int, column: Int)
  ) -> ReadingNotice {
    let message =
      switch found.fault {
      case .unterminatedQuote:
        Message(
          "双引号没有配对，已按普通字符读入；请检查这一行", english: "a quotation mark is never closed and was read as text; check this line")
      case .textBehindQuote:
        Message(
          "右双引号后面还有文字，已接在后面；请检查这一行", english: "text follows a closing quotation mark and was kept; check this line")
      }
    return ReadingNotice(.malformed, message, at: Place(line: found.line, column: found.column))
  }
}

/// Makes rows from records, and remembers how many fields each has.
private struct RecordCollector {
  private(set) var rows: [SheetRow] = []
  private let limits: ReadingLimits
  private let trimsTabs: Bool
  private var recordCount = 0
  private var cellCount = 0
  private var shapes: [(fieldCount: Int, line: Int)] = []

  /// How many uneven rows get a notice of their own; further ones are only counted.
  private static let noticeLimit = 50

  init(limits: ReadingLimits, trimsTabs: Bool) {
    self.limits = limits
    self.trimsTabs = trimsTabs
  }

  mutating func add(_ record: [SeparatedField]) throws(ReadingError) {
    recordCount += 1
    guard recordCount <= limits.sheetRows else { throw ReadingError.tooManyRows(limits.sheetRows) }
    var cells: [SheetCell] = []
    for (index, field) in record.enumerated() {
      let text = content(of: field)
      guard !text.isEmpty else { continue }
      let place = Place(
        line: field.line, column: field.column, cell: CellReference(row: recordCount, column: index + 1))
      cells.append(SheetCell(column: index + 1, text: text, place: place))
    }
    guard record.count <= limits.sheetColumns else { throw ReadingError.tooManyColumns(limits.sheetColumns) }
    guard let line = record.first?.line, !cells.isEmpty else { return }
    cellCount += cells.count
    guard cellCount <= limits.sheetCells else { throw ReadingError.tooManyCells(limits.sheetCells) }
    rows.append(SheetRow(number: recordCount, cells: cells))
    shapes.append((record.count, line))
  }

  /// The text of a field without what programs put around it so that spreadsheets take it for text and show all digits of
  /// a number: a tab on either side, an apostrophe before it, or `="…"`.
  private func content(of field: SeparatedField) -> String {
    var text = field.text
    if trimsTabs, text.utf8.last == UInt8(ascii: "\t") || text.utf8.first == UInt8(ascii: "\t") {
      var scalars = text.unicodeScalars[...]
      while scalars.last == "\t" { scalars.removeLast() }
      while scalars.first == "\t" { scalars.removeFirst() }
      text = String(scalars)
    }
    switch text.utf8.first {
    case UInt8(ascii: "'") where text.utf8.count > 1 && text.utf8.last != UInt8(ascii: "'"):
      return String(text.unicodeScalars.dropFirst())
    case UInt8(ascii: "=") where text.utf8.count > 3 && text.hasPrefix("=\"") && text.hasSuffix("\""):
      return String(text.unicodeScalars.dropFirst(2).dropLast())
    default: return text
    }
  }

  /// A notice for each row with more or fewer fields than usual; titles above the table are left out.
  func unevenNotices() -> [ReadingNotice] {
    let usual = SeparatorDetection.usualCount(shapes.map(\.fieldCount).filter { $0 > 1 })
    guard usual > 1, let head = shapes.firstIndex(where: { $0.fieldCount == usual }) else { return [] }
    let uneven = shapes.enumerated().filter { index, shape in
      shape.fieldCount != usual && !(index < head && shape.fieldCount == 1)
    }
    var notices = uneven.prefix(Self.noticeLimit).map { _, shape in
      ReadingNotice(
        .malformed,
        Message(
          "这一行有 \(shape.fieldCount) 格，其他行多为 \(usual) 格，可能多了或少了分隔符；已照原样读入",
          english: "this row has \(shape.fieldCount) fields where most have \(usual); it was read as it stands"),
        at: Place(line: shape.line))
    }
    if uneven.count > Self.noticeLimit {
      let rest = uneven.count - Self.noticeLimit
      notices.append(
        ReadingNotice(
          .malformed,
          Message("另有 \(rest) 行的格数与其他行不同", english: "\(rest) more rows have an unusual number of fields"),
          at: Place(line: uneven[Self.noticeLimit].element.line)))
    }
    return notices
  }
}
