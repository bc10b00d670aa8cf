internal import Assembler
internal import Foundation
internal import OfficeDocuments

/// A temporary folder that nobody else may look into.
struct PrivateFolder {
  /// Where it is.
  let path: String

  /// Makes the folder.
  ///
  /// - Throws: `AssemblyError` when that is impossible, such as on a full disk.
  init() throws(AssemblyError) {
    let place = FileManager.default.temporaryDirectory.path
    var template = Array((place + "/huiwu.XXXXXX").utf8CString)
    // The C library makes it with a name that cannot be guessed, for the owner alone.
    guard mkdtemp(&template) != nil else { throw .system(errno, place) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a text to a file in the folder, making the folders above it.
  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Removes the folder with everything in it; what cannot be removed is left to the system's own cleaning.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
