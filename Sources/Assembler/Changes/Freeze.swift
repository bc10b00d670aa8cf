/// The list as it stood when it was frozen (封名单): from then on a change marks, and nobody is placed anew.
public struct Freeze: Hashable, Sendable {
  /// The people of the frozen list, in its order.
  public internal(set) var order: [PersonID] = []
  /// The seats that they had.
  public internal(set) var seats: [PersonID: Seat] = [:]
  /// The seats that they had at what is held besides the meeting, such as a banquet.
  public internal(set) var otherSeats: [PersonID: [Seat]] = [:]
  /// The seats of those whom the roster does not name any more; they stay empty.
  public internal(set) var seatsOfNobody: [Seat] = []
  /// The parts of the room in which everybody is seated anew, because that was asked for.
  public internal(set) var recomputed: Set<SeatArea> = []
  /// The seats whose row closes up, because that was asked for.
  public internal(set) var closed: [Seat] = []
  /// On which page of the booklet each paper begins, by its title.
  public internal(set) var pages: [String: Int] = [:]
  /// How many of the changes were made before the list was frozen; the seats hold them already.
  public internal(set) var changeCount = 0
  /// Where the frozen list stands.
  public var location: Location

  /// The seat that somebody had in some parts of the plan.
  func seat(of person: PersonID, in areas: [SeatArea]) -> Seat? {
    ((seats[person].map { [$0] } ?? []) + (otherSeats[person] ?? [])).first { areas.contains($0.area) }
  }
}

/// Somebody who takes another seat by hand; whoever sat there takes the first one's.
public struct SeatMove: Hashable, Sendable {
  /// Who moves.
  public var person: PersonReference
  /// The seat that the person has without the change; nil where the change does not say.
  public var from: Seat?
  /// The seat that the person takes; nil for that of `other`.
  public var to: Seat?
  /// With whom the person changes seats.
  public var other: PersonReference?
  /// Which of the changes of the meeting it is.
  var change: Int
  /// Where the change stands.
  public var location: Location
}
