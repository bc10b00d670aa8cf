internal import OfficeDocuments

/// What the papers of a meeting say of it, each with its place, so that papers can be compared with the meeting and with
/// each other.
///
/// Only what is said in words that allow no other reading is taken: a check built on it has to be believed.
public struct PaperStatements: MeetingWork {
  /// The day of the meeting.
  public internal(set) var dates: [Said<CalendarDate>] = []
  /// Days with the day of the week that stands beside them.
  public internal(set) var weekdays: [Said<WeekdayOfDate>] = []
  /// When the meeting begins.
  public internal(set) var starts: [Said<ClockTime>] = []
  /// When it ends.
  public internal(set) var ends: [Said<ClockTime>] = []
  /// Whether it begins before noon, by 今天上午.
  public internal(set) var mornings: [Said<Bool>] = []
  /// When people sign in.
  public internal(set) var signIns: [Said<ClockTime>] = []
  /// By which day something has to be handed in before the meeting.
  public internal(set) var deadlines: [Said<CalendarDate>] = []
  /// Where it is held.
  public internal(set) var venues: [Said<String>] = []
  /// What it is called.
  public internal(set) var names: [Said<String>] = []
  /// Who presides.
  public internal(set) var hosts: [Said<PersonReference>] = []
  /// Which number to call.
  public internal(set) var phones: [Said<String>] = []
  /// How many there are of something.
  public internal(set) var counts: [Said<SaidCount>] = []
  /// Whom the script calls on to speak, in order.
  public internal(set) var calls: [Said<SaidCall>] = []
  /// Whom the script introduces, in order, one list for each place.
  public internal(set) var introductions: [[Said<PersonReference>]] = []
  /// People of the roster whom a script or notice names, with the posts beside their names.
  public internal(set) var mentions: [Said<PersonReference>] = []
  /// Attachments to which a text refers by number.
  public internal(set) var attachmentReferences: [Said<Int>] = []
  /// How many attachments the note of a text lists.
  public internal(set) var attachmentNotes: [Said<Int>] = []
  /// The numbers that stand on drafts as meeting materials, by the index of the material.
  public internal(set) var printedNumbers: [Int: Said<Int>] = [:]
  /// The vehicles.
  public internal(set) var vehicles: [SaidVehicle] = []
  /// Whom lists besides the roster name, such as lists for signing in, groups or rooms.
  public internal(set) var listed: [Said<PersonReference>] = []
  /// The rows of lists of materials.
  public internal(set) var materials: [SaidMaterial] = []

  let meeting: Meeting
  let resolver: PersonResolver
  let rosterNames: Words

  /// A day and the day of the week beside it.
  public struct WeekdayOfDate: Hashable, Sendable {
    /// The day.
    public var date: CalendarDate
    /// The day of the week as written.
    public var weekday: Weekday
  }

  /// Collects what the papers and drafts say.
  public init(_ meeting: Meeting, sharing work: SharedWork) {
    self.meeting = meeting
    resolver = work.work(PersonResolver.self)
    rosterNames = Words(
      (meeting.papers.isEmpty && !meeting.materials.contains(where: \.isHostScript) ? [] : meeting.roster.people)
        .map(\.name.value.scalars).filter { $0.count >= 2 })
    for paper in meeting.papers { read(paper) }
    for (index, material) in meeting.materials.enumerated() {
      guard let file = material.draft?.file else { continue }
      let kind: MeetingPaper.Kind = material.isHostScript ? .script : .draft
      if kind == .script {
        read(MeetingPaper(path: material.file.value, kind: kind, file: file, isSource: true))
      } else {
        read(material, at: index, file)
      }
    }
  }

  private mutating func read(_ paper: MeetingPaper) {
    switch paper.kind {
    case .vehicles: vehicles += LooseTable.tables(of: paper.file, path: paper.path).flatMap(readVehicles)
    case .materials: materials += LooseTable.tables(of: paper.file, path: paper.path).flatMap(readMaterials)
    case .notice, .agenda, .script, .roster, .seating, .draft: break
    }
    let isList = [.roster, .seating, .materials, .vehicles].contains(paper.kind)
    let lines = PaperLine.lines(of: paper.file, path: paper.path, kind: paper.kind, most: isList ? 12 : 20_000)
    if case .document(let document) = paper.file.content, !isList {
      let text = AgendaLines.lines(of: document.blocks, file: paper.path)
      take(NoticeText(text, account: nil).facts, of: paper.kind)
    }
    for line in lines {
      readTitle(line)
      if line.isCell || isList { readLabels(line) }
      readTimes(line)
      readVenue(line)
      guard !isList else { continue }
      if paper.kind != .agenda { readCounts(line) }
      if paper.kind == .script || paper.kind == .notice { readPeople(line) }
    }
    if paper.kind == .script { readIntroductions(lines) }
    if paper.kind == .roster { readList(paper) }
    if paper.kind == .notice { readAttachments(lines) }
  }

  /// Takes what a draft says of the meeting at its head; its text speaks of many things.
  private mutating func read(_ material: Material, at index: Int, _ file: OfficeFile) {
    if let date = material.date {
      add(Said(value: date.value, words: date.value.chinese, location: date.location, paper: .draft), to: \.dates)
    }
    for line in PaperLine.lines(of: file, path: material.file.value, kind: .draft, most: 8) {
      readTitle(line)
      if printedNumbers[index] == nil, let (number, range) = materialNumber(line, in: 0..<line.scalars.count),
        line.scalars.count <= 14
      {
        printedNumbers[index] = Said(
          value: number, words: line.words(range), location: line.location(range), paper: .draft)
      }
    }
  }

  /// Keeps what is said once for each value and line.
  mutating func add<Value>(_ said: Said<Value>, to list: WritableKeyPath<PaperStatements, [Said<Value>]>) {
    let isKnown = self[keyPath: list].contains {
      $0.value == said.value && $0.location.withoutColumn == said.location.withoutColumn
    }
    if !isKnown { self[keyPath: list].append(said) }
  }
}
