public import OfficeDocuments

/// Why the world refused: no such file, a file that cannot be opened, a full disk. Content never throws.
public struct AssemblyError: Error, Hashable, Sendable {
  /// The file or folder concerned, as the user would name it.
  public var file: String
  /// What happened and what to do about it, without the name of the file.
  public var message: Message

  /// Creates an error.
  public init(file: String, _ message: Message) {
    self.file = file
    self.message = message
  }
}

extension AssemblyError {
  /// There is no file at the path.
  public static func notFound(_ path: String) -> AssemblyError {
    AssemblyError(
      file: path, Message("没有这个文件；请检查文件名和所在文件夹", english: "there is no such file; check the name and the folder"))
  }
}
