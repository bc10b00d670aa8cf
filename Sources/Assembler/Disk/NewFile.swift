internal import OfficeDocuments

/// The making of one file where none is.
public enum NewFile {
  /// Writes a new file and waits until it is on the disk.
  ///
  /// - Throws: `AssemblyError` when something of this name is there already, or the file cannot be written.
  public static func create(_ path: String, _ bytes: [UInt8]) throws(AssemblyError) {
    guard Disk.kind(of: path) == nil else {
      throw AssemblyError(
        file: path, Message("已经存在，不会覆盖", english: "exists already and is not overwritten"))
    }
    do throws(AssemblyError) {
      try Disk.write(bytes, to: path, calledByUser: path)
      try Disk.synchronize(path, calledByUser: path)
    } catch {
      try? Disk.remove(path)
      throw error
    }
  }
}
