/// The lists of a DOCX file, and the part that declares them.
struct DOCXWriterNumbering {
  /// Where a paragraph counts.
  struct Reference {
    /// The number of the list, from 1.
    var id: Int
    /// The level, from 0.
    var level: Int
  }

  private var written = WrittenLists(
    WrittenLists.Abilities(
      writes: { $0.wordName != nil },
      composes: { label, _ in
        let text = label.wordTemplate.text
        // LibreOffice takes a bullet of one character.
        return !text.isEmpty && (text.contains("%") || text.unicodeScalars.count == 1)
      },
      hasLegalNumbers: true))

  /// Whether no paragraph counts.
  var isEmpty: Bool { written.lists.isEmpty }

  /// Where a paragraph counts; nil when its label has to be written as text.
  mutating func reference(of paragraph: Paragraph, style: StyleSheet.Entry) -> Reference? {
    guard let item = paragraph.listItem, !paragraph.numberLabel.isEmpty else { return nil }
    let own = paragraph.firstTextProperties ?? TextProperties()
    let list = written.list(
      of: item, label: paragraph.numberLabel, look: own.inheriting(style.text).labelLook,
      styleLook: style.text.labelLook,
      setting: paragraph.properties.inheriting(style.paragraph))
    return list.map { Reference(id: $0 + 1, level: item.level) }
  }

  /// The bytes of the part.
  func part(_ state: inout DOCXWriterState) -> [UInt8] {
    var xml = XMLWriter()
    xml.start("w:numbering", ["xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"])
    for (index, levels) in written.lists.enumerated() {
      xml.start("w:abstractNum")
      xml.numericAttribute("w:abstractNumId", index)
      // Word takes lists of one such number for the same when text is moved between files.
      xml.wordValue("w:nsid", String(0x4857_0000 + index + 1, radix: 16, uppercase: true))
      xml.wordValue("w:multiLevelType", "multilevel")
      for (depth, level) in levels.enumerated() {
        if let level { Self.write(level, depth, &xml, &state) }
      }
      xml.end()
    }
    for index in written.lists.indices {
      xml.start("w:num")
      xml.numericAttribute("w:numId", index + 1)
      xml.wordValue("w:abstractNumId", index)
      xml.end()
    }
    xml.end()
    return xml.bytes
  }

  private static func write(
    _ level: WrittenLists.Level, _ depth: Int, _ xml: inout XMLWriter, _ state: inout DOCXWriterState
  ) {
    let template = level.label.wordTemplate
    xml.start("w:lvl")
    xml.numericAttribute("w:ilvl", depth)
    xml.wordValue("w:start", level.start)
    xml.wordValue("w:numFmt", level.notation.wordName ?? "decimal")
    if level.isLegal { xml.empty("w:isLgl") }
    // The text stands right behind the label, as it is measured.
    xml.wordValue("w:suff", template.isFollowedBySpace ? "space" : "nothing")
    xml.wordValue("w:lvlText", template.text)
    xml.wordValue("w:lvlJc", "left")
    xml.start("w:pPr")
    let indents = ParagraphProperties {
      $0.leftIndent = level.leftIndent
      $0.firstLineIndent = level.firstLineIndent
    }
    xml.paragraphPropertyElements(indents, inheritedTabs: nil, &state)
    xml.end()
    xml.runProperties(level.look, hintsEastAsia: true, &state)
    xml.end()
  }
}

extension NumberLabel {
  /// The value of `w:lvlText`, and whether a space follows it.
  fileprivate var wordTemplate: (text: String, isFollowedBySpace: Bool) {
    var text = ""
    for piece in pieces {
      switch piece {
      // A sign before a digit would be taken for the number of a level.
      case .literal(let literal): text += literal.filter { $0 != "%" }
      case .number(let level): text += "%\(level + 1)"
      }
    }
    guard text.hasSuffix(" ") else { return (text, false) }
    return (String(text.dropLast()), true)
  }
}

extension NumberNotation {
  /// The value of `w:numFmt` (ISO/IEC 29500-1, 17.18.59); nil where there is none.
  var wordName: String? {
    switch self {
    case .none: nil
    case .bullet: "bullet"
    case .decimal: "decimal"
    case .zeroPadded(let width): width == 2 ? "decimalZero" : nil
    case .fullWidth: "decimalFullWidth"
    case .inDashes: "numberInDash"
    case .ordinal: "ordinal"
    case .hexadecimal: "hex"
    case .roman(let isUpper): isUpper ? "upperRoman" : "lowerRoman"
    case .letters(let isUpper, let repeats): repeats ? (isUpper ? "upperLetter" : "lowerLetter") : nil
    case .positional(.chinese): "chineseCountingThousand"
    case .positional(.chineseTraditional): "taiwaneseCountingThousand"
    case .positional(.chineseLegal): "chineseLegalSimplified"
    case .positional(.chineseLegalTraditional): "ideographLegalTraditional"
    case .positional(.japanese): "japaneseCounting"
    case .positional(.japaneseLegal): "japaneseLegal"
    case .positional(.korean): "koreanCounting"
    case .countingBelowHundred: "chineseCounting"
    case .sequence(NumberSequences.circled): "decimalEnclosedCircleChinese"
    case .sequence(NumberSequences.parenthesized): "decimalEnclosedParen"
    case .sequence(NumberSequences.withFullStop): "decimalEnclosedFullstop"
    case .sequence(NumberSequences.circledIdeographs): "ideographEnclosedCircle"
    case .sequence(NumberSequences.stems): "ideographTraditional"
    case .sequence(NumberSequences.branches): "ideographZodiac"
    case .digits("〇一二三四五六七八九"): "ideographDigital"
    case .digits, .sequence, .cycle, .alphabet, .marks, .english, .koreanWords, .stemsAndBranches: nil
    }
  }
}
