/// Files that begin like an office file but are of no kind that is read here: each gets its own advice.
///
/// An Office file with a password is such a compound file too, and so are archives that are damaged or hold something
/// else. This reader comes behind the readers of packages and before those of text.
enum LegacyReader: FormatReader {
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    CompoundFile.recognizes(bytes) || ArchiveReader.recognizes(bytes) || bytes.starts(with: "%PDF-".utf8)
      || bytes.starts(with: "{\\rtf".utf8)
  }

  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError) -> OfficeFile {
    if CompoundFile.recognizes(bytes) { throw CompoundFile.error(bytes, name: name) }
    if bytes.starts(with: "%PDF-".utf8) {
      throw unsupported("PDF", "请向提供者要可编辑的原文件（DOCX）", "ask for the editable original (DOCX)")
    }
    if bytes.starts(with: "{\\rtf".utf8) { throw legacy("RTF") }
    switch PackageKind(bytes, limits: limits) {
    case .ofd: throw unsupported("OFD", "请向提供者要可编辑的原文件（DOCX）", "ask for the editable original (DOCX)")
    case .other: throw unsupported("ZIP", "请解压后再用其中的文件", "unpack it and use the files inside")
    default:
      // Opening it again throws what is wrong with it.
      _ = try ArchiveReader(bytes, limits: limits)
      throw unsupported("ZIP", "请在 WPS 或 Word 中另存为 DOCX", "save it as DOCX")
    }
  }

  /// The advice for a format that an office program can save anew.
  static func legacy(_ kind: String, savingAs target: String = "DOCX") -> ReadingError {
    unsupported(kind, "请在 WPS 或 Word 中另存为 \(target)", "save it as \(target) in WPS or Word")
  }

  private static func unsupported(_ kind: String, _ chinese: String, _ english: String) -> ReadingError {
    ReadingError(
      .unsupported,
      Message("不能直接读取 \(kind) 文件；\(chinese)", english: "\(kind) files cannot be read directly; \(english)"))
  }
}
