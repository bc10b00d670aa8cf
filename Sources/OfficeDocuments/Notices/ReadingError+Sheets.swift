extension ReadingError {
  /// The sheet has more rows than any spreadsheet program writes.
  static func tooManyRows(_ limit: Int) -> ReadingError {
    ReadingError(
      .tooLarge,
      Message(
        "表格超过 \(limit) 行，不予打开；请拆分后再用", english: "the sheet has more than \(limit) rows and is not opened; split it"))
  }

  /// The sheet has more columns than any spreadsheet program writes.
  static func tooManyColumns(_ limit: Int) -> ReadingError {
    ReadingError(
      .tooLarge,
      Message(
        "表格超过 \(limit) 列，不予打开；请检查分隔符",
        english: "the sheet has more than \(limit) columns and is not opened; check the separators"))
  }

  /// The cells show more text than any honest sheets do.
  static let tooMuchSheetText = ReadingError(
    .tooLarge,
    Message(
      "表格中的文字过多，可能是恶意文件，不予打开；请删去无关的内容或拆分后再用",
      english: "the sheets hold too much text, which may be hostile, and are not opened; remove what is not needed or "
        + "split the file"))

  /// The sheets hold more cells with content than fit into memory.
  static func tooManyCells(_ limit: Int) -> ReadingError {
    ReadingError(
      .tooLarge,
      Message(
        "表格中有内容的单元格超过 \(limit) 个，不予打开；请删去无关的表或拆分后再用",
        english:
          "the sheets hold more than \(limit) cells and are not opened; remove what is not needed or split the file"))
  }
}
