internal import OfficeDocuments
internal import Yams

/// Reads YAML into source values with line and column.
enum YAMLReader {
  /// How deep lists and records may nest, so that a hostile file cannot exhaust the stack.
  private static let depthLimit = 64
  /// How many values a file may hold; aliases can multiply without end.
  private static let valueLimit = 1_000_000

  /// Reads the first document of a YAML file.
  ///
  /// - Throws: `AssemblyError` that names line and column when the text is not YAML.
  static func read(_ text: String, file: String) throws(AssemblyError) -> SourceValue {
    let node: Node?
    do {
      node = try Yams.compose(yaml: text, .default, .default)
    } catch let error as YamlError {
      throw AssemblyError(file: file, message(for: error))
    } catch {
      throw AssemblyError(file: file, Message("不是正确的 YAML：\(error)", english: "not valid YAML: \(error)"))
    }
    var remaining = valueLimit
    guard let node else { return SourceValue(.record([]), at: Location(file: file, place: Place(line: 1, column: 1))) }
    return try value(node, file: file, depth: 0, remaining: &remaining)
  }

  private static func value(
    _ node: Node, file: String, depth: Int, remaining: inout Int
  ) throws(AssemblyError) -> SourceValue {
    remaining -= 1
    guard depth < depthLimit, remaining > 0 else {
      throw AssemblyError(
        file: file, Message("YAML 嵌套过深或内容过多，不予读取", english: "the YAML nests too deep or holds too much"))
    }
    let location = Self.location(node, file: file)
    switch node {
    case .scalar(let scalar): return SourceValue(.text(scalar.string), at: location)
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

  private static func message(for error: YamlError) -> Message {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Message(
        "第 \(mark.line) 行第 \(mark.column) 列不是正确的 YAML（\(problem)）；请检查缩进、冒号后的空格和引号",
        english: "line \(mark.line), column \(mark.column) is not valid YAML (\(problem)); check the indentation, the "
          + "space after each colon, and quotes")
    default: Message("不是正确的 YAML（\(error)）", english: "not valid YAML (\(error))")
    }
  }
}
