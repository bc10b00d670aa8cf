extension ODTFlowWriter {
  /// Writes a shape that stands at a place of the page, whatever the text does.
  mutating func shape(_ shape: Shape) {
    switch shape.kind {
    case .line: line(shape)
    case .box, .ellipse: box(shape)
    }
    let nested = nestedShapes
    nestedShapes = []
    for shape in nested { self.shape(shape) }
  }

  private mutating func line(_ shape: Shape) {
    begin("draw:line", shape)
    xml.attribute("svg:x1", shape.left.odf)
    xml.attribute("svg:y1", shape.top.odf)
    xml.attribute("svg:x2", (shape.left + shape.width).odf)
    xml.attribute("svg:y2", (shape.top + shape.height).odf)
    for paragraph in shape.paragraphs { self.paragraph(paragraph, flow: .shape) }
    xml.end()
  }

  private mutating func box(_ shape: Shape) {
    let lines = ODTShapeLines(shape, styleSheet)
    let shape = lines.shape
    begin("draw:custom-shape", shape, hasMeasuredLines: lines.areMeasured)
    xml.attribute("svg:width", shape.width.odfPositive)
    xml.attribute("svg:height", shape.height.odfPositive)
    switch shape.turn {
    case .none:
      xml.attribute("svg:x", shape.left.odf)
      xml.attribute("svg:y", shape.top.odf)
    case .upsideDown:
      // A half turn about the corner puts the box up and to the left of it.
      let (x, y) = (shape.left + shape.width, shape.top + shape.height)
      xml.attribute("draw:transform", "rotate (3.14159265358979) translate (\(x.odf) \(y.odf))")
    }
    let wasBehindSpace = isBehindSpace
    let wasInLink = isInLink
    isInLink = false
    for paragraph in shape.paragraphs { self.paragraph(paragraph, flow: .shape) }
    isBehindSpace = wasBehindSpace
    isInLink = wasInLink
    xml.start("draw:enhanced-geometry")
    xml.attribute("svg:viewBox", "0 0 21600 21600")
    if shape.kind == .ellipse {
      xml.attribute("draw:type", "ellipse")
      xml.attribute("draw:enhanced-path", "U 10800 10800 10800 10800 0 360 Z N")
    } else {
      xml.attribute("draw:type", "rectangle")
      xml.attribute("draw:enhanced-path", "M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N")
    }
    xml.end()
    xml.end()
  }

  private mutating func begin(_ element: StaticString, _ shape: Shape, hasMeasuredLines: Bool = false) {
    file.shapeCount += 1
    for color in [shape.fill, shape.border?.color] {
      if let color, odfHexadecimal(color) == nil { file.notices.add(.unknownColor(color)) }
    }
    let look = ODTAutomaticStyleWriter.ShapeLook(
      border: shape.border, fill: shape.kind == .line ? nil : shape.fill, verticalAlignment: shape.verticalAlignment,
      hasMeasuredLines: hasMeasuredLines)
    xml.start(element)
    xml.attribute("draw:name", "Shape\(file.shapeCount)")
    xml.attribute("draw:style-name", styles.name(look))
    xml.attribute("draw:z-index", String(file.shapeCount))
    xml.attribute("text:anchor-type", "paragraph")
  }
}
