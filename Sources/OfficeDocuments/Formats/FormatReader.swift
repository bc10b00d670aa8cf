/// One input format: how to tell it by its content, and how to read it.
protocol FormatReader: Sendable {
  /// Whether the bytes are of this format; the name settles only what the content cannot.
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool

  /// Reads the whole file.
  ///
  /// Odd content gives notices. Only a file that cannot be opened at all throws.
  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError)
    -> OfficeFile
}
