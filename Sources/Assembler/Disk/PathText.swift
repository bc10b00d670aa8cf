internal import Foundation

/// Paths as texts that can be shown, whatever bytes they have on disk.
///
/// Names on Linux are bytes, and folders that were unpacked from old archives hold names in GBK. A byte that is no UTF-8
/// stands as `\xD6` in the text, so that such a file can be named in a sentence and still be opened.
public enum PathText {
  /// The text of a path as the operating system gives it.
  public static func text(_ path: UnsafePointer<CChar>) -> String {
    let bytes = UnsafeBufferPointer(start: path, count: strlen(path))
    let whole = bytes.withMemoryRebound(to: UInt8.self) { String(validating: $0, as: UTF8.self) }
    if let whole, !whole.utf8.contains(UInt8(ascii: "\\")) { return whole }
    return bytes.withMemoryRebound(to: UInt8.self) { escaped($0) }
  }

  /// The bytes of a path for the operating system, with a zero at the end.
  public static func bytes(_ text: String) -> [CChar] {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return Array(text.utf8CString) }
    let utf8 = Array(text.utf8)
    var bytes: [CChar] = []
    var index = 0
    while index < utf8.count {
      if let byte = escape(in: utf8, at: index) {
        bytes.append(CChar(bitPattern: byte))
        index += 4
      } else {
        bytes.append(CChar(bitPattern: utf8[index]))
        index += 1
      }
    }
    return bytes + [0]
  }

  /// The arguments of this program behind its name.
  public static var commandLine: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0].map { text($0) } }
  }

  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var text = ""
    var index = 0
    while index < bytes.count {
      let rest = UnsafeBufferPointer(rebasing: bytes[index..<min(index + 4, bytes.count)])
      if bytes[index] == UInt8(ascii: "\\"), escape(in: Array(rest), at: 0) != nil {
        // What only looks like an escape is told apart from one.
        text += "\\x5C"
        index += 1
      } else if let length = (1...rest.count).first(where: { String(validating: rest[..<$0], as: UTF8.self) != nil }) {
        text += String(decoding: rest[..<length], as: UTF8.self)
        index += length
      } else {
        text += "\\x" + String(bytes[index], radix: 16, uppercase: true)
        index += 1
      }
    }
    return text
  }

  /// The byte that is escaped at an index; only bytes that are no UTF-8 ever are, and the backslash itself.
  private static func escape(in bytes: [UInt8], at index: Int) -> UInt8? {
    guard index + 3 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "x"),
      let high = digit(bytes[index + 2]), let low = digit(bytes[index + 3])
    else { return nil }
    let byte = high << 4 | low
    return byte >= 0x80 || byte == UInt8(ascii: "\\") ? byte : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
