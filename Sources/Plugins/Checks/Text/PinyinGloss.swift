internal import Assembler
internal import ChineseText
internal import Foundation
internal import OfficeDocuments

/// A reading was left behind an ordinary character.
struct PinyinGloss: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "damage.pinyin-gloss", .error,
    title: Message("字后面夹着拼音", english: "a reading left behind a character"),
    explanation: Message(
      "从网页复制的文字常在字后夹着拼音，如“发展(zhan)”，念稿的人会绊住。生僻字后面有意注音的不算",
      english:
        "Pages put readings behind ordinary characters to spoil copies of them. A reading behind a rare character is an aid and is let be"
    ),
    remedy: Message("删去拼音", english: "delete the reading"),
    fixIsSafe: true,
    examples: [
      .draft(Message("网页上的拼音", english: "readings of a page"), "推动高质量发展↓(zhan)，改善民↓（mín）生。\n"),
      .draft(
        Message("给生僻字注音、英文缩写", english: "an aid for a rare character, an abbreviation"),
        "请仝（tóng）勇同志发言。地区生产总值（GDP）增长。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("(（")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard text[index - 1].isHan else { return }
    let end = text.end(from: index + 1) { Self.isLetter($0) }
    guard end > index + 1, end - index <= 7, text[end] == ")" || text[end] == "）",
      let facts = hits.chinese.facts(of: text[index - 1])
    else { return }
    let syllable = text[index + 1..<end].lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.isLatin || $0 == "\u{308}" }.reduce(into: "") {
        $0.unicodeScalars.append($1 == "\u{308}" ? ":" : $1)
      }
      .replacing("u:", with: "v").replacing("ü", with: "v")
    guard facts.readings.contains(where: { $0.syllable == syllable }),
      hits.chinese.words.map({ $0.costOfWord([text[index - 1]]) < 200 }) ?? true
    else { return }
    hits.add(
      index..<end + 1, in: passage,
      Message(
        "“\(text[index - 1])”后面夹着拼音“\(text[index..<end + 1])”；请删去",
        english: "the reading “\(text[index..<end + 1])” was left behind “\(text[index - 1])”; delete it"),
      right: "")
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatin || (0xE0...0x1DC).contains(scalar.value) || (0x300...0x30C).contains(scalar.value)
  }
}
