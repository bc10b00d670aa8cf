internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A name holds a character that many fonts lack.
struct RareCharacter: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "names.rare-character", .info,
    title: Message("姓名里有生僻字", english: "a name holds a rare character"),
    explanation: Message(
      "字在 GBK 之外，常用的宋体、仿宋、小标宋等字体多半没有，打印出来可能是空白、方框或别的字体。材料里写的是准确的字",
      english:
        "The character is outside of GBK, and the usual fonts of papers lack it: a print may show a blank, a box or another "
        + "font. The papers hold the exact character"),
    remedy: Message("打印前看样；缺字的换用有这个字的字体", english: "look at a print, and choose a font that has the character"),
    examples: [
      CheckExample(
        Message("扩展区的字", english: "a character of an extension"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: ↓方𬭎, 单位: 县水利局}
            - {姓名: 何玥, 单位: 青石镇}
          """)
    ])

  /// One finding for each person.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    return meeting.roster.people.compactMap { person in
      let name = person.name.value
      let rare = name.scalars.filter(\.isRareIdeograph)
      guard !rare.isEmpty else { return nil }
      let listed = rare.map { "“\($0)”（U+\(String($0.value, radix: 16, uppercase: true))）" }.joined()
      let listedInEnglish = rare.map { "“\($0)” (U+\(String($0.value, radix: 16, uppercase: true)))" }.joined(
        separator: ", ")
      return Finding(
        code,
        Message(
          "“\(name.text)”的\(listed)许多字体没有，打印前请看样，缺字的换用有这个字的字体",
          english:
            "many fonts lack \(listedInEnglish) in “\(name.text)”; look at a print, and choose a font that has it"),
        at: person.name.location, subject: name.text)
    }
  }
}
