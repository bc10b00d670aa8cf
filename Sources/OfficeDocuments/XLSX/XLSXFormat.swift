extension FileFormat {
  /// SpreadsheetML (ISO/IEC 29500), as Excel and WPS write it.
  public static let xlsx = FileFormat(
    "xlsx", Message("Excel 表格（XLSX）", english: "XLSX"), .sheets,
    fileNameExtensions: ["xlsx", "xlsm", "xltx", "xltm"],
    mediaTypes: [
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.ms-excel.sheet.macroEnabled.12",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
    ],
    reader: XLSXReader.self)
}
