extension DOCXWriterStyles {
  /// The bytes of the part that declares the styles.
  ///
  /// - Parameter textStyles: The styles whose look some characters of other paragraphs have.
  func part(hasFootnotes: Bool, textStyles: [String], _ state: inout DOCXWriterState) -> [UInt8] {
    var xml = XMLWriter()
    xml.start("w:styles", ["xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"])
    documentDefaults(&xml, &state)
    let linked = textStyles.compactMap { sheet.number(of: $0) }
    for (index, entry) in entries.enumerated() { style(entry, isLinked: linked.contains(index), &xml, &state) }
    for index in linked { linkedStyle(entries[index], &xml, &state) }
    characterStyle("DefaultParagraphFont", "Default Paragraph Font", &xml)
    tableStyle(&xml)
    xml.start("w:style", ["w:type": "numbering", "w:default": "1", "w:styleId": "NoList"])
    xml.wordValue("w:name", "No List")
    xml.wordValue("w:uiPriority", "99")
    xml.empty("w:semiHidden")
    xml.empty("w:unhideWhenUsed")
    xml.end()
    if hasFootnotes { footnoteStyles(&xml) }
    xml.end()
    return xml.bytes
  }

  /// How characters look where no style says anything: like the default style, with the usual fonts for what it
  /// leaves open.
  private var defaultText: TextProperties {
    sheet.entries[0].text.inheriting(StyleSheet.defaultText).keeping {
      StyleSheet.defaultText.said[$0.kind] != nil
    }
  }

  /// Whether every style that starts from no other says its own Chinese font, so that none takes the default.
  private var mayChangeDefaultFont: Bool {
    entries.allSatisfy { $0.base != nil || $0.id == normal.id || $0.style.text.eastAsianFont != nil }
  }

  private func documentDefaults(_ xml: inout XMLWriter, _ state: inout DOCXWriterState) {
    xml.start("w:docDefaults")
    xml.start("w:rPrDefault")
    xml.start("w:rPr")
    var text = defaultText
    // LibreOffice draws turned Chinese words in this font, whatever font they name.
    if let font = state.turnedFont, mayChangeDefaultFont { text.eastAsianFont = font }
    xml.runPropertyElements(text, &state)
    xml.empty("w:lang", ["w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"])
    xml.end()
    xml.end()
    xml.start("w:pPrDefault")
    // Word would keep two lines together at page ends and so leave lines of a full page empty.
    xml.element("w:pPr") {
      $0.wordToggle("w:widowControl", false)
      // Word's own default, said because LibreOffice 7.4 reads it the wrong way round: without it punctuation hangs over
      // the edge of justified lines there and is not printed.
      $0.wordToggle("w:overflowPunct", true)
    }
    xml.end()
    xml.end()
  }

  private func style(_ entry: Entry, isLinked: Bool, _ xml: inout XMLWriter, _ state: inout DOCXWriterState) {
    let isNormal = entry.id == normal.id
    xml.start("w:style")
    xml.attribute("w:type", "paragraph")
    if isNormal { xml.attribute("w:default", "1") }
    if entry.isCustom { xml.attribute("w:customStyle", "1") }
    xml.attribute("w:styleId", entry.id)
    xml.wordValue("w:name", entry.name)
    // Word shows it behind the name in the language of the user.
    if let alias = entry.alias { xml.wordValue("w:aliases", alias) }
    if let base = entry.base { xml.wordValue("w:basedOn", entries[base].id) }
    if let next = entry.style.next {
      if let id = self.next(of: entry) {
        xml.wordValue("w:next", id)
      } else {
        state.note(
          "样式“\(entry.style.name)”的后续样式“\(next)”没有定义，没有写入",
          english: "the style “\(next)” that follows “\(entry.style.name)” is not defined and was left out")
      }
    }
    if isLinked { xml.wordValue("w:link", entry.characterID) }
    xml.empty("w:qFormat")
    let inheritedTabs = entry.base.flatMap { sheet.entries[$0].paragraph.tabStops }
    if !entry.style.paragraph.isEmpty {
      xml.start("w:pPr")
      xml.paragraphPropertyElements(entry.style.paragraph, inheritedTabs: inheritedTabs, &state)
      xml.end()
    }
    // LibreOffice measures the grid by the size of this style and overlooks the document defaults.
    xml.runProperties(isNormal ? entry.style.text.inheriting(defaultText) : entry.style.text, &state)
    xml.end()
  }

  /// Writes the style of characters that look like those of a style of paragraphs.
  private func linkedStyle(_ entry: Entry, _ xml: inout XMLWriter, _ state: inout DOCXWriterState) {
    xml.start("w:style")
    xml.attribute("w:type", "character")
    xml.attribute("w:customStyle", "1")
    xml.attribute("w:styleId", entry.characterID)
    xml.wordValue("w:name", entry.style.characterStyleName)
    xml.wordValue("w:basedOn", "DefaultParagraphFont")
    xml.wordValue("w:link", entry.id)
    xml.runProperties(entry.style.linkedText, &state)
    xml.end()
  }

  private func characterStyle(_ id: String, _ name: String, _ xml: inout XMLWriter) {
    xml.start("w:style", ["w:type": "character", "w:default": "1", "w:styleId": id])
    xml.wordValue("w:name", name)
    xml.wordValue("w:uiPriority", "1")
    xml.empty("w:semiHidden")
    xml.empty("w:unhideWhenUsed")
    xml.end()
  }

  private func tableStyle(_ xml: inout XMLWriter) {
    xml.start("w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"])
    xml.wordValue("w:name", "Normal Table")
    xml.wordValue("w:uiPriority", "99")
    xml.empty("w:semiHidden")
    xml.empty("w:unhideWhenUsed")
    xml.element("w:tblPr") {
      $0.empty("w:tblInd", ["w:w": "0", "w:type": "dxa"])
      $0.element("w:tblCellMar") {
        $0.empty("w:top", ["w:w": "0", "w:type": "dxa"])
        $0.empty("w:left", ["w:w": "108", "w:type": "dxa"])
        $0.empty("w:bottom", ["w:w": "0", "w:type": "dxa"])
        $0.empty("w:right", ["w:w": "108", "w:type": "dxa"])
      }
    }
    xml.end()
  }

  private func footnoteStyles(_ xml: inout XMLWriter) {
    xml.start("w:style", ["w:type": "character", "w:styleId": "FootnoteReference"])
    xml.wordValue("w:name", "footnote reference")
    xml.wordValue("w:basedOn", "DefaultParagraphFont")
    xml.wordValue("w:uiPriority", "99")
    xml.element("w:rPr") { $0.wordValue("w:vertAlign", "superscript") }
    xml.end()
    guard !entries.contains(where: { $0.id == "FootnoteText" }) else { return }
    xml.start("w:style", ["w:type": "paragraph", "w:styleId": "FootnoteText"])
    xml.wordValue("w:name", "footnote text")
    xml.wordValue("w:basedOn", normal.id)
    xml.wordValue("w:uiPriority", "99")
    // 9 points in single lines is what Word gives footnotes in Chinese documents.
    xml.element("w:pPr") {
      $0.wordValue("w:snapToGrid", "0")
      $0.empty("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "240", "w:lineRule": "auto"])
      $0.empty("w:ind", ["w:left": "0", "w:right": "0", "w:firstLine": "0"])
      $0.wordValue("w:jc", "left")
    }
    xml.element("w:rPr") {
      $0.wordValue("w:spacing", "0")
      $0.wordValue("w:sz", "18")
      $0.wordValue("w:szCs", "18")
    }
    xml.end()
  }
}
