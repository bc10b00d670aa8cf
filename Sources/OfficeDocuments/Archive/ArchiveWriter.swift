internal import CLibZip

/// A ZIP archive being made in memory, whose bytes depend on nothing but what is added.
struct ArchiveWriter: ~Copyable {
  private let archive: OpaquePointer  // zip_t
  private let source: OpaquePointer  // zip_source_t, kept with a reference of our own

  /// Begins an empty archive.
  init() throws(WritingError) {
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(nil, 0, 1, &error) else { throw Self.failure(&error) }
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, &error) else {
      zip_source_free(source)
      zip_source_free(source)
      throw Self.failure(&error)
    }
    self.source = source
    self.archive = archive
  }

  deinit {
    zip_discard(archive)
    zip_source_free(source)
  }

  /// Adds an entry; entries are written in the order in which they are added.
  mutating func add(_ name: String, _ part: PackedPart) throws(WritingError) {
    guard let entry = ArchiveSource.make(part) else { throw Self.outOfMemory }
    let index = zip_file_add(archive, name, entry, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(entry)
      throw Self.failure(zip_get_error(archive))
    }
    let method = part.deflation == nil ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    // 0x0021 is 1 January 1980, the first day that ZIP knows: the same bytes on any day and in any time zone.
    guard
      zip_set_file_compression(archive, zip_uint64_t(index), method, 0) == 0,
      zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x0021, 0) == 0
    else { throw Self.failure(zip_get_error(archive)) }
  }

  /// Returns the bytes of the archive.
  consuming func finish() throws(WritingError) -> [UInt8] {
    let source = self.source
    let archive = self.archive
    guard zip_close(archive) == 0 else {
      let failure = Self.failure(zip_get_error(archive))
      _ = consume self
      throw failure
    }
    discard self
    defer { zip_source_free(source) }
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw Self.failure(zip_source_error(source))
    }
    defer { zip_source_close(source) }
    let size = Int(status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip_source_read(source, buffer.baseAddress, zip_uint64_t(size))))
    }
    guard bytes.count == size else { throw Self.failure(zip_source_error(source)) }
    return bytes
  }

  private static func failure(_ error: UnsafeMutablePointer<zip_error_t>?) -> WritingError {
    guard let error else { return outOfMemory }
    let reason = ArchiveDamage(error).reason
    return WritingError(
      Message("打包失败（\(reason.chinese)）", english: "packaging failed (\(reason.english))"))
  }

  private static var outOfMemory: WritingError {
    WritingError(Message("内存不足，无法打包", english: "out of memory while packaging"))
  }
}
