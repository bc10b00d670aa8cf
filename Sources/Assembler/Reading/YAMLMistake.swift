internal import OfficeDocuments
internal import Yams

/// Says in the words of an office what the YAML parser could not read, and what the usual slip is.
enum YAMLMistake {
  /// The message for an error of the parser; a mistake that shows only at the end is placed in the last line of the text.
  static func message(for error: YamlError, in text: String) -> Message {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let lineCount = max(1, lines.last?.isEmpty == true ? lines.count - 1 : lines.count)
      let line = min(mark.line, lineCount)
      // The parser often notices a line too late that no colon stood there.
      let near = lines[max(0, line - 2)..<min(line, lines.count)]
      if let wide = near.lastIndex(where: { hasWideColon($0) }) {
        return wideColon(line: wide + 1)
      }
      let cause = causes.first { problem.contains($0.english) }?.chinese ?? problem
      return Message(
        "第 \(line) 行第 \(mark.column) 列不是正确的 YAML（\(cause)）；请检查缩进、冒号后的空格和引号",
        english: "line \(line), column \(mark.column) is not valid YAML (\(problem)); check the indentation, the "
          + "space after each colon, and quotes")
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Message(
        "第 \(context.mark.line) 行的“\((duplicates.first ?? "").shortened)”在同一处写了两遍；请删去一个",
        english:
          "“\((duplicates.first ?? "").shortened)” of line \(context.mark.line) stands twice in one place; delete one")
    default: return Message("不是正确的 YAML", english: "not valid YAML")
    }
  }

  /// The message for a text that is YAML, but one single sentence because all its colons are Chinese; nil when it is not.
  static func message(forSentence text: String) -> Message? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.firstIndex(where: { hasWideColon($0) }).map { wideColon(line: $0 + 1) }
  }

  private static func wideColon(line: Int) -> Message {
    Message(
      "第 \(line) 行的冒号是中文冒号“：”；请改成英文冒号“:”，后面加一个空格",
      english: "the colon of line \(line) is the Chinese one, “：”; type “:” and a space behind it")
  }

  /// Whether a name with a Chinese colon begins a line that has no other.
  private static func hasWideColon(_ line: Substring) -> Bool {
    let content = line.drop { " -".contains($0) }
    guard !content.hasPrefix("#"), let wide = content.firstIndex(of: "：") else { return false }
    let name = content[..<wide]
    return !name.isEmpty && name.count <= 12 && !name.contains(where: { ":\"'{[（".contains($0) })
  }

  /// What the parser says, in Chinese.
  private static let causes: [(english: String, chinese: String)] = [
    ("expected ',' or '}'", "花括号没有配对，或两项之间少了逗号"),
    ("expected ',' or ']'", "方括号没有配对，或两项之间少了逗号"),
    ("mapping values are not allowed", "这里多了一个冒号，或这一行的缩进不对"),
    ("found a tab character", "缩进用了制表符，只能用空格"),
    ("found character that cannot start any token", "有不能直接写的符号，请加引号"),
    ("could not find expected ':'", "少了冒号"),
    ("expected <block end>", "这一行的缩进与上面不一致"),
    ("expected key", "缺少名称"),
    ("unexpected end of stream", "引号没有配对"),
    ("found undefined alias", "星号开头的内容请加引号"),
    ("did not find expected alphabetic", "星号、与号开头的内容请加引号"),
    ("control characters are not allowed", "有控制字符"),
    ("did not find expected node content", "缺少内容"),
  ]
}
