internal import OfficeDocuments

/// A line of text in a document, as a reader of lists sees it.
struct TextLine: Hashable {
  /// The text, with tabs kept.
  var text: String
  /// Where the line begins; the column counts from 1.
  var location: Location

  /// Where a scalar of the line stands.
  func location(ofScalar offset: Int) -> Location {
    var location = location
    location.place.advance(by: offset)
    return location
  }

  /// The line as a value whose parts are located exactly.
  var value: SourceValue { SourceValue(.text(text), at: location(ofScalar: 0), isVerbatim: true) }
}

extension Place {
  /// Moves on within the text of a paragraph. Where markup stands between the words of a line, as in HTML and Markdown,
  /// only the line is known, and counting the words alone would point at the wrong column.
  fileprivate mutating func advance(by offset: Int) {
    guard line == nil || column != nil else { return }
    column = (column ?? 1) + offset
  }
}

extension Paragraph {
  /// The lines of the paragraph, without those of shapes and notes anchored in it.
  func lines(file: String) -> [TextLine] {
    var collector = LineCollector(Location(file: file, place: place ?? Place()))
    for inline in inlines { collector.add(inline) }
    return collector.finished
  }

  /// The text of the paragraph, line breaks as line ends.
  var readText: String { lines(file: "").map(\.text).joined(separator: "\n") }

  /// The shapes anchored in the paragraph, in order.
  var shapes: [Shape] {
    inlines.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
  }
}

/// Collects the lines of one paragraph.
private struct LineCollector {
  private var lines: [TextLine] = []
  private var text = ""
  private var start: Location
  private let paragraph: Location
  private var scalarCount = 0

  init(_ location: Location) {
    paragraph = location
    start = location
  }

  var finished: [TextLine] { lines + [TextLine(text: text, location: start)] }

  mutating func add(_ inline: Inline) {
    switch inline {
    case .text(let string, _): append(string)
    case .tab: append("\t")
    case .link(_, let inlines): for inline in inlines { add(inline) }
    case .ruby(let ruby): for inline in ruby.base { add(inline) }
    case .equation(let equation): append(equation.text)
    case .pageReference(_, let cached, _): append(cached)
    case .lineBreak, .pageBreak:
      lines.append(TextLine(text: text, location: start))
      text = ""
      scalarCount += 1
      start = paragraph
      start.place.advance(by: scalarCount)
    case .pageNumber, .pageCount, .image, .shape, .footnote: break
    }
  }

  private mutating func append(_ string: String) {
    text += string
    scalarCount += string.unicodeScalars.count
  }
}
