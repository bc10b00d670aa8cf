/// The lists that a writer declares, so that the numbers which other programs count are those that the author saw.
///
/// It counts along with them: where counting on would give another label than the paragraph has, because the author
/// began anew or something was left out, a new list begins with the number that is wanted.
struct WrittenLists {
  /// How the items of one level are labelled.
  struct Level: Hashable {
    var label: NumberLabel
    var notation: NumberNotation
    /// The number of the first item.
    var start: Int
    /// Whether the numbers of the levels above are written in digits, whatever their own notation.
    var isLegal = false
    /// How the label looks: fonts, size and weight.
    var look: TextProperties
    /// Whether some item of the level looks otherwise than its label.
    var differsFromStyle = false
    var leftIndent: Length
    var firstLineIndent: Length
  }

  /// What a format can say about labels.
  struct Abilities {
    /// Whether it can write numbers in a notation.
    var writes: (NumberNotation) -> Bool
    /// Whether it can put a label of a level together.
    var composes: (NumberLabel, _ level: Int) -> Bool
    /// Whether it can write the numbers of levels above in digits.
    var hasLegalNumbers: Bool
  }

  /// How many levels every format has.
  static let levelCount = 9

  /// The lists in the order in which they begin, each with what is known of its levels.
  private(set) var lists: [[Level?]] = []
  private var current: [String: (list: Int, counts: [Int?])] = [:]
  private let abilities: Abilities

  /// Begins without lists.
  init(_ abilities: Abilities) { self.abilities = abilities }

  /// Finds the list in which a paragraph gets its label.
  ///
  /// - Parameters:
  ///   - item: Its place in its list.
  ///   - label: The label that has to be seen.
  ///   - look: How the label looks with everything inherited.
  ///   - styleLook: How the text of its style looks.
  ///   - setting: The paragraph properties with everything inherited.
  /// - Returns: The number of the list; nil when the label has to be written as text.
  mutating func list(
    of item: ListItem, label: String, look: TextProperties, styleLook: TextProperties, setting: ParagraphProperties
  ) -> Int? {
    guard item.level < Self.levelCount, item.numbers.allSatisfy({ (0...Self.greatest).contains($0) }),
      item.text(at: item.numbers) == label, abilities.composes(item.label, item.level),
      item.shownLevels.allSatisfy({ abilities.writes(item.notations[$0]) })
    else { return nil }
    var level = Level(
      label: item.label, notation: item.isBullet ? .bullet : item.notations[item.level],
      start: item.numbers[item.level], look: look, leftIndent: setting.leftIndent ?? .zero,
      firstLineIndent: setting.firstLineIndent ?? .zero)
    level.differsFromStyle = look != styleLook
    if let (list, counts) = current[item.list], let counted = counting(item, level, in: list, counts) {
      current[item.list] = (list, counted)
      return list
    }
    return begin(item, level)
  }

  /// The greatest number that Word counts to.
  private static let greatest = 32_767

  /// Where the levels of a list stand behind an item; nil when its label would not be what it has to be.
  private mutating func counting(_ item: ListItem, _ level: Level, in list: Int, _ counts: [Int?]) -> [Int?]? {
    var level = level
    for shown in item.shownLevels where shown < item.level {
      guard let above = lists[list][shown] else { return nil }
      if above.notation == item.notations[shown] { continue }
      guard abilities.hasLegalNumbers, item.notations[shown] == .decimal else { return nil }
      level.isLegal = true
    }
    if let known = lists[list][item.level] {
      guard known.label == level.label, known.notation == level.notation, known.look == level.look,
        known.isLegal == level.isLegal
      else { return nil }
    }
    var counts = counts
    func start(_ index: Int) -> Int { lists[list][index]?.start ?? (index == item.level ? level.start : 1) }
    for above in 0..<item.level where counts[above] == nil { counts[above] = start(above) }
    counts[item.level] = counts[item.level].map { $0 + 1 } ?? start(item.level)
    for below in item.level + 1..<Self.levelCount where below < Self.levelCount { counts[below] = nil }
    guard item.shownLevels.allSatisfy({ counts[$0] == item.numbers[$0] }) else { return nil }
    if lists[list][item.level] == nil { lists[list][item.level] = level }
    if level.differsFromStyle { lists[list][item.level]?.differsFromStyle = true }
    return counts
  }

  private mutating func begin(_ item: ListItem, _ level: Level) -> Int {
    var levels = [Level?](repeating: nil, count: Self.levelCount)
    if let old = current[item.list]?.list {
      levels = lists[old]
      for index in levels.indices { levels[index]?.start = 1 }
    }
    var counts = [Int?](repeating: nil, count: Self.levelCount)
    for above in 0..<item.level {
      counts[above] = item.numbers[above]
      levels[above]?.start = item.numbers[above]
      if levels[above]?.notation != item.notations[above], item.shownLevels.contains(above) { levels[above] = nil }
      guard levels[above] == nil, abilities.writes(item.notations[above]) else { continue }
      // The level has no item yet, and only its number is seen.
      levels[above] = Level(
        label: NumberLabel([.number(level: above)]), notation: item.notations[above], start: item.numbers[above],
        look: level.look, leftIndent: level.leftIndent, firstLineIndent: level.firstLineIndent)
    }
    counts[item.level] = item.numbers[item.level]
    levels[item.level] = level
    lists.append(levels)
    current[item.list] = (lists.count - 1, counts)
    return lists.count - 1
  }
}

extension ListItem {
  /// The levels whose numbers are seen in the label.
  var shownLevels: [Int] {
    label.pieces.compactMap { if case .number(let level) = $0 { level } else { nil } }
  }
}

extension TextProperties {
  /// What a label takes over of the look of its text, with the weight always said.
  var labelLook: TextProperties {
    var look = keeping { property in
      switch property {
      case .eastAsianFont, .latinFont, .size, .isBold: true
      case .style, .isItalic, .capitals, .strike, .color, .letterSpacing, .horizontalScale, .highlight, .underline,
        .border,
        .position, .emphasisMark:
        false
      }
    }
    if look.isBold == nil { look.isBold = false }
    return look
  }
}
