internal import Foundation
internal import OfficeDocuments

/// The exchange of one file for another version of it, whole or not at all.
public enum ReplacedFile {
  /// Writes a file beside the old one, waits until it is on the disk, and puts it in its place in one step.
  ///
  /// - Parameters:
  ///   - path: The path of the file; its folder exists.
  ///   - old: What the file has to hold still; nil where there has to be none.
  ///   - new: What it holds afterwards; nil to remove it.
  /// - Throws: `AssemblyError` when somebody else has changed the file meanwhile, or it cannot be written; the old one is then
  ///   still there.
  public static func replace(_ path: String, expecting old: [UInt8]?, with new: [UInt8]?) throws(AssemblyError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let lock = open(PathText.bytes(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw .system(errno, folder) }
    // The lock ends with the process, however it ends.
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0, errno == EINTR {}
    let present = Disk.kind(of: path) == nil ? nil : try OrdinaryFile.read(path, limit: .max)
    guard present == old else {
      throw AssemblyError(
        file: path, Message("刚才被别的程序改过，没有写入；请再来一次", english: "was changed by another program just now; try again"))
    }
    if let new {
      let temporary = folder + "/." + name + ".huiwu-new"
      // What is left of a run that was killed.
      try? Disk.remove(temporary)
      do throws(AssemblyError) {
        try Disk.write(new, to: temporary, calledByUser: path)
        try Disk.synchronize(temporary, calledByUser: path)
        let failure = Disk.rename(temporary, path)
        guard failure == 0 else { throw AssemblyError.system(failure, path) }
      } catch {
        try? Disk.remove(temporary)
        throw error
      }
    } else {
      try Disk.remove(path)
    }
    try? Disk.synchronize(folder, calledByUser: folder)
  }

  /// The bytes of a file; nil where there is none.
  public static func bytes(of path: String) throws(AssemblyError) -> [UInt8]? {
    Disk.kind(of: path) == nil ? nil : try OrdinaryFile.read(path)
  }
}
