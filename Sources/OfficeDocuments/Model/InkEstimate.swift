/// About how far the ink of a text reaches above and below the line of writing, in parts of the size of the type, told from the kinds of
/// its characters alone.
public struct InkEstimate: Hashable, Sendable {
  /// The blank at each side of a character.
  public static let side = 0.04

  /// How far the highest character reaches above the line.
  public private(set) var top = -1.0
  /// How far the lowest character reaches above the line; negative below it.
  public private(set) var bottom = 1.0

  /// Estimates the ink of a text.
  public init(_ text: String) {
    for scalar in text.unicodeScalars {
      let reach = Self.reach(of: scalar)
      top = max(top, reach.upperBound)
      bottom = min(bottom, reach.lowerBound)
    }
    if top <= bottom { (bottom, top) = (-0.08, 0.84) }
  }

  private static func reach(of scalar: Unicode.Scalar) -> ClosedRange<Double> {
    switch scalar {
    case " ", "\u{A0}", "\u{3000}": 0.3...0.3
    case "一", "—", "－", "-": 0.32...0.44
    case "二": -0.02...0.72
    case "，", "。", "、", ",", ".": -0.1...0.14
    case "·", "・": 0.3...0.46
    case "g", "j", "p", "q", "y": -0.21...0.53
    case "b", "d", "f", "h", "i", "k", "l", "t": 0...0.74
    case "a"..."z": 0...0.53
    case "A"..."Z", "0"..."9": 0...0.72
    case "\0"..."\u{2000}": -0.1...0.74
    default: -0.08...0.84
    }
  }
}
