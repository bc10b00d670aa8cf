/// One step of what happens in the hall, minute by minute: who goes where, which microphone, what is on the screen.
public struct AgendaStep: TimedStep {
  /// What happens.
  public var title: Located<String>
  /// Who acts, or goes where.
  public var people: Located<String>?
  /// Microphones and music.
  public var sound: Located<String>?
  /// What the screen shows.
  public var screen: Located<String>?
  /// The lights.
  public var light: Located<String>?
  /// What the staff do.
  public var action: Located<String>?
  /// Who answers for it.
  public var owner: Located<String>?
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

  /// Creates a step of which only the title is known.
  public init(title: Located<String>) { self.title = title }

  /// What it is called in messages.
  public var label: Located<String> { title }
}
