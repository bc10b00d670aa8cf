public import OfficeDocuments

/// One kind of document of the packet, composed from the meeting alone.
public protocol Paper: Sendable {
  /// What the paper is called and what it is for.
  var description: PaperDescription { get }

  /// The codes of what it reports while it is composed; nil for a paper that reports nothing.
  var findingCodes: (any FindingCodes.Type)? { get }

  /// Composes the paper: one document, several (one for each speech), or none when the meeting has nothing for it.
  func compose(_ request: CompositionRequest) -> Composition
}

extension Paper {
  /// Nothing: most papers can hold whatever a meeting has.
  public var findingCodes: (any FindingCodes.Type)? { nil }
}

/// What a user needs to know of a kind of paper.
public struct PaperDescription: Hashable, Sendable {
  /// The stable name, such as `name-cards`, used with `--only`.
  public var kind: String
  /// The name that users know, such as 座牌.
  public var title: Message
  /// What it is for and what it is made from.
  public var explanation: Message
  /// Whether it tells of other papers, as a table of contents does.
  ///
  /// Such papers are composed after all others; their place in the packet stays that of the list of papers.
  public var tellsOfOthers: Bool

  /// Creates a description.
  public init(kind: String, title: Message, explanation: Message, tellsOfOthers: Bool = false) {
    self.kind = kind
    self.title = title
    self.explanation = explanation
    self.tellsOfOthers = tellsOfOthers
  }
}

/// What a paper may look at while it is composed.
public struct CompositionRequest {
  /// What was worked out of the meeting already, to be shared.
  public let work: SharedWork
  /// How the papers look.
  public var layout: Layout
  /// The checks that were run, for papers that say what was looked at.
  public var checks: [FindingCode]
  /// What the checks found, for papers that report it.
  public var findings: [Finding]
  /// Whether the packet is made in spite of errors, so that 草稿 stands in every header.
  public var isDraft: Bool
  /// The papers composed before this one, in packet order, for papers that join others.
  public var composed: [ComposedPaper]

  /// Creates a request.
  public init(
    sharing work: SharedWork, layout: Layout, checks: [FindingCode] = [], findings: [Finding] = [],
    isDraft: Bool = false, composed: [ComposedPaper] = []
  ) {
    self.work = work
    self.layout = layout
    self.checks = checks
    self.findings = findings
    self.isDraft = isDraft
    self.composed = composed
  }

  /// The meeting.
  public var meeting: Meeting { work.meeting }
}

/// What composing a paper gives.
public struct Composition: Sendable {
  /// The finished documents, in packet order.
  public var papers: [ComposedPaper]
  /// What did not fit or could not be shown; nothing is lost in silence.
  public var findings: [Finding]

  /// Creates a result.
  public init(papers: [ComposedPaper] = [], findings: [Finding] = []) {
    self.papers = papers
    self.findings = findings
  }
}

/// A document of the packet before it is written in a format.
public struct ComposedPaper: Hashable, Sendable {
  /// The kind of paper it is.
  public var kind: String
  /// The name of its file without ending, such as `座次图`; in a finished packet with its number, `05-座次图`.
  public var fileName: String
  /// The title in the table of contents of the booklet.
  public var title: String
  /// The bookmark on its title, which the table of contents leads to; nil for a paper that the table leaves out.
  public var bookmark: String?
  /// The document.
  public var document: Document
  /// The files of the meeting that it was made from, for the manifest; sorted, each once.
  public var sources: [String]
  /// Whether the booklet holds it.
  public var belongsInBooklet: Bool

  /// Creates a paper.
  public init(
    kind: String, fileName: String, title: String, bookmark: String? = nil, document: Document,
    sources: [String] = [], belongsInBooklet: Bool = true
  ) {
    self.kind = kind
    self.fileName = fileName
    self.title = title
    self.bookmark = bookmark
    self.document = document
    self.sources = Set(sources).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    self.belongsInBooklet = belongsInBooklet
  }
}
