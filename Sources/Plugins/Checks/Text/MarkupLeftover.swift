internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Markup of a page was left in the text.
struct MarkupLeftover: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "damage.markup", .error,
    title: Message("网页代码的残余", english: "leftovers of markup"),
    explanation: Message(
      "从网页复制时带来的标签、&nbsp; 和样式，印出来就是笑话",
      english: "Tags, entities and styles that came with a copied page"),
    remedy: Message("删去", english: "delete it"),
    examples: [
      .draft(Message("标签和空格代码", english: "a tag and an entity"), "要压实责任，↓<br/>狠抓落实。会议强调↓&nbsp;安全第一。\n"),
      .draft(Message("数学里的小于号", english: "a sign of less"), "要求误差<5%。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("<&{m")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    switch text[index] {
    case "&":
      let end = text.end(from: index + 1) { $0.isLatin || $0.isDigit || $0 == "#" }
      guard end > index + 2, text[end] == ";" else { return }
      let name = text[index + 1..<end]
      let known = [
        "nbsp": "", "amp": "&", "lt": "<", "gt": ">", "quot": "”", "ldquo": "“", "rdquo": "”", "middot": "·",
        "mdash": "—", "hellip": "…",
      ]
      guard
        known[name] != nil || name.hasPrefix("#")
          || ["emsp", "ensp", "lsquo", "rsquo", "times", "bull", "copy"].contains(name)
      else { return }
      report(index..<end + 1, passage, &hits, right: known[name])
    case "{":
      if text.has("{\\rtf", at: index) || text.has("{\\", at: index) {
        report(index..<text.end(from: index) { $0 != "}" }, passage, &hits)
      }
    case "m":
      guard text.has("mso-", at: index), !text[index - 1].isLatin else { return }
      report(
        index..<text.end(from: index) { $0.value > 0x20 && $0.value < 0x7F && $0 != "<" }, passage, &hits, right: "")
    default:
      let next = text[index + 1] == "/" || text[index + 1] == "!" ? text[index + 2] : text[index + 1]
      guard next.isLatin || text.has("<!--", at: index) else { return }
      let end = text.end(from: index + 1) { $0 != ">" && $0 != "<" && $0 != "\n" }
      guard text[end] == ">", end - index < 400 else { return }
      report(index..<end + 1, passage, &hits, right: "")
    }
  }

  private func report(_ range: Range<Int>, _ passage: TextPassage, _ hits: inout TextHits, right: String? = nil) {
    hits.add(
      range, in: passage,
      Message(
        "“\(passage.text[range].prefix(24))”是网页代码的残余；请删去",
        english: "“\(passage.text[range].prefix(24))” is a leftover of markup; delete it"),
      right: right)
  }
}
