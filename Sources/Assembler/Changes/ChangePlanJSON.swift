public import OfficeDocuments

extension ChangePlan {
  /// The plan for other programs, version 1; see Documentation/plan.md.
  public func json(in language: Language = .chinese) -> String {
    let papers = papers.map { paper in
      JSONValue.inline(
        .object([
          ("kind", .string(paper.kind)), ("title", .string(paper.title)), ("file", .string(paper.file)),
          ("pages", paper.isWhole ? .string("all") : .array(paper.pages.map(JSONValue.number))),
          ("because", .array(paper.because.map(JSONValue.number))),
        ]))
    }
    func card(_ card: Card) -> JSONValue {
      .inline(.object([("name", .string(card.name)), ("seat", card.seat.map(JSONValue.string))]))
    }
    return JSONValue.object([
      ("version", .number(1)), ("edition", edition.map(JSONValue.number) ?? .null),
      (
        "summary",
        .inline(
          .object([
            ("pages", .number(pageCount)), ("cards", .number(printedCards.count)),
            ("destroy", .number(destroyedCards.count)), ("move", .number(moves.count)), ("tell", .number(told.count)),
          ]))
      ),
      ("facts", .array(facts.map { .inline($0.value) })),
      ("papers", .array(papers)),
      (
        "cards",
        .object([("print", .array(printedCards.map(card))), ("destroy", .array(destroyedCards.map(card)))])
      ),
      (
        "place",
        .array(
          moves.map {
            .inline(.object([("name", .string($0.name)), ("from", .string($0.from)), ("to", .string($0.to))]))
          })
      ),
      ("tell", .array(told.map { .inline(.object([("who", .string($0.who)), ("of", .string($0.of))])) })),
      (
        "sentences",
        .array(
          sentences.map {
            .inline(
              .object([
                ("location", .location($0.location)), ("text", .string($0.text)), ("because", .number($0.because)),
              ]))
          })
      ),
      (
        "findings",
        .object([
          ("new", .array(newFindings.map { .inline($0.value(in: language)) })),
          ("gone", .array(goneFindings.map { .inline($0.value(in: language)) })),
        ])
      ),
    ]).text
  }
}

extension ChangePlan.Fact {
  fileprivate var value: JSONValue {
    .object([
      ("what", .string(what)), ("old", old.map(JSONValue.string)), ("new", new.map(JSONValue.string)),
      ("from", .array(from.map(\.value))),
    ])
  }
}
