/// Turns a file of an old format, which nothing here reads, into one of a format that is read.
///
/// Doing so takes another program, which this library never starts; whoever may start programs hands a converter in.
public protocol FileConverter: Sendable {
  /// Converts a file, without holding a thread while the other program works, and ends it when the task is cancelled.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - old: Its format, told by its content.
  ///   - new: The format wanted; one of DOCX, XLSX and PPTX.
  /// - Returns: The converted file, which is read with the same mistrust as any other.
  /// - Throws: `ReadingError` when the program for it is missing, fails, or takes too long.
  func convert(_ bytes: [UInt8], from old: FileFormat, to new: FileFormat) async throws(ReadingError) -> [UInt8]
}
