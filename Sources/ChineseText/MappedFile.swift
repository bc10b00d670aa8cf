internal import Foundation

/// The bytes of a file, mapped into memory: opening costs the same for a small table and a large one, and what nobody looks
/// at is never read.
///
/// The file must not be cut short while it is mapped. That holds for data that are installed with the program; files of
/// users are read instead.
///
/// `@unchecked Sendable` because the bytes are mapped read-only and privately, and are unmapped when the last owner goes.
final class MappedFile: @unchecked Sendable {
  /// The bytes.
  let bytes: UnsafeRawBufferPointer

  /// Maps a file; nil when it cannot be opened or is no ordinary file.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  /// Gives the memory of what was looked at back to the system; a later look reads it anew.
  func giveBack() {
    if let start = bytes.baseAddress { madvise(UnsafeMutableRawPointer(mutating: start), bytes.count, MADV_DONTNEED) }
  }

  deinit {
    if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }
}
