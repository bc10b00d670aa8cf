internal import Assembler
internal import OfficeDocuments

/// The faces of one card at its place on a sheet.
struct CardFaces {
  /// The boxes with the name, one for each side from which it is read.
  let shapes: [Inline]

  /// - Parameters:
  ///   - below: The small line below the name; nil for none.
  ///   - fit: The name as it fits.
  ///   - stock: The stock.
  ///   - corner: Where the card lies on the sheet.
  init(_ below: String?, _ fit: CardFit, _ stock: CardStock, at corner: (left: Length, top: Length)) {
    let line = below.map { text in
      let room = stock.width.points - 2 * stock.sideSpace.points
      let size = min(stock.size.points * 0.22, fit.size.points * 0.5, room / max(1, TextWidth.characters(text)))
      return Paragraph(
        [.text(text, TextProperties { $0.size = .points(max(1, (size * 2).rounded(.down) / 2)) })], .cardName,
        properties: ParagraphProperties { $0.lineSpacing = .exactly(.points(size * 1.3)) })
    }
    var shapes: [Inline] = []
    var top = corner.top
    for band in stock.bands {
      if band.content != .blank {
        shapes.append(
          .shape(
            Shape(
              left: corner.left, top: top, width: stock.width, height: band.height,
              turn: band.content == .upsideDownName ? .upsideDown : .none,
              paragraphs: [fit.paragraph] + (line.map { [$0] } ?? []))))
      }
      top = top + band.height
    }
    self.shapes = shapes
  }
}
