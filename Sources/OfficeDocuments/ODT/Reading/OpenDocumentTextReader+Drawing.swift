internal import Foundation

extension OpenDocumentTextReader {
  /// Reads a drawing: pictures and shapes, alone or in groups.
  mutating func drawing(_ element: XMLElement) throws(ReadingError) -> [Inline] {
    switch story.names[element] {
    case .frame: return try readFrame(element)
    case .group, .link:
      var inlines: [Inline] = []
      for child in element.children { inlines += try drawing(child) }
      return inlines
    case .image: return try readImages([element], in: element)
    case .object: return try readObject(element)
    case .objectOLE, .plugin, .applet, .control:
      remarks.note(.embeddedObjects, at: story.place(of: element))
      return []
    case .floatingFrame:
      remarks.note(.externalFiles, at: story.place(of: element))
      return []
    case .title, .description, .eventListeners: return []
    default: return try readShape(element, text: element)
    }
  }

  /// A frame holds one thing in several forms; the first form that can be read is taken.
  private mutating func readFrame(_ element: XMLElement) throws(ReadingError) -> [Inline] {
    var images: [XMLElement] = []
    for child in element.children {
      switch story.names[child] {
      case .textBox: return try readShape(element, text: child)
      case .table:
        guard let table = try readTable(child) else { return [] }
        return shape(element, paragraphs: [Block.table(table)].flattenedParagraphs).map { [.shape($0)] } ?? []
      // The picture beside an object only stands in for it.
      case .object: return try readObject(child)
      case .objectOLE, .plugin, .applet:
        remarks.note(.embeddedObjects, at: story.place(of: element))
        return []
      case .floatingFrame:
        remarks.note(.externalFiles, at: story.place(of: element))
        return []
      case .image: images.append(child)
      default: continue
      }
    }
    return try readImages(images, in: element)
  }

  private mutating func readShape(_ element: XMLElement, text: XMLElement) throws(ReadingError) -> [Inline] {
    let paragraphs = try blocks(in: text).flattenedParagraphs
    try budget.spendParagraph()
    return shape(element, paragraphs: paragraphs).map { [.shape($0)] } ?? []
  }

  /// The shape of an element; nil when there is nothing to see.
  private mutating func shape(_ element: XMLElement, paragraphs: [Paragraph]) -> Shape? {
    let look = look(element.attribute("draw:style-name"), family: "graphic")
    let name = story.names[element]
    var shape = Shape(
      left: element.length("svg:x") ?? .zero, top: element.length("svg:y") ?? .zero,
      width: element.length("svg:width") ?? .zero, height: element.length("svg:height") ?? .zero)
    if name == .line || name == .connector {
      let (x, y) = (element.length("svg:x1") ?? .zero, element.length("svg:y1") ?? .zero)
      let (right, bottom) = (element.length("svg:x2") ?? x, element.length("svg:y2") ?? y)
      (shape.left, shape.top) = (min(x, right), min(y, bottom))
      (shape.width, shape.height) = (max(x, right) - shape.left, max(y, bottom) - shape.top)
    }
    shape.paragraphs = paragraphs
    shape.border = look.border ?? nil
    shape.fill = look.fill ?? nil
    shape.verticalAlignment = look.verticalAlignment ?? .top
    if let transform = element.attribute("draw:transform") { apply(transform, to: &shape) }
    if element.attribute("text:anchor-type") != "page" {
      // What is placed by the paragraph, whose place only a layout knows, is placed by the upper margin.
      if !(look.isHorizontalFromPage ?? false) { shape.left = shape.left + page.margins.left }
      if !(look.isVerticalFromPage ?? false) { shape.top = shape.top + page.margins.top }
    }
    guard paragraphs.allSatisfy(\.inlines.isEmpty) else { return shape }
    switch name {
    case .line:
      shape.kind = .line
      shape.border = shape.border ?? Border(width: .points(0.5))
      return shape
    case .rectangle: return shape.border == nil && shape.fill == nil ? nil : shape
    case .frame, .textBox: return nil
    default:
      remarks.note(.shapes, at: story.place(of: element))
      return nil
    }
  }

  /// Applies a list such as `rotate (3.14159) translate (190mm 110mm)`, of which only half turns are kept.
  private func apply(_ transform: String, to shape: inout Shape) {
    var angle = 0.0
    for function in transform.split(separator: ")") {
      guard let bracket = function.firstIndex(of: "(") else { continue }
      let name = function[..<bracket].filter { !$0.isWhitespace && $0 != "," }
      let arguments = function[function.index(after: bracket)...].split { $0 == " " || $0 == "," }
      switch name {
      case "rotate":
        if let value = arguments.first.flatMap({ Double($0) }), value.isFinite { angle += value }
      case "translate":
        if let x = arguments.first.flatMap({ Length(measure: $0) { .points($0) } }) { shape.left = x }
        if arguments.count > 1, let y = Length(measure: arguments[1], unitless: { .points($0) }) { shape.top = y }
      default: break
      }
    }
    let turn = abs(angle.truncatingRemainder(dividingBy: 2 * .pi))
    guard abs(turn - .pi) < .pi / 4 else { return }
    shape.turn = .upsideDown
    // The shape turns about its upper left corner, which lands where the lower right one is seen.
    shape.left = shape.left - shape.width
    shape.top = shape.top - shape.height
  }

  private mutating func readImages(_ images: [XMLElement], in frame: XMLElement) throws(ReadingError) -> [Inline] {
    let place = story.place(of: frame)
    var missing: ReadingRemarks.Subject?
    for element in images {
      let reference = element.attribute("xlink:href") ?? ""
      var picture: (bytes: [UInt8], format: Image.Format)?
      if let data = element.child("office:binary-data") {
        let bytes = Data(base64Encoded: data.text, options: .ignoreUnknownCharacters).map { [UInt8]($0) } ?? []
        picture = Image.Format(bytes).map { (bytes, $0) }
        missing = .pictures(format: "?")
      } else if reference.contains(":") || reference.hasPrefix("/") || reference.hasPrefix("../") {
        missing = .externalFiles
      } else if let part = PartName.resolve(reference, from: "") {
        if pictures[part] == nil {
          guard let bytes = try package?.bytes(part) else {
            missing = .missingPictures
            continue
          }
          pictures[part] = .some(Image.Format(bytes).map { (bytes, $0) })
        }
        picture = pictures[part] ?? nil
        missing = .pictures(format: String((part.split(separator: ".").last.map { $0.uppercased() } ?? "?").prefix(8)))
      } else {
        missing = .missingPictures
      }
      guard let picture else { continue }
      return [
        .image(
          Image(
            bytes: picture.bytes, format: picture.format, width: frame.length("svg:width") ?? .zero,
            height: frame.length("svg:height") ?? .zero,
            description: frame.child("svg:desc")?.text ?? frame.child("svg:title")?.text ?? ""))
      ]
    }
    if let missing { remarks.note(missing, at: place) }
    return []
  }
}
