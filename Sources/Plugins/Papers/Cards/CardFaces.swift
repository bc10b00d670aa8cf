internal import Assembler
internal import OfficeDocuments

/// The faces of one card at its place on a sheet.
///
/// The box of a name is put where the ink of its lines stands in the middle of the face, which is not where the middle of the line is:
/// programs and fonts differ about how much blank a line has above and below.
struct CardFaces {
  /// The boxes with the name, one for each side from which it is read.
  let shapes: [Inline]

  /// - Parameters:
  ///   - fit: What stands on the card as it fits.
  ///   - stock: The stock.
  ///   - latinFont: The font of Latin letters on cards.
  ///   - corner: Where the card lies on the sheet.
  init(_ fit: CardFit, _ stock: CardStock, latinFont: String?, at corner: (left: Length, top: Length)) {
    let box = CardBox(fit, stock)
    let ink = box.ink.map { line in
      Shape.LineInk(
        left: .points(line.left), top: .points(line.top), width: .points(max(1, line.right - line.left)),
        height: .points(max(1, line.bottom - line.top)))
    }
    let paragraphs = box.isOneLine ? [Self.line(fit, stock)] : Self.lines(fit, latinFont)
    var shapes: [Inline] = []
    var top = corner.top
    for band in stock.bands {
      if band.content != .blank {
        let isTurned = band.content == .upsideDownName
        let across = isTurned ? box.width - box.middle.across : box.middle.across
        let down = isTurned ? box.height - box.middle.down : box.middle.down
        var shape = Shape(
          left: corner.left + .points(stock.width.points / 2 - across),
          top: top + .points(band.height.points / 2 - down), width: .points(box.width), height: .points(box.height),
          turn: isTurned ? .upsideDown : .none, paragraphs: paragraphs,
          verticalAlignment: box.isOneLine ? .center : .top)
        shape.lineInk = ink
        shapes.append(.shape(shape))
      }
      top = top + band.height
    }
    self.shapes = shapes
  }

  /// The look of a line, as far as it is not that of the style: one change of the style changes all usual names.
  private static func look(_ line: CardFit.Line, usual: Double? = nil) -> TextProperties {
    TextProperties { if line.size != usual { $0.size = .points(line.size) } }
  }

  /// A name in one line of natural height.
  private static func line(_ fit: CardFit, _ stock: CardStock) -> Paragraph {
    guard let line = fit.lines.first, !line.text.isEmpty else { return Paragraph([], .cardName) }
    // The mark of the paragraph makes lines of the fonts of Chinese offices as high as those of the free fonts in Word,
    // whoever types another name into the card.
    let mark = TextProperties {
      $0.latinFont = "Times New Roman"
      $0.eastAsianFont = "Times New Roman"
      $0.size = .points((line.size * CardBox.markSize * 2).rounded() / 2)
      $0.isBold = false
    }
    let text = Inline.text(line.text, look(line, usual: CardFit.usualSize(stock).points))
    return Paragraph(line.ink.isChinese ? [text, .text("", mark)] : [text], .cardName)
  }

  /// The text of a line, whose dot at the end is a Latin one in every program: they differ about whether it is Chinese, and by that
  /// about where the middle of the line is.
  private static func texts(_ line: CardFit.Line, _ latinFont: String?) -> [Inline] {
    var look = look(line)
    guard let dot = line.text.last, dot == "·", let latinFont else { return [.text(line.text, look)] }
    let text = Inline.text(String(line.text.dropLast()), look)
    look.eastAsianFont = latinFont
    return [text, .text(String(dot), look)]
  }

  /// The name and the line below it, each of exact height.
  private static func lines(_ fit: CardFit, _ latinFont: String?) -> [Paragraph] {
    func paragraph(_ lines: ArraySlice<CardFit.Line>) -> [Paragraph] {
      guard let first = lines.first else { return [] }
      let inlines = lines.map { texts($0, latinFont) }.joined(separator: [.lineBreak])
      return [
        Paragraph(
          Array(inlines), .cardName,
          properties: ParagraphProperties { $0.lineSpacing = .exactly(.points(first.pitch)) })
      ]
    }
    return paragraph(fit.lines[..<fit.nameLineCount]) + paragraph(fit.lines[fit.nameLineCount...])
  }
}
