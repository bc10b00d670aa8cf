/// The formulas of a document, each a document of its own in the package.
struct ODTEquations {
  /// A formula in the package.
  struct Object: Sendable {
    /// The folder of its parts, without the slash behind it.
    var folder: String
    /// The formula in MathML.
    var content: [UInt8]
    /// How large its letters are.
    var settings: [UInt8]
  }

  /// The media type of a formula.
  static let mediaType = "application/vnd.oasis.opendocument.formula"

  private(set) var objects: [Object] = []

  /// Adds a formula whose letters are as large as those around it, and returns the name of its folder.
  mutating func add(_ equation: Equation, size: Length) -> String {
    let folder = "Object \(objects.count + 1)"
    objects.append(
      Object(folder: folder, content: MathMLWriter.part(equation), settings: Self.settings(size: size)))
    return folder
  }

  private static func settings(size: Length) -> [UInt8] {
    var xml = XMLWriter(reservingCapacity: 1 << 10)
    xml.odfRoot("office:document-settings") { xml in
      xml.start("office:settings")
      xml.start("config:config-item-set")
      xml.attribute("config:name", "ooo:configuration-settings")
      xml.odfSetting("BaseFontHeight", type: "short", String(Int(size.points.rounded()).clamped(to: 4...200)))
      xml.end()
      xml.end()
    }
    return xml.finish()
  }
}

extension XMLWriter {
  /// Writes a setting of LibreOffice.
  mutating func odfSetting(_ name: String, type: String, _ value: String) {
    start("config:config-item")
    attribute("config:name", name)
    attribute("config:type", type)
    text(value)
    end()
  }
}

/// The styles of readings above characters; LibreOffice takes only named ones.
struct ODTRubyStyles {
  private(set) var sizes: [Length] = []

  /// The name of the style of readings of a size.
  mutating func name(size: Length) -> String {
    if let index = sizes.firstIndex(of: size) { return Self.name(index) }
    sizes.append(size)
    return Self.name(sizes.count - 1)
  }

  /// Writes the styles that were used.
  func write(to xml: inout XMLWriter) {
    for (index, size) in sizes.enumerated() {
      xml.start("style:style")
      xml.attribute("style:name", Self.name(index))
      xml.attribute("style:family", "text")
      xml.start("style:text-properties")
      xml.attribute("fo:font-size", size.odfPositive)
      xml.attribute("style:font-size-asian", size.odfPositive)
      xml.end()
      xml.end()
    }
  }

  private static func name(_ index: Int) -> String { "Rubies\(index + 1)" }
}

extension ODTFlowWriter {
  /// Writes a formula that stands in the line like a character; in the text of a shape, which holds no objects, in plain
  /// text.
  mutating func equation(_ equation: Equation, flow: Flow) {
    guard flow != .shape else {
      file.notices.add(.equationInShape)
      run(equation.text, TextProperties())
      return
    }
    if equation.saysMoreInWord { file.notices.add(.equationLook) }
    let folder = file.equations.add(equation, size: lineSize)
    file.shapeCount += 1
    xml.start("draw:frame")
    xml.attribute("draw:name", "Formula\(file.shapeCount)")
    xml.attribute("draw:style-name", styles.equationName())
    xml.attribute("text:anchor-type", "as-char")
    // Without a size programs measure the formula themselves; LibreOffice would squeeze it into any other.
    xml.start("draw:object")
    xml.attribute("xlink:href", "./\(folder)")
    xml.attribute("xlink:type", "simple")
    xml.attribute("xlink:show", "embed")
    xml.attribute("xlink:actuate", "onLoad")
    xml.end()
    // Who cannot see the formula, and programs without formulas, have its text.
    xml.element("svg:desc", text: equation.text)
    xml.end()
    isBehindSpace = false
  }

  /// Writes characters with their reading above them.
  mutating func ruby(_ ruby: Ruby, flow: Flow) {
    guard flow != .shape, !ruby.reading.isEmpty, !ruby.base.isEmpty else {
      if flow == .shape, !ruby.reading.isEmpty { file.notices.add(.rubyInShape) }
      for inline in ruby.base { self.inline(inline, flow: flow) }
      return
    }
    xml.start("text:ruby")
    xml.attribute("text:style-name", styles.rubyName())
    xml.start("text:ruby-base")
    for inline in ruby.base { self.inline(inline, flow: flow) }
    xml.end()
    let size = (ruby.base.firstTextProperties.size ?? lineSize) / 2
    xml.element("text:ruby-text", ["text:style-name": file.rubies.name(size: size)], text: ruby.reading)
    xml.end()
    isBehindSpace = false
  }
}
