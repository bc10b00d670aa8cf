/// Where the ink of a character lies in its room, in parts of the size of the type, measured on free bold fonts of the kinds of 黑体 and Arial.
///
/// The foundries draw a Chinese character much alike, so that what is put in the middle by these numbers stands there in other fonts
/// too, give or take two hundredths of the size.
public struct CharacterInk: Hashable, Sendable {
  /// The blank at its left.
  public let left: Double
  /// The blank at its right.
  public let right: Double
  /// How far it reaches above the line of writing.
  public let top: Double
  /// How far its lower edge lies above the line of writing; negative below it.
  public let bottom: Double
  /// The room that it takes with its blanks.
  public let advance: Double

  /// Reads what stands behind a character in the table, in thousandths; nil for anything else.
  init?(fields: String) {
    let numbers = fields.utf8.split(separator: UInt8(ascii: " ")).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard (4...5).contains(numbers.count) else { return nil }
    left = Double(numbers[0]) / 1000
    right = Double(numbers[1]) / 1000
    top = Double(numbers[2]) / 1000
    bottom = Double(numbers[3]) / 1000
    advance = numbers.count > 4 ? Double(numbers[4]) / 1000 : 1
  }
}
