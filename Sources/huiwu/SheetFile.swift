internal import Assembler
internal import OfficeDocuments

/// A sheet that a command writes where the user says.
enum SheetFile {
  /// Writes a document in the format that the name of the file asks for, in place of an earlier one.
  static func write(_ document: Document, to path: String) throws {
    guard let writer = documentWriters.first(where: { path.lowercased().hasSuffix("." + $0.format.fileNameExtension) })
    else {
      throw AssemblyError(file: path, Message("只能写成 .docx 或 .odt", english: "has to end in .docx or .odt"))
    }
    try ReplacedFile.replace(path, expecting: ReplacedFile.bytes(of: path), with: writer.write(document).bytes)
  }
}
