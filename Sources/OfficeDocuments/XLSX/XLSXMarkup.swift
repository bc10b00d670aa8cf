/// The fixed parts of a spreadsheet package.
enum XLSXMarkup {
  static let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let contentTypePrefix = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  /// The types of the parts.
  ///
  /// - Parameter noted: The numbers of the sheets that have notes.
  static func contentTypes(sheetCount: Int, noted: [Int]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) { xml in
      xml.empty(
        "Default",
        ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
      xml.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
      if !noted.isEmpty {
        xml.empty(
          "Default", ["Extension": "vml", "ContentType": "application/vnd.openxmlformats-officedocument.vmlDrawing"])
      }
      func override(_ part: String, _ type: String) {
        xml.empty("Override", ["PartName": part, "ContentType": contentTypePrefix + type + "+xml"])
      }
      override("/xl/workbook.xml", "sheet.main")
      override("/xl/styles.xml", "styles")
      override("/xl/sharedStrings.xml", "sharedStrings")
      for number in 1...sheetCount { override("/xl/worksheets/sheet\(number).xml", "worksheet") }
      for number in noted { override("/xl/" + CellNotePartWriter.notesPart(number), "comments") }
    }
    return xml.bytes
  }

  static func packageRelationships() -> [UInt8] {
    relationships([("officeDocument", "xl/workbook.xml")])
  }

  static func workbookRelationships(sheetCount: Int) -> [UInt8] {
    relationships(
      (1...sheetCount).map { ("worksheet", "worksheets/sheet\($0).xml") } + [
        ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml"),
      ])
  }

  /// How a sheet finds its notes; the drawing comes first, so that the sheet names it `rId1`.
  static func noteRelationships(_ number: Int) -> [UInt8] {
    relationships([
      ("vmlDrawing", "../" + CellNotePartWriter.drawingPart(number)),
      ("comments", "../" + CellNotePartWriter.notesPart(number)),
    ])
  }

  private static func relationships(_ targets: [(type: String, target: String)]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": packageNamespace]) { xml in
      for (index, item) in targets.enumerated() {
        xml.empty(
          "Relationship",
          ["Id": "rId\(index + 1)", "Type": relationshipNamespace + "/" + item.type, "Target": item.target])
      }
    }
    return xml.bytes
  }

  static func workbook(_ sheets: [Sheet], names: [String]) -> [UInt8] {
    // A workbook of which every sheet is hidden does not open.
    let firstVisible = sheets.firstIndex { !$0.isHidden } ?? 0
    var xml = XMLWriter()
    xml.element("workbook", ["xmlns": mainNamespace, "xmlns:r": relationshipNamespace]) { xml in
      xml.element("bookViews") { $0.empty("workbookView", ["activeTab": String(firstVisible)]) }
      xml.element("sheets") { xml in
        for (index, sheet) in sheets.enumerated() {
          xml.start("sheet", ["name": names[index], "sheetId": String(index + 1)])
          if sheet.isHidden, index != firstVisible { xml.attribute("state", "hidden") }
          xml.attribute("r:id", "rId\(index + 1)")
          xml.end()
        }
      }
    }
    return xml.bytes
  }

  /// The numbers of the styles of cells in `styles()`.
  enum CellStyle: Int, CaseIterable {
    case general, plain, plainWrapped, heading, hint
  }

  static func styles() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("styleSheet", ["xmlns": mainNamespace]) { xml in
      xml.element("fonts", ["count": "3"]) { xml in
        font(&xml, isBold: false, isItalic: false, color: "FF000000")
        font(&xml, isBold: true, isItalic: false, color: "FF1F3864")
        font(&xml, isBold: false, isItalic: true, color: "FF7F7F7F")
      }
      xml.element("fills", ["count": "3"]) { xml in
        // The first two fills are fixed by the format.
        xml.element("fill") { $0.empty("patternFill", ["patternType": "none"]) }
        xml.element("fill") { $0.empty("patternFill", ["patternType": "gray125"]) }
        xml.element("fill") { xml in
          xml.element("patternFill", ["patternType": "solid"]) { xml in
            xml.empty("fgColor", ["rgb": "FFDDEBF7"])
            xml.empty("bgColor", ["indexed": "64"])
          }
        }
      }
      xml.element("borders", ["count": "2"]) { xml in
        border(&xml, hasRules: false)
        border(&xml, hasRules: true)
      }
      xml.element("cellStyleXfs", ["count": "1"]) {
        $0.empty("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
      }
      xml.element("cellXfs", ["count": String(CellStyle.allCases.count)]) { xml in
        for style in CellStyle.allCases { cellFormat(&xml, style) }
      }
      xml.element("cellStyles", ["count": "1"]) {
        $0.empty("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
      }
    }
    return xml.bytes
  }

  private static func font(_ xml: inout XMLWriter, isBold: Bool, isItalic: Bool, color: String) {
    xml.element("font") { xml in
      if isBold { xml.empty("b") }
      if isItalic { xml.empty("i") }
      xml.empty("sz", ["val": "11"])
      xml.empty("color", ["rgb": color])
      xml.empty("name", ["val": "宋体"])
      xml.empty("charset", ["val": "134"])
    }
  }

  private static func border(_ xml: inout XMLWriter, hasRules: Bool) {
    xml.element("border") { xml in
      for side: StaticString in ["left", "right", "top", "bottom"] {
        guard hasRules else {
          xml.empty(side)
          continue
        }
        xml.element(side, ["style": "thin"]) { $0.empty("color", ["rgb": "FF8EA9DB"]) }
      }
      xml.empty("diagonal")
    }
  }

  private static func cellFormat(_ xml: inout XMLWriter, _ style: CellStyle) {
    let isHeading = style == .heading
    xml.element(
      "xf",
      [
        // 49 is the built-in text format: what is typed stays as it was typed.
        "numFmtId": style == .general ? "0" : "49", "fontId": isHeading ? "1" : style == .hint ? "2" : "0",
        "fillId": isHeading ? "2" : "0", "borderId": isHeading ? "1" : "0", "xfId": "0",
        "applyNumberFormat": "1", "applyFont": "1", "applyFill": "1", "applyBorder": "1", "applyAlignment": "1",
      ]
    ) { xml in
      xml.start("alignment")
      if isHeading { xml.attribute("horizontal", "center") }
      xml.attribute("vertical", "center")
      if style == .heading || style == .plainWrapped { xml.attribute("wrapText", "1") }
      xml.end()
    }
  }
}
