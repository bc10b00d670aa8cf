/// What the `style` attribute of a VML shape says.
private struct VMLStyle {
  private var values: [Substring: Substring] = [:]

  init(_ text: String?) {
    for declaration in (text ?? "").split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let key = declaration[..<colon].drop { $0 == " " || $0 == "\n" }
      values[key] = declaration[declaration.index(after: colon)...].drop { $0 == " " }
    }
  }

  subscript(key: Substring) -> Substring? { values[key] }

  /// A length; a bare number is a pixel at the top, and a coordinate inside a group.
  func length(_ key: Substring) -> Length? {
    values[key].flatMap { Length(measure: $0) { .points($0 * 0.75) } }
  }

  func number(_ key: Substring) -> Double {
    guard let value = values[key].flatMap({ Double($0) }), value.isFinite, abs(value) < 1e9 else { return 0 }
    return value
  }
}

extension WordTextReader {
  /// Reads a `w:pict` element: shapes and pictures in VML, as Word wrote them before 2010 and WPS and mail programs
  /// still do.
  mutating func readPicture(_ element: XMLElement, _ inlines: inout InlineCollector) throws(ReadingError) {
    for child in element.children { try readVML(child, group: nil, &inlines) }
  }

  private mutating func readVML(
    _ element: XMLElement, group: WordFrame?, _ inlines: inout InlineCollector
  ) throws(ReadingError) {
    switch element.name {
    case "v:shapetype": return
    case "v:group":
      let frame = frame(of: element, group: group)
      let size = Self.pair(element.attribute("coordsize"), standard: 1_000)
      let origin = Self.pair(element.attribute("coordorigin"), standard: 0)
      let inner = frame.group(childLeft: origin.0, childTop: origin.1, childWidth: size.0, childHeight: size.1)
      for child in element.children { try readVML(child, group: inner, &inlines) }
    case "v:shape", "v:rect", "v:roundrect", "v:oval", "v:line", "v:polyline", "v:arc", "v:curve", "v:image":
      try readVMLShape(element, group: group, &inlines)
    case "mc:AlternateContent":
      if let branch = branch(of: element) {
        for child in branch.children { try readVML(child, group: group, &inlines) }
      }
    case "o:OLEObject", "w:control": remarks.note(.embeddedObjects, at: story.place(of: element))
    case "w:txbxContent": try readLooseTextBox(element, &inlines)
    default: for child in element.children { try readVML(child, group: group, &inlines) }
    }
  }

  private mutating func readVMLShape(
    _ element: XMLElement, group: WordFrame?, _ inlines: inout InlineCollector
  ) throws(ReadingError) {
    let frame = frame(of: element, group: group)
    if let data = element.child("v:imagedata") {
      if let id = data.attribute("r:id") ?? data.attribute("r:pict") {
        try readImage(id, frame, at: element, &inlines)
      } else if data.attribute("r:href") != nil || data.attribute("src") != nil {
        remarks.note(.externalFiles, at: story.place(of: element))
      }
    }
    var shape = Shape(left: frame.left, top: frame.top, width: frame.width, height: frame.height)
    let style = VMLStyle(element.attribute("style"))
    shape.turn = Self.turn(sixtyThousandths: style.number("rotation") * 60_000)
    switch style["v-text-anchor"] {
    case "middle", "middle-center": shape.verticalAlignment = .center
    case "bottom", "bottom-center": shape.verticalAlignment = .bottom
    default: shape.verticalAlignment = .top
    }
    let isStroked = Self.isOn(element.attribute("stroked")) && element.child("v:imagedata") == nil
    if isStroked {
      shape.border = Border(
        width: element.attribute("strokeweight").flatMap { Length(measure: $0) { .points($0 * 0.75) } }
          ?? .points(0.75),
        color: element.attribute("strokecolor").flatMap { hexadecimalColor($0.prefix(7)) } ?? "000000")
    }
    if Self.isOn(element.attribute("filled")) {
      shape.fill = element.attribute("fillcolor").flatMap { hexadecimalColor($0.prefix(7)) }
    }
    if let words = element.child("v:textpath")?.attribute("string"), !words.isEmpty {
      // Decorative writing keeps its text in an attribute.
      shape.border = nil
      shape.paragraphs = [Paragraph([.text(words, TextProperties())], place: story.place(of: element))]
      try budget.spendParagraph()
      return inlines.add(.shape(shape))
    }
    let geometry =
      switch element.name {
      case "v:line": "line"
      case "v:rect", "v:roundrect": "rect"
      default: ""
      }
    // Some programs leave the text box out and put its content straight into the shape.
    let text = element.child("v:textbox") ?? element.child("w:txbxContent")
    if text == nil, element.child("v:imagedata") != nil { return }
    try readShape(shape, geometry: geometry, text: text, at: element, &inlines)
  }

  private func frame(of element: XMLElement, group: WordFrame?) -> WordFrame {
    let style = VMLStyle(element.attribute("style"))
    if let group {
      return group.child(
        left: style.number("left"), top: style.number("top"), width: style.number("width"),
        height: style.number("height"))
    }
    var frame = WordFrame()
    frame.width = style.length("width") ?? .zero
    frame.height = style.length("height") ?? .zero
    frame.description = element.attribute("alt") ?? ""
    let page = story.page(at: element)
    let isFromPage = (
      style["mso-position-horizontal-relative"] == "page", style["mso-position-vertical-relative"] == "page"
    )
    frame.left =
      (style.length("margin-left") ?? style.length("left") ?? .zero) + (isFromPage.0 ? .zero : page.margins.left)
    frame.top = (style.length("margin-top") ?? style.length("top") ?? .zero) + (isFromPage.1 ? .zero : page.margins.top)
    return frame
  }

  private static func pair(_ text: String?, standard: Double) -> (Double, Double) {
    let numbers = (text ?? "").split(separator: ",").map { Double($0) ?? standard }
    guard numbers.count == 2, numbers.allSatisfy({ $0.isFinite && abs($0) < 1e9 }) else { return (standard, standard) }
    return (numbers[0], numbers[1])
  }

  private static func isOn(_ value: String?) -> Bool { value != "f" && value != "false" }
}
