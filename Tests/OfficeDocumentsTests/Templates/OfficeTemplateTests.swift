import Testing

@testable import OfficeDocuments

@Suite struct OfficeTemplateTests {
  private static let people = [("何田", "县委书记"), ("尉迟明澈", "县长 & <代>"), ("林栖迟", "")]

  /// The head of a PNG of one dot.
  private static let dot: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
      0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0,
    ]

  private var record: TemplateRecord {
    let people = Self.people.enumerated().map { index, person in
      TemplateRecord { name in
        switch name {
        case "序号": .text("\(index + 1)")
        case "姓名": .text(person.0)
        case "职务": .text(person.1)
        default: nil
        }
      }
    }
    return TemplateRecord { name in
      switch name {
      case "会议名称": .text("全县<办公室>\n工作会议")
      case "名单": .list(people)
      case "列席": .list([])
      case "空": .text("")
      case "图": .picture(Image(bytes: Self.dot, format: .png, width: .millimetres(20), height: .millimetres(10)))
      default: nil
      }
    }
  }

  private func filled(_ bytes: [UInt8]) throws -> (lines: [String], filled: OfficeTemplate.Filled) {
    let template = try #require(try OfficeTemplate(bytes, name: "x"))
    let filled = try template.filled(record)
    return (try OfficeFile.read(filled.bytes, name: "x").lines, filled)
  }

  private func lines(_ word: String) throws -> [String] { try filled(try WordFixture(word).bytes()).lines }

  private func run(_ text: String, _ look: String = "") -> String {
    "<w:r><w:rPr>\(look)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  @Test func fillsAPlaceholderHoweverItIsSplit() throws {
    let text = Array("关于{{会议名称}}的通知".unicodeScalars).map { String($0) }
    for cut in 0..<text.count {
      for second in cut..<text.count {
        let pieces = [text[..<cut], text[cut..<second], text[second...]].map { run($0.joined(), "<w:b/>") }
        let body = "<w:p>\(pieces.joined(separator: "<w:proofErr w:type=\"spellStart\"/>"))</w:p>"
        #expect(try lines(body) == ["关于全县<办公室>↵工作会议的通知"])
      }
    }
  }

  @Test func takesWideBracesAndSpaces() throws {
    #expect(try lines("<w:p>\(run("｛｛ 会议名称 ｝｝"))</w:p>") == ["全县<办公室>↵工作会议"])
  }

  private func row(_ cells: [String], _ properties: String = "") -> String {
    "<w:tr>"
      + cells.map { "<w:tc><w:tcPr><w:tcW w:w=\"100\"/>\(properties)</w:tcPr><w:p>\(run($0))</w:p></w:tc>" }.joined()
      + "</w:tr>"
  }

  private func table(_ rows: String...) -> String {
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>\(rows.joined())</w:tbl><w:p/>"
  }

  @Test func repeatsTheRowInWhichBothMarksStand() throws {
    let body = table(row(["姓名", "职务"]), row(["{{#名单}}{{序号}}{{姓名}}", "{{职务}}{{/名单}}"]), row(["完", ""]))
    #expect(try lines(body) == ["姓名|职务", "1何田|县委书记", "2尉迟明澈|县长 & <代>", "3林栖迟|", "完|", ""])
  }

  @Test func repeatsTheRowsBetweenMarksAndDropsRowsOfMarksAlone() throws {
    let body = table(row(["{{#名单}}", ""]), row(["{{姓名}}", "甲"]), row(["{{职务}}", "乙"]), row(["{{/名单}}", ""]))
    #expect(
      try lines(body) == ["何田|甲", "县委书记|乙", "尉迟明澈|甲", "县长 & <代>|乙", "林栖迟|甲", "|乙", ""])
  }

  @Test func dropsATableThatIsLeftWithoutRows() throws {
    #expect(try lines(table(row(["{{#列席}}{{姓名}}", "{{/列席}}"]))) == [""])
  }

  @Test func repeatsParagraphsAndDropsThoseOfMarksAlone() throws {
    let body = ["甲", "{{#名单}}", "{{姓名}}", "——", "{{/名单}}", "乙"].map { "<w:p>\(run($0))</w:p>" }.joined()
    #expect(try lines(body) == ["甲", "何田", "——", "尉迟明澈", "——", "林栖迟", "——", "乙"])
  }

  @Test func repeatsWithinALineAndLeavesTheLastPartingMarkOut() throws {
    #expect(try lines("<w:p>\(run("出席：{{#名单}}{{姓名}}、{{/名单}}。"))</w:p>") == ["出席：何田、尉迟明澈、林栖迟。"])
    let split = run("出席：{{#名", "<w:b/>") + run("单}}", "<w:i/>") + run("{{姓名}}") + run("、{{/名单}}。", "<w:u/>")
    #expect(try lines("<w:p>\(split)</w:p>") == ["出席：何田、尉迟明澈、林栖迟。"])
    let empty = run("列席：{{#列席", "<w:b/>") + run("}}{{姓名}}、") + run("{{/列席}}无。")
    #expect(try lines("<w:p>\(empty)</w:p>") == ["列席：无。"])
  }

  @Test func repeatsAParagraphThatIsAPartAsAWhole() throws {
    #expect(try lines("<w:p>\(run("{{#名单}}{{序号}}．{{姓名}}{{/名单}}"))</w:p>") == ["1．何田", "2．尉迟明澈", "3．林栖迟"])
  }

  @Test func refusesListsInListsWithoutEnd() throws {
    let depth = 14
    let body = String(repeating: "{{#名单}}", count: depth) + String(repeating: "{{/名单}}", count: depth)
    let template = try #require(try OfficeTemplate(try WordFixture("<w:p>\(run(body))</w:p>").bytes(), name: "x"))
    #expect(throws: WritingError.self) { try template.filled(record) }
  }

  @Test func showsAPartUnderACondition() throws {
    let body = ["{{#列席}}有{{/列席}}", "{{^列席}}没有列席{{/列席}}", "{{#会议名称}}有名{{/会议名称}}", "{{#空}}空{{/空}}完"]
      .map { "<w:p>\(run($0))</w:p>" }.joined()
    #expect(try lines(body) == ["没有列席", "有名", "完"])
  }

  @Test func leavesAnUnknownNameAndTellsWhereItStands() throws {
    let result = try filled(
      try WordFixture("<w:p/><w:p>\(run("甲{{会议")) \(run("名"))\(run("}}乙"))</w:p>").bytes())
    #expect(result.lines.last?.contains("{{会议名}}") == true)
    #expect(result.filled.remarks.map(\.problem) == [.unknownName])
    #expect(result.filled.remarks.first?.place.paragraph == 2)
    #expect(result.filled.remarks.first?.place.column == 2)
  }

  @Test(arguments: [
    ("{{会议名称", TemplateProblem.unclosedTag), ("会议名称}}", .unclosedTag), ("{{#名单}}甲", .unclosedPart),
    ("甲{{/名单}}", .unclosedPart), ("{{#名单}}{{#列席}}甲{{/名单}}乙{{/列席}}", .crossed),
  ])
  func leavesABrokenTemplateAsItIs(_ text: String, _ problem: TemplateProblem) throws {
    let bytes = try WordFixture("<w:p>\(run(text))</w:p>").bytes()
    let result = try filled(bytes)
    #expect(result.filled.bytes == bytes)
    #expect(result.filled.remarks.first?.problem == problem)
  }

  @Test func tellsOfMarksAtTwoLevelsAndOfCutCells() throws {
    let crossed = "<w:p>\(run("{{#名单}}"))</w:p>" + table(row(["{{姓名}}{{/名单}}", ""]))
    #expect(try filled(try WordFixture(crossed).bytes()).filled.remarks.map(\.problem) == [.crossed])
    let cut = table(
      row(["{{#名单}}{{姓名}}", "{{/名单}}"], "<w:vMerge w:val=\"restart\"/>"), row(["", ""], "<w:vMerge/>"))
    #expect(try filled(try WordFixture(cut).bytes()).filled.remarks.map(\.problem) == [.cutCells])
  }

  @Test func keepsEveryOtherByteOfThePackage() throws {
    var fixture = WordFixture("<w:p w14:paraId=\"1\" xmlns:w14=\"x\">\(run("{{会议名称}}", "<w:b/>"))</w:p>")
    fixture.add("styles", "styles", "<w:style w:type=\"paragraph\" w:styleId=\"红头\"><w:name w:val=\"红头\"/></w:style>")
    fixture.add("header1", "hdr", "<w:p>\(run("{{会议名称}}"))</w:p>")
    fixture.relationships = fixture.relationships.replacing("relationships/header1", with: "relationships/header")
    let bytes = try fixture.bytes()
    let result = try filled(bytes).filled
    var before = try OfficePackage(bytes, limits: ReadingLimits())
    var after = try OfficePackage(result.bytes, limits: ReadingLimits())
    #expect(before.names == after.names)
    for name in before.names {
      let isFilled = name == "word/document.xml" || name == "word/header1.xml"
      let old = try before.bytes(name)
      let new = try after.bytes(name)
      #expect((old == new) != isFilled)
      if isFilled { #expect(String(decoding: new ?? [], as: UTF8.self).contains("全县&lt;办公室&gt;")) }
    }
  }

  @Test func putsPicturesIntoThePackage() throws {
    #expect(try lines("<w:p>\(run("甲{{图}}乙"))</w:p>") == ["甲<png>乙"])
    let open = try filled(
      try OpenDocumentFixture("<text:p>甲{{图}}乙</text:p>").withManifest().bytes())
    #expect(open.lines == ["甲<png>乙"])
  }

  @Test func givesCopiesTheirOwnNumbers() throws {
    let mark = "<w:bookmarkStart w:id=\"7\" w:name=\"签\"/><w:bookmarkEnd w:id=\"7\"/>"
    let bytes = try WordFixture("<w:p>\(mark)\(run("{{#名单}}{{姓名}}{{/名单}}"))</w:p>").bytes()
    var package = try OfficePackage(try filled(bytes).filled.bytes, limits: ReadingLimits())
    let text = String(decoding: try package.bytes("word/document.xml") ?? [], as: UTF8.self)
    #expect(text.ranges(of: "w:name=\"签\"").count == 1)
    #expect(text.ranges(of: "<w:p>").count == 3)
  }

  @Test func fillsAnOpenDocumentText() throws {
    let span = "<text:span text:style-name=\"T1\">"
    let body = """
      <text:p>关于{{会\(span)议名</text:span>称}}的通知</text:p>
      <text:p>出席：\(span){{#名单</text:span>}}{{姓名}}\(span)、{{/名单}}</text:span>。</text:p>
      <table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>\
      <table:table-cell><text:p>{{#名单}}{{姓名}}</text:p></table:table-cell>\
      <table:table-cell><text:p>{{职务}}{{/名单}}</text:p></table:table-cell></table:table-row></table:table>
      <text:list><text:list-item><text:p>{{#名单}}{{姓名}}{{/名单}}</text:p></text:list-item></text:list>
      <text:p>{{#列席}}</text:p><text:p>{{姓名}}</text:p><text:p>{{/列席}}</text:p>
      """
    let lines = try filled(try OpenDocumentFixture(body).bytes()).lines
    #expect(
      lines == [
        "关于全县<办公室>↵工作会议的通知", "出席：何田、尉迟明澈、林栖迟。", "何田|县委书记", "尉迟明澈|县长 & <代>", "林栖迟|", "何田", "尉迟明澈", "林栖迟",
      ])
  }
}

extension OpenDocumentFixture {
  /// The fixture with a manifest, in which new entries are named.
  fileprivate func withManifest() -> OpenDocumentFixture {
    var fixture = self
    let text = """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
      <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>\
      </manifest:manifest>
      """
    fixture.parts.append(("META-INF/manifest.xml", Array(text.utf8)))
    return fixture
  }
}
