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
    location.place.narrow(to: offset..<offset)
    return location
  }

  /// The line as a value whose parts are located exactly.
  var value: SourceValue { SourceValue(.text(text), at: location(ofScalar: 0), isVerbatim: true) }
}

extension Paragraph {
  /// The lines of the paragraph, without those of shapes and notes anchored in it.
  func lines(file: String) -> [TextLine] {
    let paragraph = Location(file: file, place: place ?? Place())
    var lines: [TextLine] = []
    var start = 0
    for line in text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: { $0.breaksLine }) {
      var location = paragraph
      // The first line is the paragraph itself.
      if start > 0 { location.place.narrow(to: start..<start) }
      lines.append(TextLine(text: String(line), location: location))
      start += line.count + 1
    }
    return lines
  }

  /// The text of the paragraph, every break as a line end.
  var readText: String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.breaksLine ? "\n" : $0 }))
  }

  /// The shapes anchored in the paragraph, in order.
  var shapes: [Shape] {
    inlines.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar stands in a text for a new line or a new page.
  fileprivate var breaksLine: Bool { self == "\n" || self == "\u{0C}" }
}
