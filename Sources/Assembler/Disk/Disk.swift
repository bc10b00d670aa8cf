internal import Foundation
internal import OfficeDocuments

/// The calls to the disk that reading and releasing need, with their failures as sentences.
enum Disk {
  /// What stands at a path, links not followed.
  enum Kind: Equatable {
    case file, folder, symbolicLink, other
  }

  /// How `rename` treats what already stands at the new path.
  enum Replacement {
    /// It must not exist.
    case never
    /// The two change places in one step.
    case exchange
  }

  /// What stands at a path, links not followed; nil when nothing does or it cannot be seen.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard lstat(PathText.bytes(path), &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }

  /// The absolute path without links; nil with `errno` set when there is nothing at the path.
  static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(PathText.bytes(path), nil) else { return nil }
    defer { free(resolved) }
    return PathText.text(resolved)
  }

  /// The names of everything in a folder, sorted by scalars.
  static func names(in folder: String, calledByUser name: String) throws(AssemblyError) -> [String] {
    guard let stream = opendir(PathText.bytes(folder)) else { throw .system(errno, name) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          PathText.text($0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// Writes a new file. It need not be on the disk yet; `synchronize` waits for that.
  static func write(_ bytes: [UInt8], to path: String, calledByUser name: String) throws(AssemblyError) {
    let descriptor = open(PathText.bytes(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .system(errno, name) }
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written >= 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    // Network disks report a full disk only when the file is closed.
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw .system(failure, name) }
  }

  /// Makes a folder whose parent exists.
  static func createFolder(_ path: String, calledByUser name: String) throws(AssemblyError) {
    guard mkdir(PathText.bytes(path), 0o777) == 0 else { throw .system(errno, name) }
  }

  /// Waits until a file, or the names in a folder, are on the disk.
  ///
  /// Where many files are written, all are written before the first is waited for: the disk then does most of the work
  /// at once.
  ///
  /// - Throws: `AssemblyError` when a write failed after all.
  static func synchronize(_ path: String, calledByUser name: String) throws(AssemblyError) {
    let descriptor = open(PathText.bytes(path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .system(errno, name) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      // Some network disks cannot promise anything; they are taken as they are.
      if errno == EINVAL || errno == ENOTSUP { return }
      throw .system(errno, name)
    }
  }

  /// Removes a file or a whole folder, links not followed; stops at the first thing that cannot be removed.
  ///
  /// - Parameter last: The name of the file in the folder that goes only after all others.
  static func remove(_ path: String, last: String? = nil) throws(AssemblyError) {
    guard let kind = kind(of: path) else { return }
    if kind == .folder {
      let names = try names(in: path, calledByUser: path)
      for name in names where name != last { try remove(path + "/" + name) }
      if let last { try remove(path + "/" + last) }
      guard rmdir(PathText.bytes(path)) == 0 else { throw .system(errno, path) }
    } else {
      guard unlink(PathText.bytes(path)) == 0 else { throw .system(errno, path) }
    }
  }

  /// Renames within one folder, replacing what stands there if it is of the same kind; returns the value of `errno`, 0
  /// when done.
  @discardableResult
  static func rename(_ old: String, _ new: String) -> Int32 {
    Foundation.rename(PathText.bytes(old), PathText.bytes(new)) == 0 ? 0 : errno
  }

  /// Renames within one folder; returns the value of `errno`, 0 when done and `ENOSYS` where the system cannot do it.
  static func rename(_ old: String, _ new: String, replacing: Replacement) -> Int32 {
    typealias Renaming = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    // Swift's module of the C library leaves this call of Linux out, so it is looked up by name.
    guard let address = dlsym(nil, "renameat2") else { return ENOSYS }
    let renameat2 = unsafeBitCast(address, to: Renaming.self)
    let flags: UInt32 =
      switch replacing {
      case .never: 1  // RENAME_NOREPLACE
      case .exchange: 2  // RENAME_EXCHANGE
      }
    return renameat2(AT_FDCWD, PathText.bytes(old), AT_FDCWD, PathText.bytes(new), flags) == 0 ? 0 : errno
  }
}
