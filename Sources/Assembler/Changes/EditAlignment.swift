/// Which lines of two texts stand for each other.
struct LineAlignment {
  /// A line of either text, or of both; what follows is the next one of the old text at this place.
  struct Pair {
    var old: Int?
    var new: Int?
    var place: Int
  }

  /// Every line of both once, in order; those that stand for each other need not be equal.
  private(set) var pairs: [Pair] = []

  init(_ old: [String], _ new: [String]) {
    let (removed, inserted) = Self.unlike(old, new)
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      var (gone, come): ([Int], [Int]) = ([], [])
      while left < old.count, removed.contains(left) {
        gone.append(left)
        left += 1
      }
      while right < new.count, inserted.contains(right) {
        come.append(right)
        right += 1
      }
      for index in 0..<max(gone.count, come.count) {
        pairs.append(
          Pair(
            old: index < gone.count ? gone[index] : nil, new: index < come.count ? come[index] : nil,
            place: index < gone.count ? gone[index] : left))
      }
      guard left < old.count, right < new.count, gone.isEmpty, come.isEmpty else { continue }
      pairs.append(Pair(old: left, new: right, place: left))
      left += 1
      right += 1
    }
  }

  /// The lines that are not in the longest run that both have in order.
  static func unlike(_ old: [String], _ new: [String]) -> (removed: Set<Int>, inserted: Set<Int>) {
    let difference = ListDifference(from: old, to: new)
    let (before, after) = (difference.before, difference.after)
    // Two texts that changed places are two edits, each in its own place, and not one that moved.
    let unlike = zip(before, after).enumerated().filter { $0.element.0 != $0.element.1 }.map {
      difference.start + $0.offset
    }
    if before.count == after.count, unlike.count <= difference.removed.count + difference.inserted.count {
      return (Set(unlike), Set(unlike))
    }
    return (Set(difference.removed), Set(difference.inserted))
  }
}

/// Which paragraphs and rows of two papers stand for each other.
struct PieceAlignment {
  /// Every piece of both papers once, in order.
  private(set) var pairs: [(old: Int?, new: Int?)] = []
  /// The rows that stand elsewhere now, by their index in the new paper.
  private(set) var moved: Set<Int> = []
  private var partners: [Int: Int] = [:]

  init(_ old: EditedPieces, _ new: EditedPieces) {
    // A row stays in its table; the two views of a chart hold the same rows the other way round.
    let hasSameTables = old.tableCount == new.tableCount
    func key(_ piece: EditedPieces.Piece) -> String { hasSameTables ? "\(piece.table)｜" + piece.key : piece.key }
    let (removed, inserted) = Self.unlike(old.pieces.map(key), new.pieces.map(key))
    // A row that went in one place and came in another was moved.
    var free: [String: [Int]] = [:]
    for index in removed.sorted().reversed() where old.pieces[index].cells != nil {
      free[key(old.pieces[index]), default: []].append(index)
    }
    var movedFrom: Set<Int> = []
    var movedTo: [Int: Int] = [:]
    for index in inserted.sorted() where new.pieces[index].cells != nil {
      guard let from = free[key(new.pieces[index])]?.popLast() else { continue }
      movedFrom.insert(from)
      movedTo[index] = from
    }
    moved = Set(movedTo.keys)
    var (left, right) = (0, 0)
    while left < old.pieces.count || right < new.pieces.count {
      var (gone, come): ([Int], [Int]) = ([], [])
      while left < old.pieces.count, removed.contains(left) {
        if !movedFrom.contains(left) { gone.append(left) }
        left += 1
      }
      while right < new.pieces.count, inserted.contains(right) {
        come.append(right)
        right += 1
      }
      settle(gone, come, movedTo, old, new)
      guard left < old.pieces.count, right < new.pieces.count, !removed.contains(left), !inserted.contains(right) else {
        continue
      }
      add(left, right)
      left += 1
      right += 1
    }
  }

  /// The last line of the built paper that stands before a piece of the edited one.
  func lineBefore(_ index: Int, _ old: EditedPieces) -> Int? {
    for number in (0..<index).reversed() {
      if let partner = partners[number] { return old.pieces[partner].lines.upperBound - 1 }
    }
    return nil
  }

  private mutating func add(_ old: Int?, _ new: Int?) {
    pairs.append((old, new))
    if let old, let new { partners[new] = old }
  }

  /// Pairs what went with what came in the same place.
  private mutating func settle(
    _ gone: [Int], _ come: [Int], _ movedTo: [Int: Int], _ old: EditedPieces, _ new: EditedPieces
  ) {
    var left = gone[...]
    let rest = come.filter { movedTo[$0] == nil }
    for (number, index) in come.enumerated() {
      if let from = movedTo[index] {
        add(from, index)
        continue
      }
      // As many went as come: each stands for the one in its place.
      let position = rest.firstIndex(of: index) ?? number
      let partner =
        gone.count == rest.count && Self.mayBe(old.pieces[gone[position]], new.pieces[index], alone: true)
        ? gone[position] : left.first { Self.mayBe(old.pieces[$0], new.pieces[index], alone: false) }
      guard let partner, let place = left.firstIndex(of: partner) else {
        add(nil, index)
        continue
      }
      for skipped in left[..<place] { add(skipped, nil) }
      left = left[(place + 1)...]
      add(partner, index)
    }
    for skipped in left { add(skipped, nil) }
  }

  /// Whether a piece may have become another: paragraphs where enough of the text is the same, rows where a cell is.
  private static func mayBe(_ old: EditedPieces.Piece, _ new: EditedPieces.Piece, alone: Bool) -> Bool {
    switch (old.cells, new.cells) {
    case (nil, nil): return alone || share(old.key, new.key) >= 0.4
    case (let before?, let after?):
      guard before.count == after.count else { return false }
      if alone { return true }
      let texts = zip(before, after).filter { !$0.0.isEmpty && !EditedPieces.isNumber($0.0) }
      return texts.contains { $0.0 == $0.1 }
    default: return false
    }
  }

  /// How much of the longer of two texts both begin and end with.
  private static func share(_ one: String, _ other: String) -> Double {
    let (left, right) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var end = 0
    while end < min(left.count, right.count) - start, left[left.count - 1 - end] == right[right.count - 1 - end] {
      end += 1
    }
    return Double(start + end) / Double(max(left.count, right.count, 1))
  }

  private static func unlike(_ old: [String], _ new: [String]) -> (removed: Set<Int>, inserted: Set<Int>) {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    return (removed, inserted)
  }
}
