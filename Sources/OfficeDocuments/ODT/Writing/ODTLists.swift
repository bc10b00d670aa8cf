/// The lists of an ODT file: their styles, and which of them is open.
struct ODTLists {
  /// An item that is open, and how many lists are open around it.
  struct Open: Equatable {
    var list: Int
    var depth: Int
  }

  private var written = WrittenLists(
    WrittenLists.Abilities(
      writes: { $0.openDocumentFormat != nil },
      composes: { label, level in label.openDocumentParts(level: level) != nil },
      hasLegalNumbers: false))
  /// How often a list was begun, by its number.
  private var beginnings: [Int: Int] = [:]
  /// The looks of labels that differ from those of their paragraphs, in order.
  private(set) var looks: [TextProperties] = []

  /// Whether no paragraph counts.
  var isEmpty: Bool { written.lists.isEmpty }

  /// The number of the list in which a paragraph gets its label; nil when the label has to be written as text.
  mutating func list(of paragraph: Paragraph, _ properties: ParagraphProperties, style: StyleSheet.Entry) -> Int? {
    guard let item = paragraph.listItem, !paragraph.numberLabel.isEmpty else { return nil }
    var own = TextProperties()
    if let first = paragraph.firstTextProperties { own = first }
    let list = written.list(
      of: item, label: paragraph.numberLabel, look: own.inheriting(style.text).labelLook,
      styleLook: style.text.labelLook,
      setting: properties.inheriting(style.paragraph))
    if let list, let level = written.lists[list][item.level], level.differsFromStyle, !looks.contains(level.look) {
      looks.append(level.look)
    }
    return list
  }

  /// The identifier of a list that begins or goes on, and the identifier of what it continues.
  mutating func begin(_ list: Int) -> (id: String, continued: String?) {
    let count = beginnings[list, default: 0]
    beginnings[list] = count + 1
    let first = "list\(list + 1)"
    return count == 0 ? (first, nil) : ("\(first)_\(count + 1)", first)
  }

  /// The name of the style of a list.
  static func styleName(_ list: Int) -> String { "L\(list + 1)" }

  /// Writes the styles of the lists.
  func write(to xml: inout XMLWriter) {
    for (index, levels) in written.lists.enumerated() {
      xml.start("text:list-style")
      xml.attribute("style:name", Self.styleName(index))
      for (depth, level) in levels.enumerated() {
        if let level { write(level, depth, to: &xml) }
      }
      xml.end()
    }
  }

  private func write(_ level: WrittenLists.Level, _ depth: Int, to xml: inout XMLWriter) {
    guard let parts = level.label.openDocumentParts(level: depth) else { return }
    let isBullet = level.notation == .bullet
    xml.start(isBullet ? "text:list-level-style-bullet" : "text:list-level-style-number")
    xml.attribute("text:level", String(depth + 1))
    if level.differsFromStyle, let number = looks.firstIndex(of: level.look) {
      xml.attribute("text:style-name", Self.labelStyle(number).name)
    }
    if isBullet {
      xml.attribute("text:bullet-char", parts.prefix)
    } else {
      if !parts.prefix.isEmpty { xml.attribute("style:num-prefix", parts.prefix) }
      if !parts.suffix.isEmpty { xml.attribute("style:num-suffix", parts.suffix) }
      xml.attribute("style:num-format", level.notation.openDocumentFormat ?? "1")
      if case .letters(_, repeats: true) = level.notation { xml.attribute("style:num-letter-sync", "true") }
      if level.start != 1 { xml.attribute("text:start-value", String(level.start)) }
      if parts.shownLevels > 1 { xml.attribute("text:display-levels", String(parts.shownLevels)) }
    }
    xml.start("style:list-level-properties")
    xml.attribute("text:list-level-position-and-space-mode", "label-alignment")
    xml.start("style:list-level-label-alignment")
    // The text stands right behind the label, as it is measured.
    xml.attribute("text:label-followed-by", parts.isFollowedBySpace ? "space" : "nothing")
    xml.attribute("fo:text-indent", level.firstLineIndent.odf)
    xml.attribute("fo:margin-left", level.leftIndent.odf)
    xml.end()
    xml.end()
    xml.end()
  }

  /// The name of the style of a look of labels, and what the user sees for it.
  static func labelStyle(_ number: Int) -> (name: String, displayName: String) {
    ("编号_20_\(number + 1)", "编号 \(number + 1)")
  }
}

extension ODTFlowWriter {
  /// Opens the lists around an item, as far as they are not open, and begins the item.
  mutating func beginItem(_ list: Int, level: Int) {
    var depth = 0
    if let open = openItem, open.list == list {
      depth = open.depth
      while depth > level + 1 {
        xml.end()
        xml.end()
        depth -= 1
      }
      // The item before this one ends, unless this one stands inside it.
      if depth == level + 1 { xml.end() }
    } else {
      endLists()
    }
    while depth < level + 1 {
      xml.start("text:list")
      if depth == 0 {
        let (id, continued) = file.lists.begin(list)
        xml.attribute("xml:id", id)
        if let continued { xml.attribute("text:continue-list", continued) }
        xml.attribute("text:style-name", ODTLists.styleName(list))
      }
      depth += 1
      if depth < level + 1 { xml.start("text:list-item") }
    }
    xml.start("text:list-item")
    openItem = ODTLists.Open(list: list, depth: level + 1)
  }

  /// Ends the lists that are open.
  mutating func endLists() {
    guard let open = openItem.take() else { return }
    for _ in 0..<open.depth {
      xml.end()
      xml.end()
    }
  }
}

extension NumberLabel {
  /// What ODF can say of a label: what stands before and behind its numbers, how many levels it shows with full stops between
  /// them, and whether a space follows. Nil when it is put together otherwise.
  fileprivate func openDocumentParts(level: Int) -> (
    prefix: String, suffix: String, shownLevels: Int, isFollowedBySpace: Bool
  )? {
    var prefix = ""
    var suffix = ""
    var shown: [Int] = []
    for piece in pieces {
      switch piece {
      case .literal(let text): if shown.isEmpty { prefix += text } else { suffix += text }
      case .number(let number):
        guard shown.isEmpty || suffix == "." && shown.last == number - 1 else { return nil }
        suffix = ""
        shown.append(number)
      }
    }
    if shown.isEmpty {
      let isSpaced = prefix.hasSuffix(" ")
      if isSpaced { prefix.removeLast() }
      return prefix.unicodeScalars.count == 1 ? (prefix, "", 1, isSpaced) : nil
    }
    guard shown.last == level else { return nil }
    let isSpaced = suffix.hasSuffix(" ")
    if isSpaced { suffix.removeLast() }
    return (prefix, suffix, shown.count, isSpaced)
  }
}

extension NumberNotation {
  /// The value of `style:num-format`, as LibreOffice writes it; nil where there is none.
  var openDocumentFormat: String? {
    switch self {
    case .bullet: ""
    case .decimal: "1"
    case .roman(let isUpper): isUpper ? "I" : "i"
    case .letters(let isUpper, _): isUpper ? "A" : "a"
    case .fullWidth: "１, ２, ３, ..."
    case .positional(.chinese), .countingBelowHundred: "一, 二, 三, ..."
    case .positional(.chineseLegal): "壹, 贰, 叁, ..."
    case .positional(.chineseLegalTraditional): "壹, 貳, 參, ..."
    case .sequence(NumberSequences.circled): "①, ②, ③, ..."
    case .sequence(NumberSequences.stems): "甲, 乙, 丙, ..."
    case .sequence(NumberSequences.branches): "子, 丑, 寅, ..."
    default: nil
    }
  }
}
