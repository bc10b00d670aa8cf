/// Where a paragraph stands in a list that counts by itself, as the author had it.
///
/// The label that is seen is the `numberLabel` of the paragraph; this says how the program came to it, so that a writer can let
/// the next program count on.
public struct ListItem: Hashable, Sendable {
  /// The list; paragraphs of lists with one name count on from each other.
  public var list: String
  /// How deep the item stands, from 0.
  public let level: Int
  /// How the label is put together, with what separates it from the text.
  let label: NumberLabel
  /// The numbers of the levels from the outermost to this one.
  let numbers: [Int]
  /// How the number of each of them is written.
  let notations: [NumberNotation]

  /// Creates an item; nil when it says nothing that could be counted or repeated.
  init?(list: String, level: Int, label: NumberLabel, numbers: [Int], notations: [NumberNotation]) {
    guard numbers.count == level + 1, notations.count == level + 1, !label.pieces.isEmpty else { return nil }
    let isWithin = label.pieces.allSatisfy { if case .number(let shown) = $0 { shown <= level } else { true } }
    guard isWithin else { return nil }
    self.list = list
    self.level = level
    self.label = label
    self.numbers = numbers
    self.notations = notations
  }

  /// What is seen before the text when the levels stand at `numbers`.
  func text(at numbers: [Int]) -> String {
    label.text(separator: .nothing) { notations[$0].text(numbers[$0]) }
  }

  /// Whether no number is seen.
  var isBullet: Bool { label.pieces.allSatisfy { if case .literal = $0 { true } else { false } } }
}
