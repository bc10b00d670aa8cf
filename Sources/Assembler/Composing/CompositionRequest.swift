public import OfficeDocuments

/// What a paper may look at while it is composed. Whatever it looks at is recorded.
public struct CompositionRequest {
  /// The meeting.
  public let meeting: Traced<Meeting>
  /// How the papers look.
  public var layout: Layout
  /// The checks that were run, for papers that say what was looked at.
  public var checks: [FindingCode]
  /// What the checks found, for papers that report it.
  public var findings: [Finding]
  /// Whether the packet is made in spite of errors, so that 草稿 stands in every header.
  public var isDraft: Bool
  /// Whether the user asked for this kind of paper by name; what an office fills in by hand is made only then.
  public var isAskedFor: Bool
  /// The bag that the packet is made for; nil for the whole packet.
  public var bag: Bag?
  /// The papers composed before this one, in packet order, for papers that join others.
  public var composed: [ComposedPaper]
  private let shared: SharedWork
  private let trace: Trace

  /// Creates a request for one paper.
  ///
  /// - Parameter work: The meeting, with what was worked out of it already.
  public init(
    sharing work: SharedWork, layout: Layout, checks: [FindingCode] = [], findings: [Finding] = [],
    isDraft: Bool = false, isAskedFor: Bool = false, composed: [ComposedPaper] = []
  ) {
    shared = work
    trace = Trace()
    meeting = Traced(work.meeting, trace)
    self.layout = layout
    self.checks = checks
    self.findings = findings
    self.isDraft = isDraft
    self.isAskedFor = isAskedFor
    self.composed = composed
  }

  /// Everybody for whom papers, cards and seats are made, in order.
  public var expectedPeople: [Traced<Person>] {
    // Whoever comes, and in which order, is told by the whole list.
    trace.record(shared.meeting.roster.location)
    return shared.work(PeopleInOrder.self).expected.map { Traced($0, trace) }
  }

  /// Everybody whom lists name, in order: those who come, and those whose row stays because the list was frozen before they
  /// asked for leave.
  public var listedPeople: [Traced<Person>] {
    trace.record(shared.meeting.roster.location)
    if let order = shared.meeting.listOrder { trace.record(order.location) }
    return shared.work(PeopleInOrder.self).listed.map { Traced($0, trace) }
  }

  /// Everybody on the roster, those too who do not come, in order.
  public var everybody: [Traced<Person>] {
    trace.record(shared.meeting.roster.location)
    return shared.work(PeopleInOrder.self).people.map { Traced($0.person, trace) }
  }

  /// Everybody who comes with the reason for their place, in order.
  public var placedPeople: [(person: Traced<Person>, reason: OrderReason)] {
    trace.record(shared.meeting.roster.location)
    return shared.work(PeopleInOrder.self).people.filter(\.person.isExpected).map {
      (Traced($0.person, trace), $0.reason)
    }
  }

  /// Who sits where.
  public var arrangement: SeatingArrangement {
    trace.record(shared.meeting.roster.location)
    trace.record(shared.meeting.seating.location)
    return shared.work(SeatingArrangement.self)
  }

  /// Whether several of those who come have the name of a person, so that papers tell them apart.
  public func hasNamesake(_ person: Traced<Person>) -> Bool {
    shared.work(PersonResolver.self).hasNamesake(person.subject)
  }

  /// Everybody on the roster who does not come.
  public var absentPeople: [Traced<Person>] {
    trace.record(shared.meeting.roster.location)
    return shared.work(PeopleInOrder.self).people.filter { !$0.person.isExpected }.map { Traced($0.person, trace) }
  }

  /// Everybody who comes, by whose bag they get, in the order of the roles.
  public var peopleByBag: [(role: BagRole, people: [Traced<Person>])] {
    let seated = arrangement.onRostrum
    var members: [BagRole: [Traced<Person>]] = [:]
    for person in expectedPeople {
      members[BagRole(person.role, isOnRostrum: seated.contains(person.subject.id)), default: []].append(person)
    }
    return BagRole.allCases.compactMap { role in members[role].map { (role, $0) } }
  }

  /// Somebody of whom ``arrangement`` says where they sit, looked at as a fact.
  public func person(_ person: Person) -> Traced<Person> { Traced(person, trace) }

  /// Work of another package, looked at like the meeting.
  public func work<Work: MeetingWork & Traceable>(_ kind: Work.Type) -> Traced<Work> {
    Traced(shared.work(kind), trace)
  }

  /// Makes a piece of the paper, such as the row of a person; what is looked at meanwhile is what it was made from.
  public func piece<Result>(_ key: PieceKey, _ make: () -> Result) -> Result { trace.piece(key, make) }

  /// Makes a piece that is about another paper.
  public func piece<Result>(about paper: ComposedPaper, _ make: () -> Result) -> Result {
    trace.piece(.paper(paper.title)) {
      for file in paper.provenance.files { trace.record(Location(file: file)) }
      return make()
    }
  }

  /// Records that the paper points at a place, as in a list of findings.
  public func note(_ location: Location) { trace.record(Location(file: location.file)) }

  /// Makes a document of the packet, which was made from whatever was looked at until it is finished.
  ///
  /// Of several papers each is made from what was looked at before all of them, and in its own `document`.
  ///
  /// - Parameters:
  ///   - kind: The kind of paper.
  ///   - fileName: The name of its file without number and ending.
  ///   - title: The title in the table of contents; nil for the name of the file.
  ///   - bookmark: The bookmark on its title; nil for a paper that the table of contents leaves out.
  ///   - belongsInBooklet: Whether the booklet holds it.
  ///   - document: Makes the document.
  public func paper(
    _ kind: PaperKind, fileName: String, title: String? = nil, bookmark: String? = nil, belongsInBooklet: Bool = true,
    document: () -> Document
  ) -> ComposedPaper {
    let made = trace.paper(document)
    var paper = ComposedPaper(
      kind: kind, fileName: fileName, title: title ?? fileName, bookmark: bookmark, document: made.result,
      belongsInBooklet: belongsInBooklet)
    paper.provenance = made.provenance
    return paper
  }
}
