extension ReadingLimits {
  /// Refuses an element with more children than any program declares styles, numberings or relationships, because each
  /// takes many times the memory of its markup.
  func checkDeclarations(_ element: XMLElement) throws(ReadingError) {
    var count = 0
    for _ in element.children { count += 1 }
    guard count <= declarations else {
      throw ReadingError(
        .tooLarge,
        Message(
          "文件内的样式、编号或引用超过 \(declarations) 个，可能是恶意文件，不予打开",
          english: "the file declares more than \(declarations) styles, numberings or references and may be hostile; "
            + "it is not opened"))
    }
  }
}

/// Finds out which of some items lead into a loop when each names another one it is based on.
struct LoopFinder {
  /// For each item whether following it upwards never ends.
  let leadsIntoLoop: [Bool]

  /// - Parameter parents: For each item the index of the one it is based on.
  init(parents: [Int?]) {
    var verdicts: [Bool?] = Array(repeating: nil, count: parents.count)
    var visited = Array(repeating: false, count: parents.count)
    for start in parents.indices where verdicts[start] == nil {
      var path: [Int] = []
      var next: Int? = start
      while let index = next, !visited[index] {
        visited[index] = true
        path.append(index)
        next = parents[index]
      }
      // Whatever was visited without a verdict lies on the path itself: a loop.
      let verdict = next.map { verdicts[$0] ?? true } ?? false
      for index in path { verdicts[index] = verdict }
    }
    leadsIntoLoop = verdicts.map { $0 ?? false }
  }
}
