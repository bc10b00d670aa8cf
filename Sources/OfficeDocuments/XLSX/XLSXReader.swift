/// Reads the sheets of an XLSX file.
enum XLSXReader: FormatReader {
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    if case .xlsx = PackageKind(bytes) { true } else { false }
  }

  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError) -> OfficeFile {
    var package = try OfficePackage(bytes, limits: limits)
    var remarks = ReadingRemarks()
    let parts = try WorkbookParts(&package, &remarks)
    let context = SheetBuilder.Context(
      strings: try sharedStrings(parts, &package, limits), formats: try formats(parts, &package, limits),
      dateSystem: parts.dateSystem, limits: limits)
    var workbook = Workbook()
    var notices: [ReadingNotice] = []
    var budget = SheetBudget(limits)
    for listed in parts.sheets {
      let handler = SheetHandler(
        SheetBuilder(sheetName: listed.name, context: context, budget: budget))
      guard listed.isWorksheet, let part = listed.part, try package.parse(part, handler: handler) else {
        notices.append(Self.unreadableNotice(listed))
        continue
      }
      var builder = handler.builder
      if let failure = builder.failure { throw failure }
      budget = builder.budget
      let sheet = Sheet(
        name: listed.name, rows: builder.finishedRows(), mergedAreas: builder.mergedAreas, isHidden: listed.isHidden,
        hiddenColumns: builder.hiddenColumns)
      notices += sheet.hiddenNotices + builder.oddities.notices(sheet: listed.name)
      workbook.sheets.append(sheet)
    }
    return OfficeFile(
      format: .xlsx, content: .workbook(workbook),
      notices: notices + remarks.notices + XLSXExtras.notices(package.names))
  }

  private static func sharedStrings(
    _ parts: WorkbookParts, _ package: inout OfficePackage, _ limits: ReadingLimits
  ) throws(ReadingError) -> [String] {
    let handler = SharedStringsHandler()
    guard let part = parts.sharedStrings, try package.parse(part, handler: handler) else { return [] }
    return handler.strings
  }

  private static func formats(
    _ parts: WorkbookParts, _ package: inout OfficePackage, _ limits: ReadingLimits
  ) throws(ReadingError) -> CellFormats {
    guard let part = parts.styles, let bytes = try package.bytes(part) else { return CellFormats() }
    return try CellFormats(bytes, limits: limits)
  }

  private static func unreadableNotice(_ sheet: WorkbookParts.ListedSheet) -> ReadingNotice {
    let place = Place(sheet: sheet.name)
    guard sheet.isWorksheet else {
      return ReadingNotice(
        .embeddedObject,
        Message("“\(sheet.name)”是图表，不是表格，没有读入", english: "“\(sheet.name)” is a chart and no sheet; it was left out"),
        at: place)
    }
    return ReadingNotice(
      .malformed,
      Message(
        "工作表“\(sheet.name)”的内容不在文件里，没有读入；请向提供者重新要一份",
        english: "the content of sheet “\(sheet.name)” is missing from the file; ask for a new copy"), at: place)
  }
}

extension Sheet {
  /// Notices of a hidden sheet and of hidden columns that hold something.
  var hiddenNotices: [ReadingNotice] {
    guard !rows.isEmpty else { return [] }
    var notices: [ReadingNotice] = []
    if isHidden {
      notices.append(
        ReadingNotice(
          .hiddenCells,
          Message(
            "工作表“\(name)”是隐藏的，里面有内容；不需要的请删除",
            english: "sheet “\(name)” is hidden and holds something; delete it if it is not wanted"),
          at: Place(sheet: name)))
    }
    guard !hiddenColumns.isEmpty else { return notices }
    var used: Set<Int> = []
    for row in rows { for cell in row.cells where hiddenColumns.contains(cell.column) { used.insert(cell.column) } }
    if let first = used.min() {
      notices.append(
        ReadingNotice(
          .hiddenCells,
          Message(
            "工作表“\(name)”有 \(used.count) 个隐藏列，已一并读入；不需要的请删除",
            english: "sheet “\(name)” has \(used.count) hidden columns, which were read too; delete what is not wanted"),
          at: Place(sheet: name, cell: CellReference(row: 1, column: first))))
    }
    return notices
  }
}
