public import ChineseText
public import OfficeDocuments

/// What is assembled: the files of a meeting, or single files that are looked at by themselves.
public enum AssemblySources: Sendable {
  /// A file by itself, with the path by which the user knows it.
  public typealias NamedFile = (path: String, bytes: [UInt8])

  /// The folder of a meeting.
  case folder(any FileSource)
  /// Drafts without a meeting.
  case drafts([NamedFile])
  /// Name cards that somebody made, and the roster to compare them with.
  case cards(NamedFile, roster: NamedFile)
}

/// What is done with the sources, and with what.
public struct AssemblyOptions: Sendable {
  /// The rules on ranks and classes where the meeting brings none of its own, and what was wrong with them.
  public var rules: ReadRankRules
  /// The checks to run.
  public var checks: [any Check]
  /// What the office says of checks; what the meeting says of them comes on top.
  public var configuration = CheckConfiguration()
  /// The profiles to choose from; the first one is the usual one.
  public var profiles: [CheckProfile] = []
  /// Every code that findings can have, so that a mistyped one is told; nil for those of the checks and of reading.
  public var codes: [FindingCode]?
  /// Whether programs of others report codes that nobody knows beforehand.
  public var hasPlugins = false
  /// What is known of Chinese; without its tables characters of the same sound or shape are not compared, which is told.
  public var chinese = ChineseData(folder: nil)
  /// The other meetings of the office with which people are compared.
  public var neighbours: [NeighbouringMeeting] = []
  /// The fonts of the machine, in which names are looked for; without them that is not done.
  public var fonts: (any NameFonts)?
  /// How much a file may hold.
  public var limits = ReadingLimits()
  /// Who turns files of old formats into new ones; without one they are refused.
  public var converter: (any FileConverter)?
  /// The packet that is wanted; nil for findings alone.
  public var packet: PacketOptions?

  /// Creates options for findings alone.
  public init(rules: ReadRankRules, checks: [any Check]) {
    self.rules = rules
    self.checks = checks
  }
}

/// How a packet is made.
public struct PacketOptions: Sendable {
  /// The kinds of papers, in packet order.
  public var papers: [any Paper]
  /// The looks that there are.
  public var layouts: LayoutLibrary
  /// The name of the layout; nil for the one that the meeting names, or the usual one.
  public var layout: String?
  /// The kinds that are wanted; nil for all.
  public var only: Set<PaperKind>?
  /// The formats of the files, each of which has a writer.
  public var formats: [FileFormat]
  /// Whether the packet is made in spite of errors.
  public var isDraft = false
  /// Whether papers are composed in spite of errors and without a mark of it, to see what they would be.
  public var isTrial = false
  /// The bag that the packet is made for, by its role or the name of a person; nil for the whole packet.
  public var bag: String?
  /// Who fills templates of the office's own; nil leaves them alone.
  public var filling: (any TemplateFilling)?
  /// The version of the program, for the manifest.
  public var programVersion: String

  /// Creates options for a whole packet.
  public init(papers: [any Paper], layouts: LayoutLibrary, formats: [FileFormat], programVersion: String) {
    self.papers = papers
    self.layouts = layouts
    self.formats = formats
    self.programVersion = programVersion
  }
}

/// What is being done, in order.
public enum AssemblyStep: Sendable, CaseIterable {
  /// The files are read.
  case reading
  /// The checks run.
  case checking
  /// The papers are composed.
  case composing
  /// The papers are written in their formats.
  case writing
}

/// What assembling gives.
public struct Assembly: Sendable {
  /// The meeting, as complete as its files allow.
  public var meeting: Meeting
  /// What was found, from rules and layouts to what a format could not hold.
  public var findings: [Finding]
  /// The packet; nil when none was wanted, or when there are errors and it is not to be a draft.
  public var packet: Packet?
  /// The papers of the packet before they were written, with the names of their files.
  public var papers: [ComposedPaper] = []
  /// How the papers look; nil where none was composed.
  public var layout: Layout?
  /// How many papers the packet holds, each in one file or more.
  public var paperCount = 0
  /// What holds for each code, for findings of others.
  public var settings = CheckSettings()
  /// What was found and is not reported, because somebody has looked at it.
  public var silenced: [SilencedFinding] = []
  /// Who comes before whom; nil where no check and no paper asked for it.
  public var order: PeopleInOrder?

  init(meeting: Meeting, settings: CheckSettings) {
    self.meeting = meeting
    self.settings = settings
    findings = []
  }

  /// Takes findings as the settings have them.
  mutating func take(_ found: [Finding], _ quotes: QuotedLines) {
    let result = settings.applied(to: found, texts: quotes.text)
    findings += result.reported
    silenced += result.silenced
  }
}

extension Assembly {
  /// Whether a packet is still to come.
  fileprivate func goesOn(as wanted: PacketOptions) -> Bool {
    wanted.isDraft || wanted.isTrial || !findings.contains { $0.severity == .error }
  }
}

/// Goes from the files of a meeting to its findings and its packet; the command line and a server call this alike.
///
/// Nothing outside the sources is looked at, and nothing is written: the caller releases the packet. The work is done in
/// the task that calls, which is suspended while another program converts a file of an old format, and ends soon after that
/// task is cancelled.
///
/// - Parameters:
///   - sources: The files.
///   - options: The rules, checks and papers, and what is wanted.
///   - progress: Told of each step as it begins.
/// - Throws: `AssemblyError` when nothing describes the meeting, a file cannot be opened, or no layout is of the stated
///   name; `CancellationError` when the task was cancelled.
public func assemble(
  _ sources: AssemblySources, options: AssemblyOptions, progress: @Sendable (AssemblyStep) -> Void = { _ in }
) async throws -> Assembly {
  func begin(_ step: AssemblyStep) throws {
    try Task.checkCancellation()
    progress(step)
  }

  try begin(.reading)
  let read = try await reading(with: options.converter) { converter in
    try SourcesReader(options, converter).read(sources)
  }
  let layout = try options.packet.map { try $0.layouts.layout(stated: $0.layout, meeting: read.meeting) }
  var findings = options.rules.findings + (options.packet?.layouts.findings ?? [])
  findings += read.findings + (layout?.findings ?? [])

  try begin(.checking)
  let settings = CheckSettings(options, meeting: read.meeting)
  findings += settings.findings
  let quotes = QuotedLines(read.meeting, source: sources.folder)
  let checks = options.checks.filter {
    settings.runs($0.code) && (!read.isPeopleAlone || $0.code.concernsPeopleAlone)
  }
  let work = SharedWork(read.meeting, chinese: options.chinese, checks: checks, settings: settings)
  work.neighbours = options.neighbours
  work.fonts = options.fonts
  let found = try checks.flatMap { check in
    try Task.checkCancellation()
    return check.findings(in: work)
  }
  findings = findings.withoutDisagreements(toldBy: found)
  findings += (found + work.chinese.missingTables.map { .missingTable($0) }).sortedForReport()
  var assembly = Assembly(meeting: read.meeting, settings: settings)
  assembly.take(findings, quotes)
  assembly.order = work.known(PeopleInOrder.self)
  assembly.findings += settings.unusedSuppressions(assembly.silenced, lookedFor: checks.map(\.code))
  guard let wanted = options.packet, let layout, assembly.goesOn(as: wanted) else { return assembly }

  let bag = try wanted.bag.map { try Bag(named: $0, of: read.meeting, sharing: work) }

  try begin(.composing)
  // Each paper is written while the next one is composed.
  let (composition, files) = try await PaperWriting.writing(in: wanted.formats) { writing in
    composePacket(
      sharing: work, layout: layout.layout, papers: wanted.papers, only: wanted.only, checks: checks.map(\.code),
      findings: assembly.findings, isDraft: wanted.isDraft, bag: bag, filling: wanted.filling, writing.write)
  }
  assembly.take(composition.findings, quotes)
  guard assembly.goesOn(as: wanted) else { return assembly }

  try begin(.writing)
  let written = try Packet.packet(
    of: composition, files, inputs: read.inputs, isDraft: wanted.isDraft, programVersion: wanted.programVersion)
  assembly.take(written.findings, quotes)
  guard assembly.goesOn(as: wanted) else { return assembly }
  assembly.packet = written.packet
  assembly.packet?.record = PacketRecord(
    work, papers: written.papers, as: wanted, layout: layout.layout.name, inputs: read.inputs,
    findings: assembly.findings)
  assembly.paperCount = composition.papers.count
  assembly.layout = layout.layout.completed(for: wanted.papers.map(\.description))
  assembly.papers = written.papers.map { paper, file, _ in
    var paper = paper
    paper.fileName = file
    return paper
  }
  return assembly
}

extension FindingCode {
  /// Whether a check of this code has something to say where only people and their cards are known.
  fileprivate var concernsPeopleAlone: Bool { ["cards", "roster", "names"].contains(area) }
}

extension AssemblySources {
  /// The folder of the meeting; nil for single files.
  fileprivate var folder: (any FileSource)? { if case .folder(let source) = self { source } else { nil } }
}

extension CheckSettings {
  /// What office and meeting say together.
  fileprivate init(_ options: AssemblyOptions, meeting: Meeting) {
    var configuration = options.configuration
    if meeting.checking != CheckConfiguration.Layer() { configuration.layers.append(meeting.checking) }
    self.init(
      configuration, codes: options.codes ?? FindingCatalogue(checks: options.checks, papers: []).all,
      profiles: options.profiles, allowsOthers: options.hasPlugins)
  }
}
