public import OfficeDocuments

/// What reading a meeting gives.
public struct ReadMeeting: Hashable, Sendable {
  /// The meeting, as complete as its files allow.
  public var meeting: Meeting
  /// What was wrong with the files, in reading order.
  public var findings: [Finding]
  /// The paths of the files that were used, in the order of their first use.
  public var inputs: [String]

  /// Creates a result.
  public init(meeting: Meeting, findings: [Finding], inputs: [String]) {
    self.meeting = meeting
    self.findings = findings
    self.inputs = inputs
  }
}

/// Reads a folder of office files as a meeting.
public enum MeetingReader {
  /// Reads the meeting of a folder.
  ///
  /// - Parameters:
  ///   - source: The files of the folder.
  ///   - rules: The rules on ranks and classes where the meeting brings none of its own.
  ///   - limits: How much a file may hold.
  ///   - converter: Who turns files of old formats into new ones; without one they are refused.
  /// - Throws: `AssemblyError` when nothing describes the meeting, or a file cannot be opened.
  public static func read(
    from source: any FileSource, rules: RankRules = RankRules(), limits: ReadingLimits = ReadingLimits(),
    converter: (any FormatConverter)? = nil
  ) throws(AssemblyError) -> ReadMeeting {
    var decoder = MeetingDecoder(folder: try MeetingFolder(source, limits: limits, converter: converter), rules: rules)
    let meeting = try decoder.meeting()
    return ReadMeeting(meeting: meeting, findings: decoder.findings, inputs: decoder.folder.inputs)
  }
}
