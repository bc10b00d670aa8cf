public import ChineseText

/// What several checks and papers need to know of one meeting, worked out the first time one of them asks.
///
/// It lives as long as one run of the program over the meeting and belongs to the thread of that run.
public final class SharedWork {
  /// The meeting.
  public let meeting: Meeting
  /// What is known of Chinese.
  public let chinese: ChineseData
  /// The checks on text of this run, which share one scan.
  public let textChecks: [any TextCheck]
  /// What the office and the meeting say of checks.
  public let settings: CheckSettings
  private var made: [ObjectIdentifier: Any] = [:]

  /// Begins with nothing worked out.
  ///
  /// Without `chinese`, work that needs its tables goes without them, and ``runChecks(_:sharing:)`` reports that.
  public init(
    _ meeting: Meeting, chinese: ChineseData = ChineseData(folder: nil), checks: [any Check] = [],
    settings: CheckSettings = CheckSettings()
  ) {
    self.meeting = meeting
    self.chinese = chinese
    self.settings = settings
    textChecks = checks.compactMap(\.asTextCheck)
  }

  /// The other meetings of the office with which people are compared; empty where nobody asked for it.
  public var neighbours: [NeighbouringMeeting] = []
  /// The fonts of the machine; nil where nobody knows them.
  public var fonts: (any NameFonts)?

  /// The words of the office.
  public var ownWords: OwnWords { settings.ownWords }

  /// The work of a kind where somebody has asked for it.
  func known<Work: MeetingWork>(_ kind: Work.Type) -> Work? { made[ObjectIdentifier(kind)] as? Work }

  /// The work of a kind, done at the first call and kept.
  public func work<Work: MeetingWork>(_ kind: Work.Type) -> Work {
    if let known = known(kind) { return known }
    let work = Work(meeting, sharing: self)
    made[ObjectIdentifier(kind)] = work
    return work
  }
}

/// A thing worked out from a meeting that several checks and papers share.
public protocol MeetingWork {
  /// Works it out, from other work where that helps.
  init(_ meeting: Meeting, sharing work: SharedWork)
}
