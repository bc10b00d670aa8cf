/// Where a drawing stands, and how the coordinates inside it lie on the page.
struct WordFrame: Sendable {
  var left = Length.zero
  var top = Length.zero
  var width = Length.zero
  var height = Length.zero
  var description = ""
  /// How a group maps the coordinates of its children: child offset and scale for each axis.
  var childLeft = 0.0
  var childTop = 0.0
  var scaleX = 1.0
  var scaleY = 1.0

  /// The frame of a child of a group, given in the coordinates of the group.
  func child(left: Double, top: Double, width: Double, height: Double) -> WordFrame {
    var frame = self
    frame.left = self.left + .points((left - childLeft) * scaleX)
    frame.top = self.top + .points((top - childTop) * scaleY)
    frame.width = .points(width * scaleX)
    frame.height = .points(height * scaleY)
    return frame
  }

  /// The frame seen as a group whose children use coordinates of their own.
  func group(childLeft: Double, childTop: Double, childWidth: Double, childHeight: Double) -> WordFrame {
    var frame = self
    frame.childLeft = childLeft
    frame.childTop = childTop
    frame.scaleX = childWidth > 0 ? width.points / childWidth : 0
    frame.scaleY = childHeight > 0 ? height.points / childHeight : 0
    return frame
  }
}

extension WordTextReader {
  /// Reads a `w:drawing` element: pictures and shapes, alone or in groups.
  mutating func readDrawing(_ element: XMLElement, _ inlines: inout InlineCollector) throws(ReadingError) {
    for holder in element.children where holder.name == "wp:inline" || holder.name == "wp:anchor" {
      var frame = WordFrame()
      if let extent = holder.child("wp:extent") {
        frame.width = extent.englishMetricUnits("cx")
        frame.height = extent.englishMetricUnits("cy")
      }
      if let properties = holder.child("wp:docPr") {
        // Office programs put the picture's file name here where nobody has written a description.
        frame.description = properties.attribute("descr") ?? properties.attribute("title") ?? ""
      }
      if holder.name == "wp:anchor" {
        let page = story.page(at: element)
        frame.left = Self.position(
          holder, "wp:positionH", page.width, page.margins.left, page.margins.right, frame.width)
        frame.top = Self.position(
          holder, "wp:positionV", page.height, page.margins.top, page.margins.bottom, frame.height)
      }
      guard let graphic = holder.child("a:graphic") else { continue }
      try readGraphic(graphic, frame, &inlines)
    }
  }

  /// The distance of an anchored drawing from the edge of the page. What is placed by the line or paragraph, whose
  /// place only a layout knows, is placed by the upper margin.
  private static func position(
    _ anchor: XMLElement, _ name: String, _ side: Length, _ before: Length, _ after: Length, _ size: Length
  ) -> Length {
    guard let element = anchor.child(name) else { return before }
    let isFromPage = element.attribute("relativeFrom") == "page"
    let start = isFromPage ? .zero : before
    let room = isFromPage ? side : side - before - after
    if let offset = element.child("wp:posOffset").flatMap({ Double($0.text.filter { !$0.isWhitespace }) }),
      abs(offset) < 1e9
    {
      return start + .englishMetricUnits(offset)
    }
    switch element.child("wp:align")?.text {
    case "center": return start + (room - size) / 2
    case "right", "bottom", "outside": return start + room - size
    default: return start
    }
  }

  private mutating func readGraphic(
    _ element: XMLElement, _ frame: WordFrame, _ inlines: inout InlineCollector
  ) throws(ReadingError) {
    switch element.name {
    case "pic:pic": try readModernPicture(element, frame, &inlines)
    case "wps:wsp": try readModernShape(element, frame, &inlines)
    case "wpg:wgp", "wpg:grpSp", "wpc:wpc":
      let transform = (element.child("wpg:grpSpPr") ?? element).child("a:xfrm")
      let inner = Self.group(Self.frame(frame, transform), transform)
      for child in element.children { try readGraphic(child, inner, &inlines) }
    case "lc:lockedCanvas", "a:grpSp":
      let transform = element.child("a:grpSpPr")?.child("a:xfrm")
      let inner = Self.group(Self.frame(frame, transform), transform)
      for child in element.children { try readGraphic(child, inner, &inlines) }
    case "a:sp": try readPlainShape(element, frame, &inlines)
    case "a:pic": try readModernPicture(element, frame, &inlines)
    case "dgm:relIds": try readDiagram(element, "r:dm")
    case "c:chart", "cx:chart": try readDiagram(element, "r:id")
    case "a:graphicData": for child in element.children { try readGraphicData(child, frame, &inlines) }
    case "mc:AlternateContent":
      if let branch = branch(of: element) { for child in branch.children { try readGraphic(child, frame, &inlines) } }
    case "w:txbxContent": try readLooseTextBox(element, &inlines)
    default: for child in element.children { try readGraphic(child, frame, &inlines) }
    }
  }

  /// Reads what a drawing holds. Kinds that nobody knew when this was written are told, with their words, unless text
  /// was found in them.
  private mutating func readGraphicData(
    _ element: XMLElement, _ frame: WordFrame, _ inlines: inout InlineCollector
  ) throws(ReadingError) {
    let known: Set<Substring> = ["pic", "wps", "wpg", "wpc", "lc", "c", "cx", "dgm", "mc", "w", "a"]
    if known.contains(element.name.prefix { $0 != ":" }) { return try readGraphic(element, frame, &inlines) }
    let mark = inlines.mark()
    try readGraphic(element, frame, &inlines)
    guard inlines.mark() == mark else { return }
    remarks.note(.unknownGraphics, at: story.place(of: element))
    var words = DrawnWords.ofDrawing(element)
    let text = element.text.split { $0.isWhitespace }.joined(separator: " ")
    if words.isEmpty, !text.isEmpty { words = [text] }
    remarks.quote(words, in: .unknownGraphics)
  }

  /// Tells of a chart or diagram with the words of its part.
  private mutating func readDiagram(_ element: XMLElement, _ reference: String) throws(ReadingError) {
    remarks.note(.diagrams, at: story.place(of: element))
    guard let part = story.relationships[element.attribute(reference)]?.part, drawnParts.insert(part).inserted,
      let tree = try package.optionalTree(part, &remarks)
    else { return }
    remarks.quote(DrawnWords.ofDrawing(tree.root), in: .diagrams)
  }

  /// Tells of charts in the choices of an alternative that are passed over for a picture of them.
  mutating func noteCharts(in alternative: XMLElement, except branch: XMLElement?) throws(ReadingError) {
    for choice in alternative.children where choice.name == "mc:Choice" && choice.index != branch?.index {
      for index in choice.index..<Int(choice.tree.nodes[choice.index].end) where choice.tree.nodes[index].name >= 0 {
        let element = XMLElement(tree: choice.tree, index: index)
        if element.name == "cx:chart" { try readDiagram(element, "r:id") }
      }
    }
  }

  /// Reads a shape of DrawingML, whose text is no WordprocessingML.
  private mutating func readPlainShape(
    _ element: XMLElement, _ frame: WordFrame, _ inlines: inout InlineCollector
  ) throws(ReadingError) {
    let properties = element.child("a:spPr")
    let frame = Self.frame(frame, properties?.child("a:xfrm"))
    var shape = Shape(left: frame.left, top: frame.top, width: frame.width, height: frame.height)
    shape.border = Self.border(properties?.child("a:ln"), style: nil)
    shape.fill = properties?.child("a:solidFill")?.child("a:srgbClr")?.attribute("val").flatMap { hexadecimalColor($0) }
    let holder = element.child("a:txSp") ?? element
    for text in holder.child("a:txBody")?.children ?? element.noChildren where text.name == "a:p" {
      try budget.spendParagraph()
      var line = InlineCollector()
      for child in text.children {
        switch child.name {
        case "a:r", "a:fld": line.add(child.child("a:t")?.text ?? "", TextProperties())
        case "a:br": line.add(.lineBreak)
        default: break
        }
      }
      let content = line.finish()
      try budget.spendInlines(content)
      shape.paragraphs.append(Paragraph(content, place: story.place(of: element)))
    }
    let geometry = properties?.child("a:prstGeom")?.attribute("prst") ?? ""
    try readShape(shape, geometry: geometry, text: nil, at: element, &inlines)
  }

  private static func group(_ frame: WordFrame, _ transform: XMLElement?) -> WordFrame {
    guard let transform, let extent = transform.child("a:chExt"), let offset = transform.child("a:chOff") else {
      return frame.group(
        childLeft: 0, childTop: 0, childWidth: frame.width.points * 12_700, childHeight: frame.height.points * 12_700)
    }
    // A group inside a group stands where its own coordinates say; the outermost stands where its anchor says.
    return frame.group(
      childLeft: offset.number("x"), childTop: offset.number("y"), childWidth: extent.number("cx"),
      childHeight: extent.number("cy"))
  }

  /// The frame of an element inside a group, or that of the drawing itself.
  private static func frame(_ frame: WordFrame, _ transform: XMLElement?) -> WordFrame {
    guard frame.scaleX != 1 || frame.scaleY != 1 || frame.childLeft != 0 || frame.childTop != 0,
      let offset = transform?.child("a:off"), let extent = transform?.child("a:ext")
    else { return frame }
    return frame.child(
      left: offset.number("x"), top: offset.number("y"), width: extent.number("cx"), height: extent.number("cy"))
  }

  private mutating func readModernPicture(
    _ element: XMLElement, _ frame: WordFrame, _ inlines: inout InlineCollector
  ) throws(ReadingError) {
    let frame = Self.frame(frame, (element.child("pic:spPr") ?? element.child("a:spPr"))?.child("a:xfrm"))
    guard let blip = (element.child("pic:blipFill") ?? element.child("a:blipFill"))?.child("a:blip") else { return }
    if let id = blip.attribute("r:embed"), !id.isEmpty {
      try readImage(id, frame, at: element, &inlines)
    } else {
      remarks.note(.externalFiles, at: story.place(of: element))
    }
  }

  private mutating func readModernShape(
    _ element: XMLElement, _ frame: WordFrame, _ inlines: inout InlineCollector
  ) throws(ReadingError) {
    let properties = element.child("wps:spPr")
    let transform = properties?.child("a:xfrm")
    let frame = Self.frame(frame, transform)
    var shape = Shape(left: frame.left, top: frame.top, width: frame.width, height: frame.height)
    let body = element.child("wps:bodyPr")
    shape.turn = Self.turn(sixtyThousandths: (transform?.number("rot") ?? 0) + (body?.number("rot") ?? 0))
    shape.verticalAlignment =
      switch body?.attribute("anchor") {
      case "ctr": .center
      case "b": .bottom
      default: .top
      }
    shape.border = Self.border(properties?.child("a:ln"), style: element.child("wps:style")?.child("a:lnRef"))
    shape.fill = properties?.child("a:solidFill")?.child("a:srgbClr")?.attribute("val").flatMap { hexadecimalColor($0) }
    let geometry = properties?.child("a:prstGeom")?.attribute("prst") ?? ""
    try readShape(shape, geometry: geometry, text: element.child("wps:txbx"), at: element, &inlines)
  }

  /// Adds a shape with its text. Of shapes without text only lines and rectangles are kept.
  mutating func readShape(
    _ shape: Shape, geometry: String, text: XMLElement?, at element: XMLElement, _ inlines: inout InlineCollector
  ) throws(ReadingError) {
    var shape = shape
    if let text { shape.paragraphs = try textBox(text) }
    if shape.paragraphs.allSatisfy(\.inlines.isEmpty) {
      switch geometry {
      case "line", "straightConnector1": shape.kind = .line
      case "rect", "roundRect": if shape.border == nil, shape.fill == nil { return }
      default:
        // An empty text box without rule and fill is invisible.
        if shape.border != nil || shape.fill != nil { remarks.note(.shapes, at: story.place(of: element)) }
        return
      }
    }
    try budget.spendParagraph()
    inlines.add(.shape(shape))
  }

  /// Adds text that stands in a box whose shape is not known.
  mutating func readLooseTextBox(_ element: XMLElement, _ inlines: inout InlineCollector) throws(ReadingError) {
    let paragraphs = try textBox(element)
    guard !paragraphs.isEmpty else { return }
    inlines.add(.shape(Shape(left: .zero, top: .zero, width: .zero, height: .zero, paragraphs: paragraphs)))
  }

  private mutating func textBox(_ element: XMLElement) throws(ReadingError) -> [Paragraph] {
    // The field whose result holds the box goes on behind it, and so does the paragraph.
    let serial = paragraphSerial
    defer { paragraphSerial = serial }
    paragraphSerial += 1 << 32
    return try apart { reader throws(ReadingError) in try reader.blocks(in: element) }.flattenedParagraphs
  }

  static func turn(sixtyThousandths angle: Double) -> Shape.Turn {
    let degrees = (angle / 60_000).truncatingRemainder(dividingBy: 360)
    return abs(abs(degrees) - 180) < 45 ? .upsideDown : .none
  }

  private static func border(_ line: XMLElement?, style: XMLElement?) -> Border? {
    guard let line, line.child("a:noFill") == nil else {
      return line == nil && (style?.number("idx") ?? 0) > 0 ? Border(width: .points(1)) : nil
    }
    let fill = line.child("a:solidFill")
    guard fill != nil || style != nil else { return nil }
    return Border(
      width: line.attribute("w") == nil ? .points(0.75) : line.englishMetricUnits("w"),
      color: fill?.child("a:srgbClr")?.attribute("val").flatMap { hexadecimalColor($0) } ?? "000000",
      isDashed: !["solid", nil].contains(line.child("a:prstDash")?.attribute("val")))
  }
}

extension XMLElement {
  /// A number in an attribute, 0 when there is none.
  func number(_ name: String) -> Double {
    guard let value = attribute(name).flatMap({ Double($0) }), value.isFinite, abs(value) < 1e12 else { return 0 }
    return value
  }

  /// A length in English Metric Units in an attribute.
  func englishMetricUnits(_ name: String) -> Length { .englishMetricUnits(number(name)) }
}
