extension FileFormat {
  /// WordprocessingML (ISO/IEC 29500), as Word and WPS write it.
  public static let docx = FileFormat(
    "docx", Message("Word 文档（DOCX）", english: "DOCX"), .text,
    fileNameExtensions: ["docx", "docm", "dotx", "dotm"],
    mediaTypes: [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.ms-word.document.macroEnabled.12",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
    ],
    reader: DOCXReader.self, writer: DOCXWriter.self)
}
