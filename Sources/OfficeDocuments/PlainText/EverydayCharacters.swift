internal import Foundation

/// The characters that make up nearly all of any Chinese text: level 1 of GB 2312, and Chinese punctuation.
enum EverydayCharacters {
  /// Whether a scalar is one of them.
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3000...0x303F, 0xFF01...0xFF5E, 0x2010...0x2026, 0xB7: true
    default: isLevelOne(scalar)
    }
  }

  /// Whether a scalar is one of the 3,755 characters of level 1 of GB 2312.
  static func isLevelOne(_ scalar: UInt32) -> Bool {
    guard scalar >= firstHan, scalar <= lastHan else { return false }
    let offset = Int(scalar - firstHan)
    return levelOne[offset >> 6] & (1 << UInt64(offset & 63)) != 0
  }

  /// Whether a scalar is a Han character of the basic block.
  static func isHan(_ scalar: UInt32) -> Bool { scalar >= firstHan && scalar <= lastHan }

  private static let firstHan: UInt32 = 0x4E00
  private static let lastHan: UInt32 = 0x9FFF

  /// Whether a scalar is one of the 6,763 characters of GB 2312, which every Chinese font has.
  static func isInGB2312(_ scalar: UInt32) -> Bool {
    guard isHan(scalar) else { return false }
    let offset = Int(scalar - firstHan)
    return bothLevels[offset >> 6] & (1 << UInt64(offset & 63)) != 0
  }

  /// One bit for each Han character of level 1.
  private static let levelOne = levels.one
  /// One bit for each Han character of level 1 and level 2.
  private static let bothLevels = levels.both

  /// The characters of rows 0xB0 to 0xF7 of the code, of which those up to row 0xD7 are level 1 by design.
  private static let levels: (one: [UInt64], both: [UInt64]) = {
    let one = [UInt64](repeating: 0, count: Int(lastHan - firstHan) / 64 + 1)
    let bits = add(0xB0...0xD7, to: one)
    return (bits, add(0xD8...0xF7, to: bits))
  }()

  private static func add(_ rows: ClosedRange<UInt8>, to known: [UInt64]) -> [UInt64] {
    var codes: [UInt8] = []
    codes.reserveCapacity(2 * rows.count * 94)
    for lead in rows {
      for trail in UInt8(0xA1)...0xFE {
        codes.append(lead)
        codes.append(trail)
      }
    }
    var bits = known
    for scalar in GB18030Codes.decode(codes[...]).unicodeScalars where isHan(scalar.value) {
      let offset = Int(scalar.value - firstHan)
      bits[offset >> 6] |= 1 << UInt64(offset & 63)
    }
    return bits
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of the 6,763 characters of GB 2312, which every Chinese font has.
  public var isInGB2312: Bool { EverydayCharacters.isInGB2312(value) }
}
