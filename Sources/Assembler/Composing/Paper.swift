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
  /// The kind of paper.
  public var kind: PaperKind
  /// The name that users know, such as 座牌.
  public var title: Message
  /// What it is for and what it is made from.
  public var explanation: Message
  /// Whether it tells of other papers, as a table of contents does.
  ///
  /// Such papers are composed after all others; their place in the packet stays that of the list of papers.
  public var tellsOfOthers: Bool
  /// In whose bags it lies; none for a paper that stays with the office.
  public var bags: Set<BagRole>
  /// What a layout has to say of its looks; where one does not, a finding tells.
  public var looks: [LayoutPart]

  /// Creates a description.
  public init(
    kind: PaperKind, title: Message, explanation: Message, tellsOfOthers: Bool = false, bags: Set<BagRole> = [],
    looks: [LayoutPart] = []
  ) {
    self.kind = kind
    self.title = title
    self.explanation = explanation
    self.tellsOfOthers = tellsOfOthers
    self.bags = bags
    self.looks = looks
  }
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
  /// A file that is finished already, because it was made from a template of the office's own.
  public struct Finished: Hashable, Sendable {
    /// The file.
    public var bytes: [UInt8]
    /// The ending of its name, such as `docx`.
    public var fileNameExtension: String

    /// Creates a file.
    public init(bytes: [UInt8], fileNameExtension: String) {
      self.bytes = bytes
      self.fileNameExtension = fileNameExtension
    }
  }

  /// The kind of paper it is.
  public var kind: PaperKind
  /// The name of its file without ending, such as `座次图`; in a finished packet with its number, `05-座次图`.
  public var fileName: String
  /// The title in the table of contents of the booklet.
  public var title: String
  /// What stands above its title in the contents of the booklet, such as its number and who speaks; nil for nothing.
  public var contentsLead: String?
  /// The bookmark on its title, which the table of contents leads to; nil for a paper that the table leaves out.
  public var bookmark: String?
  /// The document.
  public var document: Document
  /// What it was made from, for the manifest.
  public var provenance = Provenance()
  /// Whether the booklet holds it.
  public var belongsInBooklet: Bool
  /// In whose bags it lies; nil for what is said of its kind.
  public var bags: Set<BagRole>?
  /// Who gets it beside those, such as the host whose script it is.
  public var recipients: Set<PersonID> = []
  /// The files of the paper where a template made them; the document is then for the booklet alone.
  public var finished: [Finished] = []

  /// Creates a paper.
  public init(
    kind: PaperKind, fileName: String, title: String, bookmark: String? = nil, document: Document,
    belongsInBooklet: Bool = true
  ) {
    self.kind = kind
    self.fileName = fileName
    self.title = title
    self.bookmark = bookmark
    self.document = document
    self.belongsInBooklet = belongsInBooklet
  }
}
