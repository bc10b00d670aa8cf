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
      let cause = causes.first { problem.contains($0.problem) }?.cause ?? Message("写法有误", english: "the form is wrong")
      return Message(
        "第 \(line) 行第 \(mark.column) 列不是正确的 YAML（\(cause.chinese)）；请检查缩进、冒号后的空格和引号",
        english: "line \(line), column \(mark.column) is not valid YAML (\(cause.english)); check the indentation, the "
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

  /// What the parser says, in our words.
  private static let causes: [(problem: String, cause: Message)] = [
    ("expected ',' or '}'", Message("花括号没有配对，或两项之间少了逗号", english: "a brace or a comma is missing")),
    ("expected ',' or ']'", Message("方括号没有配对，或两项之间少了逗号", english: "a bracket or a comma is missing")),
    (
      "mapping values are not allowed",
      Message("这里多了一个冒号，或这一行的缩进不对", english: "a colon too many, or a wrong indentation")
    ),
    ("found a tab character", Message("缩进用了制表符，只能用空格", english: "tabs indent it; use spaces")),
    (
      "found character that cannot start any token",
      Message("有不能直接写的符号，请加引号", english: "a sign that has to be quoted")
    ),
    ("could not find expected ':'", Message("少了冒号", english: "a colon is missing")),
    (
      "expected <block end>",
      Message("这一行的缩进与上面不一致", english: "the indentation differs from that of the lines above")
    ),
    ("expected key", Message("缺少名称", english: "a name is missing")),
    ("unexpected end of stream", Message("引号没有配对", english: "a quotation mark is missing")),
    ("found undefined alias", Message("星号开头的内容请加引号", english: "what begins with * has to be quoted")),
    (
      "did not find expected alphabetic",
      Message("星号、与号开头的内容请加引号", english: "what begins with * or & has to be quoted")
    ),
    ("control characters are not allowed", Message("有控制字符", english: "there are control characters")),
    ("did not find expected node content", Message("缺少内容", english: "the content is missing")),
  ]
}
