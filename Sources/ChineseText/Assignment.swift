/// The cheapest choice among pairs of which each side may be in one pair only (the assignment problem).
///
/// Names fall into small groups that have nothing to do with one another; each is solved exactly by the Hungarian method.
struct Assignment {
  /// Larger groups are filled by cost alone; only lists made to be hostile have them.
  private static let exactSize = 120

  /// The chosen pairs.
  private(set) var pairs: [NamePairing.Pair] = []

  init(_ candidates: [NamePairing.Pair]) {
    for group in Self.groups(candidates) {
      let wrong = Array(Set(group.map(\.wrong))).sorted()
      let right = Array(Set(group.map(\.right))).sorted()
      if wrong.count <= Self.exactSize, right.count <= Self.exactSize {
        pairs += Self.solved(group, wrong: wrong, right: right)
      } else {
        pairs += Self.greedy(group)
      }
    }
  }

  /// The candidates that hang together through shared names.
  private static func groups(_ candidates: [NamePairing.Pair]) -> [[NamePairing.Pair]] {
    var parent: [Int: Int] = [:]
    // Wrong names are even nodes and right names are odd ones.
    func root(_ node: Int) -> Int {
      var current = node
      while let next = parent[current], next != current {
        parent[current] = parent[next] ?? next
        current = next
      }
      return current
    }
    for pair in candidates {
      let (left, right) = (root(pair.wrong * 2), root(pair.right * 2 + 1))
      parent[left] = min(left, right)
      parent[right] = min(left, right)
    }
    var groups: [[NamePairing.Pair]] = []
    var groupOfRoot: [Int: Int] = [:]
    for pair in candidates {
      let key = root(pair.wrong * 2)
      if let index = groupOfRoot[key] {
        groups[index].append(pair)
      } else {
        groupOfRoot[key] = groups.count
        groups.append([pair])
      }
    }
    return groups
  }

  private static func greedy(_ group: [NamePairing.Pair]) -> [NamePairing.Pair] {
    var takenWrong: Set<Int> = []
    var takenRight: Set<Int> = []
    return group.sorted { ($0.distance.cost, $0.wrong, $0.right) < ($1.distance.cost, $1.wrong, $1.right) }.filter {
      guard !takenWrong.contains($0.wrong), !takenRight.contains($0.right) else { return false }
      takenWrong.insert($0.wrong)
      takenRight.insert($0.right)
      return true
    }
  }

  /// The Hungarian method with potentials, on a square table in which no pair costs as much as the dearest pair and more.
  private static func solved(_ group: [NamePairing.Pair], wrong: [Int], right: [Int]) -> [NamePairing.Pair] {
    let size = max(wrong.count, right.count)
    let rowOf = Dictionary(uniqueKeysWithValues: wrong.enumerated().map { ($1, $0) })
    let columnOf = Dictionary(uniqueKeysWithValues: right.enumerated().map { ($1, $0) })
    let unpaired = 1.0
    var costs = Array(repeating: Array(repeating: unpaired, count: size), count: size)
    var pairAt: [Int: NamePairing.Pair] = [:]
    for pair in group {
      guard let row = rowOf[pair.wrong], let column = columnOf[pair.right] else { continue }
      costs[row][column] = pair.distance.cost
      pairAt[row * size + column] = pair
    }
    return matching(costs).enumerated().compactMap { row, column in pairAt[row * size + column] }
  }

  /// For each row of a square table the column that makes the sum smallest.
  private static func matching(_ costs: [[Double]]) -> [Int] {
    let size = costs.count
    var rowPotential = Array(repeating: 0.0, count: size + 1)
    var columnPotential = Array(repeating: 0.0, count: size + 1)
    // Index 0 stands for "none"; rows and columns count from 1.
    var rowOfColumn = Array(repeating: 0, count: size + 1)
    for row in 1...max(1, size) where row <= size {
      var previous = Array(repeating: 0, count: size + 1)
      var slack = Array(repeating: Double.infinity, count: size + 1)
      var isUsed = Array(repeating: false, count: size + 1)
      rowOfColumn[0] = row
      var column = 0
      repeat {
        isUsed[column] = true
        let currentRow = rowOfColumn[column]
        var delta = Double.infinity
        var nextColumn = 0
        for candidate in 1...size where !isUsed[candidate] {
          let reduced =
            costs[currentRow - 1][candidate - 1] - rowPotential[currentRow] - columnPotential[candidate]
          if reduced < slack[candidate] {
            slack[candidate] = reduced
            previous[candidate] = column
          }
          if slack[candidate] < delta {
            delta = slack[candidate]
            nextColumn = candidate
          }
        }
        for index in 0...size {
          if isUsed[index] {
            rowPotential[rowOfColumn[index]] += delta
            columnPotential[index] -= delta
          } else {
            slack[index] -= delta
          }
        }
        column = nextColumn
      } while rowOfColumn[column] != 0
      repeat {
        let before = previous[column]
        rowOfColumn[column] = rowOfColumn[before]
        column = before
      } while column != 0
    }
    var columnOfRow = Array(repeating: 0, count: size)
    for column in stride(from: 1, through: size, by: 1) where rowOfColumn[column] > 0 {
      columnOfRow[rowOfColumn[column] - 1] = column - 1
    }
    return columnOfRow
  }
}
