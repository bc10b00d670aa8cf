internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// The font in which a name is printed has no glyph for one of its characters.
struct MissingGlyph: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "names.no-glyph", .error,
    title: Message("印姓名的字体里没有这个字", english: "the font has no glyph for a character of a name"),
    explanation: Message(
      "查版式给座牌、名单用的字体（本机装了的，没装的看替代字体）有没有姓名里的每一个字。没有的字印出来是空白、方框，或者混进别的字体。只看 GB 2312 以外的字；没有装字体的机器上不查",
      english:
        "Looks whether the fonts that the layout uses for cards and lists, as far as they or their substitutes are installed, have every "
        + "character of each name. A missing one prints as a blank, a box, or in another font. Only characters outside GB 2312 are looked "
        + "at, and nothing where no font is installed"),
    remedy: Message("换用有这个字的字体（如方正小标宋_GBK），或装上带这个字的字体", english: "choose or install a font that has the character"),
    examples: [
      CheckExample(
        Message("常用字不用查字体", english: "every font has common characters"),
        meeting: "会议名称: 例会\n名单: [{姓名: 何田}]\n")
    ])

  /// One finding for each person and font.
  func findings(in work: SharedWork) -> [Finding] {
    guard let source = work.fonts else { return [] }
    let people = work.meeting.roster.people.compactMap { person -> (Located<PersonName>, [Unicode.Scalar])? in
      let rare = person.name.value.scalars.filter { $0.isIdeograph && !$0.isInGB2312 }
      return rare.isEmpty ? nil : (person.name, rare)
    }
    guard !people.isEmpty else { return [] }
    let fonts = source.fonts(for: work.meeting)
    return people.flatMap { name, rare in
      fonts.compactMap { font -> Finding? in
        guard let face = font.face else { return nil }
        let missing = rare.filter { !face.shows($0) }
        guard !missing.isEmpty else { return nil }
        return finding(name, missing, font)
      }
    }
  }

  private func finding(_ name: Located<PersonName>, _ missing: [Unicode.Scalar], _ font: NameFont) -> Finding {
    let shown = missing.map { "“\($0)”" }.joined()
    let installed = font.installedName ?? font.name
    let instead = installed == font.name ? "" : "（代替没有安装的“\(font.name)”）"
    return Finding(
      code,
      Message(
        "“\(name.value.text)”的\(shown)，\(font.use.chinese)用的字体“\(installed)”\(instead)里没有；请换用有这个字的字体",
        english:
          "the font “\(installed)” of \(font.use.english) has no glyph for \(shown) in “\(name.value.text)”; choose one that has"
      ),
      at: name.location, subject: name.value.text)
  }
}
