extension FileFormat {
  /// Word before 2007.
  public static let legacyWord = FileFormat(
    "doc", Message("旧版 Word 文档（.doc）", english: "an old Word document (.doc)"), .text,
    fileNameExtensions: ["doc", "dot"],
    mediaTypes: ["application/msword"],
    reader: LegacyReader.self,
    successor: { _ in .docx })
  /// Excel before 2007.
  public static let legacyExcel = FileFormat(
    "xls", Message("旧版 Excel 表格（.xls）", english: "an old Excel workbook (.xls)"), .sheets,
    fileNameExtensions: ["xls", "xlt"],
    mediaTypes: ["application/vnd.ms-excel"],
    reader: LegacyReader.self,
    successor: { _ in .xlsx })
  /// PowerPoint before 2007.
  public static let legacySlides = FileFormat(
    "ppt", Message("旧版幻灯片（.ppt）", english: "an old slide show (.ppt)"), .slides,
    fileNameExtensions: ["ppt", "pps"],
    mediaTypes: ["application/vnd.ms-powerpoint"],
    reader: LegacyReader.self,
    successor: { _ in .pptx })
  /// Documents of WPS in its own binary format.
  public static let wps = FileFormat(
    "wps", Message("WPS 文字（.wps）", english: "a WPS document (.wps)"), .text,
    fileNameExtensions: ["wps", "wpt"],
    mediaTypes: ["application/vnd.wps-office.wps"],
    reader: LegacyReader.self,
    successor: { _ in .docx })
  /// Workbooks of WPS in its own binary format.
  public static let et = FileFormat(
    "et", Message("WPS 表格（.et）", english: "a WPS workbook (.et)"), .sheets,
    fileNameExtensions: ["et", "ett"],
    mediaTypes: ["application/vnd.wps-office.et"],
    reader: LegacyReader.self,
    successor: { _ in .xlsx })
  /// Slides of WPS in its own binary format.
  public static let dps = FileFormat(
    "dps", Message("WPS 演示（.dps）", english: "a WPS slide show (.dps)"), .slides,
    fileNameExtensions: ["dps", "dpt"],
    mediaTypes: ["application/vnd.wps-office.dps"],
    reader: LegacyReader.self,
    successor: { _ in .pptx })
  /// Rich Text Format.
  public static let rtf = FileFormat(
    "rtf", Message("RTF 文档", english: "an RTF document"), .text, fileNameExtensions: ["rtf"],
    mediaTypes: ["application/rtf", "text/rtf"],
    reader: LegacyReader.self,
    successor: { _ in .docx })
  /// The Unified Office Format of GB/T 20916.
  public static let uot = FileFormat(
    "uot", Message("UOF（标文通）文档", english: "a UOF document"), .text,
    fileNameExtensions: ["uot", "uof", "uos", "uop"],
    mediaTypes: ["application/vnd.uof.text"],
    reader: LegacyReader.self,
    successor: { LegacyContent.unifiedOfficeKind($0) })
}
