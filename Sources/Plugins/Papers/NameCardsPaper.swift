internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// 座牌: a card for everybody who is expected, on each stock of the layout, to be read from both sides.
struct NameCardsPaper: Paper {
  let description = PaperDescription(
    kind: .nameCards, title: Message("座牌", english: "name cards"),
    explanation: Message(
      "每人一张座牌，按座位先后，每种用纸各出一份；三个字以内的姓名字号一致、排满牌面，更长的减小字号，带间隔号的可在间隔号后分成两行；同名的人加印单位；可拼版裁切，加印单位、职务、外文，备空白牌",
      english:
        "one card for each person in the order of seats on every stock; names of up to three characters have one size, "
        + "longer ones are set smaller, in two lines behind an interval dot where that is larger; people of one name have "
        + "their units below it; several on a sheet to be cut, with unit, post or foreign name, and blank ones, where asked"
    ),
    bags: [.staff], looks: [.cardStocks] + .styles(.cardName, .tableText))

  /// What it may have to tell.
  var findingCodes: (any FindingCodes.Type)? { NameCardsPaperFinding.self }

  func compose(_ request: CompositionRequest) -> Composition {
    let cards = CardText.all(request)
    guard !cards.isEmpty else { return Composition() }
    var result = Composition()
    for stock in stocks(request, &result) {
      let title = "座牌（\(stock.name)）"
      let paper = request.paper(.nameCards, fileName: title, belongsInBooklet: false) {
        document(request, section(cards, stock, request, &result), size: CardFit.usualSize(stock))
      }
      result.papers.append(paper)
      guard request.meeting.seating.untraced(\.cards).hasTrialSheet else { continue }
      result.papers.append(
        request.paper(.nameCards, fileName: "座牌试印（\(stock.name)）", belongsInBooklet: false) {
          document(request, TrialCards(cards, stock, request).section, size: CardFit.usualSize(stock))
        })
    }
    return result
  }

  /// The stocks that the meeting names, or those that are always made.
  private func stocks(_ request: CompositionRequest, _ result: inout Composition) -> [CardStock] {
    let all = request.layout.cardStocks
    let wanted = request.meeting.seating.untraced(\.cards).stocks
    guard !wanted.isEmpty else { return all.filter { !$0.isOnRequest } }
    var chosen: [CardStock] = []
    for name in wanted {
      let typed = Self.comparable(name.value)
      if let stock = all.first(where: { Self.comparable($0.name) == typed }) {
        if !chosen.contains(stock) { chosen.append(stock) }
      } else {
        result.findings.append(.unknownStock(name, of: all))
      }
    }
    return chosen
  }

  /// A name of a stock as an office may write it: 200*120, 200x120毫米 and 200×120 are one.
  private static func comparable(_ name: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where scalar != " " {
      text.append("xX*＊✕".unicodeScalars.contains(scalar) ? "×" : scalar)
    }
    return String(text).split(separator: "毫米").joined().split(separator: "mm").joined()
  }

  /// The sheets: a card for each, then those without a name.
  private func section(
    _ cards: [CardText], _ stock: CardStock, _ request: CompositionRequest, _ result: inout Composition
  ) -> Section {
    let settings = request.meeting.seating.untraced(\.cards)
    let sheet = CutSheet(width: stock.width, height: stock.height, on: stock.sheet)
    let ink = request.characterInk
    let limit = settings.hasOneSize ? cards.map { CardFit($0.filled(request), on: stock, ink).size }.min() : nil
    let spare = min(200, settings.spare?.value ?? 0)
    var blocks: [Block] = []
    for positions in sheet.sheets(of: cards.count + spare) {
      var shapes: [Inline] = []
      for case (let position, let number?) in positions.enumerated() {
        let corner = sheet.corner(position)
        guard cards.indices.contains(number) else {
          shapes +=
            CardFaces(CardFit(PersonName(""), on: stock, ink), stock, latinFont: request.cardLatinFont, at: corner)
            .shapes
          continue
        }
        let card = cards[number]
        shapes += request.piece(card.person.map { .person($0.name) } ?? PieceKey("unit", card.name.text)) {
          let text = card.filled(request)
          let fit = CardFit(text, on: stock, atMost: limit, ink)
          if fit.isSmall { result.findings.append(shrunk(text, fit, stock, request)) }
          return CardFaces(fit, stock, latinFont: request.cardLatinFont, at: corner).shapes
        }
      }
      let isFirst = blocks.isEmpty
      blocks.append(
        .paragraph(
          Paragraph(shapes, .tableText, properties: ParagraphProperties { $0.pageBreakBefore = isFirst ? nil : true })))
    }
    let section = request.section(blocks, page: sheet.page, isNumbered: false)
    return section.withLines((stock.showsFolds ? sheet.folds(at: stock.foldHeights) : []) + sheet.cutMarks)
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

  private func shrunk(
    _ card: CardText, _ fit: CardFit, _ stock: CardStock, _ request: CompositionRequest
  ) -> Finding {
    // Sizes are whole or half points.
    let points = fit.size.points
    let size = "\(Int(points))" + (points == points.rounded(.down) ? "" : ".5")
    let lines = fit.isInTwoLines ? ("、分成两行", " in two lines") : ("", "")
    return Finding(
      NameCardsPaperFinding.squeezed,
      Message(
        "\(card.name.text) 的姓名较长，在座牌（\(stock.name)）上字号减到 \(size) 磅\(lines.0)，请看样后决定是否改用大一号的纸",
        english:
          "the name \(card.name.text) is set in \(size) points\(lines.1) on the card \(stock.name); look at a print "
          + "and decide whether it needs a larger stock"),
      at: card.person?.location(of: \.name) ?? request.meeting.seating.untraced(\.location), subject: card.name.text)
  }
}

/// What composing the name cards has to tell.
enum NameCardsPaperFinding: FindingCodes {
  case squeezed
  case unknownStock

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
    case .unknownStock:
      FindingCode(
        "cards.unknown-stock", .warning,
        title: Message("版式里没有这种座牌用纸", english: "the layout has no such stock of cards"),
        explanation: Message(
          "“座牌用纸”写的名称要和版式里“座牌”各种用纸的名称一样；对不上的没有生成",
          english: "What 座牌用纸 names has to be a stock of the layout; no cards are made of what is none"),
        remedy: Message("改成版式里的名称，或在版式里添上这种用纸", english: "name a stock of the layout, or add one to it"))
    }
  }
}

extension Finding {
  fileprivate static func unknownStock(_ name: Located<String>, of stocks: [CardStock]) -> Finding {
    let names = stocks.map(\.name)
    return Finding(
      NameCardsPaperFinding.unknownStock,
      Message(
        "版式里没有座牌用纸“\(name.value)”，没有生成；版式里有：\(names.joined(separator: "、"))",
        english: "the layout has no stock “\(name.value)”; it has \(names.joined(separator: ", "))"),
      at: name.location, subject: name.value)
  }
}

extension CardStock {
  /// At which heights it is folded.
  var foldHeights: [Length] {
    var top = Length.zero
    return bands.dropLast().map { band in
      top = top + band.height
      return top
    }
  }
}

extension CardFit {
  /// Fits what stands on a card.
  init(_ card: CardText, on stock: CardStock, atMost limit: Length? = nil, _ chinese: ChineseData) {
    self.init(card.name, below: card.below, on: stock, atMost: limit, chinese)
  }
}
