internal import OfficeDocuments

/// What stands in a column of names where no name does.
enum StandIn {
  /// What to fill in, such as （必填）.
  case hint
  /// A word for a post without a person, such as 空缺 or 待定.
  case nobody
  /// A person who only shows how to fill in the list, such as 示例：张三.
  case example

  /// Understands a text in a column of names, and the number of its row; nil when it may name somebody.
  init?(_ text: String, number: String?) {
    let scalars = Array(text.unicodeScalars.lazy.filter { !$0.isBlank })
    let core = scalars.drop { "（(".unicodeScalars.contains($0) }
    let compact = String(scalars: scalars)
    if Self.isExample(core)
      || number.map({ Self.examples.contains(FieldName.comparable($0)) || Self.examples.contains($0) }) ?? false
    {
      self = .example
    } else if let first = compact.first, let last = compact.last, "（([【".contains(first), "）)]】".contains(last),
      !compact.dropFirst().dropLast().contains(where: { "（）()[]【】".contains($0) })
    {
      self = Self.nobodyWords.contains(String(compact.dropFirst().dropLast())) ? .nobody : .hint
    } else if Self.nobodyWords.contains(compact) {
      self = .nobody
    } else {
      return nil
    }
  }

  /// Whether a text begins with a word such as 示例： or, in brackets, 示例）.
  private static func isExample(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    guard let first = scalars.first, exampleBeginnings.contains(first),
      let mark = scalars.prefix(6).firstIndex(where: { "：:）".unicodeScalars.contains($0) })
    else { return false }
    return examples.contains(String(scalars: scalars[..<mark]))
  }

  private static let exampleBeginnings = Set(examples.compactMap(\.unicodeScalars.first))
  private static let examples = ["示例", "样例", "例如", "举例", "例", "示例1", "示例2", "填写示例"]
  private static let nobodyWords: Set<String> = [
    "空缺", "暂缺", "缺", "待定", "未定", "待报", "待补", "暂无", "无", "空", "/", "—", "——", "-", "--", "×××", "xxx", "XXX", "×××同志",
  ]
}

extension Finding {
  /// A row that only shows how to fill in the list.
  static func exampleRow(_ text: Located<String>) -> Finding {
    Finding(
      RosterFinding.exampleRow,
      Message(
        "“\(text.value.shortened)”是填写示例，没有采用；真有此人的请删去“示例”二字",
        english:
          "“\(text.value.shortened)” is an example of how to fill in the list and was not used; if it is a person, "
          + "delete the word for example"),
      at: text.location, subject: text.value.shortened)
  }
}
