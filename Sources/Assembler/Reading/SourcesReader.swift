internal import OfficeDocuments

/// Reads whatever is to be assembled.
struct SourcesReader {
  /// What reading gives.
  struct Result {
    var meeting: Meeting
    var findings: [Finding]
    /// The files that were read, with their digests; empty where no packet is wanted.
    var inputs: [Packet.Input] = []
    /// Whether only people and their cards are known of the meeting, so that only checks on these have anything to say.
    var isPeopleAlone = false
  }

  private let rules: RankRules
  private let limits: ReadingLimits
  private let converter: (any FormatConverter)?
  /// Only a manifest tells the digests of the files.
  private let needsDigests: Bool

  init(_ options: AssemblyOptions, _ converter: (any FormatConverter)?) {
    rules = options.rules.rules
    limits = options.limits
    self.converter = converter
    needsDigests = options.packet != nil
  }

  func read(_ sources: AssemblySources) throws(AssemblyError) -> Result {
    switch sources {
    case .folder(let source):
      let digesting = needsDigests ? DigestingFileSource(source) : nil
      let read = try MeetingReader.read(from: digesting ?? source, rules: rules, limits: limits, converter: converter)
      return Result(meeting: read.meeting, findings: read.findings, inputs: digesting?.inputs ?? [])
    case .drafts(let files):
      let read = try DraftsReader.read(files, rules: rules, limits: limits, converter: converter)
      return Result(meeting: read.meeting, findings: read.findings)
    case .cards(let cards, let roster):
      let readRoster = try RosterReader.read(roster.bytes, name: roster.path, limits: limits, converter: converter)
      let readCards = try NameCardsReader.read(
        cards.bytes, name: cards.path, roster: readRoster.roster, limits: limits, converter: converter)
      let location = Location(file: roster.path)
      var meeting = Meeting(name: Located("", at: location), location: location, rules: rules)
      meeting.roster = readRoster.roster
      meeting.nameCards = readCards.cards
      meeting.resolvePeople()
      return Result(meeting: meeting, findings: readRoster.findings + readCards.findings, isPeopleAlone: true)
    }
  }
}
