import Testing

@testable import OfficeDocuments

/// How reading a file ends.
private enum Ending: Equatable {
  case read
  case refused(ReadingError.Code)
}

private func ending(_ bytes: [UInt8], name: String = "x.docx", limits: ReadingLimits = ReadingLimits()) -> Ending {
  do {
    _ = try OfficeFile.read(bytes, name: name, limits: limits)
    return .read
  } catch {
    return .refused(error.code)
  }
}

private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private func docx(_ body: String) throws -> [UInt8] { try WordFixture(body).bytes() }

private func odt(_ body: String) throws -> [UInt8] { try OpenDocumentFixture(body).bytes() }

/// Limits under which markup that is large only by repetition may be unpacked, to see what happens behind that gate.
private var lenient: ReadingLimits {
  var limits = ReadingLimits()
  limits.expansionRatio = 100_000
  return limits
}

@Suite struct HostileInputTests {
  @Test func refusesFilesWithoutBytes() { #expect(ending([]) == .refused(.empty)) }

  @Test func refusesFilesThatAreTooLarge() {
    var limits = ReadingLimits()
    limits.fileBytes = 10
    #expect(ending([UInt8](repeating: 0, count: 11), limits: limits) == .refused(.tooLarge))
  }

  @Test(
    arguments: [
      "<!DOCTYPE x><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>",
      "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
      "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><x>&c;</x>",
    ])
  func refusesDocumentTypesInEveryPart(_ markup: String) throws {
    let fixture = WordFixture()
    #expect(ending(try fixture.package([(fixture.main, Array(markup.utf8))])) == .refused(.forbidden))
    for part in ["word/styles.xml", "word/numbering.xml", "word/settings.xml", "docProps/core.xml"] {
      var other = WordFixture("<w:p/>")
      other.parts = [(part, Array(markup.utf8))]
      #expect(ending(try other.bytes()) == .refused(.forbidden))
    }
    let types = "application/vnd.oasis.opendocument.text"
    for part in ["content.xml", "meta.xml"] {
      var parts = [("mimetype", Array(types.utf8)), (part, Array(markup.utf8))]
      if part != "content.xml" {
        parts.append(
          ("content.xml", Array("<office:x xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>".utf8)))
      }
      #expect(ending(try archive(parts)) == .refused(.forbidden))
    }
    let flat = "<!DOCTYPE x>" + String(decoding: OpenDocumentFixture("<text:p/>").flat().dropFirst(21), as: UTF8.self)
    #expect(ending(Array(flat.utf8), name: "x.fodt") == .refused(.forbidden))
  }

  @Test func refusesMarkupThatUnpacksToTooMuch() throws {
    #expect(ending(try docx(repeated(" ", 30 << 20))) == .refused(.tooLarge))
    #expect(ending(try odt(repeated("<text:p/>", 3 << 20))) == .refused(.tooLarge))
  }

  @Test func neverOpensArchivesInsideArchives() throws {
    var inner = try archive([("a", [UInt8](repeating: 0, count: 4 << 20))])
    for _ in 0..<5 { inner = try archive([("inner.zip", inner)]) }
    var fixture = WordFixture("<w:p/>")
    fixture.parts = [("word/embeddings/x.zip", inner)]
    #expect(ending(try fixture.bytes()) == .read)
    #expect(ending(inner) == .refused(.unsupported))
  }

  @Test func refusesArchivesThatLie() throws {
    let document = RawArchive.Entry("word/document.xml", [UInt8](repeating: 7, count: 900))
    var shadow = document
    shadow.overlapsFirst = true
    shadow.name = Array("word/styles.xml".utf8)
    var encrypted = document
    encrypted.flags = 1
    #expect(ending(RawArchive([document, shadow]).bytes) == .refused(.forbidden))
    #expect(ending(RawArchive([document, document]).bytes) == .refused(.forbidden))
    #expect(ending(RawArchive([document, .init("../x")]).bytes) == .refused(.forbidden))
    #expect(ending(RawArchive([encrypted]).bytes) == .refused(.encrypted))
    #expect(ending(RawArchive((0..<3_000).map { .init("e\($0)") }).bytes) == .refused(.tooLarge))
  }

  @Test(
    arguments: [
      ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
      (
        "<w:p><w:r><w:pict><v:rect><v:textbox><w:txbxContent>",
        "</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>"
      ),
      ("<x>", "</x>"), ("<w:p>", "</w:p>"),
    ])
  func survivesDepth(_ open: String, _ close: String) throws {
    let levels = 250 / open.split(separator: ">").count
    #expect(ending(try docx(repeated(open, levels) + "<w:p/>" + repeated(close, levels))) == .read)
    #expect(ending(try docx(repeated(open, 3_000) + repeated(close, 3_000))) != .read)
  }

  @Test(
    arguments: [
      ("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>"),
      ("<text:list><text:list-item>", "</text:list-item></text:list>"), ("<text:section>", "</text:section>"),
      ("<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>"),
      ("<text:span>", "</text:span>"),
    ])
  func survivesDepthInOpenDocument(_ open: String, _ close: String) throws {
    let levels = 250 / open.split(separator: ">").count
    #expect(ending(try odt(repeated(open, levels) + "<text:p/>" + repeated(close, levels))) == .read)
    #expect(ending(try odt(repeated(open, 3_000) + repeated(close, 3_000))) != .read)
  }

  @Test(arguments: ["2147483648", "4294967296", "99999999999999999999999", "-1", "0", "1e9", "x"])
  func refusesRepetitionsBeyondAnyProgram(_ count: String) throws {
    let isAbsurd = Int(count).map { $0 > 1 << 20 } ?? (count.count > 9)
    let spaces = try odt("<text:p>a<text:s text:c='\(count)'/>b</text:p>")
    #expect(ending(spaces) == (isAbsurd ? .refused(.tooLarge) : .read))
    let cells = "<table:table-cell table:number-columns-repeated='\(count)' table:number-columns-spanned='\(count)'/>"
    let rows = "<table:table-row table:number-rows-repeated='\(count)'>\(cells)</table:table-row>"
    let columns = "<table:table-column table:number-columns-repeated='\(count)'/>"
    let table = try odt("<table:table>\(columns)\(rows)</table:table>")
    #expect(ending(table) == (isAbsurd ? .refused(.tooLarge) : .read))
  }

  @Test func clampsRepetitionsThatAreOnlyLarge() throws {
    let spaces = try OfficeFile.read(try odt("<text:p>a<text:s text:c='1000000'/>b</text:p>"), name: "x.odt")
    #expect(spaces.lines.joined().utf8.count == 10_002)
  }

  @Test func refusesRepetitionsInsideRepetitions() throws {
    var body = "<text:p>x</text:p>"
    for _ in 0..<5 {
      body =
        "<table:table><table:table-row table:number-rows-repeated='2147483647'><table:table-cell>\(body)</table:table-cell></table:table-row></table:table>"
    }
    #expect(ending(try odt(body)) == .refused(.tooLarge))
  }

  @Test func refusesEndlessParagraphs() throws {
    var limits = lenient
    limits.documentBytes = 8 << 20
    #expect(ending(try docx(repeated("<w:p/>", 20_000)), limits: limits) == .refused(.tooLarge))
    #expect(ending(try odt(repeated("<text:p/>", 20_000)), limits: limits) == .refused(.tooLarge))
    let row = "<w:tr>" + repeated("<w:tc/>", 1_000) + "</w:tr>"
    #expect(ending(try docx("<w:tbl>\(repeated(row, 40))</w:tbl>"), limits: limits) == .refused(.tooLarge))
  }

  @Test func refusesEndlessDeclarations() throws {
    var limits = lenient
    limits.declarations = 5_000
    var fixture = WordFixture("<w:p/>")
    fixture.add("styles", "styles", repeated("<w:style w:styleId='a'/>", 6_000))
    #expect(ending(try fixture.bytes(), limits: limits) == .refused(.tooLarge))
    var other = OpenDocumentFixture("<text:p/>")
    other.automaticStyles = repeated("<style:style style:name='a' style:family='text'/>", 6_000)
    #expect(ending(try other.bytes(), limits: limits) == .refused(.tooLarge))
  }

  @Test func refusesStylesThatAreBasedOnOneAnotherInACircle() throws {
    func style(_ id: Int, _ base: Int) -> String {
      """
      <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="s\(id)"/><w:basedOn w:val="\(base)"/><w:next \
      w:val="\(id)"/></w:style>
      """
    }
    func file(_ styles: String) throws -> [UInt8] {
      var fixture = WordFixture("<w:p><w:pPr><w:pStyle w:val='1'/></w:pPr><w:r><w:t>文</w:t></w:r></w:p>")
      fixture.add("styles", "styles", styles)
      return try fixture.bytes()
    }
    #expect(ending(try file(style(1, 2) + style(2, 3) + style(3, 1))) == .refused(.forbidden))
    // A style based on itself is damage, and a long chain is merely long.
    #expect(ending(try file(style(0, 0) + (1..<3_000).map { style($0, $0 - 1) }.joined())) == .read)

    func text(_ bases: [(String, String)]) throws -> [UInt8] {
      var fixture = OpenDocumentFixture("<text:p text:style-name='b'>文</text:p>")
      fixture.styles = bases.map {
        "<style:style style:name='\($0)' style:family='paragraph' style:parent-style-name='\($1)'/>"
      }.joined()
      return try fixture.bytes()
    }
    #expect(ending(try text([("a", "b"), ("b", "a")])) == .refused(.forbidden))
    #expect(ending(try text([("b", "c"), ("c", "c"), ("a", "b")])) == .read)
  }

  @Test func refusesShortMarkupThatManyParagraphsRepeat() throws {
    func file(_ format: String, count: Int) throws -> [UInt8] {
      let paragraph = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr></w:p>"
      var fixture = WordFixture(repeated(paragraph, count))
      let level = "<w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText w:val='\(format)'/></w:lvl>"
      let list =
        "<w:abstractNum w:abstractNumId='0'>\(level)</w:abstractNum>"
        + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
      let root = "<w:numbering xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
      fixture.parts = [("word/numbering.xml", Array((root + list + "</w:numbering>").utf8))]
      return try fixture.bytes()
    }
    #expect(ending(try file(repeated("第", 250), count: 2)) == .read)
    #expect(ending(try file(repeated("第", 251), count: 2)) == .refused(.tooLarge))
    var limits = lenient
    limits.documentBytes = 1 << 20
    #expect(ending(try file("第%1条", count: 1_000), limits: limits) == .read)
    #expect(ending(try file(repeated("第", 250), count: 1_000), limits: limits) == .refused(.tooLarge))

    let style =
      "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-prefix='"
      + repeated("第", 251) + "' style:num-format='1'/></text:list-style>"
    var list = OpenDocumentFixture("<text:list text:style-name='L'/>")
    list.automaticStyles = style
    #expect(ending(try list.bytes(), name: "x.odt") == .refused(.tooLarge))
    let spaces = "<text:p>" + repeated("<text:s text:c='10000'/>", 200) + "</text:p>"
    #expect(ending(try odt(spaces), name: "x.odt", limits: limits) == .refused(.tooLarge))
  }

  @Test func refusesSpansThatClaimEndlessGrids() throws {
    let row = "<tr><td colspan='1000' rowspan='1000'>甲</td></tr>"
    #expect(ending(Array("<table>\(repeated(row, 3_000))</table>".utf8), name: "x.html") == .refused(.tooLarge))
    #expect(ending(Array("<table>\(repeated(row, 20))</table>".utf8), name: "x.html") == .read)
    let cell = "<table:table-cell table:number-columns-spanned='1000' table:number-rows-spanned='10000'/>"
    let rows = repeated("<table:table-row>\(cell)</table:table-row>", 3_000)
    #expect(
      ending(try odt("<table:table>\(rows)</table:table>"), name: "x.odt", limits: lenient) == .refused(.tooLarge))
  }

  @Test func refusesMarkdownTablesThatEachRowFills() {
    let wide = "|" + repeated("a|", 1_000) + "\n|" + repeated("-|", 1_000) + "\n"
    for end in ["\n", "\r\n", "\r"] {
      let text = (wide + repeated("|甲|\n", 1_000)).split(separator: "\n").joined(separator: end)
      #expect(ending(Array(text.utf8), name: "x.md") == .refused(.tooLarge))
    }
    let honest = "|姓名|单位|\n|---|---|\n" + repeated("|何田|办公室|\n", 20_000)
    #expect(ending(Array((honest + "\n" + repeated("- 一\n", 5_000)).utf8), name: "x.md") == .read)
  }

  @Test func refusesRecordsOfEndlessFields() {
    #expect(ending(Array(repeated(",", 2_000_000).utf8), name: "x.csv") == .refused(.tooLarge))
    #expect(ending(Array((repeated(",", 16_383) + "甲\n乙").utf8), name: "x.csv") == .read)
  }

  @Test func survivesRelationshipsThatLeadInCircles() throws {
    var fixture = WordFixture(
      """
      <w:p><w:r><w:footnoteReference w:id="1"/><w:t>文</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" \
      r:id="h"/><w:footerReference w:type="default" r:id="f"/></w:sectPr>
      """)
    fixture.relate("header", "document.xml", id: "h")
    fixture.relate("footer", "f.xml", id: "f")
    fixture.relate("footnotes", "document.xml")
    fixture.relate("styles", "document.xml", id: "s")
    fixture.parts = [
      (
        "word/f.xml",
        Array("<w:ftr \(WordFixture.namespaces)><w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p></w:ftr>".utf8)
      )
    ]
    #expect(try readWord(fixture).lines.last == "文")
  }

  @Test func survivesFieldsWithoutEnd() throws {
    let begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
    let end = "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
    let file = try readWord(
      "<w:p>\(repeated(begin, 20_000))</w:p><w:p><w:r><w:t>文</w:t></w:r>\(repeated(end, 100))</w:p>")
    #expect(file.lines.count == 2)
  }

  @Test(arguments: ["9999999999999999999999", "-9999999999999999999999", "1e308", "nan", "inf", "-0", "", "x", "1.5.5"])
  func survivesNumbersOutOfRange(_ number: String) throws {
    let body = """
      <w:p><w:pPr><w:ind w:left="\(number)" w:firstLineChars="\(number)"/><w:spacing w:line="\(number)" \
      w:beforeLines="\(number)"/><w:outlineLvl w:val="\(number)"/><w:numPr><w:ilvl w:val="\(number)"/><w:numId \
      w:val="\(number)"/></w:numPr><w:tabs><w:tab w:pos="\(number)"/></w:tabs><w:pBdr><w:top w:val="single" \
      w:sz="\(number)"/></w:pBdr></w:pPr><w:r><w:rPr><w:sz w:val="\(number)"/><w:w w:val="\(number)"/></w:rPr><w:t>文</w:t>\
      <w:sym w:font="Symbol" w:char="\(number)"/></w:r><w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>\(number)\
      </wp:posOffset></wp:positionH><wp:extent cx="\(number)" cy="\(number)"/><a:graphic><wps:wsp><wps:spPr><a:xfrm \
      rot="\(number)"/></wps:spPr><wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor>\
      </w:drawing></w:r></w:p><w:tbl><w:tblGrid><w:gridCol w:w="\(number)"/></w:tblGrid><w:tr><w:trPr><w:trHeight \
      w:val="\(number)"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="\(number)"/></w:tcPr></w:tc></w:tr></w:tbl><w:sectPr>\
      <w:pgSz w:w="\(number)" w:h="\(number)"/><w:pgMar w:top="\(number)"/><w:pgNumType w:start="\(number)"/></w:sectPr>
      """
    #expect(ending(try docx(body)) == .read)
    let other = """
      <text:h text:outline-level="\(number)">题</text:h><text:list><text:list-item text:start-value="\(number)"><text:p>项\
      <draw:frame svg:width="\(number)" svg:x="\(number)cm" draw:transform="rotate(\(number)) translate(\(number)cm \
      \(number)cm)"><draw:text-box><text:p/></draw:text-box></draw:frame></text:p></text:list-item></text:list>
      """
    #expect(ending(try odt(other)) == .read)
  }

  @Test func refusesTruncatedFiles() throws {
    for bytes in try samples() {
      // The first bytes of a flat file are not yet known for an XML document, and are read as the text they are.
      for count in stride(from: 128, to: bytes.count - 1, by: max(1, bytes.count / 60)) {
        #expect(ending(Array(bytes[..<count]), name: "x.bin") != .read, "\(count) of \(bytes.count) bytes")
      }
    }
  }

  @Test func endsWellOnDamagedFiles() throws {
    var state: UInt64 = 20_240_101
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for bytes in try samples() {
      for _ in 0..<80 {
        var damaged = bytes
        for _ in 0...next(8) { damaged[next(damaged.count)] = UInt8(next(256)) }
        // Either ending is right; what counts is that there is one.
        _ = ending(damaged, name: "x.bin")
      }
    }
  }

  @Test func endsWellOnDamagedMarkup() throws {
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let names = [
      "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:txbxContent", "w:del", "w:fldChar", "w:drawing",
      "w:pict", "v:rect", "w:sectPr", "w:pPr", "mc:AlternateContent", "mc:Choice", "w:hyperlink",
    ]
    let others = [
      "text:p", "text:h", "text:list", "text:list-item", "text:span", "table:table", "table:table-row",
      "table:table-cell", "draw:frame", "draw:text-box", "draw:image", "text:note", "text:note-body", "text:a",
      "text:section", "text:tracked-changes",
    ]
    func tree(_ names: [String], depth: Int) -> String {
      (0..<next(4)).map { _ in
        let name = names[next(names.count)]
        return "<\(name)>\(depth > 0 ? tree(names, depth: depth - 1) : "文")</\(name)>"
      }.joined()
    }
    // Any element inside any other is read somehow.
    for _ in 0..<150 {
      #expect(ending(try docx(tree(names, depth: 6))) == .read)
      #expect(ending(try odt(tree(others, depth: 6)), name: "x.odt") == .read)
    }
  }

  /// A file of each kind.
  private func samples() throws -> [[UInt8]] {
    var word = WordFixture("<w:p><w:r><w:t>会议</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")
    word.add("styles", "styles", "<w:style w:type='paragraph' w:styleId='a'><w:name w:val='x'/></w:style>")
    var slides = OpenDocumentFixture(
      "<draw:page><draw:frame><draw:text-box><text:p>名</text:p></draw:text-box></draw:frame></draw:page>")
    slides.kind = "presentation"
    let text = OpenDocumentFixture(
      "<text:p>会议<text:s/></text:p><text:list><text:list-item><text:p/></text:list-item></text:list>")
    return [try word.bytes(), try text.bytes(), try slides.bytes(), text.flat()]
  }
}
