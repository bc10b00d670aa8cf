public import OfficeDocuments

extension Packet {
  /// The folder in a packet that holds what has to be printed anew.
  public static let packFolder = "补印"

  /// Adds documents to the folder of what has to be printed anew.
  ///
  /// - Throws: `AssemblyError` when a document cannot be written.
  public mutating func addPack(
    _ documents: [(name: String, document: Document)], formats: [FileFormat]
  ) throws(AssemblyError) {
    var shared = SharedWriting()
    for (number, document) in documents.enumerated() {
      let digits = number < 10 ? "0\(number)" : "\(number)"
      let name = Self.packFolder + "/" + digits + "-" + Self.safeFileName(document.name)
      for writer in documentWriters where formats.contains(writer.format) {
        let path = name + "." + writer.format.fileNameExtension
        do {
          let written = try writer.write(document.document, sharing: &shared)
          files.append(
            File(path: path, kind: .changePack, bytes: written.bytes, provenance: Provenance()))
        } catch {
          throw AssemblyError(file: path, error.message)
        }
      }
    }
  }
}
