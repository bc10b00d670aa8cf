extension Image {
  /// A picture from a file, as large as its own size says; nil for bytes that are neither PNG nor JPEG.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - width: The width on paper; nil for that at 96 dots an inch, at most 150 mm.
  ///   - description: What the picture shows.
  public init?(file bytes: [UInt8], width: Length? = nil, description: String = "") {
    guard let (format, columns, rows) = Self.size(of: bytes), columns > 0, rows > 0 else { return nil }
    let own = width ?? min(.points(Double(columns) * 0.75), .millimetres(150))
    self.init(
      bytes: bytes, format: format, width: own, height: own * (Double(rows) / Double(columns)), description: description
    )
  }

  private static func size(of bytes: [UInt8]) -> (Format, Int, Int)? {
    func number(_ start: Int, _ count: Int) -> Int { (0..<count).reduce(0) { $0 << 8 | Int(bytes[start + $1]) } }
    if bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      return (.png, number(16, 4), number(20, 4))
    }
    guard bytes.count > 4, bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var position = 2
    while position + 9 < bytes.count, bytes[position] == 0xFF {
      let marker = bytes[position + 1]
      // Frames of all kinds but tables: their head holds the size.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return (.jpeg, number(position + 7, 2), number(position + 5, 2))
      }
      position += marker == 0xFF ? 1 : 2 + number(position + 2, 2)
    }
    return nil
  }
}
