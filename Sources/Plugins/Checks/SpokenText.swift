internal import Assembler
internal import OfficeDocuments

/// What of a draft is read aloud.
enum SpokenText {
  /// How many characters a speaker reads: Chinese characters, digits, and each Latin word as one.
  ///
  /// Footnotes, shapes, and headers are not read.
  static func characterCount(of file: OfficeFile) -> Int {
    guard case .document(let document) = file.content else { return 0 }
    return document.blocks.reduce(0) { $0 + count($1) }
  }

  private static func count(_ block: Block) -> Int {
    switch block {
    case .paragraph(let paragraph): count(paragraph.inlines)
    case .table, .tableOfContents: 0
    }
  }

  private static func count(_ inlines: [Inline]) -> Int {
    var count = 0
    var isInWord = false
    for inline in inlines {
      switch inline {
      case .text(let text, _):
        for scalar in text.unicodeScalars {
          if PersonName.isIdeograph(scalar) || ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar) {
            count += 1
            isInWord = false
          } else if scalar.properties.isAlphabetic {
            if !isInWord { count += 1 }
            isInWord = true
          } else {
            isInWord = false
          }
        }
      case .link(_, let inner): count += self.count(inner)
      case .ruby(let ruby): count += self.count(ruby.base)
      case .equation(let equation): count += self.count([.text(equation.text, TextProperties())])
      case .tab, .lineBreak, .pageBreak: isInWord = false
      case .pageNumber, .pageCount, .pageReference, .image, .shape, .footnote: break
      }
    }
    return count
  }
}
