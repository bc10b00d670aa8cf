/// The named styles of a document with everything they inherit, found by name or by number.
///
/// Number 0 is always the default paragraph style, declared or not. Unknown names count as the default style, and a
/// chain of styles that bites its own tail is cut, because readers take such names from any file.
struct StyleCascade: Sendable {
  /// A style, and what it comes to with its ancestors.
  struct Entry: Sendable {
    /// The style as declared.
    var style: Style
    /// The number of the style it starts from.
    var parent: Int?
    /// The paragraph properties with the inherited ones.
    var paragraph: ParagraphProperties
    /// The text properties with the inherited ones.
    var text: TextProperties
  }

  /// What is wrong with a declaration.
  enum Fault: Hashable, Sendable {
    /// Two styles have this name; the first counts.
    case duplicate(String)
    /// The style is based on one that does not exist.
    case unknownParent(String, of: String)
    /// The style is based on itself, directly or not.
    case cycle(String)
  }

  private(set) var entries: [Entry]
  private(set) var faults: [Fault] = []
  private let numbers: [String: Int]

  /// Resolves the styles of a document.
  init(_ styles: [Style]) {
    var entries = [
      Entry(
        style: Style(name: Style.defaultName), parent: nil, paragraph: ParagraphProperties(), text: TextProperties())
    ]
    var numbers = [Style.defaultName: 0]
    var faults: [Fault] = []
    var isDefaultDeclared = false
    for style in styles {
      if style.name == Style.defaultName, !isDefaultDeclared {
        isDefaultDeclared = true
        entries[0].style = style
      } else if numbers[style.name] != nil {
        faults.append(.duplicate(style.name))
      } else {
        numbers[style.name] = entries.count
        entries.append(Entry(style: style, parent: nil, paragraph: style.paragraph, text: style.text))
      }
    }
    for number in entries.indices {
      guard let name = entries[number].style.basedOn else { continue }
      entries[number].parent = numbers[name]
      if numbers[name] == nil { faults.append(.unknownParent(name, of: entries[number].style.name)) }
    }
    self.entries = entries
    self.numbers = numbers
    self.faults = faults
    inherit()
  }

  /// The number of the style with this name; 0 for nil, and nil for a name that no style has.
  func number(of name: String?) -> Int? {
    guard let name else { return 0 }
    return numbers[name]
  }

  /// The style with this name, or the default style.
  subscript(name: String?) -> Entry { entries[number(of: name) ?? 0] }

  /// Hands properties down from parent to child, each style once, without recursion.
  private mutating func inherit() {
    var isDone = [Bool](repeating: false, count: entries.count)
    var isOnPath = isDone
    var path: [Int] = []
    for first in entries.indices where !isDone[first] {
      path.removeAll(keepingCapacity: true)
      var current: Int? = first
      while let number = current, !isDone[number] {
        if isOnPath[number] {
          // The style at the end of the path closes a circle.
          if let last = path.last {
            entries[last].parent = nil
            faults.append(.cycle(entries[last].style.name))
          }
          break
        }
        isOnPath[number] = true
        path.append(number)
        current = entries[number].parent
      }
      for number in path.reversed() {
        let style = entries[number].style
        if let parent = entries[number].parent {
          entries[number].paragraph = style.paragraph.inheriting(entries[parent].paragraph)
          entries[number].text = style.text.inheriting(entries[parent].text)
        } else {
          entries[number].paragraph = style.paragraph
          entries[number].text = style.text
        }
        isDone[number] = true
        isOnPath[number] = false
      }
    }
  }
}

extension ParagraphProperties {
  /// The properties, with those of a parent where these say nothing.
  func inheriting(_ parent: ParagraphProperties) -> ParagraphProperties {
    var result = self
    result.alignment = alignment ?? parent.alignment
    result.leftIndent = leftIndent ?? parent.leftIndent
    result.rightIndent = rightIndent ?? parent.rightIndent
    result.firstLineIndent = firstLineIndent ?? parent.firstLineIndent
    result.spaceBefore = spaceBefore ?? parent.spaceBefore
    result.spaceAfter = spaceAfter ?? parent.spaceAfter
    result.lineSpacing = lineSpacing ?? parent.lineSpacing
    result.keepWithNext = keepWithNext ?? parent.keepWithNext
    result.keepLinesTogether = keepLinesTogether ?? parent.keepLinesTogether
    result.pageBreakBefore = pageBreakBefore ?? parent.pageBreakBefore
    result.snapsToGrid = snapsToGrid ?? parent.snapsToGrid
    result.outlineLevel = outlineLevel ?? parent.outlineLevel
    result.tabStops = tabStops ?? parent.tabStops
    result.topBorder = topBorder ?? parent.topBorder
    result.bottomBorder = bottomBorder ?? parent.bottomBorder
    return result
  }
}

extension TextProperties {
  /// The properties, with those of a parent where these say nothing.
  func inheriting(_ parent: TextProperties) -> TextProperties {
    var result = self
    result.eastAsianFont = eastAsianFont ?? parent.eastAsianFont
    result.latinFont = latinFont ?? parent.latinFont
    result.size = size ?? parent.size
    result.isBold = isBold ?? parent.isBold
    result.isItalic = isItalic ?? parent.isItalic
    result.isUnderlined = isUnderlined ?? parent.isUnderlined
    result.isStruckThrough = isStruckThrough ?? parent.isStruckThrough
    result.color = color ?? parent.color
    result.letterSpacing = letterSpacing ?? parent.letterSpacing
    result.horizontalScale = horizontalScale ?? parent.horizontalScale
    result.position = position ?? parent.position
    result.highlight = highlight ?? parent.highlight
    result.emphasisMark = emphasisMark ?? parent.emphasisMark
    return result
  }
}
