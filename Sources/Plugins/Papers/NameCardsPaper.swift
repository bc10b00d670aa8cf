internal import Assembler
internal import OfficeDocuments

/// 座牌: a card for everybody who is expected, on each stock of the layout, to be read from both sides.
struct NameCardsPaper: Paper {
  let description = PaperDescription(
    kind: .nameCards, title: Message("座牌", english: "name cards"),
    explanation: Message(
      "每人一张座牌，按版式中的每种用纸各出一份；三个字以内的姓名字号一致、排满牌面，更长的减小字号，带间隔号的可在间隔号后分成两行；同名的人加印单位",
      english:
        "one card for each person on every stock of the layout; names of up to three characters have one size, longer ones "
        + "are set smaller, in two lines behind an interval dot where that is larger; people of one name have their units "
        + "below it"),
    bags: [.staff], looks: [.cardStocks] + .styles(.cardName, .tableText))

  /// What it may have to tell.
  var findingCodes: (any FindingCodes.Type)? { NameCardsPaperFinding.self }

  func compose(_ request: CompositionRequest) -> Composition {
    let people = request.expectedPeople
    guard !people.isEmpty else { return Composition() }
    var result = Composition()
    for stock in request.layout.cardStocks {
      let page = PageSetup(
        width: stock.width, height: stock.height, margins: Margins(all: .millimetres(5)),
        headerDistance: .millimetres(4), footerDistance: .millimetres(4))
      let title = "座牌（\(stock.name)）"
      let paper = request.paper(.nameCards, fileName: title, belongsInBooklet: false) {
        var blocks: [Block] = []
        blocks.reserveCapacity(people.count)
        for (index, person) in people.enumerated() {
          let sheet = request.piece(.person(person.name)) {
            let name = person.name
            let fit = CardFit(name, on: stock)
            if fit.isSmall { result.findings.append(shrunk(person, fit, stock)) }
            return card(name, request.unitAmongNamesakes(of: person), fit, stock, isFirst: index == 0)
          }
          blocks.append(.paragraph(sheet))
        }
        let section = request.section(blocks, page: page, isNumbered: false)
        return document(request, withFolds(section, stock), size: CardFit.usualSize(stock))
      }
      result.papers.append(paper)
    }
    return result
  }

  /// A document whose style of cards has the size of the stock, so that one change of the style changes all cards.
  private func document(_ request: CompositionRequest, _ section: Section, size: Length) -> Document {
    var document = request.document(title: "座牌", sections: [section])
    let name = StyleName.cardName.rawValue
    if let index = document.styles.firstIndex(where: { $0.name == name }) {
      document.styles[index].text.size = size
    } else {
      document.styles.append(Style(name: name, basedOn: Style.defaultName, text: TextProperties { $0.size = size }))
    }
    return document
  }

  /// One sheet: the paragraph only carries what is placed on the page.
  private func card(
    _ name: PersonName, _ unit: String?, _ fit: CardFit, _ stock: CardStock, isFirst: Bool
  ) -> Paragraph {
    var shapes: [Inline] = []
    let below = unit.map { unit in
      let room = stock.width.points - 2 * stock.sideSpace.points
      let size = min(stock.size.points * 0.22, room / max(1, TextWidth.characters(unit)))
      return Paragraph(
        [.text(unit, TextProperties { $0.size = .points(max(1, (size * 2).rounded(.down) / 2)) })], .cardName)
    }
    var top = Length.zero
    for band in stock.bands {
      if band.content != .blank {
        let text = fit.paragraph
        shapes.append(
          .shape(
            Shape(
              left: .zero, top: top, width: stock.width, height: band.height,
              turn: band.content == .upsideDownName ? .upsideDown : .none,
              paragraphs: [text] + (below.map { [$0] } ?? []))))
      }
      top = top + band.height
    }
    return Paragraph(shapes, .tableText, properties: ParagraphProperties { $0.pageBreakBefore = isFirst ? nil : true })
  }

  /// Draws the lines to fold along, once in the header for all cards, where an office that wants none deletes them once.
  private func withFolds(_ section: Section, _ stock: CardStock) -> Section {
    guard stock.showsFolds, stock.bands.count > 1 else { return section }
    var folds: [Inline] = []
    var top = Length.zero
    for band in stock.bands.dropLast() {
      top = top + band.height
      folds.append(
        .shape(
          Shape(
            kind: .line, left: .zero, top: top, width: stock.width, height: .zero,
            border: Border(width: .points(0.5), color: "A6A6A6", isDashed: true))))
    }
    var section = section
    if section.header.odd.isEmpty { section.header.odd = [Paragraph([], .header)] }
    section.header.odd[0].inlines += folds
    return section
  }

  private func shrunk(_ person: Traced<Person>, _ fit: CardFit, _ stock: CardStock) -> Finding {
    // Sizes are whole or half points.
    let points = fit.size.points
    let size = "\(Int(points))" + (points == points.rounded(.down) ? "" : ".5")
    let lines = fit.isInTwoLines ? ("、分成两行", " in two lines") : ("", "")
    return Finding(
      NameCardsPaperFinding.squeezed,
      Message(
        "\(person.name.text) 的姓名较长，在座牌（\(stock.name)）上字号减到 \(size) 磅\(lines.0)，请看样后决定是否改用大一号的纸",
        english:
          "the name \(person.name.text) is set in \(size) points\(lines.1) on the card \(stock.name); look at a print "
          + "and decide whether it needs a larger stock"),
      at: person.location(of: \.name), subject: person.name.text)
  }
}

/// What composing the name cards has to tell.
enum NameCardsPaperFinding: FindingCodes {
  case squeezed

  static let title = Message("编排座牌", english: "Composing name cards")

  var code: FindingCode {
    switch self {
    case .squeezed:
      FindingCode(
        "cards.squeezed", .info,
        title: Message("姓名在座牌上减小了字号", english: "a name is set smaller on its card"),
        explanation: Message(
          "姓名太长，减小了字号，或在间隔号后分成两行，以免在别处换行",
          english: "The name is long and is set smaller, or in two lines behind its dot, rather than wrapped anywhere"),
        remedy: Message("看样后决定是否换大一号的纸", english: "look at a print, and take a larger stock if needed"))
    }
  }
}
