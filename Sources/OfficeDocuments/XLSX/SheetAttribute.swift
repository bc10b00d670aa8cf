/// Reads the values of attributes of a worksheet straight from their bytes, because a sheet has hundreds of thousands.
enum SheetAttribute {
  /// The type of a cell's value.
  enum ValueType {
    case number, sharedString, formulaString, inlineString, boolean, error, date
  }

  static func valueType(_ value: UnsafeBufferPointer<UInt8>) -> ValueType {
    switch value.first {
    case UInt8(ascii: "s"): value.count == 1 ? .sharedString : .formulaString
    case UInt8(ascii: "i"): .inlineString
    case UInt8(ascii: "b"): .boolean
    case UInt8(ascii: "e"): .error
    case UInt8(ascii: "d"): .date
    default: .number
    }
  }

  static func area(_ value: UnsafeBufferPointer<UInt8>) -> CellArea? {
    let parts = value.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard let first = parts.first.flatMap({ CellReference(utf8: $0) }),
      let last = parts.last.flatMap({ CellReference(utf8: $0) })
    else { return nil }
    return CellArea(
      first: CellReference(row: min(first.row, last.row), column: min(first.column, last.column)),
      last: CellReference(row: max(first.row, last.row), column: max(first.column, last.column)))
  }

  /// A whole number of at most nine digits, which is more than any honest count here has.
  static func integer(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var result = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      result = result * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return result
  }

  static func isTrue(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.elementsEqual([UInt8(ascii: "1")]) || bytes.elementsEqual(Array("true".utf8))
      || bytes.elementsEqual(Array("TRUE".utf8))
  }

  /// Whether the text is digits without a zero before them, which the general format shows as they are.
  static func isPlainWhole(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first != UInt8(ascii: "0") || bytes.count == 1 else { return false }
    return bytes.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}
