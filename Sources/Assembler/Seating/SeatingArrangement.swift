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
  /// Seats of rostrum and hall that stay empty for somebody who does not come after the list was frozen.
  public internal(set) var reserved: Set<Seat> = []
  /// Who sits where in other forms: the one of the meeting itself first, if it has one, then those before and after.
  public internal(set) var occasions: [SeatedOccasion] = []
  /// Those who should have a seat and do not fit, in order.
  public internal(set) var unplaced: [Person] = []
  /// What does not work out, in the order of the office's list of seats, then of the people.
  public internal(set) var problems: [SeatingProblem] = []

  /// An arrangement without seats.
  init() {}

  /// Whether no seat is planned at all.
  public var isEmpty: Bool { hasNoRows && occasions.isEmpty }

  /// Whether neither rostrum nor hall has seats.
  public var hasNoRows: Bool { rostrum.isEmpty && hall.isEmpty }

  /// Computes who sits where.
  public init(_ meeting: Meeting, sharing work: SharedWork) {
    let order = work.work(PeopleInOrder.self)
    let forms = Self.forms(of: meeting.seating)
    var placement = SeatPlacement(meeting, order)
    let isInRows = forms.isEmpty || forms.contains(where: \.isRoom)
    if isInRows {
      placement.placeFixed()
      placement.placeFrozen()
      placement.placeOnRostrum()
      placement.compareRostrum()
      placement.placeInHall()
      placement.closeRows()
      placement.noteReserved()
    }
    var figures = forms.enumerated().compactMap { index, form in
      form.form.map { FigurePlacement($0, isOfMeeting: index == 0 && !isInRows, meeting, order) }
    }
    for move in meeting.seating.moves {
      // Where somebody is to sit says of which seating it is; a mere exchange is one of the meeting itself.
      let area = move.to?.area ?? move.from?.area
      if let index = figures.firstIndex(where: { figure in
        area.map { SeatingForms.form(figure.occasion.form)?.areas.contains($0) == true } ?? figure.occasion.isOfMeeting
      }) {
        figures[index].move(move)
      } else {
        placement.move(move)
      }
    }
    self = placement.arrangement
    occasions = figures.map(\.occasion).filter { !$0.figures.isEmpty }
    for figure in figures {
      problems += figure.problems
      if figure.occasion.isOfMeeting { unplaced += figure.unplaced }
    }
  }

  /// The forms of a plan in order: as the office says, and those of which it has given seats.
  private static func forms(of plan: SeatingPlan) -> [(isRoom: Bool, form: (any SeatingForm)?)] {
    var names = plan.forms.names.map(\.value)
    let areas = Set(plan.assignments.map(\.seat.value.area))
    if names.isEmpty, !areas.isEmpty, areas.isDisjoint(with: SeatPlacement.areas) == false || plan.hall != nil {
      names.append(SeatingForms.room.name)
    }
    for form in SeatingForms.all where !names.contains(form.name) {
      // Two forms may have a part in common; the first that is held has it.
      let isHeld = names.contains { name in
        SeatingForms.form(name)?.areas.contains { form.areas.contains($0) } == true
      }
      if !isHeld, form.areas.contains(where: areas.contains) {
        if names.isEmpty, form.isBesides { names.append(SeatingForms.room.name) }
        names.append(form.name)
      }
    }
    return names.map { ($0 == SeatingForms.room.name, SeatingForms.form($0)) }
  }

  /// Computes who sits where, for this one purpose.
  public init(_ meeting: Meeting) { self.init(meeting, sharing: SharedWork(meeting)) }
}
