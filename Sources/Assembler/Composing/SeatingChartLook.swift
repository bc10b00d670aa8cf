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
  /// Whether a sheet of twice the size, A3 for A4, may be taken where one sheet does not hold the room.
  public var allowsDoubleSheet = true

  /// Creates the usual measures.
  public init() {}
}
