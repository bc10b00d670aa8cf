/// What `w:numPr` says.
struct WordNumberingReference: Hashable, Sendable {
  /// The id of the numbering; 0 takes numbering away.
  var id: Int?
  /// The level, from 0.
  var level: Int?

  init() {}

  init(_ paragraphProperties: XMLElement) {
    guard let element = paragraphProperties.child("w:numPr") else { return }
    id = element.child("w:numId")?.integer("w:val")
    level = element.child("w:ilvl")?.integer("w:val")
  }
}

/// The numberings of a WordprocessingML file, and how far each has counted.
struct WordNumbering: Sendable {
  private struct Level: Sendable {
    var start = 1
    var notation = NumberNotation.decimal
    var label = NumberLabel([])
    var separator = NumberLabel.Separator.tab
    var isLegal = false
    /// The level, from 1, whose number makes this one begin anew; 0 for none, nil for any higher level.
    var restart: Int?
    var paragraphStyle: String?
    var isHidden = false
    /// How far the text stands in.
    var indent: Length?
  }

  private struct Definition: Sendable {
    var levels: [Int: Level] = [:]
    /// The style whose numbering this one stands for.
    var styleLink: String?
  }

  private struct Instance: Sendable {
    var definition: String
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private var definitions: [String: Definition] = [:]
  private var instances: [Int: Instance] = [:]
  private var counts: [String: [Int?]] = [:]
  private var startedLevels: Set<[Int]> = []
  private static let levelCount = 9

  /// No numbering at all.
  init() {}

  /// Reads a numbering part.
  init(_ root: XMLElement, limits: ReadingLimits) throws(ReadingError) {
    for element in root.children {
      switch element.name {
      case "w:abstractNum":
        guard let id = element.attribute("w:abstractNumId") else { continue }
        var definition = Definition()
        definition.styleLink = element.value("w:numStyleLink")
        for child in element.children where child.name == "w:lvl" {
          guard let index = Self.index(child) else { continue }
          definition.levels[index] = try Self.level(child, limits)
        }
        definitions[id] = definition
      case "w:num":
        guard let id = element.integer("w:numId"), let definition = element.value("w:abstractNumId") else { continue }
        var instance = Instance(definition: definition)
        for child in element.children where child.name == "w:lvlOverride" {
          guard let index = Self.index(child) else { continue }
          if let start = child.child("w:startOverride")?.integer("w:val") { instance.starts[index] = start }
          if let level = child.child("w:lvl") { instance.levels[index] = try Self.level(level, limits) }
        }
        instances[id] = instance
      default: break
      }
    }
  }

  /// Counts one paragraph on, and returns the label that stands before it, how far its level stands in, and its place in the
  /// list.
  ///
  /// - Parameter style: The style that brings the numbering, which may tell the level.
  mutating func next(
    _ reference: WordNumberingReference, style: String?, styles: WordStyles
  ) -> (label: String, indent: Length?, item: ListItem?) {
    guard let id = reference.id, let instance = instances[id],
      let (key, definition) = definition(of: instance, styles: styles)
    else { return ("", nil, nil) }
    let styleLevel = style.flatMap { style in
      (0..<Self.levelCount).first { definition.levels[$0]?.paragraphStyle == style }
    }
    let index = min(max(reference.level ?? styleLevel ?? 0, 0), Self.levelCount - 1)
    func level(_ index: Int) -> Level { instance.levels[index] ?? definition.levels[index] ?? Level() }
    var counts = self.counts[key] ?? Array(repeating: nil, count: Self.levelCount)

    // Levels above that have not begun count as begun: after a first 1.1 comes 2.
    var skipped = index
    while skipped > 0, counts[skipped - 1] == nil {
      skipped -= 1
      counts[skipped] = instance.starts[skipped] ?? level(skipped).start
      startedLevels.insert([id, skipped])
    }
    let isFirstUse = startedLevels.insert([id, index]).inserted
    if isFirstUse, let start = instance.starts[index] {
      counts[index] = start
    } else if let count = counts[index] {
      counts[index] = min(count, Int(Int32.max)) + 1
    } else {
      counts[index] = instance.starts[index] ?? level(index).start
    }
    for lower in index + 1..<Self.levelCount {
      let restart = level(lower).restart
      if restart == nil || index < restart ?? 0 { counts[lower] = nil }
    }
    self.counts[key] = counts

    let current = level(index)
    guard !current.isHidden else { return ("", nil, nil) }
    func number(_ index: Int) -> Int { counts[index] ?? instance.starts[index] ?? level(index).start }
    func notation(_ index: Int) -> NumberNotation {
      let notation = level(index).notation
      return current.isLegal && !notation.isDecimal ? .decimal : notation
    }
    let label = current.label.text(separator: .nothing) { notation($0).text(number($0)) }
    let gap = current.separator.gap(behind: label)
    let item = ListItem(
      list: key, level: index, label: current.label.followed(by: gap), numbers: (0...index).map(number),
      notations: (0...index).map(notation))
    return (label + gap, current.indent, item)
  }

  /// The definition that an instance really has: a definition may stand for the numbering of a style.
  private func definition(of instance: Instance, styles: WordStyles) -> (String, Definition)? {
    var key = instance.definition
    for _ in 0..<8 {
      guard let definition = definitions[key] else { return nil }
      guard let link = definition.styleLink, definition.levels.isEmpty,
        let linked = styles[link]?.numbering.id.flatMap({ instances[$0] }), linked.definition != key
      else { return (key, definition) }
      key = linked.definition
    }
    return nil
  }

  private static func index(_ element: XMLElement) -> Int? {
    element.integer("w:ilvl").flatMap { (0..<levelCount).contains($0) ? $0 : nil }
  }

  private static func level(_ element: XMLElement, _ limits: ReadingLimits) throws(ReadingError) -> Level {
    var level = Level()
    var template = ""
    for child in element.children {
      switch child.name {
      case "w:start": level.start = child.integer("w:val") ?? 1
      case "w:numFmt": level.notation = notation(child)
      case "mc:AlternateContent":
        // Word wraps formats by example in a choice for itself and a plain format for others.
        let branch = child.child("mc:Choice") ?? child.child("mc:Fallback")
        if let format = branch?.child("w:numFmt") { level.notation = notation(format) }
      case "w:lvlText": template = child.attribute("w:val") ?? ""
      case "w:isLgl": level.isLegal = child.isSwitchedOn
      case "w:lvlRestart": level.restart = child.integer("w:val")
      case "w:pStyle": level.paragraphStyle = child.attribute("w:val")
      case "w:suff":
        level.separator =
          switch child.attribute("w:val") {
          case "nothing": .nothing
          case "space": .space
          default: .tab
          }
      case "w:rPr": level.isHidden = child.toggle("w:vanish") ?? false
      case "w:pPr":
        let indent = child.child("w:ind")
        let left = indent?.integer("w:left") ?? indent?.integer("w:start")
        level.indent = left.map { .points(Double(min(max($0, 0), 10_000)) / 20) }
      default: break
      }
    }
    try limits.checkNumberFormat(template)
    if level.notation == .bullet {
      let font = element.child("w:rPr")?.child("w:rFonts")
      template = bullet(template, font: font?.attribute("w:ascii") ?? font?.attribute("w:hAnsi") ?? "")
      level.label = NumberLabel([.literal(template)])
    } else {
      level.label = NumberLabel(template: template)
    }
    return level
  }

  private static func notation(_ element: XMLElement) -> NumberNotation {
    NumberNotation(wordFormat: element.attribute("w:val") ?? "decimal", custom: element.attribute("w:format"))
  }

  /// The bullet that is seen: symbol fonts hold it behind a code.
  private static func bullet(_ text: String, font: String) -> String {
    guard let scalar = text.unicodeScalars.first else { return "" }
    if let known = SymbolFont.character(scalar.value, font: font) { return String(known) }
    // A code without meaning outside its font.
    return (0xE000...0xF8FF).contains(scalar.value) ? "•" : text
  }
}
