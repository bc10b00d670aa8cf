public import OfficeDocuments

/// Every code that findings of a run can have.
public struct FindingCatalogue: Sendable {
  /// Codes that belong together in a list for users.
  public struct Part: Sendable {
    /// What reports them.
    public var title: Message
    /// The codes.
    public var codes: [FindingCode]
  }

  /// The codes of the checks, in their order.
  public let checks: [FindingCode]
  /// The codes that no check reports: those of reading, composing and writing.
  public let others: [Part]

  /// Collects the codes of the core, and of the checks and papers that it is handed.
  public init(checks: [any Check], papers: [any Paper]) {
    self.checks = checks.map(\.code)
    let known = Set(self.checks)
    let parts = Self.ofReading + papers.compactMap { $0.findingCodes } + Self.ofPackaging
    others = parts.map { part in Part(title: part.title, codes: part.codes.filter { !known.contains($0) }) }
      .filter { !$0.codes.isEmpty }
  }

  /// All codes, each once.
  public var all: [FindingCode] { checks + others.flatMap(\.codes) }

  private static let ofReading: [any FindingCodes.Type] = [
    SourceFinding.self, FolderFinding.self, RosterFinding.self, NameCardsFinding.self, SeatGridFinding.self,
    ImpossibleValueFinding.self, AccountFinding.self, DraftFinding.self,
    RankRulesFinding.self, ChangeFinding.self, ReadingNotice.Code.self,
  ]
  private static let ofPackaging: [any FindingCodes.Type] = [
    LayoutFinding.self, TemplateFinding.self, PacketFinding.self, InstallationFinding.self, PluginFinding.self,
    ConfigurationFinding.self, RuleFileFinding.self,
  ]
}
