internal import Foundation
internal import OfficeDocuments

/// The making of a folder with files, all or nothing.
public enum NewFolder {
  /// Writes files into a new folder.
  ///
  /// - Parameters:
  ///   - folder: The path of the folder; nothing may stand there but an empty folder.
  ///   - files: The files by their paths in the folder, of which each may lie in one folder more.
  /// - Throws: `AssemblyError` when something stands there already or the files could not be written; nothing is then
  ///   left behind.
  public static func create(_ folder: String, files: [(path: String, bytes: [UInt8])]) throws(AssemblyError) {
    var trimmed = folder[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    let folder = String(trimmed)
    guard !folder.isEmpty, !folder.utf8.contains(0) else {
      throw AssemblyError(file: folder, Message("名称是空的；请写明会议名称", english: "the name is empty; state one"))
    }
    try refuseUnlessFree(folder)
    if let slash = folder.lastIndex(of: "/"), slash > folder.startIndex,
      Disk.kind(of: String(folder[..<slash])) != .folder
    {
      throw AssemblyError(
        file: String(folder[..<slash]),
        Message("没有这个文件夹；请先建好", english: "there is no such folder; create it first"))
    }
    // A sibling, so that the last step is a renaming on the same disk.
    let new = folder + ".huiwu-new"
    try Disk.createFolder(new, calledByUser: folder)
    do throws(AssemblyError) {
      var made: Set<String> = []
      for file in files {
        if let slash = file.path.lastIndex(of: "/") {
          let above = String(file.path[..<slash])
          if made.insert(above).inserted {
            try Disk.createFolder(new + "/" + above, calledByUser: folder + "/" + above)
          }
        }
        try Disk.write(file.bytes, to: new + "/" + file.path, calledByUser: folder + "/" + file.path)
      }
      for file in files {
        try Disk.synchronize(new + "/" + file.path, calledByUser: folder + "/" + file.path)
      }
      // Renaming onto an empty folder replaces it; onto anything else it fails.
      let failure = Disk.rename(new, folder)
      guard failure == 0 else { throw AssemblyError.system(failure, folder) }
    } catch {
      try? Disk.remove(new)
      throw error
    }
  }

  private static func refuseUnlessFree(_ folder: String) throws(AssemblyError) {
    switch Disk.kind(of: folder) {
    case nil: return
    case .folder where try Disk.names(in: folder, calledByUser: folder).isEmpty: return
    default:
      throw AssemblyError(
        file: folder, Message("已经存在，不会覆盖；请换一个名称", english: "exists already and is not overwritten; choose another name")
      )
    }
  }
}
