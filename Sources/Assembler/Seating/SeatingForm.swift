/// A form in which people sit, stand or ride: where its places lie and in which order they are filled.
///
/// Each form is a file of its own in `Forms/` and a line in ``SeatingForms/all``.
protocol SeatingForm: Sendable {
  /// Its name, as an office writes it in 座次形式.
  var name: String { get }
  /// Other words for it.
  var otherWords: [String] { get }
  /// The parts to which its seats belong; no other form has them where both may be held at one meeting.
  var areas: [SeatArea] { get }
  /// Which parties it tells apart.
  var parties: SeatingParties { get }
  /// Which hand is the place of honour where the office does not say.
  var usualHonour: SeatingConvention.Honour { get }
  /// From where it is drawn: by somebody at the foot of the sheet, and from the other side.
  var views: (facing: String, away: String) { get }
  /// Which column of the roster says in which of its figures somebody has the place.
  var column: Arrangement? { get }
  /// Whether those who work at the meeting have places too.
  var seatsStaff: Bool { get }
  /// Whether it is held besides the meeting, such as a banquet.
  var isBesides: Bool { get }
  /// Whether it means nothing without guests.
  var needsGuests: Bool { get }

  /// Where the places for a crowd lie.
  func figures(for crowd: SeatingCrowd) -> [SeatFigure]
  /// The convention by which they are filled, in the words that stand on the chart.
  func rules(for crowd: SeatingCrowd) -> [String]
}

extension SeatingForm {
  var column: Arrangement? { nil }
  var seatsStaff: Bool { false }
  var isBesides: Bool { column != nil }
  var needsGuests: Bool { true }
  var views: (facing: String, away: String) { ("从门口看（面向上首）", "从上首看（面向门口）") }
}

/// Which people a form tells apart.
enum SeatingParties {
  /// All are one.
  case everybody
  /// All are one, but where the right is the hand of honour host and guests take turns.
  case hostAndGuestsByTurns
  /// Guests and hosts.
  case guestsAndHosts
  /// Those at the head, those at the sides, and observers.
  case head
}

/// How many people a form has to find places for, and by which customs.
struct SeatingCrowd {
  /// How many there are of each party.
  var counts: [SeatParty: Int]
  /// The figures that the roster names, with how many have their place in each; the rest go where there is room.
  var groups: [(title: String, count: Int)]
  /// The customs, with the place of honour of this form.
  var convention: SeatingConvention
  /// What the office says of the forms.
  var settings: SeatingFormSettings

  /// How many there are of a party.
  subscript(party: SeatParty) -> Int { counts[party] ?? 0 }

  /// How many there are in all.
  var total: Int { counts.values.reduce(0, +) }

  /// Whether the left hand is the place of honour.
  var honoursLeft: Bool { convention.honour == .left }

  /// The hand of honour in words.
  var honourWord: String { honoursLeft ? "左" : "右" }

  /// The other hand in words.
  var otherWord: String { honoursLeft ? "右" : "左" }
}

/// The forms of seating besides rostrum and hall.
enum SeatingForms {
  /// Every form. A new one is a line here.
  static let all: [any SeatingForm] = [
    FacingTables(), UShapedTable(), HollowSquare(), RoundTable(), SofaMeeting(), BanquetTables(), SigningTable(),
    GroupPhoto(), Motorcade(),
  ]

  /// The word for rostrum and hall, which are no figure but rows without end.
  static let room = (name: "主席台", otherWords: ["会场", "课堂式", "剧院式", "报告厅", "主席台和会场", "rostrum"])

  /// Every name with its words.
  static var words: [(String, [String])] {
    [(room.name, [room.name] + room.otherWords)] + all.map { ($0.name, [$0.name] + $0.otherWords) }
  }

  /// The form of a name.
  static func form(_ name: String) -> (any SeatingForm)? { all.first { $0.name == name } }
}
