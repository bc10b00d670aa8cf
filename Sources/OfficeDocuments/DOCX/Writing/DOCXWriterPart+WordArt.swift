extension DOCXWriterPart {
  /// Writes the text of an upside-down box as VML WordArt, which every program turns.
  mutating func turnedText(_ shape: Shape, _ state: inout DOCXWriterState) {
    let text = DOCXTurnedText(shape, styles: state.styles)
    if text.isIncomplete {
      state.note(
        "倒置文本框里的图片、图形、脚注和页码在 LibreOffice 中不显示",
        english: "LibreOffice does not show pictures, shapes, notes and page numbers inside boxes that are upside down")
    }
    // LibreOffice looks at one shape of each w:pict only.
    if shape.fill != nil || shape.border?.isVisible == true {
      xml.start("w:pict")
      frame(shape, &state)
      xml.end()
    }
    for piece in text.pieces {
      xml.start("w:pict")
      defineWordArt()
      wordArt(piece, in: shape, &state)
      xml.end()
    }
  }

  private mutating func defineWordArt() {
    guard !definesWordArt else { return }
    definesWordArt = true
    xml.start(
      "v:shapetype",
      [
        "id": "_x0000_t136", "coordsize": "21600,21600", "o:spt": "136", "adj": "10800",
        "path": "m@7,l@8,m@5,21600l@6,21600e",
      ])
    xml.element("v:formulas") { xml in
      let equations = [
        "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0",
        "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7",
        "sum @6 0 @5",
      ]
      for equation in equations { xml.empty("v:f", ["eqn": equation]) }
    }
    xml.empty(
      "v:path",
      [
        "textpathok": "t", "o:connecttype": "custom", "o:connectlocs": "@9,0;@10,10800;@11,21600;@12,10800",
        "o:connectangles": "270,180,90,0",
      ])
    xml.empty("v:textpath", ["on": "t", "fitshape": "t"])
    xml.end()
  }

  private mutating func frame(_ shape: Shape, _ state: inout DOCXWriterState) {
    let fill = shape.fill.flatMap { state.color($0) }
    xml.start("v:rect")
    xml.attribute(
      "style",
      vmlPlace(left: shape.left, top: shape.top, width: shape.width, height: shape.height, number: state.nextDrawing()))
    if let fill { xml.attribute("fillcolor", "#\(fill)") } else { xml.attribute("filled", "f") }
    if let border = shape.border, border.isVisible {
      xml.attribute("strokecolor", "#\(state.color(border.color) ?? "000000")")
      xml.attribute("strokeweight", border.width.vmlPoints)
      if border.isDashed { xml.empty("v:stroke", ["dashstyle": "dash"]) }
    } else {
      xml.attribute("stroked", "f")
    }
    xml.end()
  }

  private mutating func wordArt(_ piece: DOCXTurnedText.Piece, in shape: Shape, _ state: inout DOCXWriterState) {
    // Each piece turns about its own middle, so the box turns when every piece changes sides too.
    let left = shape.left + shape.width - piece.left - piece.width
    let top = shape.top + shape.height - piece.top - piece.height
    let number = state.nextDrawing()
    xml.start("v:shape")
    xml.attribute("id", "_x0000_s\(2048 + number)")
    xml.attribute("type", "#_x0000_t136")
    xml.attribute(
      "style",
      vmlPlace(left: left, top: top, width: piece.width, height: piece.height, number: number) + ";rotation:180")
    let color = piece.look.color.flatMap { wordColor($0) } ?? "000000"
    xml.attribute("fillcolor", "#\(color)")
    if piece.look.isBold == true {
      // LibreOffice draws words in one weight, so an outline makes them bold.
      xml.attribute("strokecolor", "#\(color)")
      xml.attribute("strokeweight", (piece.size * 0.03).vmlPoints)
    } else {
      xml.attribute("stroked", "f")
    }
    xml.start("v:textpath")
    let isLatin = piece.text.unicodeScalars.allSatisfy { $0.value < 0x2000 }
    if !isLatin, state.turnedFont == nil { state.turnedFont = piece.look.eastAsianFont }
    let font = (isLatin ? piece.look.latinFont : nil) ?? piece.look.eastAsianFont ?? piece.look.latinFont ?? "宋体"
    var style = "font-family:\"\(font.filter { !"\";".contains($0) })\""
    if piece.look.isBold == true { style += ";font-weight:bold" }
    if piece.look.isItalic == true { style += ";font-style:italic" }
    xml.attribute("style", style)
    // Without it LibreOffice takes the height from the width.
    xml.attribute("trim", "t")
    xml.attribute("string", piece.text)
    xml.end()
    xml.end()
  }

  private func vmlPlace(left: Length, top: Length, width: Length, height: Length, number: Int) -> String {
    "position:absolute;margin-left:\(left.vmlPoints);margin-top:\(top.vmlPoints);width:\(width.vmlPoints);"
      + "height:\(height.vmlPoints);z-index:\(number);"
      + "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
  }
}
