/// The small parts that hold no text of the document.
enum DOCXWriterSettings {
  /// The bytes of the settings.
  ///
  /// No field is marked for updating, because Word would ask the user before it shows the document.
  static func part(tellsEvenPages: Bool, hasFootnotes: Bool) -> [UInt8] {
    var xml = XMLWriter()
    xml.start("w:settings", ["xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"])
    // Rules around the text go around neither header nor footer, as Word has it in Chinese documents.
    xml.empty("w:bordersDoNotSurroundHeader")
    xml.empty("w:bordersDoNotSurroundFooter")
    xml.wordValue("w:defaultTabStop", "420")
    if tellsEvenPages { xml.empty("w:evenAndOddHeaders") }
    xml.wordValue("w:characterSpacingControl", "compressPunctuation")
    if hasFootnotes {
      xml.element("w:footnotePr") {
        $0.empty("w:footnote", ["w:id": "-1"])
        $0.empty("w:footnote", ["w:id": "0"])
      }
    }
    xml.element("w:compat") { xml in
      // Underlined blanks to write on keep their line, and a justified line before a break is not torn apart.
      xml.empty("w:spaceForUL")
      xml.empty("w:balanceSingleByteDoubleByteWidth")
      xml.empty("w:doNotLeaveBackslashAlone")
      xml.empty("w:ulTrailSpace")
      xml.empty("w:doNotExpandShiftReturn")
      // The spaces below and above neighbours add up, as in ODT; otherwise only the larger would count.
      xml.empty("w:doNotUseHTMLParagraphAutoSpacing")
      xml.empty("w:useFELayout")
      for (name, value) in [
        ("compatibilityMode", "15"), ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"), ("doNotFlipMirrorIndents", "1"),
        ("differentiateMultirowTableHeaders", "1"), ("useWord2013TrackBottomHyphenation", "0"),
      ] {
        xml.start("w:compatSetting")
        xml.attribute("w:name", name)
        xml.attribute("w:uri", "http://schemas.microsoft.com/office/word")
        xml.attribute("w:val", value)
        xml.end()
      }
    }
    xml.empty("w:themeFontLang", ["w:val": "en-US", "w:eastAsia": "zh-CN"])
    xml.wordValue("w:decimalSymbol", ".")
    xml.wordValue("w:listSeparator", ",")
    xml.end()
    return xml.bytes
  }

  /// The bytes of the properties that every package may have; no date, because nothing here looks at a clock.
  static func coreProperties(_ document: Document) -> [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ])
    if !document.title.isEmpty { xml.element("dc:title", text: document.title) }
    if !document.creator.isEmpty {
      xml.element("dc:creator", text: document.creator)
      xml.element("cp:lastModifiedBy", text: document.creator)
    }
    xml.end()
    return xml.bytes
  }

  /// The bytes of the properties of the program that made the file.
  static func applicationProperties() -> [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "Properties", ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"])
    xml.element("Application", text: "huiwu")
    xml.end()
    return xml.bytes
  }
}
