internal import CLibZip

/// What is wrong with an archive, in words that help whoever has to ask for a new copy.
enum ArchiveDamage {
  case noArchive, cutOff, contradictory, wrongChecksum, damagedData, unknownMethod, noMemory, other

  /// Takes what libzip says.
  init(_ error: UnsafeMutablePointer<zip_error_t>?) {
    self =
      switch error.map({ zip_error_code_zip($0) }) ?? ZIP_ER_INTERNAL {
      case ZIP_ER_NOZIP: .noArchive
      case ZIP_ER_EOF, ZIP_ER_READ, ZIP_ER_SEEK: .cutOff
      case ZIP_ER_INCONS, ZIP_ER_MULTIDISK: .contradictory
      case ZIP_ER_CRC: .wrongChecksum
      case ZIP_ER_ZLIB, ZIP_ER_COMPRESSED_DATA: .damagedData
      case ZIP_ER_COMPNOTSUPP: .unknownMethod
      case ZIP_ER_MEMORY: .noMemory
      default: .other
      }
  }

  /// The reason as a part of a sentence.
  var reason: Message {
    switch self {
    case .noArchive: Message("不是压缩包", english: "it is no archive")
    case .cutOff: Message("内容不完整", english: "it is cut off")
    case .contradictory: Message("目录与内容矛盾", english: "its directory contradicts its content")
    case .wrongChecksum: Message("校验和不符", english: "a checksum is wrong")
    case .damagedData: Message("压缩的数据有错", english: "the packed data is damaged")
    case .unknownMethod: Message("压缩方式不认识", english: "the way of packing is unknown")
    case .noMemory: Message("内存不足", english: "out of memory")
    case .other: Message("结构有错", english: "its structure is damaged")
    }
  }
}
