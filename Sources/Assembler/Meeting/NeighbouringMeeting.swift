/// Another meeting of the office, with which people are compared.
public struct NeighbouringMeeting: Sendable {
  /// Its folder, as the user would name it.
  public var folder: String
  /// The meeting.
  public var meeting: Meeting

  /// Creates a neighbour.
  public init(folder: String, meeting: Meeting) {
    self.folder = folder
    self.meeting = meeting
  }
}
