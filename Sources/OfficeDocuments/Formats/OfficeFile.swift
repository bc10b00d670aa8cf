/// What a file holds, whatever its format, and what the reader has to say about it.
public struct OfficeFile: Hashable, Sendable {
  /// The two shapes in which content comes.
  public enum Content: Hashable, Sendable {
    /// Running text.
    case document(Document)
    /// Sheets of cells.
    case workbook(Workbook)
  }

  /// The format told by the content.
  public var format: FileFormat
  /// The content.
  public var content: Content
  /// What was left out, repaired or hidden, in reading order.
  public var notices: [ReadingNotice]

  /// Creates the result of reading a file.
  public init(format: FileFormat, content: Content, notices: [ReadingNotice] = []) {
    self.format = format
    self.content = content
    self.notices = notices
  }

  /// Reads a file of any known format, told by its content; the name only settles what content cannot.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, for its ending.
  ///   - limits: How much the file may hold.
  ///   - converter: Who turns files of old formats into new ones; without one they are refused.
  /// - Throws: `ReadingError` when the file cannot be read at all.
  public static func read(
    _ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits(), converter: (any FormatConverter)? = nil
  ) throws(ReadingError) -> OfficeFile {
    guard !bytes.isEmpty else {
      throw ReadingError(
        .empty, Message("文件是空的（0 字节），请换一份有内容的文件", english: "the file is empty (0 bytes); supply one that has content"))
    }
    guard bytes.count <= limits.fileBytes else {
      throw ReadingError(
        .tooLarge,
        Message(
          "文件超过 \(limits.fileBytes >> 20) MB，不予打开；请拆分后再用",
          english: "the file exceeds \(limits.fileBytes >> 20) MB and is not opened; split it"))
    }
    for reader in FileFormat.readers where reader.recognizes(bytes, name: name) {
      var file: OfficeFile
      if let converter, reader is LegacyReader.Type, let old = LegacyContent.of(bytes, name: name)?.format,
        let new = old.successor?(bytes)
      {
        file = try converted(bytes, old, to: new, limits: limits, converter)
      } else {
        file = try reader.read(bytes, name: name, limits: limits)
      }
      if let notice = file.format.wrongEndingNotice(name: name) { file.notices.insert(notice, at: 0) }
      return file
    }
    throw ReadingError(
      .unsupported,
      Message(
        "认不出这是什么文件；请在 WPS 或 Word 中另存为 DOCX、XLSX 或纯文本",
        english: "this is no known kind of file; save it as DOCX, XLSX or plain text"))
  }

  /// Reads a file of an old format from what a converter made of it.
  private static func converted(
    _ bytes: [UInt8], _ old: FileFormat, to new: FileFormat, limits: ReadingLimits, _ converter: any FormatConverter
  ) throws(ReadingError) -> OfficeFile {
    let made = try converter.convert(bytes, from: old, to: new)
    var file = try read(made, name: "." + new.fileNameExtension, limits: limits)
    file.format = old
    file.notices.insert(
      ReadingNotice(
        .converted,
        Message(
          "这是 .\(old.fileNameExtension) 旧格式文件，由 LibreOffice 转换后读取，请留意编号、格式有没有走样；最好在 WPS 或 Word 中另存为 "
            + new.name.uppercased(),
          english:
            "this is an old file in .\(old.fileNameExtension), read as LibreOffice converted it; watch its numbering and "
            + "looks, or rather save it as \(new.name.uppercased())")), at: 0)
    return file
  }
}

extension FileFormat {
  /// A notice when the ending of the name stands for another format than the content has.
  ///
  /// Text is text whatever it calls itself, and programs write any separator into a file that they call CSV.
  func wrongEndingNotice(name: String) -> ReadingNotice? {
    guard let named = FileFormat(endingOf: name), named != self else { return nil }
    let textual: Set<FileFormat> = [.text, .markdown, .csv, .tsv]
    if textual.contains(self), textual.contains(named) { return nil }
    return ReadingNotice(
      .wrongExtension,
      Message(
        "文件名以 .\(named.fileNameExtension) 结尾，内容其实是\(title.chinese)，已按内容读取；请改正文件名",
        english: "the name ends in .\(named.fileNameExtension) but the content is \(title.english); it was read as such"
      ))
  }
}
