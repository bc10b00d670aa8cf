/// The matters of a meeting in order.
public struct Agenda: Hashable, Sendable {
  /// The items, in order.
  public var items: [AgendaItem]
  /// What happens in the hall before the first item (会前).
  public var stepsBefore: [AgendaStep] = []
  /// What happens in the hall after the last item (会后).
  public var stepsAfter: [AgendaStep] = []
  /// Where the agenda stands.
  public var location: Location

  /// Creates an agenda.
  public init(items: [AgendaItem] = [], location: Location) {
    self.items = items
    self.location = location
  }
}

/// One matter of the agenda.
public struct AgendaItem: DatedStep {
  /// The matter (事项).
  public var title: Located<String>
  /// Who speaks or reports, in order; several for a discussion.
  public var speakers: [PersonReference]
  /// When it begins.
  public var start: Located<ClockTime>?
  /// When it ends.
  public var end: Located<ClockTime>?
  /// How many minutes it is to take.
  public var minutes: Located<Int>?
  /// The titles or numbers of the materials it needs.
  public var materials: [Located<String>]
  /// The date, for a meeting of several days, or that of the item above which states one; nil for the date of the meeting.
  public var date: Located<CalendarDate>?
  /// The day of the week as somebody wrote it beside the date of the item.
  public var weekday: Located<Weekday>?
  /// Who presides over the item, where the agenda says so.
  public var host: PersonReference?
  /// Where the item takes place, where the agenda says so.
  public var venue: Located<String>?
  /// Who takes part in the item, in the words of the agenda.
  public var attendees: Located<String>?
  /// Who is present at the item without being a member of the meeting (列席), in the words of the agenda.
  public var observers: Located<String>?
  /// The session of which the item is part, such as 开幕大会, where the agenda names sessions.
  public var session: Located<String>?
  /// When it begins by the lengths of the items before it, where the agenda does not say: a guess, at the place of its length.
  public var reckonedStart: Located<ClockTime>?
  /// When it ends by its length, where the agenda does not say: a guess, at the place of its length.
  public var reckonedEnd: Located<ClockTime>?
  /// What happens in the hall during the item, step by step.
  public var steps: [AgendaStep] = []
  /// Anything else that the agenda remarks.
  public var note: Located<String>?

  /// Creates an item of which only the matter is known.
  public init(title: Located<String>) {
    self.title = title
    speakers = []
    materials = []
  }

  /// What it is called in messages.
  public var label: Located<String> { title }
}
