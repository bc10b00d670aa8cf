internal import Assembler
internal import OfficeDocuments

/// 座牌: a card for everybody who is expected, on each stock of the layout, to be read from both sides.
struct NameCardsPaper: Paper {
  let description = PaperDescription(
    kind: "name-cards", title: Message("座牌", english: "name cards"),
    explanation: Message(
      "每人一张座牌，按版式中的每种用纸各出一份；字号一致，过宽的姓名只横向压缩",
      english: "one card for each person on every stock of the layout; one size, names that are too wide are squeezed"))

  /// Below this width in percent a name is hard to read from the hall.
  private static let narrowest = 50

  func compose(_ request: CompositionRequest) -> Composition {
    let people = request.meeting.expectedPeople
    guard !people.isEmpty else { return Composition() }
    var result = Composition()
    for stock in request.layout.cardStocks {
      var blocks: [Block] = []
      blocks.reserveCapacity(people.count)
      for (index, person) in people.enumerated() {
        let scale = scale(of: person.name.value, on: stock)
        if scale < Self.narrowest { result.findings.append(squeezed(person, scale, stock)) }
        blocks.append(.paragraph(card(person.name.value, scale, stock, isFirst: index == 0)))
      }
      let page = PageSetup(
        width: stock.width, height: stock.height, margins: Margins(all: .millimetres(5)),
        headerDistance: .millimetres(4), footerDistance: .millimetres(4))
      result.papers.append(
        ComposedPaper(
          kind: description.kind, fileName: "座牌（\(stock.name)）", title: "座牌（\(stock.name)）",
          document: request.document(
            title: "座牌", sections: [request.section(blocks, page: page, isNumbered: false)]),
          sources: [request.meeting.roster.location.file], belongsInBooklet: false))
    }
    return result
  }

  /// One sheet: the paragraph only carries what is placed on the page.
  private func card(_ name: PersonName, _ scale: Int, _ stock: CardStock, isFirst: Bool) -> Paragraph {
    var shapes: [Inline] = []
    var top = Length.zero
    for (index, band) in stock.bands.enumerated() {
      if index > 0, stock.showsFolds { shapes.append(.shape(fold(at: top, stock))) }
      if band.content != .blank {
        let text = Paragraph(
          [
            .text(
              name.padded,
              TextProperties {
                $0.size = stock.size
                $0.horizontalScale = scale == 100 ? nil : scale
              })
          ], .cardName)
        shapes.append(
          .shape(
            Shape(
              left: .zero, top: top, width: stock.width, height: band.height,
              turn: band.content == .upsideDownName ? .upsideDown : .none, paragraphs: [text])))
      }
      top = top + band.height
    }
    return Paragraph(shapes, .tableText, properties: ParagraphProperties { $0.pageBreakBefore = isFirst ? nil : true })
  }

  private func fold(at top: Length, _ stock: CardStock) -> Shape {
    Shape(
      kind: .line, left: .zero, top: top, width: stock.width, height: .zero,
      border: Border(width: .points(0.5), color: "A6A6A6", isDashed: true))
  }

  /// The width of the name in percent, so that it fits on one line.
  private func scale(of name: PersonName, on stock: CardStock) -> Int {
    // Bold Latin letters are wider than those of running text.
    let weight = name.scalars.contains(where: PersonName.isIdeograph) ? 1.0 : 1.15
    let natural = TextWidth.characters(name.padded) * stock.size.points * weight
    let room = stock.width.points - 2 * stock.sideSpace.points
    guard natural > room else { return 100 }
    return max(1, Int(room / natural * 100))
  }

  private func squeezed(_ person: Person, _ scale: Int, _ stock: CardStock) -> Finding {
    Finding(
      "cards.squeezed", .info,
      Message(
        "\(person.name.value.text) 的姓名较长，在座牌（\(stock.name)）上横向压缩到 \(scale)%，请看样后决定是否改用大一号的纸",
        english:
          "the name \(person.name.value.text) is squeezed to \(scale)% on the card \(stock.name); look at a print "
          + "and decide whether it needs a larger stock"),
      at: person.name.location, subject: person.name.value.text)
  }
}
