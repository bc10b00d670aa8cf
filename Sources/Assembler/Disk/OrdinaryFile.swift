internal import Foundation
public import OfficeDocuments

/// Reading of whole files from disk, which refuses everything that only looks like a file.
public enum OrdinaryFile {
  /// Reads a whole file.
  ///
  /// Folders, pipes and devices are refused before they are opened, because opening a pipe waits for ever and a device
  /// may never end.
  ///
  /// - Parameters:
  ///   - path: The path as the operating system takes it.
  ///   - name: The path as the user would name it, for the error.
  ///   - limit: The most bytes that are read.
  /// - Throws: `AssemblyError` when there is no such file, it is no ordinary one, or it is too large.
  public static func read(
    _ path: String, name: String? = nil, limit: Int = ReadingLimits().fileBytes
  ) throws(AssemblyError) -> [UInt8] {
    let name = name ?? path
    // A C string ends at the first NUL, so that another file than the named one would be opened.
    guard !path.utf8.contains(0) else { throw .notFound(name) }
    var status = stat()
    guard stat(PathText.bytes(path), &status) == 0 else { throw .system(errno, name) }
    try refuseUnlessOrdinary(status, name)
    let descriptor = open(PathText.bytes(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .system(errno, name) }
    defer { close(descriptor) }
    // The file may have been exchanged since it was looked at.
    guard fstat(descriptor, &status) == 0 else { throw .system(errno, name) }
    try refuseUnlessOrdinary(status, name)
    guard Int(status.st_size) <= limit else { throw tooLarge(name, limit: limit) }
    return try readAll(descriptor, expected: Int(status.st_size), name, limit: limit)
  }

  private static func readAll(
    _ descriptor: Int32, expected: Int, _ name: String, limit: Int
  ) throws(AssemblyError) -> [UInt8] {
    // Room for one more byte lets the end of a file of the expected size be seen without growing the array.
    var capacity = max(expected, 0) + 1
    var bytes: [UInt8] = []
    while true {
      var failure: Int32 = 0
      let before = bytes.count
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < buffer.count {
          let received = Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
          if received > 0 {
            count += received
          } else if received < 0, errno == EINTR {
            continue
          } else {
            if received < 0 { failure = errno }
            break
          }
        }
      }
      guard failure == 0 else { throw .system(failure, name) }
      bytes = before == 0 ? chunk : bytes + chunk
      guard bytes.count <= limit else { throw tooLarge(name, limit: limit) }
      if chunk.count < capacity { return bytes }
      capacity = 1 << 20
    }
  }

  private static func refuseUnlessOrdinary(_ status: stat, _ name: String) throws(AssemblyError) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR:
      throw AssemblyError(
        file: name, Message("是文件夹，不是文件；请指明其中的一个文件", english: "is a folder, not a file; name a file in it"))
    case S_IFIFO, S_IFSOCK:
      throw AssemblyError(
        file: name, Message("是管道，不是普通文件；请先存成文件", english: "is a pipe, not an ordinary file; save it as a file first"))
    default:
      throw AssemblyError(
        file: name, Message("是设备，不是普通文件，不予读取；请换一个文件", english: "is a device, not an ordinary file; name a file"))
    }
  }

  private static func tooLarge(_ name: String, limit: Int) -> AssemblyError {
    AssemblyError(
      file: name,
      Message(
        "文件超过 \(limit >> 20) MB，不予打开；请拆分后再用",
        english: "the file exceeds \(limit >> 20) MB and is not opened; split it"))
  }
}

extension OrdinaryFile {
  /// Whether a folder stands at a path, links followed.
  public static func isFolder(_ path: String) -> Bool {
    Disk.resolve(path).map { Disk.kind(of: $0) == .folder } ?? false
  }
}
