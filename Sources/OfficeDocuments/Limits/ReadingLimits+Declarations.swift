extension ReadingLimits {
  /// Refuses an element with more children than any program declares styles, numberings or relationships, because each
  /// takes many times the memory of its markup.
  func checkDeclarations(_ element: XMLElement) throws(ReadingError) {
    var count = 0
    for _ in element.children { count += 1 }
    guard count <= declarations else {
      throw ReadingError(
        .tooLarge,
        Message(
          "文件内的样式、编号或引用超过 \(declarations) 个，可能是恶意文件，不予打开",
          english: "the file declares more than \(declarations) styles, numberings or references and may be hostile; "
            + "it is not opened"))
    }
  }

  /// Refuses a number format longer than any program writes, because every paragraph of its list repeats it.
  func checkNumberFormat(_ format: String) throws(ReadingError) {
    guard format.unicodeScalars.count > numberingFormatLength else { return }
    throw ReadingError(
      .tooLarge,
      Message(
        "文件内有编号格式超过 \(numberingFormatLength) 个字符，可能是恶意文件，不予打开",
        english:
          "a number format of the file has more than \(numberingFormatLength) characters and may be hostile; the file is "
          + "not opened"))
  }

  /// Refuses styles of which some are based on one another in a circle, which no program makes.
  static func refuseCircles<Look>(in cascade: StyleCascade<Look>) throws(ReadingError) {
    guard !cascade.circles.isEmpty else { return }
    throw ReadingError(
      .forbidden,
      Message(
        "文件内的样式互相引用成环，可能是恶意文件，不予打开；请在 WPS 或 Word 中打开后另存",
        english: "the styles of the file are based on one another in a circle, which may be hostile; the file is "
          + "not opened; open it in WPS or Word and save it again"))
  }
}
