/// The fonts that a document asks for, and what stands in for those that a machine may lack.
struct DOCXWriterFonts {
  /// The names in the order in which they were met.
  private(set) var names: [String] = []
  private var known: Set<ExactName> = []
  private var last = ""

  /// Remembers that something is set in a font.
  mutating func use(_ name: String) {
    // Runs of the same look follow each other, so the last name is the most likely.
    guard name != last else { return }
    last = name
    if known.insert(ExactName(name)).inserted { names.append(name) }
  }

  /// The bytes of the font table.
  ///
  /// - Parameter substitutes: What serves where a font is not installed; it goes before what is known of the font.
  func part(_ substitutes: [FontSubstitutes]) -> [UInt8] {
    var xml = XMLWriter()
    xml.start("w:fonts", ["xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"])
    for name in names {
      let traits = FontTraits(name, substitutes)
      xml.start("w:font")
      xml.attribute("w:name", name)
      if !traits.alternatives.isEmpty { xml.wordValue("w:altName", traits.alternatives.joined(separator: ",")) }
      if let panose = traits.panose { xml.wordValue("w:panose1", panose) }
      xml.wordValue("w:charset", traits.isChinese ? "86" : "00")
      xml.wordValue("w:family", traits.family)
      xml.wordValue("w:pitch", traits.isFixed ? "fixed" : "variable")
      xml.end()
    }
    xml.end()
    return xml.bytes
  }
}
