/// How far a name is from the name it was probably meant to be, and by which slips.
public struct NameDistance: Hashable, Sendable {
  /// One slip. Positions count characters of the right name from 1.
  public enum Slip: Hashable, Sendable {
    /// One character stands for another.
    case replaced(wrong: Unicode.Scalar, right: Unicode.Scalar, position: Int, CharacterLikeness)
    /// Two neighbours changed places.
    case swapped(Unicode.Scalar, Unicode.Scalar, position: Int)
    /// A character is missing.
    case omitted(Unicode.Scalar, position: Int)
    /// A mark, letters or the parts of the character stand for one that could not be typed or printed.
    case lost(by: String, Unicode.Scalar, position: Int)
    /// There is a character too many, after the position.
    case added(Unicode.Scalar, position: Int)
  }

  /// The most a pair may cost to be taken for one person; beyond it a name is another name.
  public static let gap = 0.6
  private static let swapCost = 0.5

  /// The sum of the slips.
  public var cost: Double
  /// The slips, in order.
  public var slips: [Slip]

  /// The cheapest way from the right name to the wrong one; nil when it costs more than a limit.
  public init?(
    wrong: [Unicode.Scalar], right: [Unicode.Scalar], comparing characters: inout CharacterComparison,
    upTo limit: Double = gap
  ) {
    let (from, to) = (right, wrong)
    if let damaged = DamagedName(wrong) {
      guard let found = damaged.distance(to: right, comparing: &characters) else { return nil }
      (cost, slips) = found
      return
    }
    // Names differ by a slip or two: lengths further apart can never come under the gap, and long texts are no names.
    guard abs(from.count - to.count) <= 1, !from.isEmpty, !to.isEmpty, max(from.count, to.count) <= 40 else {
      return nil
    }
    let gapCost = Self.omissionCost(shorter: min(from.count, to.count))
    // In a long name one foreign character counts less than in a name of two.
    let weight = min(1, 2.4 / Double(max(from.count, to.count)))
    if let only = Self.onlyDifference(from, to) {
      // One other character is the usual slip, and no other way can be cheaper.
      let likeness = characters.likeness(to[only], from[only])
      cost = likeness.cost * weight
      slips = [.replaced(wrong: to[only], right: from[only], position: only + 1, likeness)]
      if cost > limit { return nil }
      return
    }
    var table = [[(cost: Double, slip: Slip?)]](
      repeating: Array(repeating: (.infinity, nil), count: to.count + 1), count: from.count + 1)
    table[0][0] = (0, nil)
    for row in 0...from.count {
      for column in 0...to.count where row + column > 0 {
        var best: (cost: Double, slip: Slip?) = (.infinity, nil)
        func offer(_ cost: Double, _ slip: Slip?) { if cost < best.cost { best = (cost, slip) } }
        if row > 0, column > 0 {
          let likeness = characters.likeness(to[column - 1], from[row - 1])
          let slip: Slip? =
            likeness.cost == 0
            ? nil : .replaced(wrong: to[column - 1], right: from[row - 1], position: row, likeness)
          offer(table[row - 1][column - 1].cost + likeness.cost * weight, slip)
        }
        if row > 1, column > 1, from[row - 1] == to[column - 2], from[row - 2] == to[column - 1],
          from[row - 1] != from[row - 2]
        {
          offer(
            table[row - 2][column - 2].cost + Self.swapCost * weight,
            .swapped(to[column - 2], to[column - 1], position: row - 1))
        }
        if row > 0 { offer(table[row - 1][column].cost + gapCost, .omitted(from[row - 1], position: row)) }
        if column > 0 { offer(table[row][column - 1].cost + gapCost, .added(to[column - 1], position: row)) }
        table[row][column] = best
      }
    }
    cost = table[from.count][to.count].cost
    guard cost <= limit else { return nil }
    slips = []
    var (row, column) = (from.count, to.count)
    while row + column > 0 {
      let slip = table[row][column].slip
      if let slip { slips.append(slip) }
      switch slip {
      case .swapped: (row, column) = (row - 2, column - 2)
      case .omitted: row -= 1
      case .added: column -= 1
      case .replaced, .lost, nil: (row, column) = (row - 1, column - 1)
      }
    }
    slips.reverse()
  }

  /// The index of the one character in which names of the same length differ; nil when there is none or more.
  private static func onlyDifference(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int? {
    guard left.count == right.count else { return nil }
    var only: Int?
    for index in left.indices where left[index] != right[index] {
      if only != nil { return nil }
      only = index
    }
    return only
  }

  /// What a missing character costs: with two others left it may be a slip, with one the rest could be anybody.
  private static func omissionCost(shorter: Int) -> Double { shorter >= 2 ? 0.55 : 0.8 }
}
