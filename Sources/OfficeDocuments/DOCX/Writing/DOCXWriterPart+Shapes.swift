extension DOCXWriterPart {
  /// Writes a box or line at its place on the page, anchored to the paragraph being written.
  mutating func shape(_ shape: Shape, _ state: inout DOCXWriterState) {
    guard !isInsideBox else {
      state.note("文本框里不能再放图形，只保留其中的文字", english: "a box cannot hold another shape; only its text is kept")
      return flattened(shape.paragraphs, &state)
    }
    if shape.kind == .line, !shape.paragraphs.isEmpty {
      state.note("线条不能带文字，文字写进了所在的段落", english: "a line holds no text; the text stands in its paragraph")
      flattened(shape.paragraphs, &state)
    }
    if tableDepth > 0 {
      state.note(
        "表格单元格里的图形在 Word 中按单元格定位，位置可能与页面位置不同",
        english: "Word places shapes inside table cells relative to the cell, so they may stand elsewhere on the page")
    }
    guard enter(&state) else { return }
    let isTurned = shape.turn == .upsideDown && shape.kind != .line
    xml.start("w:r")
    xml.start("mc:AlternateContent")
    xml.start("mc:Choice")
    // LibreOffice turns no text of a box. It compares this value as a whole, so it takes the other branch for
    // “wps wp14”, while Word knows both and takes this one.
    xml.attribute("Requires", isTurned && !shape.paragraphs.isEmpty ? "wps wp14" : "wps")
    drawing(shape, &state)
    xml.end()
    if isTurned, !shape.paragraphs.isEmpty {
      xml.start("mc:Fallback")
      turnedText(shape, &state)
      xml.end()
    }
    xml.end()
    xml.end()
    depth -= 1
  }

  private mutating func drawing(_ shape: Shape, _ state: inout DOCXWriterState) {
    let number = state.nextDrawing()
    let name = shape.kind == .line ? "直线 \(number)" : "文本框 \(number)"
    xml.start("w:drawing")
    xml.start("wp:anchor")
    xml.attribute("simplePos", 0)
    xml.attribute("relativeHeight", number)
    xml.attribute("behindDoc", 0)
    xml.attribute("locked", 0)
    xml.attribute("layoutInCell", 0)
    xml.attribute("allowOverlap", 1)
    xml.append(elements: #"<wp:simplePos x="0" y="0"/>"#)
    position("wp:positionH", shape.left)
    position("wp:positionV", shape.top)
    xml.start("wp:extent")
    extent(shape)
    xml.end()
    xml.append(elements: #"<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>"#)
    xml.start("wp:docPr")
    xml.numericAttribute("id", number)
    xml.attribute("name", name)
    xml.end()
    xml.append(elements: "<wp:cNvGraphicFramePr/>")
    xml.start("a:graphic")
    xml.start("a:graphicData")
    xml.attribute("uri", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape")
    xml.start("wps:wsp")
    xml.append(elements: shape.kind == .line ? "<wps:cNvCnPr/>" : #"<wps:cNvSpPr txBox="1"/>"#)
    shapeLook(shape, &state)
    if shape.kind != .line, !shape.paragraphs.isEmpty { boxText(shape, &state) }
    bodyProperties(shape)
    for _ in 0..<5 { xml.end() }
  }

  private mutating func position(_ name: StaticString, _ distance: Length) {
    xml.start(name)
    xml.attribute("relativeFrom", "page")
    xml.element("wp:posOffset", text: String(distance.positionUnits))
    xml.end()
  }

  private mutating func extent(_ shape: Shape) {
    let isLine = shape.kind == .line
    xml.numericAttribute("cx", isLine ? max(0, shape.width.positionUnits) : shape.width.drawingUnits)
    xml.numericAttribute("cy", isLine ? max(0, shape.height.positionUnits) : shape.height.drawingUnits)
  }

  private mutating func shapeLook(_ shape: Shape, _ state: inout DOCXWriterState) {
    xml.start("wps:spPr")
    xml.start("a:xfrm")
    if shape.turn == .upsideDown { xml.attribute("rot", "10800000") }
    xml.append(elements: #"<a:off x="0" y="0"/>"#)
    xml.start("a:ext")
    extent(shape)
    xml.end()
    xml.end()
    let geometry =
      switch shape.kind {
      case .line: "line"
      case .box: "rect"
      case .ellipse: "ellipse"
      }
    xml.element("a:prstGeom", ["prst": geometry]) { $0.empty("a:avLst") }
    if let fill = shape.fill.flatMap({ state.color($0) }), shape.kind != .line {
      xml.element("a:solidFill") { $0.empty("a:srgbClr", ["val": fill]) }
    } else {
      xml.empty("a:noFill")
    }
    xml.start("a:ln")
    if let border = shape.border, border.isVisible {
      // DrawingML takes lines up to 1,584 points.
      xml.numericAttribute("w", border.width.englishMetricUnits.clamped(to: 1...20_116_800))
      let color = state.color(border.color) ?? "000000"
      xml.element("a:solidFill") { $0.empty("a:srgbClr", ["val": color]) }
      if border.isDashed { xml.empty("a:prstDash", ["val": "dash"]) }
    } else {
      xml.empty("a:noFill")
    }
    xml.end()
    xml.end()
  }

  private mutating func boxText(_ shape: Shape, _ state: inout DOCXWriterState) {
    let outerWidth = availableWidth
    let outerTables = tableDepth
    let outerLink = isInsideLink
    availableWidth = shape.width
    tableDepth = 0
    isInsideBox = true
    isInsideLink = false
    xml.start("wps:txbx")
    xml.start("w:txbxContent")
    for paragraph in shape.paragraphs { self.paragraph(paragraph, &state) }
    xml.end()
    xml.end()
    isInsideLink = outerLink
    isInsideBox = false
    tableDepth = outerTables
    availableWidth = outerWidth
  }

  private mutating func bodyProperties(_ shape: Shape) {
    guard shape.kind != .line else { return xml.empty("wps:bodyPr") }
    let anchor =
      switch shape.verticalAlignment {
      case .top: "t"
      case .center: "ctr"
      case .bottom: "b"
      }
    xml.start("wps:bodyPr")
    xml.attribute("wrap", "square")
    xml.attribute("lIns", 0)
    xml.attribute("tIns", 0)
    xml.attribute("rIns", 0)
    xml.attribute("bIns", 0)
    xml.attribute("anchor", anchor)
    xml.append(elements: "<a:noAutofit/>")
    xml.end()
  }
}
