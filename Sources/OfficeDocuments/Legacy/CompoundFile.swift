/// The container of the Office formats before 2007 and of encrypted files ([MS-CFB]).
enum CompoundFile {
  /// Whether bytes begin like a compound file.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// The names of the streams.
  ///
  /// Directory entries are 128 bytes long and aligned, so that it is enough to look at each such place. Following the
  /// chains of sectors would find no more, and could be led in circles.
  static func streamNames(in bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    for start in stride(from: 512, to: bytes.count - 127, by: 128) {
      // The length counts bytes and includes the final zero; the type of a stream is 2.
      let length = Int(bytes[start + 64]) | Int(bytes[start + 65]) << 8
      guard length >= 4, length <= 64, length % 2 == 0, bytes[start + 66] == 2 else { continue }
      let units = stride(from: start, to: start + length - 2, by: 2).map {
        UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
      }
      names.insert(String(decoding: units, as: UTF16.self))
      if names.count > 1_000 { break }
    }
    return names
  }
}
