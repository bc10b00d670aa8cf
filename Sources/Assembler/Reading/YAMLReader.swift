internal import OfficeDocuments
internal import Yams

/// Reads YAML into source values with line and column.
enum YAMLReader {
  /// How deep lists and records may nest, so that a hostile file cannot exhaust the stack.
  private static let depthLimit = 64
  /// How many values a file may hold; aliases can multiply without end.
  private static let valueLimit = 1_000_000
  /// How many aliases a file may use; with more, a few lines can stand for billions of values, and the parser compares
  /// keys before this reader can count.
  private static let aliasLimit = 24
  /// How many bytes a file may have; a roster of 20,000 people takes 3 MiB.
  private static let byteLimit = 32 << 20

  /// Reads the only document of a YAML file from its bytes.
  ///
  /// - Throws: `AssemblyError` when they are not UTF-8, or the text is not YAML.
  static func read(bytes: [UInt8], file: String) throws(AssemblyError) -> SourceValue {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw AssemblyError(
        file: file, Message("不是 UTF-8 编码；请用 UTF-8 编码另存", english: "it is not UTF-8; save it as UTF-8"))
    }
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    return try read(hasMark ? String(text.unicodeScalars.dropFirst()) : text, file: file)
  }

  /// Reads the only document of a YAML file.
  ///
  /// - Throws: `AssemblyError` that names line and column when the text is not YAML.
  static func read(_ text: String, file: String) throws(AssemblyError) -> SourceValue {
    guard text.utf8.count <= byteLimit, aliasCount(text) <= aliasLimit else { throw tooMuch(file) }
    let node: Node?
    do {
      // The parser keeps a pointer to the text, which is only safe when the text is too long to be stored inline.
      // Every scalar is taken as text, so the rules that tell numbers and dates by regular expressions are not needed.
      node = try Yams.compose(yaml: text + "\n# end of the description\n", .basic, .default, .utf8)
    } catch let error as YamlError {
      // A mistake that shows only at the end lies in the last line of the user, not behind the line added here.
      throw AssemblyError(file: file, YAMLMistake.message(for: error, in: text))
    } catch {
      throw AssemblyError(
        file: file,
        Message(
          "不是正确的 YAML；请检查缩进、冒号后的空格和引号", english: "not valid YAML; check the indentation, the colons and the quotes"))
    }
    var remaining = valueLimit
    if case .scalar = node, let message = YAMLMistake.message(forSentence: text) {
      throw AssemblyError(file: file, message)
    }
    guard let node else { return SourceValue(.record([]), at: Location(file: file, place: Place(line: 1, column: 1))) }
    return try value(node, file: file, depth: 0, remaining: &remaining)
  }

  private static func value(
    _ node: Node, file: String, depth: Int, remaining: inout Int
  ) throws(AssemblyError) -> SourceValue {
    remaining -= 1
    guard depth < depthLimit, remaining > 0 else { throw tooMuch(file) }
    let location = Self.location(node, file: file)
    switch node {
    case .scalar(let scalar):
      let isVerbatim = scalar.style == .plain && !scalar.string.unicodeScalars.contains("\n")
      return SourceValue(.text(scalar.string), at: location, isVerbatim: isVerbatim)
    case .sequence(let sequence):
      var list: [SourceValue] = []
      for element in sequence { list.append(try value(element, file: file, depth: depth + 1, remaining: &remaining)) }
      return SourceValue(.list(list), at: location)
    case .mapping(let mapping):
      var entries: [SourceValue.Entry] = []
      for (key, element) in mapping {
        let name = Located(key.scalar?.string ?? "", at: Self.location(key, file: file))
        let element = try value(element, file: file, depth: depth + 1, remaining: &remaining)
        entries.append(SourceValue.Entry(key: name, value: element))
      }
      return SourceValue(.record(entries), at: location)
    case .alias: return SourceValue(.text(""), at: location)
    }
  }

  private static func location(_ node: Node, file: String) -> Location {
    Location(file: file, place: Place(line: node.mark?.line, column: node.mark?.column))
  }

  /// The number of places that look like aliases, if anything looks like an anchor.
  private static func aliasCount(_ text: String) -> Int {
    // Hardly any file has an alias, and to see that there is no star takes next to nothing.
    guard text.utf8.contains(UInt8(ascii: "*")) else { return 0 }
    var aliases = 0
    var anchors = 0
    var previous = UInt8(ascii: "\n")
    var mark: UInt8?
    for byte in text.utf8 {
      let isNameByte = byte > 0x20 && byte != UInt8(ascii: "*") && byte != UInt8(ascii: "&")
      if let mark, isNameByte { if mark == UInt8(ascii: "*") { aliases += 1 } else { anchors += 1 } }
      let startsToken = " \n\r\t[{,:?-".utf8.contains(previous)
      mark = startsToken && (byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&")) ? byte : nil
      previous = byte
    }
    return anchors > 0 ? aliases : 0
  }

  private static func tooMuch(_ file: String) -> AssemblyError {
    AssemblyError(
      file: file,
      Message(
        "YAML 嵌套过深、引用（*名称）过多或内容过多，不予读取；请把内容直接写出来",
        english: "the YAML nests too deep, has too many aliases or holds too much; write the values out"))
  }
}
