/// One stage of the visit of guests (接待, 考察日程).
public struct VisitStep: DatedStep {
  /// What is done.
  public var activity: Located<String>
  /// The day, or that of the step above which states one; nil for that of the meeting.
  public var date: Located<CalendarDate>?
  /// The day of the week as somebody wrote it beside the date.
  public var weekday: Located<Weekday>?
  /// When it begins.
  public var start: Located<ClockTime>?
  /// When it ends.
  public var end: Located<ClockTime>?
  /// How many minutes it is to take.
  public var minutes: Located<Int>?
  /// When it begins by the lengths of what comes before: a guess, at the place of its length.
  public var reckonedStart: Located<ClockTime>?
  /// When it ends by its length: a guess, at the place of its length.
  public var reckonedEnd: Located<ClockTime>?
  /// Where.
  public var venue: Located<String>?
  /// Who accompanies the guests (陪同).
  public var escort: Located<String>?
  /// By which cars.
  public var vehicle: Located<String>?
  /// Who answers for it (责任人).
  public var owner: Located<String>?
  /// The telephone of whoever answers for it.
  public var phone: Located<String>?
  /// Anything else.
  public var note: Located<String>?

  /// Creates a stage of which only the activity is known.
  public init(activity: Located<String>) { self.activity = activity }

  /// What it is called in messages.
  public var label: Located<String> { activity }
}
