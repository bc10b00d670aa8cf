/// Writes `styles.xml`: the named styles, the page layouts, the headers and footers.
enum ODTStylesPart {
  /// The look of characters about which no style says anything, as far as it takes back what fields of the paragraph
  /// say.
  static func plainText(beside fields: TextProperties) -> TextProperties {
    var plain = StyleSheet.defaultText
    for kind in TextProperty.Kind.allCases {
      switch kind {
      case .style, .eastAsianFont, .latinFont, .size: continue
      case .isBold: plain.isBold = false
      case .isItalic: plain.isItalic = false
      case .strike: plain.strike = Strike.none
      case .color: plain.color = "000000"
      case .letterSpacing: plain.letterSpacing = .zero
      case .horizontalScale: plain.horizontalScale = 100
      case .underline: plain.underline = Underline.none
      case .position: plain.position = .baseline
      // These are rare, and are taken back only where a field says them.
      case .capitals: plain.capitals = fields.capitals.map { _ in Capitals.none }
      case .highlight: plain.highlight = fields.highlight.map { _ in Highlight.none }
      case .border: plain.border = fields.border.map { _ in Border(width: .zero) }
      case .emphasisMark: plain.emphasisMark = fields.emphasisMark.map { _ in EmphasisMark.none }
      }
    }
    return plain
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
    for (number, look) in file.lists.looks.enumerated() {
      labelStyle(number, look, to: &styles, fonts: &file.fonts)
    }
    file.rubies.write(to: &styles)
    if file.noteCount > 0 { notes(to: &styles) }
    styles.end()

    var xml = XMLWriter(reservingCapacity: 1 << 15)
    xml.odfRoot("office:document-styles") { xml in
      file.fonts.write(to: &xml, file.fontSubstitutes)
      xml.append(styles)
      xml.start("office:automatic-styles")
      pages.writeLayouts(to: &xml, styleSheet: sheet.styleSheet)
      xml.append(automaticStyles)
      xml.end()
      xml.append(masters)
    }
    return xml.finish()
  }

  /// Declares the defaults, the styles of a document, those of characters that look like some of them, and the style of links.
  static func declare(
    _ styleSheet: StyleSheet, textStyles: [String], names: ODTStyleNames, to xml: inout XMLWriter,
    fonts: inout ODTFontFaces
  ) {
    defaults(to: &xml, fonts: &fonts)
    for number in styleSheet.entries.indices { style(number, of: styleSheet, names: names, to: &xml, fonts: &fonts) }
    for number in textStyles.compactMap({ styleSheet.number(of: $0) }) {
      let style = styleSheet.entries[number].style
      xml.start("style:style")
      xml.attribute("style:name", names.characterName(of: style))
      xml.attribute("style:display-name", style.characterStyleName)
      xml.attribute("style:family", "text")
      xml.odfTextProperties(style.linkedText, fonts: &fonts)
      xml.end()
    }
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
    for font in [StyleSheet.defaultText.latinFont, StyleSheet.defaultText.eastAsianFont] {
      if let font { fonts.insert(font) }
    }
    xml.attribute("style:font-name", StyleSheet.defaultText.latinFont ?? "")
    xml.attribute("style:font-name-complex", StyleSheet.defaultText.latinFont ?? "")
    xml.attribute("style:font-name-asian", StyleSheet.defaultText.eastAsianFont ?? "")
    xml.attribute("fo:font-size", StyleSheet.defaultSize.odf)
    xml.attribute("style:font-size-asian", StyleSheet.defaultSize.odf)
    xml.attribute("style:font-size-complex", StyleSheet.defaultSize.odf)
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
    _ number: Int, of styleSheet: StyleSheet, names: ODTStyleNames, to xml: inout XMLWriter,
    fonts: inout ODTFontFaces
  ) {
    let entry = styleSheet.entries[number]
    xml.start("style:style")
    xml.attribute("style:name", names.names[number])
    if let name = names.displayName(of: number, style: entry.style) { xml.attribute("style:display-name", name) }
    xml.attribute("style:family", "paragraph")
    if let parent = entry.parent { xml.attribute("style:parent-style-name", names.names[parent]) }
    if let next = entry.style.next, let next = styleSheet.number(of: next) {
      xml.attribute("style:next-style-name", names.names[next])
    }
    if let level = entry.style.paragraph.outlineLevel, level > 0 {
      xml.attribute("style:default-outline-level", String(min(level, 10)))
      xml.odfNoChapterNumbering()
    }
    xml.attribute("style:class", "text")
    let base = entry.parent.map { styleSheet.entries[$0].paragraph } ?? ParagraphProperties()
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

  private static func labelStyle(
    _ number: Int, _ look: TextProperties, to xml: inout XMLWriter, fonts: inout ODTFontFaces
  ) {
    let (name, displayName) = ODTLists.labelStyle(number)
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:display-name", displayName)
    xml.attribute("style:family", "text")
    xml.odfTextProperties(look, fonts: &fonts)
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
