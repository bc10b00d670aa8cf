/// A text in which `↓` stands directly before each place that something must point at.
public struct MarkedText: Hashable, Sendable {
  /// A marked place.
  public struct Mark: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The column, from 1, in Unicode scalars of the text without marks.
    public var column: Int

    /// Orders by position.
    public static func < (left: Mark, right: Mark) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// The text without its marks.
  public let text: String
  /// The marked places, in order; a place marked twice stands twice.
  public let marks: [Mark]

  /// Takes the marks out of a text.
  public init(_ marked: String) {
    var plain = String.UnicodeScalarView()
    var marks: [Mark] = []
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      if scalar == "↓" {
        marks.append(Mark(line: line, column: column))
        continue
      }
      plain.append(scalar)
      column += 1
      if scalar == "\n" {
        line += 1
        column = 1
      }
    }
    text = String(plain)
    self.marks = marks
  }
}
