/// What a part refers to: other parts, and addresses outside of the file.
struct DOCXRelationships {
  /// What kind of thing is referred to.
  enum Kind: String {
    case styles, settings, fontTable, numbering, footnotes, header, footer, image, hyperlink, officeDocument

    /// The type that the relationship has in the file.
    var type: String { "http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(rawValue)" }
  }

  private struct Relationship: Hashable {
    var type: String
    var target: String
    var isExternal: Bool
  }

  private var list: [Relationship] = []
  private var index: [Relationship: Int] = [:]

  /// Whether the part refers to nothing.
  var isEmpty: Bool { list.isEmpty }

  /// The id under which the part refers to another part; the same part has one id.
  mutating func part(_ kind: Kind, target: String) -> String {
    add(Relationship(type: kind.type, target: target, isExternal: false))
  }

  /// The id under which the part refers to another part by a type of another family.
  mutating func part(type: String, target: String) -> String {
    add(Relationship(type: type, target: target, isExternal: false))
  }

  /// The id under which the part refers to an address.
  mutating func external(_ kind: Kind, target: String) -> String {
    add(Relationship(type: kind.type, target: target, isExternal: true))
  }

  private mutating func add(_ relationship: Relationship) -> String {
    if let known = index[relationship] { return "rId\(known + 1)" }
    index[relationship] = list.count
    list.append(relationship)
    return "rId\(list.count)"
  }

  /// The bytes of the relationships part.
  func part() -> [UInt8] {
    var xml = XMLWriter(reservingCapacity: 256 + list.count * 160)
    xml.start("Relationships")
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
    for (index, relationship) in list.enumerated() {
      xml.start("Relationship")
      xml.attribute("Id", "rId\(index + 1)")
      xml.attribute("Type", relationship.type)
      xml.attribute("Target", relationship.target)
      if relationship.isExternal { xml.attribute("TargetMode", "External") }
      xml.end()
    }
    xml.end()
    return xml.bytes
  }
}
