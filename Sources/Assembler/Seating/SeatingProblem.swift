/// What does not work out when people are seated; checks word it.
public enum SeatingProblem: Hashable, Sendable {
  /// A seat that the office gave to somebody else already; `first` has it.
  case doubleBooked(SeatAssignment, first: SeatAssignment)
  /// A second seat of somebody; `first` is the one that counts.
  case seatedTwice(SeatAssignment, first: SeatAssignment)
  /// A fixed seat that the room does not have.
  case noSuchSeat(SeatAssignment)
  /// A hall of more seats than any has; nobody is seated in it.
  case hallTooLarge(rows: Int, seatsPerRow: Int, most: Int, at: Location)
  /// Somebody for whom a hall of this size has no seat left.
  case unseated(Person, rows: Int, seatsPerRow: Int)
  /// Somebody for whom a form, such as a banquet of so many tables, has no place left.
  case unseatedInForm(Person, form: String, places: Int)
  /// A form with two sides of whose guests nothing is known, so that everybody sits on one side.
  case noGuests(form: String, at: Location)
  /// A seat of somebody who is on no roster; it may also be that of a place, such as 发言席.
  case unknownPerson(SeatAssignment)
  /// A seat of somebody who does not take part.
  case absentPerson(SeatAssignment, Person)
  /// A seat in the hall of somebody whom the roster puts on the rostrum, or the other way round.
  case otherArea(SeatAssignment, Person)
  /// A change of seats by hand whose people or seats are not there.
  case unmovable(SeatMove)
  /// A change of seats by hand of somebody who does not sit where the change says.
  case movedFrom(SeatMove, actual: Seat)
  /// A fixed seat of the rostrum above that of somebody who comes before by rank and by the office's order.
  case outOfOrder(OutOfOrder)

  /// Two people on the rostrum whose seats and ranks disagree.
  public struct OutOfOrder: Hashable, Sendable {
    /// Who sits in the more honoured seat and comes behind.
    public var lower: PlacedPerson
    /// The more honoured seat.
    public var lowerSeat: SeatAssignment
    /// Who sits in the less honoured seat and comes before.
    public var upper: PlacedPerson
    /// The less honoured seat.
    public var upperSeat: SeatAssignment
    /// Whether the one in the more honoured seat is the one who would have to move.
    public var movesLower: Bool
  }
}
