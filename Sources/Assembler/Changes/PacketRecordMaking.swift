internal import OfficeDocuments

extension PacketRecord {
  /// Records what was composed of a meeting.
  ///
  /// - Parameters:
  ///   - work: The meeting, with what was worked out of it.
  ///   - papers: The papers, each with the name of its file and what stands on its pages.
  ///   - wanted: How the packet is made.
  ///   - inputs: The files that were read.
  ///   - findings: Everything that was found.
  init(
    _ work: SharedWork, papers: [(paper: ComposedPaper, file: String, pages: PaperPages)], as wanted: PacketOptions,
    layout: String, inputs: [Packet.Input], findings: [Finding]
  ) {
    let meeting = work.meeting
    only = wanted.only.map { $0.map(\.name).sorted() }
    asDraft = wanted.isDraft
    statedLayout = wanted.layout
    self.layout = layout
    program = wanted.programVersion
    let titles = Dictionary(
      papers.compactMap { made in made.paper.bookmark.map { ($0, made.paper.title) } },
      uniquingKeysWith: { first, _ in first })
    self.papers = papers.map { Paper($0.paper, file: $0.file, $0.pages, titlesByBookmark: titles) }
    self.meeting = Self.facts(of: meeting)
    let resolver = work.work(PersonResolver.self)
    let arrangement = work.work(SeatingArrangement.self)
    seats = arrangement.places.compactMap { seat, occupant in
      occupant.map {
        SeatedPerson(
          seat: seat.text, name: $0.name.text,
          unit: $0.person.flatMap { resolver.hasNamesake($0) ? $0.unit?.value : nil })
      }
    }
    people = work.work(PeopleInOrder.self).people.map {
      Person($0.person, hasNamesake: resolver.hasNamesake($0.person))
    }
    agenda = meeting.agenda.items.map(Entry.init)
    let digests = Dictionary(inputs.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    materials = meeting.materials.map { Entry($0, digest: digests[$0.file.value]) }
    self.findings = findings.map(FoundBefore.init)
  }

  /// What the fact of the contents of a draft is called.
  static let draftContent = "稿件内容"
  /// What the facts of changes of seats are called.
  static let seatChange = ChangeKind.seat.rawValue

  private static func facts(of meeting: Meeting) -> [Fact] {
    func fact(_ what: String, _ value: String?, _ location: Location?) -> Fact? {
      guard let value, let location else { return nil }
      return Fact(what: what, value: value, from: Position(location))
    }
    func text(_ field: FieldName, _ text: Located<String>?) -> Fact? {
      fact(field.chinese, text?.value, text?.location)
    }
    typealias Field = MeetingFields.Fact
    let date = meeting.date.map { $0.value.chinese + (meeting.lastDate.map { "至\($0.value.chinese)" } ?? "") }
    let edits = meeting.handEdits.map { edit in
      Fact(
        what: "手改《\(edit.title)》“\(edit.old.isEmpty ? edit.behind.shortened : edit.old.shortened)”"
          + (edit.occurrence > 1 ? "第\(edit.occurrence)处" : ""),
        value: edit.value, from: Position(edit.location))
    }
    let seats = meeting.changes.filter { $0.kind == .seat && $0.isApplied }.map { change in
      Fact(
        what: "\(seatChange) \(change.subject?.value ?? "")", value: change.new?.value ?? "",
        from: Position(change.location))
    }
    return edits + seats
      + [
        text(Field.name, meeting.name), text(Field.organizer, meeting.organizer),
        text(Field.publisher, meeting.publisher), fact(Field.date.chinese, date, meeting.date?.location),
        fact(Field.start.chinese, meeting.start?.value.text, meeting.start?.location),
        fact(Field.end.chinese, meeting.end?.value.text, meeting.end?.location),
        fact(Field.signIn.chinese, meeting.signIn?.value.text, meeting.signIn?.location),
        text(Field.venue, meeting.venue), fact(Field.host.chinese, meeting.host?.name.text, meeting.host?.location),
        text(Field.secrecy, meeting.secrecy),
        fact(Field.listOrder.chinese, meeting.listOrder?.value.rawValue, meeting.listOrder?.location),
        fact(Field.noticeForm.chinese, meeting.noticeForm?.value.rawValue, meeting.noticeForm?.location),
        text(Field.documentNumber, meeting.documentNumber), text(Field.urgency, meeting.urgency),
        text(Field.contact, meeting.contact),
        text(Field.contactPhone, meeting.contactPhone), text(Field.meetingClass, meeting.meetingClass),
      ].compactMap { $0 }
  }
}

/// What stands on the pages of a paper, and how it looks.
struct PaperPages: Sendable {
  var looks: String
  var pages: [String]

  /// Lays a document out.
  init(_ document: Document, looks: String, sharing work: inout SharedDigests) {
    self.looks = looks
    pages = document.pageContents(sharing: &work).map { page in
      Self.hexadecimal(page.digest) + (page.number.map { ":\($0)" } ?? "")
    }
  }

  /// A file that the office made itself, which is not laid out here: it differs as a whole.
  init(finished bytes: [UInt8]) {
    looks = ""
    pages = [String(sha256(bytes).prefix(16))]
  }

  static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension PacketRecord.Paper {
  fileprivate init(_ paper: ComposedPaper, file: String, _ pages: PaperPages, titlesByBookmark: [String: String]) {
    kind = paper.kind.name
    self.file = file
    title = paper.title
    // Of the papers of one kind that hold a material each, its title tells; of cards, the stock in the name of the file.
    let piece = paper.provenance.pieces.first { $0.key.kind == "material" }?.key.text
    key = piece ?? String(file.drop { $0.isNumber || $0 == "-" })
    looks = pages.looks
    self.pages = pages.pages
    let entries = paper.document.sections.flatMap(\.blocks).flatMap { block -> [TableOfContents.Entry] in
      if case .tableOfContents(let contents) = block { contents.entries } else { [] }
    }
    // By the title, because what the contents say changes with the number and the speaker.
    starts =
      entries.isEmpty
      ? nil
      : entries.compactMap { entry in
        entry.pageNumber.map { "\($0) \(titlesByBookmark[entry.bookmark] ?? entry.text)" }
      }
    sources = PaperSources(
      files: Set(paper.provenance.files), keys: Set(paper.provenance.pieces.map(\.key.text)),
      spans: Set(paper.provenance.pieces.flatMap(\.places)))
  }
}

extension PacketRecord.Person {
  fileprivate init(_ person: Person, hasNamesake: Bool) {
    name = person.name.value.text
    former = person.formerName?.text
    unit = person.unit?.value
    post = person.post?.value
    role = person.role?.value.rawValue
    group = person.group?.value
    phone = person.phone?.value
    rostrum = person.isOnRostrum?.value
    comes = person.isExpected
    substitute = person.substitute?.name.text
    card = person.isExpected && hasNamesake ? person.unit?.value : nil
    from = PacketRecord.Position(person.name.location)
    let places: [(String, Location?)] = [
      ("姓名", person.name.location), ("单位", person.unit?.location), ("职务", person.post?.location),
      ("身份", person.role?.location), ("分组", person.group?.location), ("手机", person.phone?.location),
      ("主席台", person.isOnRostrum?.location), ("参会", person.attends?.location),
      ("代会人", person.substitute?.location),
    ]
    self.places = Dictionary(
      places.compactMap { name, place in place.map { (name, $0) } }, uniquingKeysWith: { first, _ in first })
  }
}

extension PacketRecord.Entry {
  fileprivate init(_ item: AgendaItem) {
    title = item.title.value
    from = PacketRecord.Position(item.title.location)
    let start = item.start ?? item.reckonedStart
    let hours = [start, item.end ?? item.reckonedEnd].compactMap { $0?.value.text }.joined(separator: "—")
    facts = []
    if let start, !hours.isEmpty {
      facts.append(PacketRecord.Fact(what: "时间", value: hours, from: PacketRecord.Position(start.location)))
    }
    if let first = item.speakers.first {
      facts.append(
        PacketRecord.Fact(
          what: "发言人", value: item.speakers.map(\.name.text).joined(separator: "、"),
          from: PacketRecord.Position(first.location)))
    }
    for (what, text) in [("地点", item.venue), ("备注", item.note)] {
      if let text {
        facts.append(PacketRecord.Fact(what: what, value: text.value, from: PacketRecord.Position(text.location)))
      }
    }
  }

  fileprivate init(_ material: Material, digest: String?) {
    title = material.title.value
    from = PacketRecord.Position(material.title.location)
    let file = PacketRecord.Position(material.file.location)
    facts = [
      PacketRecord.Fact(what: "编号", value: String(material.number.value), from: file),
      PacketRecord.Fact(what: "来稿", value: material.file.value, from: file),
    ]
    if let digest {
      let whole = PacketRecord.Position(Location(file: material.file.value))
      let count = material.draft?.parts.reduce(0) { $0 + $1.text.unicodeScalars.count } ?? 0
      facts.append(
        PacketRecord.Fact(what: PacketRecord.draftContent, value: "\(count) 字（校验 \(digest.prefix(8))）", from: whole))
    }
    if let speaker = material.speaker {
      facts.append(
        PacketRecord.Fact(what: "发言人", value: speaker.name.text, from: PacketRecord.Position(speaker.location)))
    }
  }
}
