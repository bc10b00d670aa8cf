/// Files that begin like an office file but are of no kind that is read here: each gets its own advice.
///
/// An Office file with a password is such a compound file too, and so are archives that are damaged or hold something
/// else. This reader comes behind the readers of packages and before those of text.
enum LegacyReader: FormatReader {
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    ArchiveReader.recognizes(bytes) || LegacyContent.of(bytes, name: name) != nil
  }

  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError) -> OfficeFile {
    if let content = LegacyContent.of(bytes, name: name) { throw content.error }
    guard let kind = PackageKind(bytes, limits: limits) else {
      // Opening it again throws what is wrong with it.
      _ = try ArchiveReader(bytes, limits: limits)
      throw LegacyContent.archive.error
    }
    switch kind {
    case .ofd: throw LegacyContent.fixedLayout("OFD").error
    case .binaryWorkbook: throw LegacyContent.binaryWorkbook.error
    default: throw LegacyContent.archive.error
    }
  }
}
