/// Writes `styles.xml`: the named styles, the page layouts, the headers and footers.
enum ODTStylesPart {
  /// The size of characters where no style says anything: 五号, as in Chinese office programs.
  static let defaultSize = Length.points(10.5)
  /// The look of characters where no style says anything.
  static let defaultText = TextProperties {
    $0.eastAsianFont = "宋体"
    $0.latinFont = "Times New Roman"
    $0.size = defaultSize
  }
  /// The look of characters with every property said.
  static let plainText = TextProperties {
    $0 = defaultText
    $0.isBold = false
    $0.isItalic = false
    $0.isUnderlined = false
    $0.isStruckThrough = false
    $0.color = "000000"
    $0.letterSpacing = .zero
    $0.horizontalScale = 100
    $0.position = .baseline
  }
  /// The style of links, which says nothing, or programs would show them blue and underlined.
  static let linkStyleName = "Index_20_Link"
  /// The pattern of dashed lines.
  static let dashName = "Dash"

  /// Writes the part.
  ///
  /// - Parameters:
  ///   - masters: The finished markup of the master pages.
  ///   - automaticStyles: The finished styles of headers and footers.
  static func write(
    _ sheet: ODTStyleSheet, pages: ODTMasterPages, masters: XMLWriter, automaticStyles: XMLWriter,
    file: inout ODTFileState, hasDashedShapes: Bool
  ) -> [UInt8] {
    var styles = XMLWriter(fragmentReservingCapacity: 1 << 14)
    styles.start("office:styles")
    if hasDashedShapes { dash(to: &styles) }
    styles.append(sheet.markup)
    file.fonts.insert(sheet.fonts)
    file.rubies.write(to: &styles)
    if file.noteCount > 0 { notes(to: &styles) }
    styles.end()

    var xml = XMLWriter(reservingCapacity: 1 << 15)
    xml.odfRoot("office:document-styles") { xml in
      file.fonts.write(to: &xml)
      xml.append(styles)
      xml.start("office:automatic-styles")
      pages.writeLayouts(to: &xml, cascade: sheet.cascade)
      xml.append(automaticStyles)
      xml.end()
      xml.append(masters)
    }
    return xml.finish()
  }

  /// Declares the defaults, the styles of a document, and the style of links.
  static func declare(
    _ cascade: StyleCascade, names: ODTStyleNames, to xml: inout XMLWriter, fonts: inout ODTFontFaces
  ) {
    defaults(to: &xml, fonts: &fonts)
    for number in cascade.entries.indices { style(number, of: cascade, names: names, to: &xml, fonts: &fonts) }
    textStyle(linkStyleName, displayName: "Index Link", to: &xml)
  }

  private static func defaults(to xml: inout XMLWriter, fonts: inout ODTFontFaces) {
    xml.start("style:default-style")
    xml.attribute("style:family", "paragraph")
    xml.start("style:paragraph-properties")
    xml.attribute("style:text-autospace", "ideograph-alpha")
    // LibreOffice 7.4 loses punctuation that hangs over the edge of a justified paragraph.
    xml.attribute("style:punctuation-wrap", "simple")
    xml.attribute("style:line-break", "strict")
    xml.attribute("style:writing-mode", "page")
    xml.attribute("style:tab-stop-distance", "21pt")
    // Two lines kept together at page ends would leave lines of a full page empty.
    xml.attribute("fo:orphans", "0")
    xml.attribute("fo:widows", "0")
    xml.end()
    xml.start("style:text-properties")
    for font in [defaultText.latinFont, defaultText.eastAsianFont] {
      if let font { fonts.insert(font) }
    }
    xml.attribute("style:font-name", defaultText.latinFont ?? "")
    xml.attribute("style:font-name-complex", defaultText.latinFont ?? "")
    xml.attribute("style:font-name-asian", defaultText.eastAsianFont ?? "")
    xml.attribute("fo:font-size", defaultSize.odf)
    xml.attribute("style:font-size-asian", defaultSize.odf)
    xml.attribute("style:font-size-complex", defaultSize.odf)
    xml.attribute("fo:language", "en")
    xml.attribute("fo:country", "US")
    xml.attribute("style:language-asian", "zh")
    xml.attribute("style:country-asian", "CN")
    xml.attribute("style:language-complex", "none")
    xml.attribute("style:country-complex", "none")
    xml.attribute("fo:hyphenate", "false")
    xml.end()
    xml.end()
    xml.start("style:default-style")
    xml.attribute("style:family", "table")
    xml.empty("style:table-properties", ["table:border-model": "collapsing"])
    xml.end()
  }

  private static func style(
    _ number: Int, of cascade: StyleCascade, names: ODTStyleNames, to xml: inout XMLWriter,
    fonts: inout ODTFontFaces
  ) {
    let entry = cascade.entries[number]
    xml.start("style:style")
    xml.attribute("style:name", names.names[number])
    if let name = names.displayName(of: number, style: entry.style) { xml.attribute("style:display-name", name) }
    xml.attribute("style:family", "paragraph")
    if let parent = entry.parent { xml.attribute("style:parent-style-name", names.names[parent]) }
    if let next = entry.style.next, let next = cascade.number(of: next) {
      xml.attribute("style:next-style-name", names.names[next])
    }
    if let level = entry.style.paragraph.outlineLevel, level > 0 {
      xml.attribute("style:default-outline-level", String(min(level, 10)))
      xml.odfNoChapterNumbering()
    }
    xml.attribute("style:class", "text")
    let base = entry.parent.map { cascade.entries[$0].paragraph } ?? ParagraphProperties()
    xml.odfParagraphProperties(entry.style.paragraph, startingFrom: base)
    xml.odfTextProperties(entry.style.text, fonts: &fonts)
    xml.end()
  }

  private static func textStyle(_ name: String, displayName: String, to xml: inout XMLWriter) {
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:display-name", displayName)
    xml.attribute("style:family", "text")
    xml.end()
  }

  private static func notes(to xml: inout XMLWriter) {
    xml.start("style:style")
    xml.attribute("style:name", "Footnote_20_anchor")
    xml.attribute("style:display-name", "Footnote anchor")
    xml.attribute("style:family", "text")
    xml.empty("style:text-properties", ["style:text-position": "super 58%"])
    xml.end()
    textStyle("Footnote_20_Symbol", displayName: "Footnote Symbol", to: &xml)
    xml.start("text:notes-configuration")
    xml.attribute("text:note-class", "footnote")
    xml.attribute("text:citation-style-name", "Footnote_20_Symbol")
    xml.attribute("text:citation-body-style-name", "Footnote_20_anchor")
    xml.attribute("style:num-format", "1")
    xml.attribute("text:start-value", "0")
    xml.attribute("text:footnotes-position", "page")
    xml.attribute("text:start-numbering-at", "document")
    xml.end()
  }

  private static func dash(to xml: inout XMLWriter) {
    xml.start("draw:stroke-dash")
    xml.attribute("draw:name", dashName)
    xml.attribute("draw:style", "rect")
    xml.attribute("draw:dots1", "1")
    xml.attribute("draw:dots1-length", "6pt")
    xml.attribute("draw:distance", "4pt")
    xml.end()
  }
}
