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
    let cards = try cards(file, path: name, roster: roster, &findings)
    return ReadNameCards(cards: cards, findings: findings)
  }

  /// The cards of a file that is already open.
  ///
  /// - Throws: `AssemblyError` when the file has more texts than the cards of any meeting.
  static func cards(
    _ file: OfficeFile, path: String, roster: Roster? = nil, account: FileAccount? = nil, _ findings: inout [Finding]
  ) throws(AssemblyError) -> NameCards {
    func check(_ texts: Int) throws(AssemblyError) {
      try PartSize.check(
        texts, PartSize.nameCardTexts, part: ("座牌", "name cards"), unit: ("处文字", "texts"), file: path)
    }
    let faces: [CardFace]
    switch file.content {
    case .workbook(let workbook):
      // Cells are counted before anything is made of them.
      try check(workbook.sheets.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.cells.count { !$0.text.isBlank } } })
      faces = workbook.sheets.flatMap { CardFace.faces(of: $0, file: path) }
    case .document(let document): faces = CardFace.faces(of: document.blocks, file: path)
    }
    try check(faces.count)
    let recognizer = CardNameRecognizer(faces: faces, roster: roster)
    let texts = faces.map(recognizer.text)
    var named = texts.flatMap(\.named)
    let posts = texts.flatMap(\.posts)
    // A post that stands alone on a few faces is a card without its name; where many do, posts stand beside the names.
    if posts.count * 10 <= max(10, texts.count { !$0.named.isEmpty }) {
      named = texts.flatMap { $0.named + $0.posts.map { CardText.Named(name: $0) } }
    }
    let cards = NameCards(cards: CardSides.cards(named), location: Location(file: path))
    let fields = texts.flatMap(\.fields)
    let unread = texts.flatMap(\.unread)
    for text in fields + unread { account?.mark(text.location.place, .notUnderstood) }
    for card in cards.cards {
      for location in card.locations + card.letters.map(\.location) { account?.mark(location.place, .used(.nameCard)) }
    }
    if !fields.isEmpty { findings.append(.mergeFields(fields, isTemplate: named.isEmpty)) }
    if named.isEmpty, fields.isEmpty { findings.append(.noNameCards(at: cards.location)) }
    findings += [Finding].unreadCardTexts(unread)
    return cards
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

  /// Fields of a mail merge that stand on cards instead of names.
  static func mergeFields(_ fields: [Located<String>], isTemplate: Bool) -> Finding {
    let text = fields[0].value
    let others = fields.dropFirst().prefix(20).map(\.location)
    let message =
      isTemplate
      ? Message(
        "这是邮件合并的模板，只有合并域“\(text)”，没有姓名；请先在 Word 或 WPS 里完成合并，再用合并后的文件",
        english:
          "this is the template of a mail merge with the field “\(text)” and no names; merge it first, and use the "
          + "merged file")
      : Message(
        "座牌上留着没有合并的域“\(text)”，共 \(fields.count) 处；请填上姓名，或删去多余的座牌",
        english:
          "\(fields.count) merge fields such as “\(text)” are left over on cards; fill in the names, or delete the "
          + "surplus cards")
    return Finding(NameCardsFinding.mergeField, message, at: fields[0].location, subject: text, related: Array(others))
  }
}

extension [Finding] {
  /// Texts of cards that were not understood, each told once.
  static func unreadCardTexts(_ texts: [Located<String>]) -> [Finding] {
    var seen: Set<[UInt8]> = []
    return texts.filter { seen.insert([UInt8]($0.value.utf8)).inserted }.map { text in
      Finding(
        NameCardsFinding.unreadText,
        Message(
          "座牌文件里的“\(text.value.shortened)”看不出是姓名、单位还是职务，没有采用；是姓名的话请核对",
          english:
            "“\(text.value.shortened)” in the file of cards is no name, unit or post that is known and was not used; "
            + "see whether it is a name"),
        at: text.location, subject: text.value.shortened)
    }
  }
}
