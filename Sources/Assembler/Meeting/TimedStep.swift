/// Something that begins at an hour and takes a while: an item of the agenda, a step within it, a stage of a visit, a leg of a
/// drive.
public protocol TimedStep: Traceable, Hashable, Sendable {
  /// What it is called in messages.
  var label: Located<String> { get }
  /// When it begins.
  var start: Located<ClockTime>? { get set }
  /// When it ends.
  var end: Located<ClockTime>? { get set }
  /// How many minutes it is to take.
  var minutes: Located<Int>? { get set }
  /// When it begins by what comes before, where nobody says: a guess at the place of its own length, or the beginning of the
  /// whole at the place that states it.
  var reckonedStart: Located<ClockTime>? { get set }
  /// When it ends by its length, where nobody says: a guess, at the place of its length.
  var reckonedEnd: Located<ClockTime>? { get set }
  /// The day, where that is stated.
  var day: CalendarDate? { get }
  /// After how many minutes what follows begins; nil where it does not follow by itself.
  var pause: Int? { get }
}

extension TimedStep {
  /// No day of its own.
  public var day: CalendarDate? { nil }
  /// What follows begins at once.
  public var pause: Int? { 0 }
  /// When it begins, as stated or as worked out.
  public var begin: ClockTime? { start?.value ?? reckonedStart?.value }
  /// Whether its beginning follows from lengths of time, and not from the beginning of the whole.
  public var startIsGuessed: Bool {
    start == nil && reckonedStart.map { $0.location == (minutes?.location ?? label.location) } ?? false
  }
  /// When it ends, as stated or as worked out.
  public var finish: ClockTime? { end?.value ?? reckonedEnd?.value }
}

/// A step with a day of its own.
public protocol DatedStep: TimedStep {
  /// The day, or that of the step above which states one; nil for that of the meeting.
  var date: Located<CalendarDate>? { get set }
  /// The day of the week as somebody wrote it beside the date.
  var weekday: Located<Weekday>? { get set }
}

extension DatedStep {
  /// The day, where that is stated.
  public var day: CalendarDate? { date?.value }
}
