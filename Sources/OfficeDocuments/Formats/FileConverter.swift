/// A file of an old format that has to be converted before it can be read.
public struct ConversionRequest: Hashable, Sendable {
  /// The whole file.
  public let bytes: [UInt8]
  /// Its format, told by its content.
  public let old: FileFormat
  /// The format wanted; one of DOCX, XLSX and PPTX.
  public let new: FileFormat

  /// Creates a request.
  public init(_ bytes: [UInt8], from old: FileFormat, to new: FileFormat) {
    self.bytes = bytes
    self.old = old
    self.new = new
  }
}

/// Turns files of old formats, which nothing here reads, into ones of formats that are read.
///
/// Doing so takes another program, which this library never starts; whoever may start programs hands a converter in.
public protocol FileConverter: Sendable {
  /// Converts files, without holding a thread while the other program works, and ends it when the task is cancelled.
  ///
  /// - Parameter requests: Several files at once, because starting the other program takes longer than its work.
  /// - Returns: For each request, in the same order, the converted file, which is read with the same mistrust as any other,
  ///   or why there is none: the program for it is missing, failed, or took too long.
  func convert(_ requests: [ConversionRequest]) async -> [Result<[UInt8], ReadingError>]
}
