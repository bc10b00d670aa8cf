internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Random signs of a forum got into the text.
struct ForumNoise: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "damage.forum-noise", .error,
    title: Message("论坛的干扰字符", english: "noise of a forum"),
    explanation: Message(
      "论坛为防复制插入的乱字符，如“$ G! l0 B& {7 H”，复制时带了进来",
      english: "Forums put rows of random signs between lines, and they came along when text was copied"),
    remedy: Message("删去", english: "delete it"),
    examples: [
      .draft(Message("夹在句子中间", english: "in the middle of a sentence"), "要抓好落实。↓$ G! l0 B& {7 H要压实责任。\n"),
      .draft(Message("公式", english: "a formula"), "其中 a + b = c，增长 5%。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("!#$&*+@^_`|~{};\\\"")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let start = text.start(before: index) { (0x20...0x7E).contains($0.value) }
    // The first of the signs in a run speaks for it.
    guard !text.scalars[start..<index].contains(where: Self.isSign) else { return }
    let end = text.end(from: index) { (0x20...0x7E).contains($0.value) }
    let run = text.scalars[start..<end]
    // The cells of a table in plain text.
    if run.count(where: { $0 == "|" }) * 2 > run.count(where: Self.isSign) { return }
    let signs =
      Set(run.filter(Self.isSign)).count + Set(run.filter { "'()%<>?:,-[]/.".unicodeScalars.contains($0) }).count
    let tokens = run.split(separator: " ")
    guard end - start >= 8, signs >= 3 || signs == 2 && tokens.count >= 5, tokens.count >= 3,
      tokens.allSatisfy({ $0.count <= 4 }),
      Double(tokens.reduce(0) { $0 + $1.count }) / Double(tokens.count) <= 2.6
    else { return }
    let range = start + (run.first == " " ? 1 : 0)..<end - (run.last == " " ? 1 : 0)
    hits.add(
      range, in: passage,
      Message("“\(text[range])”是论坛防复制的干扰字符；请删去", english: "“\(text[range])” is noise of a forum; delete it"), right: "",
      isSafe: false)
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { "!#$&*+@^_`|~{};\\\"".unicodeScalars.contains(scalar) }
}
