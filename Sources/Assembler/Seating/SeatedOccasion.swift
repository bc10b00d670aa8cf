/// Who sits where in one form: on rostrum and in the hall, at a table, in a picture, in the cars.
public struct SeatedOccasion: Hashable, Sendable {
  /// The name of the form, such as 对坐.
  public var form: String
  /// Where the places lie, as seen by somebody who faces those seated.
  public internal(set) var figures: [SeatFigure]
  /// Who has each place; a place without anybody is empty.
  public internal(set) var occupants: [Seat: SeatingArrangement.Occupant] = [:]
  /// Places kept for somebody who does not come after the list was frozen.
  public internal(set) var reserved: Set<Seat> = []
  /// The convention by which places are filled, in the words that stand on the chart.
  public var rules: [String]
  /// From where the figures are seen, and from where when they are turned.
  public var views: (facing: String, away: String) { (facing, away) }
  /// Whether it is the seating of the meeting itself, and none for before or after.
  public var isOfMeeting: Bool
  /// Rostrum and hall, which may be drawn in parts; nil for every other form.
  public let room: RoomFigure?
  private let facing: String
  private let away: String

  init(_ form: any SeatingForm, figures: [SeatFigure], rules: [String], isOfMeeting: Bool) {
    self.form = form.name
    self.figures = figures
    self.rules = rules
    self.isOfMeeting = isOfMeeting
    room = nil
    (facing, away) = form.views
  }

  init(_ room: RoomFigure, _ arrangement: SeatingArrangement, rules: [String]) {
    form = SeatingForms.room.name
    figures = [room.figure(room.whole, RoomFigure.Measures())]
    self.rules = rules
    isOfMeeting = true
    self.room = room
    (facing, away) = ("台下视角（面向主席台）", "台上视角（面向会场）")
    reserved = arrangement.reserved
    for case (let seat, let occupant?) in arrangement.rowPlaces { occupants[seat] = occupant }
  }

  /// Every place with who has it, in the order in which places are filled.
  public var places: [(place: SeatFigure.Place, occupant: SeatingArrangement.Occupant?)] {
    figures.flatMap(\.places).map { ($0, occupants[$0.seat]) }
  }

  /// The seat of somebody.
  func seat(of person: PersonID) -> Seat? { occupants.first { $0.value.person?.id == person }?.key }

  /// Whether there is such a place.
  func hasSeat(_ seat: Seat) -> Bool { figures.contains { $0.places.contains { $0.seat == seat } } }
}
