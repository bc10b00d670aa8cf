/// Tells how many cells the tables of a Markdown text may come to, before any is made.
enum MarkdownTableSize {
  /// The most columns of a table; the library looks through all cells of a row for each further one.
  private static let columnLimit = 1_000

  /// The most cells that the tables can have: for each run of lines without an empty one among them, the columns of its
  /// widest rule times its lines. A run with a rule and a line of more columns than anybody draws counts as endless.
  static func cells(in text: String) -> Int {
    var total = 0
    var lineCount = 0
    var columnCount = 0
    var mostBars = 0
    var bars = 0
    // A rule such as `|---|:-:|`, perhaps inside quotations and lists.
    var isRule = true
    var isEmpty = true
    func endRun() {
      total = total.addingClamping(columnCount.multipliedClamping(lineCount))
      if columnCount > 0, mostBars > columnLimit { total = .max }
      (lineCount, columnCount, mostBars) = (0, 0, 0)
    }
    func endLine() {
      if isEmpty {
        endRun()
      } else {
        lineCount += 1
        mostBars = max(mostBars, bars)
        if isRule, bars > 0 { columnCount = max(columnCount, bars + 1) }
      }
      (bars, isRule, isEmpty) = (0, true, true)
    }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      defer { previous = byte }
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if byte == UInt8(ascii: "\r") || previous != UInt8(ascii: "\r") { endLine() }
        continue
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        break
      case UInt8(ascii: ">"): if isEmpty { continue }
      default: isRule = false
      }
      isEmpty = false
    }
    endLine()
    endRun()
    return total
  }
}
