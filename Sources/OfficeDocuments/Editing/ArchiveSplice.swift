internal import CLibDeflate

/// Changes some entries of a ZIP archive and copies all others as their bytes stand.
///
/// Libraries write every entry anew; an author's file keeps what nobody touched.
struct ArchiveSplice {
  private struct Entry {
    var name: [UInt8]
    /// The record of the directory.
    var record: ArraySlice<UInt8>
    var flags: Int
    var packedCount: Int
    var localStart: Int
  }

  private let bytes: [UInt8]
  private let entries: [Entry]

  /// Reads the directory of an archive that has been read already.
  init(_ bytes: [UInt8]) throws(WritingError) {
    self.bytes = bytes
    guard let entries = Self.entries(bytes) else {
      throw WritingError(
        Message(
          "这个文件的打包方式不支持改动；请用 Word 或 WPS 另存一份再试",
          english: "the way this file is packed cannot be edited; save it anew and try again"))
    }
    self.entries = entries
  }

  /// The archive with the content of some entries replaced, and new entries behind all others.
  func replacing(_ parts: [String: [UInt8]], adding new: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var packer = PartPacker()
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let start = result.count
      var record = Array(entry.record)
      if let part = parts[String(decoding: entry.name, as: UTF8.self)] {
        let packed = packer.packed(part)
        Self.patch(&record, packed, part, flags: entry.flags & 0x0800)
        // What stands in the extra field may tell of the old bytes.
        result += [0x50, 0x4B, 3, 4, 20, 0] + record[8..<28] + Self.short(entry.name.count) + [0, 0]
        result += entry.name + packed.bytes
      } else {
        result += copy(of: entry, &record)
      }
      record.replaceSubrange(42..<46, with: Self.long(start))
      directory += record
    }
    for (name, part) in new {
      let start = result.count
      let packed = packer.packed(part)
      var record: [UInt8] = [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + [UInt8](repeating: 0, count: 38)
      // The time of the other entries, so that the file says nothing of when it was edited.
      record.replaceSubrange(
        12..<16, with: entries.first.map { Array($0.record.dropFirst(12).prefix(4)) } ?? [0, 0, 0x21, 0])
      Self.patch(&record, packed, part, flags: 0x0800)
      let utf8 = Array(name.utf8)
      record.replaceSubrange(28..<30, with: Self.short(utf8.count))
      record.replaceSubrange(42..<46, with: Self.long(start))
      result += [0x50, 0x4B, 3, 4, 20, 0] + record[8..<28] + Self.short(utf8.count) + [0, 0] + utf8 + packed.bytes
      directory += record + utf8
    }
    let count = Self.short(entries.count + new.count)
    let end =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + Self.long(directory.count) + Self.long(result.count) + [0, 0]
    return result + directory + end
  }

  /// The bytes of an entry that stays, with its sizes before its content and not behind it.
  private func copy(of entry: Entry, _ record: inout [UInt8]) -> [UInt8] {
    let start = entry.localStart
    let length = 30 + Self.number(bytes, start + 26, 2) + Self.number(bytes, start + 28, 2)
    var local = Array(bytes[start..<min(bytes.count, start + length + entry.packedCount)])
    if entry.flags & 8 != 0 {
      record.replaceSubrange(8..<10, with: Self.short(entry.flags & ~8))
      local.replaceSubrange(6..<8, with: Self.short(entry.flags & ~8))
      local.replaceSubrange(14..<26, with: record[16..<28])
    }
    return local
  }

  /// Writes method, checksum and sizes into a record of the directory.
  private static func patch(
    _ record: inout [UInt8], _ packed: PackedPart, _ part: [UInt8], flags: Int
  ) {
    record.replaceSubrange(8..<10, with: short(flags))
    record.replaceSubrange(10..<12, with: packed.deflation == nil ? [0, 0] : [8, 0])
    let checksum = part.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    record.replaceSubrange(16..<28, with: long(Int(checksum)) + long(packed.bytes.count) + long(part.count))
  }

  private static func entries(_ bytes: [UInt8]) -> [Entry]? {
    guard bytes.count >= 22 else { return nil }
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    guard
      let end = (lowest...bytes.count - 22).reversed().first(where: { bytes[$0...].starts(with: [0x50, 0x4B, 5, 6]) })
    else { return nil }
    let count = number(bytes, end + 10, 2)
    var position = number(bytes, end + 16, 4)
    var entries: [Entry] = []
    for _ in 0..<count {
      guard position >= 0, position + 46 <= bytes.count, bytes[position...].starts(with: [0x50, 0x4B, 1, 2]) else {
        return nil
      }
      let nameCount = number(bytes, position + 28, 2)
      let length = 46 + nameCount + number(bytes, position + 30, 2) + number(bytes, position + 32, 2)
      guard position + length <= bytes.count else { return nil }
      let start = number(bytes, position + 42, 4)
      let packedCount = number(bytes, position + 20, 4)
      // The sizes of ZIP64 stand elsewhere; no paper is that large.
      guard start != 0xFFFF_FFFF, packedCount != 0xFFFF_FFFF, start + 30 <= bytes.count,
        bytes[start...].starts(with: [0x50, 0x4B, 3, 4])
      else { return nil }
      entries.append(
        Entry(
          name: Array(bytes[position + 46..<position + 46 + nameCount]), record: bytes[position..<position + length],
          flags: number(bytes, position + 8, 2), packedCount: packedCount, localStart: start))
      position += length
    }
    return entries.isEmpty ? nil : entries
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
  }

  private static func short(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
  private static func long(_ number: Int) -> [UInt8] { short(number & 0xFFFF) + short(number >> 16 & 0xFFFF) }
}
