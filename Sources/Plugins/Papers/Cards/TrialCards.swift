internal import Assembler
internal import OfficeDocuments

/// 试印: the first sheet to be printed of a stock, with the longest and the shortest name, the edges of each card and a measure
/// of 100 millimetres, which shows whether the printer scales or shifts the page.
struct TrialCards {
  /// The sheet.
  let section: Section

  init(_ cards: [CardText], _ stock: CardStock, _ request: CompositionRequest) {
    let sheet = CutSheet(width: stock.width, height: stock.height, on: stock.sheet)
    let texts = cards.map { $0.filled(request) }
    let byWidth = texts.sorted { TextWidth.characters($0.name.text) > TextWidth.characters($1.name.text) }
    // The longest first: with one card on a sheet the second sheet bears the shortest.
    let chosen = [byWidth.first, byWidth.last].compactMap { $0 }
    let thin = Border(width: .points(0.35), color: "7F7F7F")
    let blocks = (sheet.count > 1 ? [chosen] : chosen.map { [$0] }).enumerated().map { index, names in
      var shapes: [Inline] = []
      for position in 0..<sheet.count {
        let corner = sheet.corner(position)
        let card = names[min(position, names.count - 1)]
        shapes +=
          CardFaces(CardFit(card, on: stock, request.characterInk), stock, latinFont: request.cardLatinFont, at: corner)
          .shapes
        let inset = Length.millimetres(1)
        shapes.append(
          .shape(
            Shape(
              left: corner.left + inset, top: corner.top + inset, width: stock.width - inset - inset,
              height: stock.height - inset - inset, border: thin)))
        let label = Paragraph(
          [.text("试印：这条线应长 100 毫米，外框距纸边（裁切线）1 毫米", TextProperties { $0.size = .points(7) })], .tableText,
          properties: ParagraphProperties {
            $0.alignment = .center
            $0.lineSpacing = .exactly(.points(9))
          })
        let left = corner.left + (stock.width - .millimetres(100)) / 2
        let top = corner.top + .millimetres(5)
        shapes.append(
          .shape(Shape(kind: .line, left: left, top: top, width: .millimetres(100), height: .zero, border: thin)))
        shapes.append(
          .shape(
            Shape(left: left, top: top + .points(2), width: .millimetres(100), height: .points(10), paragraphs: [label])
          ))
      }
      return Block.paragraph(
        Paragraph(
          shapes, .tableText, properties: ParagraphProperties { $0.pageBreakBefore = index == 0 ? nil : true }))
    }
    section = request.section(blocks, page: sheet.page, isNumbered: false)
      .withLines((stock.showsFolds ? sheet.folds(at: stock.foldHeights) : []) + sheet.cutMarks)
  }
}
