internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Words of a web page got into the text.
struct WebLeftover: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "damage.web-leftover", .warning,
    title: Message("网页上的套话", english: "words of a web page"),
    explanation: Message(
      "“责任编辑”“范文网”“转载请注明”是网页的话，不是稿子的话，说明稿子是抄来的",
      english: "Words of web pages show where a draft was copied from"),
    remedy: Message("删去，并检查前后文是否也是抄来的", english: "delete them, and see what else was copied"),
    risk: .medium,
    examples: [
      .draft(Message("抄来的痕迹", english: "traces of a copy"), "要狠抓落实。↓责任编辑：何田 ↓更多精彩请看\n")
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("责转版点范文本更扫好公相推查免未原百豆道wh")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard let word = text.first(of: Self.words, at: index) else { return }
    var end = index + word.unicodeScalars.count
    if word.hasSuffix("://") || word == "www." { end = text.end(from: end) { $0.value > 0x20 && $0.value < 0x7F } }
    // A paper may well tell an address.
    let isAddress = word.hasSuffix("://") || word == "www."
    hits.add(
      index..<end, in: passage,
      Message(
        "“\(text[index..<end])”像是网页上的话；请核对后删去",
        english: "“\(text[index..<end])” seems to come from a web page; look, and delete it"),
      severity: isAddress ? .info : nil)
  }

  private static let words: WordList = [
    "责任编辑：", "责任编辑:", "转载请注明", "转载自", "版权所有", "版权归", "点击查看", "点击下载", "点击阅读", "点击进入", "范文网", "范文大全", "范文参考", "百度文库",
    "豆丁网", "道客巴巴",
    "文章来源", "本文来源", "本文来自",
    "本文由", "本文转自", "更多精彩", "更多范文", "更多相关", "扫码关注", "扫一扫", "好范文", "公文网", "公文写作网", "相关阅读：", "相关文章：", "相关链接：", "推荐阅读：",
    "相关阅读:", "相关文章:", "相关链接:", "查看原文",
    "查看更多", "免费下载",
    "未经授权不得转载", "未经授权禁止转载", "未经许可不得转载", "原文链接", "原标题：", "www.", "http://", "https://",
  ]
}
