extension FileFormat {
  /// OpenDocument spreadsheets.
  public static let ods = FileFormat(
    "ods", Message("ODF 表格（ODS）", english: "ODS"), .sheets, fileNameExtensions: ["ods", "ots"],
    mediaTypes: [
      "application/vnd.oasis.opendocument.spreadsheet",
      "application/vnd.oasis.opendocument.spreadsheet-template",
    ],
    reader: ODSReader.self)
}
