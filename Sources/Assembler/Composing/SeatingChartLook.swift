public import OfficeDocuments

/// The measures of the drawing of a room.
public struct SeatingChartLook: Hashable, Sendable {
  /// The least width of a seat; when more seats are needed, the drawing goes on to another sheet.
  public var narrowestSeat: Length = .millimetres(13)
  /// The greatest width of a seat of the hall.
  public var widestSeat: Length = .millimetres(20)
  /// The least height of a seat of the hall.
  public var seatHeight: Length = .millimetres(9)
  /// The greatest height of a seat of the hall, where a sheet has room for it.
  public var tallestSeat: Length = .millimetres(14)
  /// The least width of a seat on the rostrum, in which names run downwards.
  public var narrowestRostrumSeat: Length = .millimetres(8)
  /// The greatest width of a seat on the rostrum.
  public var widestRostrumSeat: Length = .millimetres(26)
  /// The height of a seat on the rostrum.
  public var rostrumSeatHeight: Length = .millimetres(13)
  /// The width of an aisle.
  public var aisle: Length = .millimetres(6)
  /// The width of the column of row numbers at either side.
  public var rowNumbers: Length = .millimetres(9)
  /// The space that title and explanation need on a sheet.
  public var titleSpace: Length = .millimetres(46)

  /// Creates the usual measures.
  public init() {}
}
