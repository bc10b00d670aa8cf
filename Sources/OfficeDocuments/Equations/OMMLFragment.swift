/// Writes a formula again as it came, as far as the grammar of Office Math goes: in the order of the grammar, with what
/// it demands, without references to other parts, and without anything that is no mathematics.
struct OMMLFragment {
  /// Whether something nests deeper than any formula of people.
  private(set) var isTooDeep = false
  private var xml = XMLWriter(fragmentReservingCapacity: 1 << 10)

  private static let deepest = 60

  var count: Int { xml.count }
  var bytes: [UInt8] { xml.bytes }

  /// Whether an element shows something that a formula cannot keep.
  static func isForeign(_ name: String) -> Bool {
    [
      "w:drawing", "w:pict", "w:object", "w:footnoteReference", "w:endnoteReference", "w:ruby", "w:fldChar",
      "w:control",
    ].contains(name)
  }

  /// Writes an `m:oMath` element, which says its namespace itself, because no other part of a document needs it.
  mutating func write(_ element: XMLElement) {
    xml.start("m:oMath")
    xml.attribute("xmlns:m", Self.namespace)
    objects(in: element, depth: 1)
    xml.end()
  }

  static let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/math"

  private mutating func objects(in element: XMLElement, depth: Int) {
    var objects: [XMLElement] = []
    OMMLReader.objects(in: element) { objects.append($0) }
    for object in objects {
      let isObject = OMMLGrammar.isObject(object.name) || object.name == "w:r"
      if isObject { self.element(object, named: object.name == "w:r" ? "m:r" : object.name, depth: depth) }
    }
  }

  private mutating func element(_ element: XMLElement, named name: String, depth: Int) {
    guard let known = OMMLGrammar[name] else { return }
    guard depth < Self.deepest else { return isTooDeep = true }
    switch known.content {
    case .property(let value): property(known.name, element, value)
    case .wordLook: wordLook(element)
    case .text: text(element.text)
    case .argument:
      xml.start(known.name)
      if let look = element.child("m:argPr") { self.element(look, named: "m:argPr", depth: depth + 1) }
      objects(in: element, depth: depth + 1)
      if let look = element.child("m:ctrlPr") { self.element(look, named: "m:ctrlPr", depth: depth + 1) }
      xml.end()
    case .run: run(element, depth)
    case .sequence(let names, let required, let repeats):
      xml.start(known.name)
      sequence(element, names, required, repeats: repeats, depth)
      xml.end()
    }
  }

  private mutating func sequence(
    _ element: XMLElement, _ names: [StaticString], _ required: Set<String>, repeats: Bool, _ depth: Int
  ) {
    let isPlainText = element.name == "m:rPr" && element.child("m:nor") != nil
    for (index, name) in names.enumerated() {
      let name = "\(name)"
      if isPlainText, name == "m:scr" || name == "m:sty" { continue }
      let repeats = repeats && index == names.count - 1
      var found = 0
      for child in element.children where child.name == name {
        if found > 0, !repeats { break }
        found += 1
        self.element(child, named: name, depth: depth + 1)
      }
      if found == 0, required.contains(name) { missing(name) }
    }
  }

  /// Writes an element that the grammar demands and the file lacks.
  private mutating func missing(_ name: String) {
    guard let known = OMMLGrammar[name] else { return }
    xml.start(known.name)
    if case .sequence(let names, let required, _) = known.content {
      for child in names where required.contains("\(child)") { missing("\(child)") }
    }
    xml.end()
  }

  private mutating func run(_ element: XMLElement, _ depth: Int) {
    xml.start("m:r")
    for name in ["m:rPr", "w:rPr"] {
      if let look = element.child(name) { self.element(look, named: name, depth: depth + 1) }
    }
    for child in element.children {
      switch child.name {
      case "m:t", "w:t": text(child.text)
      case "w:br" where child.attribute("w:type") == nil: xml.empty("w:br")
      case "w:sym": if let symbol = child.wordSymbol { text(symbol) }
      case "w:tab": text(" ")
      case "w:noBreakHyphen": text("\u{2011}")
      default: break
      }
    }
    xml.end()
  }

  private mutating func text(_ text: String) {
    xml.start("m:t")
    if text.utf8.first == 0x20 || text.utf8.last == 0x20 { xml.attribute("xml:space", "preserve") }
    xml.text(text)
    xml.end()
  }

  private mutating func property(_ name: StaticString, _ element: XMLElement, _ value: OMMLGrammar.Value) {
    let given = element.attribute("m:val")
    var written: String?
    switch value {
    case .none: break
    case .characters:
      guard let given else { return }
      written = given.unicodeScalars.first.map { String($0) } ?? ""
    case .toggle: if given != nil { written = element.isOnInMath ? "1" : "0" }
    case .words(let words):
      guard let given, words.contains(given) else { return }
      written = given
    case .number(let range):
      guard let number = given.flatMap({ Int($0) }), range.contains(number) else { return }
      written = String(number)
    }
    xml.start(name)
    if let written { xml.attribute("m:val", written) }
    xml.end()
  }

  private mutating func wordLook(_ element: XMLElement) {
    xml.start("w:rPr")
    for (name, attributes) in OMMLGrammar.wordLooks {
      guard let look = element.child("\(name)") else { continue }
      let values = attributes.compactMap { attribute in
        look.attribute("\(attribute)").map { (name: attribute, value: $0) }
      }
      if "\(name)" == "w:color", hexadecimalColor(look.attribute("w:val") ?? "") == nil { continue }
      xml.start(name)
      for value in values {
        if "\(value.name)" == "w:val", "\(name)" != "w:color" {
          xml.attribute(value.name, look.isSwitchedOn ? "1" : "0")
        } else {
          xml.attribute(value.name, value.value)
        }
      }
      xml.end()
    }
    xml.end()
  }
}
