extension FileFormat {
  /// OpenDocument slides.
  public static let odp = FileFormat(
    "odp", Message("ODF 幻灯片（ODP）", english: "ODP"), .slides, fileNameExtensions: ["odp", "otp"],
    mediaTypes: [
      "application/vnd.oasis.opendocument.presentation",
      "application/vnd.oasis.opendocument.presentation-template",
    ],
    reader: ODPReader.self)
}
