extension ODTFlowWriter {
  /// Writes a table of contents with its finished entries.
  mutating func tableOfContents(_ contents: TableOfContents, flow: Flow, textWidth: Length) {
    file.contentsCount += 1
    let deepest = contents.entries.reduce(contents.deepestLevel) { max($0, $1.level) }
    xml.start("text:table-of-content")
    xml.attribute("text:name", "目录\(file.contentsCount)")
    xml.attribute("text:protected", "false")
    xml.start("text:table-of-content-source")
    xml.attribute("text:outline-level", String(min(max(contents.deepestLevel, 1), 10)))
    xml.attribute("text:use-outline-level", file.hasContentsMarks ? "false" : "true")
    xml.attribute("text:use-index-marks", file.hasContentsMarks ? "true" : "false")
    // Without this LibreOffice adds a title of its own when the user updates the table.
    xml.empty("text:index-title-template")
    for level in 1...min(max(deepest, 1), 10) { template(level: level, showsPage: level != contents.levelWithoutPages) }
    xml.end()
    xml.start("text:index-body")
    for entry in contents.entries {
      self.entry(entry, showsPage: contents.showsPage(entry), flow: flow, textWidth: textWidth)
    }
    if contents.entries.isEmpty { paragraph(Paragraph(), flow: flow) }
    xml.end()
    xml.end()
  }

  private mutating func template(level: Int, showsPage: Bool) {
    xml.start("text:table-of-content-entry-template")
    xml.attribute("text:outline-level", String(level))
    xml.attribute("text:style-name", ODTStyleNames.contentsName(level: level))
    xml.start("text:index-entry-link-start")
    xml.attribute("text:style-name", ODTStylesPart.linkStyleName)
    xml.end()
    xml.empty("text:index-entry-text")
    if showsPage {
      xml.start("text:index-entry-tab-stop")
      xml.attribute("style:type", "right")
      xml.attribute("style:leader-char", ".")
      xml.end()
      xml.empty("text:index-entry-page-number")
    }
    xml.empty("text:index-entry-link-end")
    xml.end()
  }

  private mutating func entry(_ entry: TableOfContents.Entry, showsPage: Bool, flow: Flow, textWidth: Length) {
    let level = entry.level.clamped(to: TableOfContents.levels)
    var properties = ParagraphProperties()
    let style = TableOfContents.styleName(level: level)
    if showsPage, styleSheet[style].paragraph.tabStops?.isEmpty ?? true {
      properties.tabStops = [TabStop(position: textWidth, alignment: .right, hasDotLeader: true)]
    }
    let number = entry.pageNumber.map { String($0) } ?? ""
    var content: [Inline] = [.text(entry.text, TextProperties())]
    if showsPage {
      content += [
        .tab,
        bookmarks.contains(entry.bookmark)
          ? .pageReference(bookmark: entry.bookmark, cached: number, TextProperties())
          : .text(number, TextProperties()),
      ]
    }
    paragraph(
      Paragraph([.link(target: "#\(entry.bookmark)", content)], style: style, properties: properties), flow: flow)
  }
}
