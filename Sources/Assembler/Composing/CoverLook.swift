public import OfficeDocuments

/// How high the parts of the cover are, from top to bottom; what is left of the page stays free.
public struct CoverLook: Hashable, Sendable {
  /// The part whose lower edge the name of the meeting stands on.
  public var titleHeight: Length = .millimetres(100)
  /// The part that says what the papers are.
  public var kindHeight: Length = .millimetres(52)
  /// The part whose lower edge place, date and office stand on.
  public var factsHeight: Length = .millimetres(52)

  /// Creates the usual heights.
  public init() {}
}
