extension FileFormat {
  /// OpenDocument text (ISO/IEC 26300), as LibreOffice writes it.
  public static let odt = FileFormat(
    "odt", Message("ODF 文档（ODT）", english: "ODT"), .text, fileNameExtensions: ["odt", "ott"],
    mediaTypes: [
      "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template",
    ],
    reader: ODTReader.self, writer: ODTWriter.self)
}
