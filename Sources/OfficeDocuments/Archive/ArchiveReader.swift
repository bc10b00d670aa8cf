internal import CLibDeflate
internal import CLibZip
internal import Foundation

/// A ZIP archive in memory, read within limits. Names of entries are only ever compared, never used as paths.
struct ArchiveReader: ~Copyable {
  /// The names of the entries in the order of the archive.
  let names: [String]
  private let archive: OpaquePointer  // zip_t
  /// Unpacks parts at once; nil when there is no memory for it, and libzip unpacks them.
  private let decompressor: OpaquePointer?  // libdeflate_decompressor
  private let indexByName: [String: Int]
  private let limits: ReadingLimits
  private let fileSize: Int
  private var remainingBytes: Int

  /// Larger entries are unpacked piece by piece, so that who parses them need not hold them as a whole.
  private static let largestAtOnce = 1 << 20

  /// Whether bytes begin like a ZIP archive.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Opens an archive and looks at its directory.
  init(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) {
    let archive = try Self.open(bytes)
    do {
      let directory = try Self.directory(of: archive, fileSize: bytes.count, limits: limits)
      names = directory.names
      indexByName = directory.indexByName
    } catch {
      zip_discard(archive)
      throw error
    }
    self.archive = archive
    decompressor = libdeflate_alloc_decompressor()
    self.limits = limits
    fileSize = bytes.count
    remainingBytes = limits.totalBytes
  }

  deinit {
    zip_discard(archive)
    if let decompressor { libdeflate_free_decompressor(decompressor) }
  }

  /// Whether the archive has an entry of this name, letter case apart, as OPC asks for.
  func contains(_ name: String) -> Bool { indexByName[name.lowercased()] != nil }

  /// Unpacks one entry; nil when there is none of this name.
  mutating func read(_ name: String) throws(ReadingError) -> [UInt8]? {
    guard let status = status(of: name) else { return nil }
    if let bytes = unpackAtOnce(status) { return bytes }
    var bytes: [UInt8] = []
    try unpackInPieces(name, status) { piece, expectedCount in
      if bytes.isEmpty { bytes.reserveCapacity(expectedCount) }
      bytes.append(contentsOf: piece)
    }
    return bytes
  }

  /// Unpacks one entry piece by piece; false when there is none of this name.
  ///
  /// With each piece comes the number of bytes that the archive declares for the whole. It may lie, so it may reserve
  /// memory but never decides how much is read.
  mutating func unpack(
    _ name: String, _ receive: (_ piece: UnsafeBufferPointer<UInt8>, _ expectedCount: Int) -> Void
  ) throws(ReadingError) -> Bool {
    guard let status = status(of: name) else { return false }
    if let bytes = unpackAtOnce(status) {
      bytes.withUnsafeBufferPointer { receive($0, bytes.count) }
    } else {
      try unpackInPieces(name, status, receive)
    }
    return true
  }

  private mutating func unpackInPieces(
    _ name: String, _ status: zip_stat_t, _ receive: (_ piece: UnsafeBufferPointer<UInt8>, _ expectedCount: Int) -> Void
  ) throws(ReadingError) {
    guard let file = zip_fopen_index(archive, status.index, 0) else {
      throw Self.damaged(ArchiveDamage(zip_get_error(archive)))
    }
    defer { zip_fclose(file) }
    let packedSize = max(1, min(Int(clamping: status.comp_size), fileSize))
    let expectedCount = min(
      Int(clamping: status.size), limits.entryBytes, packedSize.multipliedClamping(limits.expansionRatio))
    let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { piece.deallocate() }
    var count = 0
    while true {
      let received = Int(zip_fread(file, piece.baseAddress, zip_uint64_t(piece.count)))
      if received < 0 { throw Self.damaged(ArchiveDamage(zip_file_get_error(file))) }
      if received == 0 { break }
      count += received
      let exceedsRatio = count > limits.expansionRatioGrace && count / packedSize > limits.expansionRatio
      if count > limits.entryBytes || count > remainingBytes || exceedsRatio { throw Self.bomb(name) }
      receive(UnsafeBufferPointer(rebasing: piece[..<received]), expectedCount)
    }
    remainingBytes -= count
  }

  /// What the archive says of an entry; nil when there is none of this name.
  private func status(of name: String) -> zip_stat_t? {
    guard let index = indexByName[name.lowercased()] else { return nil }
    var status = zip_stat_t()
    zip_stat_index(archive, zip_uint64_t(index), 0, &status)
    status.index = zip_uint64_t(index)
    return status
  }

  /// Unpacks a small entry with libdeflate, which takes a third of the time of libzip; nil when the entry is large, or is
  /// not what the archive says of it, so that libzip has to tell what is wrong.
  private mutating func unpackAtOnce(_ status: zip_stat_t) -> [UInt8]? {
    let (count, packedCount) = (Int(clamping: status.size), Int(clamping: status.comp_size))
    guard let decompressor, status.comp_method == zip_uint16_t(ZIP_CM_DEFLATE), packedCount <= fileSize, count > 0,
      count <= min(Self.largestAtOnce, limits.entryBytes, remainingBytes),
      count <= limits.expansionRatioGrace || count / max(1, packedCount) <= limits.expansionRatio,
      let file = zip_fopen_index(archive, status.index, zip_flags_t(ZIP_FL_COMPRESSED))
    else { return nil }
    defer { zip_fclose(file) }
    let packed = [UInt8](unsafeUninitializedCapacity: packedCount) { buffer, received in
      received = max(0, Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(packedCount))))
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, unpacked in
      let result = libdeflate_deflate_decompress(
        decompressor, packed, packed.count, buffer.baseAddress, count, nil)
      unpacked = result == LIBDEFLATE_SUCCESS ? count : 0
    }
    guard bytes.count == count, libdeflate_crc32(0, bytes, count) == status.crc else { return nil }
    remainingBytes -= count
    return bytes
  }

  private static func open(_ bytes: [UInt8]) throws(ReadingError) -> OpaquePointer {
    // libzip takes no bytes at all for an archive without entries.
    guard recognizes(bytes) else { throw damaged(.noArchive) }
    guard let source = ArchiveSource.make(.stored(bytes)) else { throw damaged(.noMemory) }
    var error = zip_error_t()
    // ZIP_CHECKCONS refuses archives whose directory and entries contradict each other. Some honest programs write
    // such archives, and the names that count are checked below, so a contradiction alone does not refuse the file.
    for flags in [ZIP_RDONLY | ZIP_CHECKCONS, ZIP_RDONLY] {
      if let archive = zip_open_from_source(source, flags, &error) { return archive }
    }
    let damage = ArchiveDamage(&error)
    zip_error_fini(&error)
    zip_source_free(source)
    throw damaged(damage)
  }

  private static func directory(
    of archive: OpaquePointer, fileSize: Int, limits: ReadingLimits
  ) throws(ReadingError) -> (names: [String], indexByName: [String: Int]) {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.archiveEntries else {
      throw ReadingError(
        .tooLarge,
        Message(
          "压缩包内有 \(count) 个文件，超过上限 \(limits.archiveEntries)，不予打开",
          english: "the archive has \(count) entries, more than \(limits.archiveEntries), and is not opened"))
    }
    var names: [String] = []
    var indexByName: [String: Int] = [:]
    var packedBytes = 0
    for index in 0..<count {
      var status = zip_stat_t()
      guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0, let raw = status.name else {
        throw damaged(ArchiveDamage(zip_get_error(archive)))
      }
      // Some programs write the names of parts with the separator of Windows.
      let separated = String(cString: raw).utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
      let name = String(decoding: separated, as: UTF8.self)
      guard status.encryption_method == zip_uint16_t(ZIP_EM_NONE) else { throw ReadingError.passwordProtected }
      guard isHarmless(name), indexByName.updateValue(index, forKey: name.lowercased()) == nil else {
        throw ReadingError(
          .forbidden,
          Message(
            "压缩包内有可疑的文件名“\(name.prefix(80))”，不予打开",
            english: "the archive holds a suspicious entry name “\(name.prefix(80))” and is not opened"))
      }
      names.append(name)
      packedBytes = packedBytes.addingClamping(Int(clamping: status.comp_size))
    }
    guard packedBytes <= fileSize else {
      throw ReadingError(
        .forbidden,
        Message(
          "压缩包内的文件互相重叠，可能是恶意文件，不予打开",
          english: "the entries of the archive overlap, which may be hostile; the file is not opened"))
    }
    return (names, indexByName)
  }

  private static func isHarmless(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.utf8.contains(UInt8(ascii: ":"))
      && !name.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }

  private static func damaged(_ damage: ArchiveDamage) -> ReadingError {
    ReadingError(
      .corrupt,
      Message(
        "文件已损坏，打不开（\(damage.reason.chinese)）；请向提供者重新要一份",
        english: "the file is damaged and cannot be opened (\(damage.reason.english)); ask for a new copy"))
  }

  private static func bomb(_ name: String) -> ReadingError {
    ReadingError(
      .tooLarge,
      Message(
        "压缩包内的“\(name.prefix(80))”展开后过大，可能是恶意文件，不予打开",
        english: "the entry “\(name.prefix(80))” unpacks to too much and may be hostile; the file is not opened"))
  }
}

extension ReadingError {
  /// The file is protected by a password, inside or around the archive.
  static let passwordProtected = ReadingError(
    .encrypted,
    Message(
      "文件有密码保护，打不开；请在 WPS 或 Word 中取消密码后另存",
      english: "the file is protected by a password; remove the password and save it again"))
}

extension Int {
  /// The sum, or the largest number when the sum would be larger.
  func addingClamping(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }

  /// The product, or the largest number when the product would be larger.
  func multipliedClamping(_ factor: Int) -> Int {
    let (product, overflows) = multipliedReportingOverflow(by: factor)
    return overflows ? .max : product
  }
}
