extension FileFormat {
  /// Values separated by commas.
  public static let csv = FileFormat(
    "csv", Message("逗号分隔的文本（CSV）", english: "CSV"), .sheets, fileNameExtensions: ["csv"],
    mediaTypes: ["text/csv"],
    reader: CSVReader.self)
  /// Values separated by tabs.
  public static let tsv = FileFormat(
    "tsv", Message("制表符分隔的文本（TSV）", english: "TSV"), .sheets, fileNameExtensions: ["tsv", "tab"],
    mediaTypes: ["text/tab-separated-values"],
    reader: CSVReader.self)
}
