import Testing

@testable import OfficeDocuments

private func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
  """
  <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\(more)<w:lvlText w:val="\(text)"/></w:lvl>
  """
}

private func item(_ level: Int, _ id: Int = 1) -> String {
  "<w:p><w:pPr><w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(id)'/></w:numPr></w:pPr><w:r><w:t>文</w:t></w:r></w:p>"
}

private func labels(_ body: String, numbering: String, styles: String = "") throws -> [String] {
  var fixture = WordFixture(body)
  fixture.add("numbering", "numbering", numbering)
  if !styles.isEmpty { fixture.add("styles", "styles", styles) }
  return try readWord(fixture).document?.blocks.map { block in
    if case .paragraph(let paragraph) = block { paragraph.numberLabel } else { "?" }
  } ?? []
}

private func instance(_ id: Int, _ definition: Int, _ overrides: String = "") -> String {
  "<w:num w:numId='\(id)'><w:abstractNumId w:val='\(definition)'/>\(overrides)</w:num>"
}

@Suite struct DOCXReaderNumberingTests {
  @Test func showsTheLevelsOfAChineseOutline() throws {
    let definition = [
      level(0, "chineseCounting", "%1、", "<w:suff w:val='nothing'/>"), level(1, "chineseCounting", "（%2）"),
      level(2, "decimal", "%3.", "<w:suff w:val='space'/>"), level(3, "decimal", "（%4）"),
      level(4, "decimal", "%1.%3", "<w:isLgl/>"),
    ].joined()
    let read = try labels(
      item(0) + item(1) + item(1) + item(2) + item(3) + item(4) + item(0) + item(1),
      numbering: "<w:abstractNum w:abstractNumId='0'>\(definition)</w:abstractNum>" + instance(1, 0))
    #expect(read == ["一、", "（一）", "（二）", "1. ", "（1）", "1.1 ", "二、", "（一）"])
  }

  @Test func startsAnewWhereAnInstanceSaysSo() throws {
    let override = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>"
    let read = try labels(
      item(0, 1) + item(0, 1) + item(0, 2) + item(0, 2) + item(0, 1) + item(0, 3),
      numbering: "<w:abstractNum w:abstractNumId='0'>\(level(0, "decimal", "%1."))</w:abstractNum>"
        + instance(1, 0) + instance(2, 0, override)
        + instance(3, 0, "<w:lvlOverride w:ilvl='0'>\(level(0, "upperRoman", "%1)"))</w:lvlOverride>"))
    #expect(read == ["1. ", "2. ", "5. ", "6. ", "7. ", "VIII) "])
  }

  @Test func countsLevelsThatAreSkippedAsBegun() throws {
    let definition = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3")
    let read = try labels(
      item(1) + item(0) + item(2) + item(1) + item(0),
      numbering: "<w:abstractNum w:abstractNumId='0'>\(definition)</w:abstractNum>" + instance(1, 0))
    #expect(read == ["一.1 ", "二、", "二.1.1 ", "二.2 ", "三、"])
  }

  @Test func countsTextBoxesByThemselves() throws {
    var fixture = WordFixture(
      item(0) + "<w:p><w:r><w:pict><v:rect><v:textbox><w:txbxContent>\(item(0))\(item(0))</w:txbxContent></v:textbox>"
        + "</v:rect></w:pict></w:r></w:p>" + item(0))
    fixture.add(
      "numbering", "numbering",
      "<w:abstractNum w:abstractNumId='0'>\(level(0, "decimal", "%1."))</w:abstractNum>" + instance(1, 0))
    #expect(try readWord(fixture).lines == ["1. 文", "[1. 文/2. 文]", "2. 文"])
  }

  @Test func keepsCountingWhereRestartIsOff() throws {
    let definition = level(0, "decimal", "%1") + level(1, "decimal", "%2", "<w:lvlRestart w:val='0'/>")
    let read = try labels(
      item(0) + item(1) + item(0) + item(1),
      numbering: "<w:abstractNum w:abstractNumId='0'>\(definition)</w:abstractNum>" + instance(1, 0))
    #expect(read == ["1 ", "1 ", "2 ", "2 "])
  }

  @Test func takesNumberingFromStyles() throws {
    let numbered = """
      <w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
      </w:pPr></w:style><w:style w:type="paragraph" w:styleId="k"><w:name w:val="k"/><w:basedOn w:val="h"/></w:style>\
      <w:style w:type="numbering" w:styleId="n"><w:name w:val="n"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>\
      </w:style>
      """
    let body = ["h", "k"].map { "<w:p><w:pPr><w:pStyle w:val='\($0)'/></w:pPr></w:p>" }.joined()
    let off = """
      <w:p><w:pPr><w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>
      """
    let linked =
      "<w:abstractNum w:abstractNumId='0'>\(level(0, "decimal", "%1"))\(level(1, "decimal", "§%2", "<w:pStyle w:val='h'/>"))</w:abstractNum>"
    let byStyle = "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='n'/></w:abstractNum>"
    let target =
      "<w:abstractNum w:abstractNumId='2'><w:styleLink w:val='n'/>\(level(0, "upperLetter", "%1)"))</w:abstractNum>"
    let read = try labels(
      body + off + item(0, 3),
      numbering: linked + byStyle + target + instance(1, 0) + instance(2, 2) + instance(3, 1), styles: numbered)
    #expect(read == ["§1 ", "§2 ", "", "A) "])
  }

  @Test func showsBulletsOfSymbolFonts() throws {
    func bullet(_ code: String, _ font: String) -> String {
      "<w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='\(code)'/><w:rPr><w:rFonts w:ascii='\(font)'/></w:rPr></w:lvl>"
    }
    let read = try labels(
      item(0, 1) + item(0, 2) + item(0, 3),
      numbering: [bullet("\u{F0B7}", "Symbol"), bullet("\u{F0D8}", "Wingdings"), bullet("\u{F012}", "Other")]
        .enumerated().map { "<w:abstractNum w:abstractNumId='\($0)'>\($1)</w:abstractNum>" }.joined()
        + instance(1, 0) + instance(2, 1) + instance(3, 2))
    #expect(read == ["• ", "➢ ", "• "])
  }

  @Test func readsFormatsByExample() throws {
    let custom = """
      <w:lvl w:ilvl="0"><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" \
      w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>\
      </mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>
      """
    let read = try labels(
      item(0), numbering: "<w:abstractNum w:abstractNumId='0'>\(custom)</w:abstractNum>" + instance(1, 0))
    #expect(read == ["001 "])
  }

  private static let notations: [(String, [Int: String])] = [
    ("decimal", [1: "1", 1001: "1001"]),
    ("decimalZero", [1: "01", 10: "10"]),
    ("decimalFullWidth", [12: "１２"]),
    ("chineseCounting", [1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一○○"]),
    (
      "chineseCountingThousand",
      [
        10: "十", 19: "十九", 100: "一百", 101: "一百零一", 110: "一百一十", 1001: "一千零一", 1010: "一千零一十",
        10_000: "一万", 10_001: "一万零一", 10_010: "一万零一十", 110_000: "十一万", 100_010_000: "一亿零一万", 0: "零",
      ]
    ),
    ("chineseLegalSimplified", [1: "壹", 10: "壹拾", 112: "壹佰壹拾贰"]),
    ("ideographLegalTraditional", [2: "貳", 16: "壹拾陸"]),
    ("ideographDigital", [10: "一〇", 21: "二一"]),
    ("ideographTraditional", [1: "甲", 10: "癸", 11: "11"]),
    ("ideographZodiac", [1: "子", 12: "亥"]),
    ("ideographZodiacTraditional", [1: "甲子", 60: "癸亥", 61: "甲子"]),
    ("taiwaneseCountingThousand", [10_000: "一萬", 15: "十五"]),
    ("japaneseCounting", [3: "三", 15: "十五", 100: "百", 111: "百十一"]),
    ("decimalEnclosedCircle", [1: "①", 20: "⑳", 21: "21"]),
    ("decimalEnclosedCircleChinese", [3: "③"]),
    ("decimalEnclosedParen", [3: "⑶"]),
    ("ideographEnclosedCircle", [10: "㊉"]),
    ("upperRoman", [4: "IV", 1994: "MCMXCIV", 4000: "4000"]),
    ("lowerRoman", [9: "ix"]),
    ("upperLetter", [1: "A", 26: "Z", 27: "AA", 28: "BB"]),
    ("lowerLetter", [3: "c", 1_000_000: "1000000"]),
    ("ordinal", [1: "1st", 12: "12th", 23: "23rd"]),
    ("numberInDash", [5: "- 5 -"]),
    ("none", [5: ""]),
    ("aiueo", [5: "ｵ", 46: "ﾝ", 47: "ｱ"]),
    ("irohaFullWidth", [3: "ハ"]),
    ("ganada", [14: "하", 15: "가"]),
    ("koreanLegal", [21: "스물하나", 100: "100"]),
    ("russianLower", [1: "а", 29: "я", 30: "аа"]),
    ("chicago", [4: "§", 5: "**", 41: "41"]),
    ("cardinalText", [1: "One", 21: "Twenty-one", 112: "One hundred twelve", 0: "0"]),
    ("ordinalText", [2: "Second", 20: "Twentieth", 31: "Thirty-first", 1000: "One thousandth"]),
    ("unheardOf", [5: "5"]),
  ]

  @Test(arguments: notations)
  func writesNumbersInEveryNotation(_ format: String, _ examples: [Int: String]) {
    let notation = NumberNotation(wordFormat: format)
    for example in examples { #expect(notation.text(example.key) == example.value) }
  }

  @Test func survivesNumberingThatLeadsInCirclesOrOutOfRange() throws {
    let circle = """
      <w:style w:type="numbering" w:styleId="n"><w:name w:val="n"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      """
    let read = try labels(
      item(0) + item(99_999_999_999) + item(-5) + item(0, 77),
      numbering: "<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='n'/></w:abstractNum>" + instance(1, 0),
      styles: circle)
    #expect(read.count == 4)
    let huge =
      "<w:lvl w:ilvl='0'><w:start w:val='99999999999999999999'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1'/></w:lvl>"
    let large = try labels(
      item(0) + item(0),
      numbering: "<w:abstractNum w:abstractNumId='0'>\(huge)</w:abstractNum>" + instance(1, 0))
    #expect(large.first == "2147483647 ")
  }
}
