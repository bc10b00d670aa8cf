/// A time of day in minutes since midnight.
public struct ClockTime: Hashable, Comparable, Sendable {
  /// The minutes since midnight, from 0 to 1,440; the last is the end of the day.
  public let minutes: Int

  /// Creates a time; nil outside one day.
  public init?(minutes: Int) {
    guard (0...1_440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Creates a time; nil when a clock shows no such time.
  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  /// The time as agendas write it, such as `9:00`.
  public var text: String {
    let minute = minutes % 60
    return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Orders by time.
  public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}
