internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A page number or a button of a page got into the text.
struct PageDebris: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "damage.page-debris", .error,
    title: Message("页码、页面按钮混进了正文", english: "page numbers or buttons in the text"),
    explanation: Message(
      "从版面或网页复制时，页码、“打印本页”“上一页”混进了正文",
      english: "Page numbers and the buttons of pages came along when text was copied"),
    remedy: Message("删去", english: "delete it"),
    examples: [
      .draft(Message("页码", english: "a page number"), "全县各级要认真抓好落实。\n↓第 3 页 共 12 页\n要压实责任。\n"),
      .draft(Message("年份和书页", english: "years, and a page of a book"), "2013—2015年，增产增收。见《规划》第3页的说明。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("第上下打关返字浏分点-—－–【[P")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard passage.role != nil else { return }
    switch text[index] {
    case "第":
      let page = number(from: index + 1, text)
      guard let page, text[page] == "页" else { return }
      var end = page + 1
      let total = text.end(from: end) { " 　/／，,、".unicodeScalars.contains($0) }
      if text[total] == "共", let last = number(from: total + 1, text), text[last] == "页" {
        end = last + 1
      } else {
        guard text.count == end - index || isAlone(index..<end, text) else { return }
      }
      report(index..<end, passage, &hits)
    case "P":
      // Page 3 of 12.
      guard text.has("Page ", at: index), let page = number(from: index + 5, text), text.has("of ", at: page),
        let last = number(from: page + 3, text)
      else { return }
      report(index..<last, passage, &hits)
    case "-", "—", "－", "–":
      guard let end = number(from: text.end(from: index) { $0 == text[index] }, text), text[end] == text[index],
        text[index - 1] != text[index], text.end(from: index, while: { $0 == text[index] }) == index + 1
      else { return }
      let isWhole =
        text.start(before: index) { $0 == " " || $0 == "　" } == 0
        && text.end(from: end + 1) { $0 == " " || $0 == "　" } == text.count
      guard
        isWhole || text[end - 1] == " " || text[index + 1] == " "
          || (text[index - 1].isHan && text[end + 1].isHan && text[end + 1] != "年" && text[end + 1] != "月")
      else { return }
      report(index..<end + 1, passage, &hits)
    default:
      guard let word = text.first(of: Self.buttons, at: index) else { return }
      let end = index + word.unicodeScalars.count
      // Two buttons with a space between stand nowhere else.
      let isBesideOther =
        text[end] == " " && text.first(of: Self.buttons, at: end + 1) != nil
        || text[index - 1] == " " && Self.buttons.all.contains { text.has($0, endingAt: index - 1) }
      guard word.unicodeScalars.count > 3 || isBesideOther || isAlone(index..<end, text) else { return }
      report(index..<end, passage, &hits)
    }
  }

  private static let buttons: WordList = [
    "上一页", "下一页", "打印本页", "打印此页", "关闭窗口", "关闭本页", "返回顶部", "返回首页", "返回列表", "字体：大", "字号：大", "【大 中 小】", "[大 中 小]",
    "浏览次数", "浏览量：", "点击数：", "点击次数", "点击量：", "分享到：", "分享到微信", "上一篇：", "下一篇：", "【打印】", "【关闭】", "[打印]", "[关闭]", "【字体",
  ]

  /// Behind the number, and the spaces around it.
  private func number(from index: Int, _ text: ScalarLine) -> Int? {
    let start = text.end(from: index) { $0 == " " }
    let end = text.end(from: start) { $0.isDigit }
    guard end > start, end - start <= 4 else { return nil }
    return text.end(from: end) { $0 == " " }
  }

  /// Whether a stretch has nothing but spaces and bars beside it.
  private func isAlone(_ range: Range<Int>, _ text: ScalarLine) -> Bool {
    func isFree(_ scalar: Unicode.Scalar) -> Bool { scalar == "\0" || " 　|/\t".unicodeScalars.contains(scalar) }
    return isFree(text[range.lowerBound - 1]) && isFree(text[range.upperBound])
  }

  private func report(_ range: Range<Int>, _ passage: TextPassage, _ hits: inout TextHits) {
    hits.add(
      range, in: passage,
      Message(
        "“\(passage.text[range])”是页码或页面上的按钮，混进了正文；请删去",
        english: "“\(passage.text[range])” is a page number or a button of a page; delete it"),
      right: "", isSafe: false)
  }
}
