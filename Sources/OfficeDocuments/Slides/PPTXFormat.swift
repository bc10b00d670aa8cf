extension FileFormat {
  /// PresentationML (ISO/IEC 29500), as PowerPoint and WPS write it.
  public static let pptx = FileFormat(
    "pptx", Message("PowerPoint 幻灯片（PPTX）", english: "PPTX"), .slides,
    fileNameExtensions: ["pptx", "pptm", "potx", "ppsx", "ppsm"],
    mediaTypes: [
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
    ],
    reader: PPTXReader.self)
}
