internal import ChineseText

/// Names of which each character stands in a cell of its own, put together along the rows or the columns of the grid.
struct CharacterGrid {
  /// One cell that holds a character.
  struct Cell {
    var row: Int
    var column: Int
    var line: TextLine
  }

  /// One line of text for each name; nil where the cells are no such grid.
  static func names(_ cells: [Cell]) -> [TextLine]? {
    guard cells.count > 1, cells.allSatisfy({ isCharacter($0.line.text) }) else { return nil }
    let down = runs(cells.sorted { ($0.column, $0.row) < ($1.column, $1.row) }, line: \.column, place: \.row)
    let across = runs(cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }, line: \.row, place: \.column)
    // Read the wrong way, the second characters of names come first, and few of those are surnames.
    let (downs, acrosses) = (score(down), score(across))
    let chosen = acrosses > downs ? across : down
    guard max(downs, acrosses) > 0 else { return nil }
    return chosen.map { run in
      TextLine(text: run.map { $0.line.text.trimmingSpace() }.joined(), location: run[0].line.location)
    }
  }

  /// The cells of each row or column, divided at gaps where they are too many for one name.
  private static func runs(_ cells: [Cell], line: KeyPath<Cell, Int>, place: KeyPath<Cell, Int>) -> [[Cell]] {
    var runs: [[Cell]] = []
    for cell in cells {
      if let last = runs.last?.last, last[keyPath: line] == cell[keyPath: line] {
        runs[runs.count - 1].append(cell)
      } else {
        runs.append([cell])
      }
    }
    return runs.flatMap { run in
      guard run.count > 4 else { return [run] }
      var parts = [[run[0]]]
      for (previous, cell) in zip(run, run.dropFirst()) {
        if cell[keyPath: place] == previous[keyPath: place] + 1 {
          parts[parts.count - 1].append(cell)
        } else {
          parts.append([cell])
        }
      }
      return parts
    }
  }

  /// Which part of the runs are two to four characters that begin with a surname.
  private static func score(_ runs: [[Cell]]) -> Double {
    let names = runs.count { run in
      (2...4).contains(run.count)
        && Surname.length(in: run.flatMap { PersonName($0.line.text).scalars }) > 0
    }
    let possible = runs.count { (2...6).contains($0.count) }
    return (Double(names) + Double(possible) / 8) / Double(max(1, runs.count))
  }

  private static func isCharacter(_ text: String) -> Bool {
    let scalars = PersonName(text).scalars
    return scalars.count == 1 && (scalars[0].isIdeograph || scalars[0] == "\u{B7}")
  }
}
