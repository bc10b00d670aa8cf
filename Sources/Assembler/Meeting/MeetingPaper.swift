public import OfficeDocuments

/// A file of the meeting that is no draft and still says something of the meeting: a notice, an agenda, a list.
///
/// Papers are kept so that what they say can be compared; see ``PaperStatements``.
public struct MeetingPaper: Hashable, Sendable {
  /// What a paper is.
  public enum Kind: Hashable, Sendable {
    /// The notice of the meeting (通知).
    case notice
    /// The agenda (议程).
    case agenda
    /// A list of people (名单).
    case roster
    /// A plan of seats (座次).
    case seating
    /// A list of the materials (材料清单).
    case materials
    /// A plan of vehicles (车辆安排).
    case vehicles
    /// The host's script (主持词).
    case script
    /// Somebody's draft.
    case draft
  }

  /// The path in the meeting folder.
  public var path: String
  /// What it is.
  public var kind: Kind
  /// What it holds.
  public var file: OfficeFile
  /// Whether facts of the meeting were taken from it.
  public var isSource: Bool

  /// Creates a paper.
  public init(path: String, kind: Kind, file: OfficeFile, isSource: Bool) {
    self.path = path
    self.kind = kind
    self.file = file
    self.isSource = isSource
  }
}

extension MeetingPaper.Kind {
  /// What users call such a paper.
  public var title: Message {
    switch self {
    case .notice: Message("通知", english: "the notice")
    case .agenda: Message("议程", english: "the agenda")
    case .roster: Message("名单", english: "the roster")
    case .seating: Message("座次表", english: "the plan of seats")
    case .materials: Message("材料清单", english: "the list of materials")
    case .vehicles: Message("车辆安排", english: "the plan of vehicles")
    case .script: Message("主持词", english: "the host's script")
    case .draft: Message("稿子", english: "the draft")
    }
  }
}
