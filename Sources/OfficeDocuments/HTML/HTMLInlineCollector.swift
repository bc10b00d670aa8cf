/// Collects the text of one paragraph of a page, with white space as browsers show it.
struct HTMLInlineCollector {
  /// Whether spaces and ends of lines stay as they are.
  var keepsSpace = false
  private var collector = InlineCollector()
  /// White space that shows only if something follows.
  private var pendingSpace: PendingSpace?
  private var lastScalar: Unicode.Scalar?
  /// Whether a line break was the last thing added.
  private(set) var brokeLine = false
  private(set) var isEmpty = true

  private enum PendingSpace {
    case space
    /// White space with an end of line, which between Chinese characters is only how the source is broken.
    case lineEnd
  }

  /// Adds text of the source.
  mutating func add(_ text: String, _ properties: TextProperties) {
    var run = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where keepsSpace:
        flush(&run, properties)
        addLineBreak()
      case " ", "\t", "\n", "\r", "\u{0C}":
        if keepsSpace {
          run.append(scalar == "\t" ? "\t" : " ")
        } else if scalar == "\n" || scalar == "\r" {
          pendingSpace = .lineEnd
        } else if pendingSpace == nil {
          pendingSpace = .space
        }
      case "\u{00}"..."\u{1F}", "\u{7F}": break
      default:
        if let space = pendingSpace, let lastScalar {
          if space == .space || !(lastScalar.isWide && scalar.isWide) { run.append(" ") }
        }
        pendingSpace = nil
        run.append(scalar)
        lastScalar = scalar
        brokeLine = false
        isEmpty = false
      }
    }
    flush(&run, properties)
  }

  private mutating func flush(_ run: inout String.UnicodeScalarView, _ properties: TextProperties) {
    if !run.isEmpty { collector.add(String(run), properties) }
    run = String.UnicodeScalarView()
  }

  mutating func addLineBreak() {
    pendingSpace = nil
    lastScalar = nil
    guard !isEmpty else { return }
    collector.add(.lineBreak)
    brokeLine = true
  }

  /// Adds something that is no text.
  mutating func add(_ inline: Inline) {
    collector.add(inline)
    isEmpty = false
    brokeLine = false
  }

  /// Adds something that stands in the line like a word, with the space before it.
  mutating func addInWord(_ inline: Inline) {
    if pendingSpace == .space, lastScalar != nil { collector.add(" ", TextProperties()) }
    pendingSpace = nil
    lastScalar = "x"
    add(inline)
  }

  /// Adds finished content.
  mutating func add(_ inlines: [Inline]) {
    guard !inlines.isEmpty else { return }
    collector.add(inlines)
    isEmpty = false
    brokeLine = false
  }

  mutating func mark() -> Int { collector.mark() }

  mutating func takeAll(since mark: Int) -> [Inline] { collector.takeAll(since: mark) }

  /// Forgets the space behind what was taken back.
  mutating func forgetSpace() {
    pendingSpace = nil
    lastScalar = nil
  }

  /// Returns everything, without line breaks at the end, and begins anew.
  mutating func finish() -> [Inline] {
    var inlines = collector.finish()
    while inlines.last == .lineBreak { inlines.removeLast() }
    self = HTMLInlineCollector(keepsSpace: keepsSpace)
    return inlines
  }

  init(keepsSpace: Bool = false) { self.keepsSpace = keepsSpace }

  /// Text with each run of white space as one space, and none at its ends.
  static func collapsed(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
