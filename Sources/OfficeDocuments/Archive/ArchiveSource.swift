internal import CLibZip
internal import Foundation

/// Bytes as libzip reads them, those of an archive or of an entry: straight out of the array, because a copy would double
/// the memory.
final class ArchiveSource {
  private let bytes: [UInt8]
  /// Not nil when the bytes are those of a packed entry, which libzip then takes over as they are.
  private let deflation: PackedPart.Deflation?
  private var offset = 0
  private var error = zip_error_t()

  private init(_ part: PackedPart) {
    bytes = part.bytes
    deflation = part.deflation
  }

  /// Makes a source that libzip frees by itself once the archive is closed; nil when there is no memory.
  static func make(_ part: PackedPart) -> OpaquePointer? {
    let retained = Unmanaged.passRetained(ArchiveSource(part))
    let source = zip_source_function_create(
      { state, data, length, command in
        guard let state else { return -1 }
        let source = Unmanaged<ArchiveSource>.fromOpaque(state)
        if command == ZIP_SOURCE_FREE {
          source.release()
          return 0
        }
        return source.takeUnretainedValue().perform(command, data, length)
      }, retained.toOpaque(), nil)
    if source == nil { retained.release() }
    return source
  }

  private func perform(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_SUPPORTS: return Self.supported
    case ZIP_SOURCE_OPEN:
      offset = 0
      return 0
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_READ:
      guard let data else { return -1 }
      let count = min(Int(clamping: length), bytes.count - offset)
      bytes.withUnsafeBytes { buffer in
        if let base = buffer.baseAddress { data.copyMemory(from: base + offset, byteCount: count) }
      }
      offset += count
      return zip_int64_t(count)
    case ZIP_SOURCE_SEEK:
      let target = zip_source_seek_compute_offset(
        zip_uint64_t(offset), zip_uint64_t(bytes.count), data, length, &error)
      guard target >= 0, target <= bytes.count else { return -1 }
      offset = Int(target)
      return 0
    case ZIP_SOURCE_TELL: return zip_int64_t(offset)
    case ZIP_SOURCE_STAT:
      guard let status = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
      zip_stat_init(status)
      status.pointee.size = zip_uint64_t(deflation?.unpackedCount ?? bytes.count)
      status.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
      if let deflation {
        status.pointee.comp_size = zip_uint64_t(bytes.count)
        status.pointee.comp_method = zip_uint16_t(ZIP_CM_DEFLATE)
        status.pointee.crc = deflation.checksum
        status.pointee.valid |= zip_uint64_t(ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC)
      }
      return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&error, data, length)
    default:
      zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0)
      return -1
    }
  }

  private static let supported: zip_int64_t = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
    ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
  ].reduce(0) { $0 | (1 << zip_int64_t($1.rawValue)) }
}
