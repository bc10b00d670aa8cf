internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A traditional character stands in simplified text.
struct TraditionalCharacter: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "characters.traditional", .warning,
    title: Message("简化字文稿里有繁体字", english: "a traditional character in simplified text"),
    explanation: Message(
      "公文使用规范汉字。夹着的繁体字多是复制来的。姓名里的除外",
      english:
        "Official papers use standard characters. Traditional ones among them were mostly copied; those of names are let be"
    ),
    remedy: Message("改为规范字", english: "put the simplified character"),
    source: Message(
      "《中华人民共和国国家通用语言文字法》第九条",
      english: "Law on the Standard Spoken and Written Chinese Language, article 9"),
    examples: [
      .draft(Message("夹着一个繁体字", english: "one among simplified ones"), "要加强领↓導，抓好全县农田水利建设的各项工作。\n"),
      .draft(Message("规范字", english: "standard characters"), "要加强领导，乾隆年间的水利设施也要保护。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars(TraditionalCharacters.all)

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let around = text.scalars[max(0, index - 20)..<min(text.count, index + 20)]
    if around.count(where: { TraditionalCharacters.contains($0) }) * 6 > around.count {
      guard !text.scalars[..<index].contains(where: { TraditionalCharacters.contains($0) }) else { return }
      hits.add(
        0..<text.count, in: passage,
        Message("这一段是繁体字；请改为规范字", english: "this paragraph is in traditional characters; put the standard ones"))
      return
    }
    guard let right = hits.chinese.facts(of: text[index])?.otherScript.first else { return }
    hits.add(
      index..<index + 1, in: passage,
      Message(
        "“\(text[index])”是繁体字，规范字是“\(right)”；是姓名就不改",
        english: "“\(text[index])” is traditional, the standard character is “\(right)”; leave it in a name"),
      right: String(right), isSafe: false)
  }
}
