/// A list style or the outline style: how each level is labelled.
struct OpenDocumentListStyle: Sendable {
  struct Level: Sendable {
    var notation = NumberNotation.none
    var start = 1
    var prefix = ""
    var suffix = ""
    /// How many levels are shown, this one included.
    var shownLevels = 1
    /// The bullet; nil for a number.
    var bullet: String?
    /// The template that newer LibreOffice writes, in place of prefix, suffix and shown levels.
    var template: NumberLabel?
    var separator = NumberLabel.Separator.tab
  }

  private var levels: [Int: Level] = [:]
  /// What office programs show where a style says nothing of a level: pandoc declares only the first of each list.
  private static let unsaid = {
    var level = Level()
    level.notation = .decimal
    level.suffix = "."
    return level
  }()

  init(_ element: XMLElement, fonts: [String: String], limits: ReadingLimits) throws(ReadingError) {
    for child in element.children {
      guard let number = child.attribute("text:level").flatMap({ Int($0) }), (1...10).contains(number) else { continue }
      for part in ["style:num-prefix", "style:num-suffix", "text:bullet-char", "loext:num-list-format"] {
        try limits.checkNumberFormat(child.attribute(part) ?? "")
      }
      levels[number - 1] = Self.level(child, fonts: fonts)
    }
  }

  subscript(level: Int) -> Level? { levels[level] }

  private static func level(_ element: XMLElement, fonts: [String: String]) -> Level {
    var level = Level()
    level.prefix = element.attribute("style:num-prefix") ?? ""
    level.suffix = element.attribute("style:num-suffix") ?? ""
    switch element.name {
    case "text:list-level-style-bullet": level.bullet = bullet(element, fonts: fonts)
    case "text:list-level-style-image": level.bullet = "•"
    default:
      level.notation = NumberNotation(
        openDocumentFormat: element.attribute("style:num-format") ?? "",
        repeatsLetters: element.attribute("style:num-letter-sync") == "true")
      level.start = element.attribute("text:start-value").flatMap { Int(measure: $0) } ?? 1
      level.shownLevels = min(max(element.attribute("text:display-levels").flatMap { Int($0) } ?? 1, 1), 10)
      level.template = element.attribute("loext:num-list-format").map { NumberLabel(openDocumentTemplate: $0) }
    }
    let properties = element.child("style:list-level-properties")
    switch properties?.child("style:list-level-label-alignment")?.attribute("text:label-followed-by") {
    case "nothing": level.separator = .nothing
    case "space": level.separator = .space
    default: level.separator = .tab
    }
    return level
  }

  private static func bullet(_ element: XMLElement, fonts: [String: String]) -> String {
    guard let text = element.attribute("text:bullet-char"), let scalar = text.unicodeScalars.first else { return "•" }
    let properties = element.child("style:text-properties")
    let name = properties?.attribute("style:font-name")
    let font = name.map { fonts[$0] ?? $0 } ?? properties?.attribute("fo:font-family") ?? ""
    guard (0xE000...0xF8FF).contains(scalar.value) else { return text }
    return SymbolFont.character(scalar.value, font: font).map { String($0) } ?? "•"
  }

  /// The label of a level when the levels stand at `counts`, and the place of its paragraph in the list.
  func label(_ index: Int, counts: [Int?], list: String) -> (label: String, item: ListItem?) {
    let level = levels[index] ?? Self.unsaid
    func number(_ index: Int) -> Int {
      (index < counts.count ? counts[index] : nil) ?? (levels[index] ?? Self.unsaid).start
    }
    func notation(_ index: Int) -> NumberNotation { (levels[index] ?? Self.unsaid).notation }
    let template = shownTemplate(index, level)
    let label = template.text(separator: .nothing) { notation($0).text(number($0)) }
    let gap = level.separator.gap(behind: label)
    let item = ListItem(
      list: list, level: index, label: template.followed(by: gap), numbers: (0...index).map(number),
      notations: (0...index).map(notation))
    return (label + gap, item)
  }

  private func shownTemplate(_ index: Int, _ level: Level) -> NumberLabel {
    // Bullets stand without what surrounds numbers.
    if let bullet = level.bullet { return NumberLabel([.literal(bullet)]) }
    guard level.notation != .none || level.template != nil else {
      return NumberLabel([.literal(level.prefix + level.suffix)])
    }
    return level.template ?? template(index, level)
  }

  /// The template that prefix, suffix and shown levels amount to: the numbers with full stops between them.
  private func template(_ index: Int, _ level: Level) -> NumberLabel {
    var pieces: [NumberLabel.Piece] = []
    for number in max(0, index - level.shownLevels + 1)...index {
      // A level without numbers is left out together with its full stop.
      guard number == index || levels[number].map({ $0.notation != .none && $0.bullet == nil }) ?? true else {
        continue
      }
      if !pieces.isEmpty { pieces.append(.literal(".")) }
      pieces.append(.number(level: number))
    }
    return NumberLabel([.literal(level.prefix)] + pieces + [.literal(level.suffix)])
  }
}

extension NumberLabel {
  /// Takes a template apart in which `%1%` to `%10%` stand for the levels.
  init(openDocumentTemplate template: String) {
    var pieces: [Piece] = []
    for (index, part) in template.split(separator: "%", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1, let level = Int(part), (1...10).contains(level) {
        pieces.append(.number(level: level - 1))
      } else if !part.isEmpty {
        pieces.append(.literal(String(part)))
      }
    }
    self.init(pieces)
  }
}

/// How far the lists of a document have counted.
struct OpenDocumentListCounters: Sendable {
  /// The lists that another one can continue: a number for each, by id and by style.
  private var byID: [String: Int] = [:]
  private var byStyle: [String: Int] = [:]
  private var counts: [[Int?]] = []

  /// Begins a list that stands in no other, and returns the number of its counters.
  mutating func begin(_ element: XMLElement, style: String?) -> Int {
    var list: Int?
    if let id = element.attribute("text:continue-list") { list = byID[id] }
    if list == nil, element.attribute("text:continue-numbering") == "true" { list = byStyle[style ?? ""] }
    let number = list ?? counts.count
    if list == nil { counts.append(Array(repeating: nil, count: 10)) }
    if let id = element.attribute("xml:id") { byID[id] = number }
    byStyle[style ?? ""] = number
    return number
  }

  /// Counts one item on and returns where all levels stand.
  mutating func next(_ list: Int, level: Int, style: OpenDocumentListStyle, restart: Int?) -> [Int?] {
    counts[list].count(level, style: style, restart: restart)
    return counts[list]
  }
}

extension [Int?] {
  /// Counts a level on; the ten levels below begin anew. Levels above that have not begun count as begun, so that
  /// after a first 1.1 comes 2.
  mutating func count(_ level: Int, style: OpenDocumentListStyle, restart: Int?) {
    let level = Swift.min(level, 9)
    var skipped = level
    while skipped > 0, self[skipped - 1] == nil {
      skipped -= 1
      self[skipped] = style[skipped]?.start ?? 1
    }
    self[level] = restart ?? self[level].map { Swift.min($0, Int(Int32.max)) + 1 } ?? style[level]?.start ?? 1
    for lower in level + 1..<10 where lower < 10 { self[lower] = nil }
  }
}

extension OpenDocumentListCounters {
  /// The counters of a list whose paragraphs stand alone and name it.
  mutating func continueList(_ id: String?, style: String?) -> Int {
    let key = "paragraphs \(id ?? "") \(style ?? "")"
    if let known = byID[key] { return known }
    counts.append(Array(repeating: nil, count: 10))
    byID[key] = counts.count - 1
    return counts.count - 1
  }
}
