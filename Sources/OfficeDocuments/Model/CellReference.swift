/// The address of a cell by row and column, both 1-based; its description is the usual `B12`.
public struct CellReference: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The row, from 1 to 1,048,576.
  public var row: Int
  /// The column, from 1 (`A`) to 16,384 (`XFD`).
  public var column: Int

  /// Creates an address from 1-based numbers.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads an address such as `B12` or `$B$12`; nil when it is none or lies outside the largest sheet.
  public init?(_ text: some StringProtocol) { self.init(utf8: text.utf8) }

  /// Reads an address from its bytes, for sheets of hundreds of thousands of cells.
  init?(utf8 bytes: some Collection<UInt8>) {
    var column = 0
    var row = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      if column > 16_384 || row > 1_048_576 { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// The letters of the column, such as `B` or `AA`.
  public var columnLetters: String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    letters.reverse()
    return String(decoding: letters, as: UTF8.self)
  }

  /// The address as spreadsheet programs show it.
  public var description: String { columnLetters + String(row) }

  /// Orders by row, then by column.
  public static func < (left: CellReference, right: CellReference) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
