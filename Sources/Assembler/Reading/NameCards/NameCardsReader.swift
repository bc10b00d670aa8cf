public import OfficeDocuments

/// What reading name cards gives.
public struct ReadNameCards: Hashable, Sendable {
  /// The cards.
  public var cards: NameCards
  /// What was wrong with the file, in reading order.
  public var findings: [Finding]

  /// Creates a result.
  public init(cards: NameCards, findings: [Finding]) {
    self.cards = cards
    self.findings = findings
  }
}

/// Reads the names on name cards that somebody made, however they were made: a table, one name a page, text boxes,
/// a column or grid of cells, slides, running text.
public enum NameCardsReader {
  /// Reads name cards.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, as findings shall show it.
  ///   - roster: The list that the cards were made for; its units and posts are not taken for names. Its names are no
  ///     hint, because a wrong name on a card must be seen.
  ///   - limits: How much the file may hold.
  ///   - converter: Who turns files of old formats into new ones; without one they are refused.
  /// - Throws: `AssemblyError` when the file cannot be opened.
  public static func read(
    _ bytes: [UInt8], name: String, roster: Roster? = nil, limits: ReadingLimits = ReadingLimits(),
    converter: (any FormatConverter)? = nil
  ) throws(AssemblyError) -> ReadNameCards {
    let file = try OfficeFile.open(bytes, name: name, limits: limits, converter: converter)
    var findings = file.notices.map { Finding($0, file: name) }
    let cards = try cards(file, path: name, roster: roster)
    if cards.cards.isEmpty { findings.append(.noNameCards(at: cards.location)) }
    return ReadNameCards(cards: cards, findings: findings)
  }

  /// The cards of a file that is already open.
  ///
  /// - Throws: `AssemblyError` when the file has more texts than the cards of any meeting.
  static func cards(
    _ file: OfficeFile, path: String, roster: Roster? = nil
  ) throws(AssemblyError) -> NameCards {
    let faces: [CardFace] =
      switch file.content {
      case .workbook(let workbook): workbook.sheets.flatMap { CardFace.faces(of: $0, file: path) }
      case .document(let document): CardFace.faces(of: document.blocks, file: path)
      }
    try PartSize.check(
      faces.count, PartSize.nameCardTexts, part: ("座牌", "name cards"), unit: ("处文字", "texts"), file: path)
    let recognizer = CardNameRecognizer(faces: faces, roster: roster)
    let names = faces.flatMap { recognizer.names(on: $0) }
    return NameCards(cards: CardSides.cards(names), location: Location(file: path))
  }
}

extension Finding {
  static func noNameCards(at location: Location) -> Finding {
    Finding(
      NameCardsFinding.noNames,
      Message(
        "文件里没有找到姓名；请确认这是座牌文件，并且姓名是文字而不是图片",
        english:
          "no name was found in the file; make sure that it holds name cards and that the names are text, not pictures"),
      at: location)
  }
}
