/// Who sits where: the seats that the office has fixed, and everybody else by the order of the meeting and convention.
///
/// People who do not take part have no seat. Staff and press have one only where the office gives it. Everybody else is
/// seated or stands in `unplaced`, if the meeting plans seats for them at all.
public struct SeatingArrangement: Hashable, Sendable, MeetingWork {
  /// Somebody in a seat.
  public struct Occupant: Hashable, Sendable {
    /// The name as the roster has it, or as the office's list of seats has it for somebody not on the roster.
    public var name: PersonName
    /// The person; nil for somebody who is not on the roster.
    public var person: Person?
    /// Whether the office has fixed the seat.
    public var isFixed: Bool
  }

  /// A row of seats.
  public struct Row: Hashable, Sendable {
    /// The number of the row, from 1.
    public var number: Int
    /// The seats from the left as seen from the front; nil for an empty one.
    public var seats: [Occupant?]
    /// By how many halves of a seat the row stands right of the middle as seen from the front; negative for left.
    public var halfSeatShift = 0
  }

  /// The rows of the rostrum, the one nearest the hall first.
  public internal(set) var rostrum: [Row] = []
  /// The rows of the hall, the one nearest the rostrum first; empty when the meeting plans no hall seats.
  public internal(set) var hall: [Row] = []
  /// Behind which seats of the hall an aisle runs, counted from the left as seen from the front, in order.
  public internal(set) var aislesAfter: [Int] = []
  /// Those who should have a seat and do not fit, in order.
  public internal(set) var unplaced: [Person] = []
  /// What does not work out, in the order of the office's list of seats, then of the people.
  public internal(set) var problems: [SeatingProblem] = []

  /// An arrangement without seats.
  init() {}

  /// Whether no seat is planned at all.
  public var isEmpty: Bool { rostrum.isEmpty && hall.isEmpty }

  /// Computes who sits where.
  public init(_ meeting: Meeting, sharing work: SharedWork) {
    var placement = SeatPlacement(meeting, work.work(PeopleInOrder.self))
    placement.placeFixed()
    placement.placeFrozen()
    placement.placeOnRostrum()
    placement.compareRostrum()
    placement.placeInHall()
    placement.move(meeting.seating.moves)
    self = placement.arrangement
  }

  /// Computes who sits where, for this one purpose.
  public init(_ meeting: Meeting) { self.init(meeting, sharing: SharedWork(meeting)) }
}
