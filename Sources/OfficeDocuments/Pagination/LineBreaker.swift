/// A line of a paragraph: how high its characters are, and how much room its notes take at the foot of the page.
struct MeasuredLine: Sendable {
  /// The natural height in points, before any line spacing.
  var height: Double = 0
  /// The height of the footnotes that are called in the line.
  var notes: Double = 0
  /// How many scalars of the text stand in it.
  var scalars = 0

  /// Takes in what stands behind it in the same line.
  fileprivate mutating func take(_ rest: MeasuredLine) {
    height = max(height, rest.height)
    notes += rest.notes
    scalars += rest.scalars
  }
}

/// Breaks the characters of a paragraph into lines, in one pass and without looking back.
struct LineBreaker {
  /// Where a line may end: the width up to there, and the gap between scripts that is dropped when it does.
  private struct Opportunity {
    var width: Double
    var gap: Double
  }

  private let metrics: TypeMetrics
  private let textProperties: TextProperties
  private let width: Double
  private let tabs: [TabStop]
  private let leftIndent: Double
  private var available: Double
  private var lineStart: Double
  private let styleLook: TextLook
  private var look: TextLook
  private var x = 0.0
  private var line = MeasuredLine()
  // The part of the line behind the last opportunity, which moves to the next line when it does not fit.
  private var rest = MeasuredLine()
  private var opportunity: Opportunity?
  private var previous = CharacterTraits(script: .mark)
  private var previousScript = CharacterTraits.Script.mark
  private var isLineEmpty = true
  private var tabRoom = 0.0
  private var lines: [MeasuredLine] = []

  /// Prepares a paragraph.
  ///
  /// - Parameters:
  ///   - setting: What the paragraph with everything inherited means.
  ///   - text: The text properties of its style with everything inherited, and what they mean.
  ///   - width: The distance between the margins, in points.
  init(
    _ setting: ParagraphSetting, text: (properties: TextProperties, look: TextLook), width: Double,
    metrics: TypeMetrics
  ) {
    self.metrics = metrics
    textProperties = text.properties
    // However far the indents reach, a character fits.
    self.width = max(width - setting.leftIndent - setting.rightIndent, 1)
    leftIndent = setting.leftIndent
    lineStart = max(setting.firstLineIndent, -1e5)
    available = max(self.width - lineStart, 1)
    tabs = setting.tabStops
    styleLook = text.look
    look = styleLook
  }

  /// Breaks text into lines; a paragraph without text has one.
  ///
  /// - Parameter noteHeight: Gives the height of a footnote.
  mutating func lines(
    label: String, _ inlines: ArraySlice<Inline>, noteHeight: ([Paragraph]) -> Double
  ) -> [MeasuredLine] {
    if !label.isEmpty { add(label) }
    for inline in inlines { add(inline, noteHeight: noteHeight) }
    if isLineEmpty, line.height == 0, rest.height == 0 { line.height = look.size * metrics.eastAsianLineHeight }
    endLine()
    // Handed over and not shared, so that the caller may change the lines without a copy.
    defer { lines = [] }
    return lines
  }

  private func ownLook(_ own: TextProperties) -> TextLook {
    own.isEmpty ? styleLook : TextLook(own.inheriting(textProperties))
  }

  private mutating func add(_ inline: Inline, noteHeight: ([Paragraph]) -> Double) {
    switch inline {
    case .text(let text, let properties):
      look = ownLook(properties)
      add(text)
    case .pageNumber(let properties), .pageCount(let properties):
      look = ownLook(properties)
      add("00")
    case .pageReference(_, let cached, let properties):
      look = ownLook(properties)
      add(cached.isEmpty ? "00" : cached)
    case .tab: tab()
    case .lineBreak:
      rest.scalars += 1
      endLine()
      startLine()
    case .pageBreak, .shape: break
    case .link(_, let content): for inline in content { add(inline, noteHeight: noteHeight) }
    case .ruby(let ruby): for inline in ruby.base { add(inline, noteHeight: noteHeight) }
    case .equation(let equation):
      add(equation.text)
      rest.height = max(rest.height, look.size * equation.parts.relativeHeight)
    case .image(let image):
      breakIfNeeded(width: image.width.points, spacing: 0)
      mayBreak(gap: 0)
      x += image.width.points
      rest.height = max(rest.height, image.height.points)
      rest.scalars += 1
      isLineEmpty = false
      previous = CharacterTraits(script: .eastAsian)
      previousScript = .eastAsian
    case .footnote(let paragraphs):
      rest.notes += noteHeight(paragraphs)
      x += look.size * 0.3
    }
  }

  private mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        rest.scalars += 1
        endLine()
        startLine()
      } else if scalar == "\t" {
        tab()
      } else {
        add(scalar)
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    let traits = CharacterTraits.of(scalar)
    if traits.script == .mark {
      rest.scalars += 1
      return
    }
    var script = traits.script
    if script == .shared { script = previousScript == .mark ? .eastAsian : previousScript }
    let isWide = script == .eastAsian && !traits.isSpace
    let natural =
      isWide ? look.size : look.size * Double(LatinWidth.thousandths(of: scalar, in: look.face)) / 1000
    let width = natural * look.scale + look.spacing
    let isBetweenScripts = script != previousScript && previousScript != .mark
    let gap =
      isBetweenScripts && traits.isLetter && previous.isLetter ? look.size * metrics.scriptGap : 0
    // Space between characters is not added behind the last character of a script.
    if isBetweenScripts { x -= look.spacing }
    if traits.isSpace {
      x += width
    } else {
      if allowsBreak(before: traits, script: script) { mayBreak(gap: gap) }
      x += gap
      breakIfNeeded(width: width, spacing: look.spacing)
      advance(width)
    }
    rest.scalars += 1
    let height =
      look.size * ((isWide ? metrics.eastAsianLineHeight : metrics.latinLineHeight) + look.markRoom)
    if !traits.isSpace || isLineEmpty { rest.height = max(rest.height, height) }
    isLineEmpty = false
    previous = traits
    previousScript = script
  }

  /// Adds a width; text behind a tab to a right-hand stop first fills the room that the tab left.
  private mutating func advance(_ width: Double) {
    let filled = min(tabRoom, width)
    tabRoom -= filled
    x += width - filled
  }

  /// Whether a line may end between the last character and this one.
  @inline(__always)
  private func allowsBreak(before traits: CharacterTraits, script: CharacterTraits.Script) -> Bool {
    if isLineEmpty || traits.mayNotBegin || previous.mayNotEnd { return false }
    if previous.holdsWord, script == .other { return false }
    if previous.isSpace || script == .eastAsian || previousScript == .eastAsian { return true }
    return previous.breaksWord && traits.isLetter
  }

  /// Remembers that the line may end here.
  @inline(__always)
  private mutating func mayBreak(gap: Double) {
    line.take(rest)
    rest = MeasuredLine()
    opportunity = Opportunity(width: x, gap: gap)
  }

  /// Ends the line at the last opportunity when the next character does not fit; without one, right here.
  @inline(__always)
  private mutating func breakIfNeeded(width: Double, spacing: Double) {
    guard x + max(width - tabRoom, 0) - spacing > available + 0.05, !isLineEmpty else { return }
    guard let opportunity else {
      line.take(rest)
      rest = MeasuredLine()
      lines.append(line)
      startLine()
      return
    }
    lines.append(line)
    let carried = x - opportunity.width - opportunity.gap
    let restOfLine = rest
    startLine()
    isLineEmpty = carried < 1e-6
    x = isLineEmpty ? 0 : carried
    // What takes no room, such as a space at the end, stays with the line above.
    if isLineEmpty { lines[lines.count - 1].scalars += restOfLine.scalars }
    rest = isLineEmpty ? MeasuredLine() : restOfLine
  }

  private mutating func tab() {
    tabRoom = 0
    let position = leftIndent + lineStart + x
    let behind = previous
    if behind.script != .mark { mayBreak(gap: 0) }
    if let stop = tabs.first(where: { $0.position.points > position + 0.05 }) {
      let room = stop.position.points - position
      switch stop.alignment {
      case .right: tabRoom = room
      case .center: tabRoom = room / 2
      case .left, .justified, .distributed: break
      }
      x += room
    } else {
      x += 21 - (max(position, 0)).truncatingRemainder(dividingBy: 21)
    }
    if x > available + 0.05, !isLineEmpty, !tabs.contains(where: { $0.position.points > position + 0.05 }) {
      lines.append(line)
      startLine()
    }
    isLineEmpty = false
    previous = CharacterTraits(script: .shared, isSpace: true)
    previousScript = .mark
    rest.height = max(rest.height, look.size * metrics.latinLineHeight)
    rest.scalars += 1
  }

  private mutating func endLine() {
    line.take(rest)
    rest = MeasuredLine()
    if line.height == 0 { line.height = look.size * metrics.eastAsianLineHeight }
    lines.append(line)
  }

  private mutating func startLine() {
    line = MeasuredLine()
    rest = MeasuredLine()
    x = 0
    lineStart = 0
    available = width
    opportunity = nil
    isLineEmpty = true
    tabRoom = 0
    previous = CharacterTraits(script: .mark)
    previousScript = .mark
  }
}
