internal import OfficeDocuments

/// What one packet is against another, mostly the one that was printed: what to print, to throw away, to move and to tell.
public struct ChangePlan: Sendable {
  /// A fact that differs.
  public struct Fact: Hashable, Sendable {
    /// What it is, such as `何田 职务`.
    public var what: String
    /// What held before; nil for something new.
    public var old: String?
    /// What holds now; nil for something that is gone.
    public var new: String?
    /// Where it stands.
    public var from: [PacketRecord.Position]
    var kind: Kind
    /// The person, item or material that it is about.
    var subject: String?

    enum Kind: Hashable, Sendable { case meeting, presence, name, person, seat, item, itemOrder, material, looks }
  }

  /// A paper that differs.
  public struct Paper: Hashable, Sendable {
    /// The kind of paper.
    public var kind: String
    /// The title.
    public var title: String
    /// The name of the file in the packet without ending.
    public var file: String
    /// The pages to print, from 1; empty where pages only go.
    public var pages: [Int]
    /// Whether it is the whole paper.
    public var isWhole: Bool
    /// The printed pages that go and nothing takes their place, from 1 in the old paper.
    public var removed: [Int]
    /// The printed numbers of `pages`, where they show one.
    public var numbers: [Int?]
    /// Whether the packet does not have the paper any more.
    public var isGone: Bool
    /// The facts that are the reason, as indices.
    public var because: [Int]
    var contents: [String]
  }

  /// A name card.
  public struct Card: Hashable, Sendable {
    /// The name on it.
    public var name: String
    /// Where it stands or stood.
    public var seat: String?
    /// The unit on it, where others have the name.
    public var unit: String?
  }

  /// A card that is moved.
  public struct Move: Hashable, Sendable {
    /// Whose it is.
    public var name: String
    /// From which seat.
    public var from: String
    /// To which seat.
    public var to: String
  }

  /// Somebody who has to be told.
  public struct Told: Hashable, Sendable {
    /// Who.
    public var who: String
    /// Of what.
    public var of: String
  }

  /// A sentence of somebody's draft that names what holds no longer.
  public struct Sentence: Hashable, Sendable {
    /// Where it stands.
    public var location: Location
    /// The sentence.
    public var text: String
    /// The fact, as an index.
    public var because: Int
  }

  /// The number of the printed edition; nil when nothing was marked as printed.
  public var edition: Int?
  /// What differs.
  public var facts: [Fact] = []
  /// The papers that differ, in packet order; cards are told apart.
  public var papers: [Paper] = []
  /// Cards to print, in the order of their seats.
  public var printedCards: [Card] = []
  /// Cards to throw away.
  public var destroyedCards: [Card] = []
  /// Whose card stands elsewhere.
  public var moves: [Move] = []
  /// Who is told of what.
  public var told: [Told] = []
  /// Sentences that name what holds no longer.
  public var sentences: [Sentence] = []
  /// What is found only now.
  public var newFindings: [PacketRecord.FoundBefore] = []
  /// What is found no longer.
  public var goneFindings: [PacketRecord.FoundBefore] = []

  /// Whether nothing differs.
  public var isEmpty: Bool {
    facts.isEmpty && papers.isEmpty && printedCards.isEmpty && destroyedCards.isEmpty && moves.isEmpty
      && newFindings.isEmpty && goneFindings.isEmpty
  }

  /// How many pages are printed. A page that a booklet only repeats counts once, and the check sheet, which the office prints for
  /// itself, does not count.
  public var pageCount: Int {
    var contents: Set<String> = []
    var booklet: Set<String> = []
    for paper in papers where paper.kind != PaperKind.checkSheet.name {
      if paper.kind == PaperKind.booklet.name {
        booklet.formUnion(paper.contents)
      } else {
        contents.formUnion(paper.contents)
      }
    }
    return contents.isEmpty ? booklet.count : contents.count + (hasBookletAlone ? booklet.count : 0)
  }

  /// Whether the booklet differs though none of the papers in it does.
  private var hasBookletAlone: Bool {
    papers.contains { $0.kind == PaperKind.booklet.name }
      && !papers.contains { $0.kind != PaperKind.booklet.name && $0.kind != PaperKind.checkSheet.name }
  }
}

extension ChangePlan {
  /// Compares two packets.
  public init(from old: PacketRecord, to new: PacketRecord, edition: Int? = nil) {
    self.edition = edition
    facts = FactComparison(from: old, to: new).facts
    comparePapers(old, new)
    compareCards(old, new)
    compareSeats(old, new)
    let before = Set(old.findings.map(\.identity))
    let after = Set(new.findings.map(\.identity))
    newFindings = new.findings.filter { !before.contains($0.identity) && !$0.code.hasPrefix("change.") }
    goneFindings = old.findings.filter { !after.contains($0.identity) && !$0.code.hasPrefix("change.") }
    tell(old, new)
  }

  private mutating func comparePapers(_ old: PacketRecord, _ new: PacketRecord) {
    var unmatched = old.papers
    var pairs: [(old: PacketRecord.Paper?, new: PacketRecord.Paper)] = new.papers.map { paper in
      let same = unmatched.indices.filter { unmatched[$0].kind == paper.kind && unmatched[$0].key == paper.key }
      // Of two speeches of one title it is the one that reads the same, or else the one of the same number.
      let index =
        same.first { unmatched[$0].pages == paper.pages } ?? same.first { unmatched[$0].file == paper.file }
        ?? same.first
      return (index.map { unmatched.remove(at: $0) }, paper)
    }
    // What is left of one kind stands for what took its place, such as a speech of another title.
    for index in pairs.indices where pairs[index].old == nil {
      let paper = pairs[index].new
      if let same = unmatched.firstIndex(where: { $0.kind == paper.kind && $0.file.prefix(6) == paper.file.prefix(6) })
      {
        pairs[index].old = unmatched.remove(at: same)
      }
    }
    var looks = false
    for (before, paper) in pairs {
      guard paper.kind != PaperKind.nameCards.name else { continue }
      let pages = PageComparison(from: before?.pages ?? [], to: paper.pages)
      if let before, before.looks != paper.looks { looks = true }
      guard before == nil || !pages.changed.isEmpty || !pages.removed.isEmpty else { continue }
      papers.append(
        Paper(
          kind: paper.kind, title: paper.title, file: paper.file, pages: pages.changed,
          isWhole: before == nil || pages.changed.count == paper.pages.count, removed: pages.removed,
          numbers: pages.changed.map { PageComparison.number(paper.pages[$0 - 1]) }, isGone: false,
          because: reasons(paper), contents: pages.changed.map { PageComparison.content(paper.pages[$0 - 1]) }))
    }
    for paper in unmatched where paper.kind != PaperKind.nameCards.name {
      papers.append(
        Paper(
          kind: paper.kind, title: paper.title, file: paper.file, pages: [], isWhole: false,
          removed: Array(1...max(1, paper.pages.count)), numbers: [], isGone: true, because: [], contents: []))
    }
    settleBooklets(new)
    guard looks else { return }
    let (before, after) = (old.layout + " " + (old.program ?? ""), new.layout + " " + (new.program ?? ""))
    facts.append(Fact(what: "版式", old: before, new: after, from: [], kind: .looks, subject: nil))
  }

  /// The facts that a paper looked at; where that cannot be told, all.
  private func reasons(_ paper: PacketRecord.Paper) -> [Int] {
    guard let sources = paper.sources else { return Array(facts.indices) }
    let hasPeople = sources.keys.contains { $0.hasPrefix("person/") || $0.hasPrefix("seat/") }
    let hasItems = sources.keys.contains { $0.hasPrefix("item/") }
    let found = facts.indices.filter { index in
      let fact = facts[index]
      let isNamed = fact.subject.map { subject in
        ["person/", "item/", "material/"].contains { sources.keys.contains($0 + subject) }
      }
      switch fact.kind {
      case .presence, .seat: return hasPeople
      case .itemOrder: return hasItems
      case .name, .person:
        return isNamed == true || fact.from.contains { place in sources.spans.contains { $0.covers(place) } }
      case .item:
        return isNamed == true || fact.from.contains { place in sources.spans.contains { $0.covers(place) } }
      case .material: return isNamed == true
      case .meeting: return fact.from.contains { sources.files.contains($0.file) }
      case .looks: return true
      }
    }
    return found.isEmpty ? Array(facts.indices) : found
  }

  /// A booklet differs for the reasons of the papers in it.
  private mutating func settleBooklets(_ new: PacketRecord) {
    for index in papers.indices where papers[index].kind == PaperKind.booklet.name {
      let titles = new.papers.first { $0.kind == PaperKind.booklet.name }?.sources?.keys ?? []
      let reasons = papers.filter { titles.contains("paper/" + $0.title) }.flatMap(\.because)
      if !reasons.isEmpty { papers[index].because = Set(reasons).sorted() }
    }
  }

  private mutating func compareCards(_ old: PacketRecord, _ new: PacketRecord) {
    guard (old.papers + new.papers).contains(where: { $0.kind == PaperKind.nameCards.name }) else { return }
    func cards(_ record: PacketRecord) -> [Card] {
      let seats = Dictionary(
        record.seats.map { ([$0.name, $0.unit ?? ""], $0.seat) }, uniquingKeysWith: { first, _ in first })
      return record.people.filter(\.comes).map {
        Card(name: $0.name, seat: seats[[$0.name, $0.card ?? ""]], unit: $0.card)
      }
    }
    func missing(_ cards: [Card], in others: [Card]) -> [Card] {
      var counts: [[String]: Int] = [:]
      for card in others { counts[[card.name, card.unit ?? ""], default: 0] += 1 }
      return cards.filter { card in
        let key = [card.name, card.unit ?? ""]
        guard let count = counts[key], count > 0 else { return true }
        counts[key] = count - 1
        return false
      }
    }
    let (before, after) = (cards(old), cards(new))
    let order = Dictionary(new.seats.enumerated().map { ($1.seat, $0) }, uniquingKeysWith: { first, _ in first })
    printedCards = missing(after, in: before).enumerated().sorted { left, right in
      let places = (left, right)
      let (one, other) = (
        places.0.element.seat.flatMap { order[$0] } ?? Int.max, places.1.element.seat.flatMap { order[$0] } ?? Int.max
      )
      return (one, places.0.offset) < (other, places.1.offset)
    }.map(\.element)
    destroyedCards = missing(before, in: after)
  }

  private mutating func compareSeats(_ old: PacketRecord, _ new: PacketRecord) {
    var renamed: [String: String] = [:]
    for fact in facts where fact.kind == .name {
      if let before = fact.old, let after = fact.new { renamed[after] = before }
    }
    let before = Dictionary(
      old.seats.map { ([$0.name, $0.unit ?? ""], $0.seat) }, uniquingKeysWith: { first, _ in first })
    let byName = Dictionary(old.seats.map { ($0.name, $0.seat) }, uniquingKeysWith: { first, _ in first })
    for seated in new.seats {
      let name = renamed[seated.name] ?? seated.name
      guard let from = before[[name, seated.unit ?? ""]] ?? (seated.unit == nil ? byName[name] : nil),
        from != seated.seat
      else { continue }
      moves.append(Move(name: seated.name, from: from, to: seated.seat))
    }
  }
}

extension SourceSpan {
  /// Whether the span holds a place.
  fileprivate func covers(_ place: PacketRecord.Position) -> Bool {
    guard place.file == file else { return false }
    let own = start.place
    if let cell = own.cell {
      guard let other = place.cell.flatMap(CellReference.init), own.sheet == place.sheet else { return false }
      return other.row == cell.row && (cell.column...max(cell.column, lastColumn)).contains(other.column)
    }
    if let line = own.line { return place.line == line }
    return own.paragraph == place.paragraph
  }
}
