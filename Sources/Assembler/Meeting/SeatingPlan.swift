/// Where people are to sit: the room, the conventions, and the seats that the office has fixed by hand.
///
/// "From the front" is the view of somebody in the hall who looks at the rostrum; seat 1 of a row is the leftmost one
/// seen from the front. "Own left" is the left hand of the person who sits there.
public struct SeatingPlan: Hashable, Sendable {
  /// What the office says of the forms of seating, with what each needs to know.
  public var forms = SeatingFormSettings()
  /// How cards are made.
  public var cards = NameCardSettings()
  /// The rules by which seats are filled where the office has not fixed them.
  public var convention: SeatingConvention
  /// The most seats in one row of the rostrum; nil for one row of as many as needed up to what the room shape allows.
  public var rostrumRowCapacity: Located<Int>?
  /// The seats of the hall; nil when the meeting has no planned hall seats.
  public var hall: HallShape?
  /// The seats that the office has fixed, in the order of its list.
  public var assignments: [SeatAssignment]
  /// What happens with the seats of those who do not come after the list was frozen; for nothing stated they stay empty.
  public var absentSeats: [SeatArea: AbsentSeat] = [:]
  /// Seats that were changed by hand at last, in order.
  public internal(set) var moves: [SeatMove] = []
  /// Where the lectern (发言席) stands, in the words of the office; printed on the chart.
  public var lectern: Located<String>?
  /// Where people come in (入口), in the words of the office; printed on the chart.
  public var entrance: Located<String>?
  /// Which version of the charts it is, such as `3`; nil leaves room to write it in.
  public var chartEdition: Located<String>?
  /// The day on which the charts were drawn, in the words of the office; nil leaves room to write it in.
  public var chartDate: Located<String>?
  /// Where the plan stands.
  public var location: Location

  /// Creates a plan.
  public init(
    convention: SeatingConvention = SeatingConvention(), rostrumRowCapacity: Located<Int>? = nil,
    hall: HallShape? = nil, assignments: [SeatAssignment] = [], location: Location
  ) {
    self.convention = convention
    self.rostrumRowCapacity = rostrumRowCapacity
    self.hall = hall
    self.assignments = assignments
    self.location = location
  }
}

/// The customs of seating that differ from office to office; printed on every chart.
public struct SeatingConvention: Hashable, Sendable {
  /// What happens in a row with an even number of people.
  public enum EvenRow: String, Hashable, Sendable, CaseIterable {
    /// The second sits at the first's own left, as in an odd row (the most usual reading).
    case secondAtOwnLeft = "2号在1号左手"
    /// The mirror image: the second sits at the first's own right.
    case secondAtOwnRight = "2号在1号右手"
    /// The first sits on the centre line, so that the row is not symmetric (双数单摆).
    case firstOnCentreLine = "双数单摆"
  }

  /// Which hand is the place of honour.
  public enum Honour: String, Hashable, Sendable, CaseIterable {
    /// Own left above own right: domestic political meetings.
    case left = "左为上"
    /// Own right above own left: foreign and business occasions.
    case right = "右为上"
  }

  /// In which order the seats of the hall are filled.
  public enum HallFill: String, Hashable, Sendable, CaseIterable {
    /// Row by row from the front, each from the sitter's own left to right.
    case rows = "横排"
    /// Row by row from the front, each from the middle outwards.
    case centreOut = "居中左右"
    /// Column by column, each from the front to the back, a unit staying together.
    case columns = "竖排"
    /// Block by block between the aisles, the middle one first, each group of the roster in blocks of its own.
    case blocks = "分块"
  }

  /// Whose left counts in the hall.
  public enum HallSide: String, Hashable, Sendable, CaseIterable {
    /// The left of those who sit in the hall and face the rostrum.
    case ownLeft = "听众左手"
    /// The left of those on the rostrum.
    case rostrumLeft = "主席台左手"
  }

  /// What happens in a row with an even number of people.
  public var evenRow: EvenRow = .secondAtOwnLeft
  /// Which hand is the place of honour.
  public var honour: Honour = .left
  /// In which order the seats of the hall are filled.
  public var hallFill: HallFill = .rows
  /// Whose left counts in the hall.
  public var hallSide: HallSide = .ownLeft

  /// Creates the usual convention.
  public init() {}
}

/// The seats of a classroom hall.
public struct HallShape: Hashable, Sendable {
  /// How many rows there are.
  public var rows: Located<Int>
  /// How many seats each row has.
  public var seatsPerRow: Located<Int>
  /// Behind which seats, counted from the left as seen from the front, an aisle runs.
  public var aislesAfter: [Located<Int>]

  /// Creates a hall.
  public init(rows: Located<Int>, seatsPerRow: Located<Int>, aislesAfter: [Located<Int>] = []) {
    self.rows = rows
    self.seatsPerRow = seatsPerRow
    self.aislesAfter = aislesAfter
  }
}

/// A seat in the room.
public struct Seat: Hashable, Sendable {
  /// Which part of the room it is in.
  public var area: SeatArea
  /// The row, from 1: on the rostrum the one nearest the hall, in the hall the one nearest the rostrum; the number of the
  /// table at a banquet and of the car in a motorcade.
  public var row: Int
  /// The number in the row, from 1 at the left as seen from the front or from the door; see ``SeatingForm`` for the others.
  public var number: Int

  /// Creates a seat.
  public init(area: SeatArea, row: Int, number: Int) {
    self.area = area
    self.row = row
    self.number = number
  }
}

/// A seat that the office gave to somebody by hand.
public struct SeatAssignment: Hashable, Sendable {
  /// Who sits there.
  public var person: PersonReference
  /// Which seat it is.
  public var seat: Located<Seat>

  /// Creates an assignment.
  public init(person: PersonReference, seat: Located<Seat>) {
    self.person = person
    self.seat = seat
  }
}

extension Seat: Comparable {
  /// Part by part as they are listed, then row by row, then from the left.
  public static func < (one: Seat, other: Seat) -> Bool {
    if one.area != other.area {
      let areas = SeatArea.allCases
      return (areas.firstIndex(of: one.area) ?? 0) < (areas.firstIndex(of: other.area) ?? 0)
    }
    return (one.row, one.number) < (other.row, other.number)
  }
}
