internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A prompt in brackets was never filled in.
struct BracketForText: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "placeholder.bracket", .error,
    title: Message("括号里的提示没有换成内容", english: "a prompt in brackets"),
    explanation: Message(
      "模板里的“【填写姓名】”“{{单位}}”“（此处写数据）”要换成内容",
      english: "Prompts of a template such as 【填写姓名】 and {{单位}} have to become words"),
    remedy: Message("填上内容，删去括号", english: "fill in the words and delete the brackets"),
    examples: [
      .draft(Message("模板的提示", english: "prompts of a template"), "请↓【填写姓名】讲话，↓{{单位}}作好准备。\n"),
      .draft(Message("文号和普通括号", english: "a number of a paper"), "《通知》（云政发〔2026〕7号）要求，强化（含乡镇）责任。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("【{$[［（<〔")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let scalar = text[index]
    let close: Unicode.Scalar
    switch scalar {
    case "【": close = "】"
    case "[": close = "]"
    case "［": close = "］"
    case "（": close = "）"
    case "〔": close = "〕"
    case "<": close = ">"
    default: close = "}"
    }
    if scalar == "{", text[index - 1] == "{" || text[index - 1] == "$" { return }
    if scalar == "$", text[index + 1] != "{" { return }
    var end = text.end(from: index + 1) { $0 != close && $0 != "\n" }
    guard text[end] == close, end - index <= 30 else { return }
    if text[end + 1] == close, scalar == "{" { end += 1 }
    let inside = text.scalars[index + 1..<end].filter { !" 　{}$".unicodeScalars.contains($0) }
    let words = ScalarLine(Array(inside))
    let isPrompt =
      inside.isEmpty && scalar != "（" || Self.isPrompt(words, isRound: scalar == "（" || scalar == "〔")
      || !inside.isEmpty && inside.allSatisfy { "xX×*＊_＿…?？某○●".unicodeScalars.contains($0) }
    let isField = scalar == "{" || scalar == "$"
    guard isPrompt || isField && inside.contains(where: \.isHan) || scalar == "【" && index > 0 else { return }
    hits.add(
      index..<end + 1, in: passage,
      Message(
        "“\(text[index..<end + 1])”是还没有换成内容的提示；请填上",
        english: "“\(text[index..<end + 1])” is a prompt that was never filled in"),
      severity: isPrompt || isField ? nil : .warning)
  }

  /// Whether words in brackets tell somebody to fill them in. Round brackets hold sound remarks too, such as （含数据）.
  private static func isPrompt(_ words: ScalarLine, isRound: Bool) -> Bool {
    if !isRound { return (0..<words.count).contains { words.first(of: prompts, at: $0) != nil } }
    return words.first(of: openings, at: 0) != nil || endsAsPrompt(words)
  }

  private static let prompts: WordList = [
    "填写", "填入", "此处", "姓名", "单位名", "插入", "请输入", "待", "数据", "补充", "具体", "领导名", "职务名", "名称", "某某", "xx", "XX", "××", "略写",
    "自行", "根据实际", "空格",
  ]
  private static let openings: WordList = [
    "填写", "填入", "请填", "此处", "在此", "插入", "请输入", "待补", "待定", "待填", "待核", "待续", "待完善", "待更新", "待确", "待添", "待加",
    "补充", "某某", "xx", "XX", "××", "略写", "自行", "根据实际", "空格", "具体数", "具体名", "具体内容", "领导名", "职务名", "单位名称", "领导姓名", "姓名待",
  ]
  private static let endings = ["填写", "补充", "待定", "待补", "待填", "待核实", "待更新", "待提供", "略写", "自行添加", "自行补充", "自行修改"]
  private static let lastScalars = ScalarSet(endings.compactMap(\.unicodeScalars.last))

  private static func endsAsPrompt(_ words: ScalarLine) -> Bool {
    // Hardly any remark in brackets ends with one of these characters.
    lastScalars.contains(words[words.count - 1]) && endings.contains { words.has($0, endingAt: words.count) }
  }
}
