/// A drive of a motorcade from one place to the next.
public struct MotorcadeLeg: DatedStep {
  /// Where it goes.
  public var destination: Located<String>
  /// Where it comes from.
  public var origin: Located<String>?
  /// The day, or that of the step above which states one; nil for that of the meeting.
  public var date: Located<CalendarDate>?
  /// The day of the week as somebody wrote it beside the date.
  public var weekday: Located<Weekday>?
  /// When the vehicles leave.
  public var start: Located<ClockTime>?
  /// When they arrive.
  public var end: Located<ClockTime>?
  /// How many minutes the drive takes, as stated or by distance and speed.
  public var minutes: Located<Int>?
  /// When it begins by the lengths of what comes before: a guess, at the place of its length.
  public var reckonedStart: Located<ClockTime>?
  /// When it ends by its length: a guess, at the place of its length.
  public var reckonedEnd: Located<ClockTime>?
  /// How far it is, in kilometres.
  public var kilometres: Located<Double>?
  /// How fast the motorcade drives, in kilometres an hour.
  public var speed: Located<Int>?
  /// Whether the minutes follow from the distance.
  public internal(set) var isTimedByDistance = false
  /// How many minutes the guests stay at the destination.
  public var stay: Located<Int>?
  /// By which roads.
  public var route: Located<String>?
  /// Anything else.
  public var note: Located<String>?

  /// The speed on roads of a county where none is stated, in kilometres an hour.
  public static let usualSpeed = 50

  /// Creates a drive of which only the destination is known.
  public init(to destination: Located<String>) { self.destination = destination }

  /// What it is called in messages.
  public var label: Located<String> { destination }
  /// The next drive begins when the stay ends; without one nobody knows.
  public var pause: Int? { stay?.value }
}
