/// Gives out names of files that every system accepts, each only once.
struct FileNames {
  private var taken: Set<String> = []

  /// A name such as `05-座次图`, without ending.
  mutating func name(for wanted: String, number: Int) -> String {
    let prefix = (number < 10 ? "0" : "") + "\(number)-"
    let base = prefix + Self.safe(wanted)
    var name = base
    var repetition = 2
    // Windows and macOS take names for equal that differ only in case.
    while !taken.insert(name.lowercased()).inserted {
      name = "\(base)（\(repetition)）"
      repetition += 1
    }
    return name
  }

  /// The text without what file systems reserve: wide forms stand in for the marks that Windows forbids.
  private static func safe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var byteCount = 0
    for scalar in text.unicodeScalars {
      let replacement: Unicode.Scalar? =
        switch scalar {
        case "\\", "/", ":", "*", "?", "<", ">", "|": Unicode.Scalar(scalar.value + 0xFEE0)
        case "\"": "＂"
        default: scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint ? " " : scalar
        }
      guard let replacement, replacement.properties.generalCategory != .control else { continue }
      if replacement == " ", result.last == " " { continue }
      byteCount += UTF8.width(replacement)
      // Most file systems allow 255 bytes or 255 units; the number, a repetition and the ending need some of them.
      guard byteCount <= 180 else { break }
      result.append(replacement)
    }
    var name = String(result).trimmingSpace()
    while name.hasSuffix(".") { name = String(name.dropLast()).trimmingSpace() }
    return name.isEmpty ? "材料" : name
  }
}
