/// A distance on paper, in points (1/72 inch) until a writer converts it to the unit of its format.
public struct Length: Hashable, Comparable, Sendable {
  /// The distance in points.
  public var points: Double

  /// Creates a distance from points.
  public static func points(_ value: Double) -> Length { Length(points: value) }

  /// Creates a distance from millimetres.
  public static func millimetres(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }

  /// Creates a distance from twentieths of a point, the unit of most measures in WordprocessingML.
  public static func twips(_ value: Double) -> Length { Length(points: value / 20) }

  /// Creates a distance from English Metric Units, the unit of DrawingML: 12,700 to the point.
  public static func englishMetricUnits(_ value: Double) -> Length { Length(points: value / 12_700) }

  /// No distance.
  public static let zero = Length(points: 0)

  /// The distance in millimetres.
  public var millimetres: Double { points * 25.4 / 72 }

  /// The distance in twentieths of a point, rounded to the nearest whole number.
  public var twips: Int { Self.whole(points * 20) }

  /// The distance in English Metric Units, rounded to the nearest whole number.
  public var englishMetricUnits: Int { Self.whole(points * 12_700) }

  private init(points: Double) { self.points = points }

  /// Rounds and clamps, because a hostile file can hold a measure that no integer can.
  private static func whole(_ value: Double) -> Int {
    value.isFinite ? Int(min(max(value.rounded(), -1e15), 1e15)) : 0
  }

  /// Compares two distances.
  public static func < (left: Length, right: Length) -> Bool { left.points < right.points }

  /// Adds two distances.
  public static func + (left: Length, right: Length) -> Length { Length(points: left.points + right.points) }

  /// Subtracts a distance.
  public static func - (left: Length, right: Length) -> Length { Length(points: left.points - right.points) }

  /// Multiplies a distance.
  public static func * (left: Length, factor: Double) -> Length { Length(points: left.points * factor) }

  /// Divides a distance.
  public static func / (left: Length, divisor: Double) -> Length { Length(points: left.points / divisor) }
}
