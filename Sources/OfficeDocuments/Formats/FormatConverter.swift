/// Gives readers, which never wait, what was made of files of old formats before they began; see ``reading(with:_:)``.
public protocol FormatConverter: Sendable {
  /// The converted file.
  ///
  /// - Throws: `ReadingError` when there is none.
  func convert(_ bytes: [UInt8], from old: FileFormat, to new: FileFormat) throws(ReadingError) -> [UInt8]
}
