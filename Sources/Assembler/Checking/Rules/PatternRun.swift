/// Writes the steps of a pattern, from its end to its beginning.
struct StepWriter {
  private(set) var steps: [ScalarPattern.Step] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  mutating func add(_ step: ScalarPattern.Step) -> Int {
    steps.append(step)
    return steps.count - 1
  }

  /// Writes a part whose end leads on to a step.
  ///
  /// - Returns: The step at which the part begins.
  mutating func write(_ tree: PatternTree, next: Int) throws(PatternMistake) -> Int {
    guard steps.count < limit else { throw .tooLarge }
    switch tree {
    case .one(let scalars, _): return add(.take(scalars, next: next))
    case .lineStart: return add(.lineStart(next: next))
    case .lineEnd: return add(.lineEnd(next: next))
    case .sequence(let parts):
      var next = next
      for part in parts.reversed() { next = try write(part, next: next) }
      return next
    case .choice(let choices):
      var start = try write(choices[0], next: next)
      for choice in choices.dropFirst() { start = add(.fork(start, try write(choice, next: next))) }
      return start
    case .repeated(let part, let times):
      // One within the other, so that a run through many of them is in one place at a time.
      var start = next
      for _ in times.lowerBound..<times.upperBound { start = add(.fork(try write(part, next: start), next)) }
      for _ in 0..<times.lowerBound { start = try write(part, next: start) }
      return start
    }
  }
}

/// Runs through a text by the steps of a pattern, in all ways at once.
struct PatternRun {
  private let steps: [ScalarPattern.Step]
  private let start: Int
  /// For each step the beginning of the stretch that came to it first, at the position that is looked at.
  private var now: [Int]
  private var later: [Int]
  private var nowSteps: [Int] = []
  private var laterSteps: [Int] = []
  /// What it may begin with, and whether that has to stand at the beginning of the line.
  private var heads: [ScalarClass] = []
  private var startsLine = true
  private static let never = Int.max

  init(steps: [ScalarPattern.Step], start: Int) {
    self.steps = steps
    self.start = start
    now = [Int](repeating: Self.never, count: steps.count)
    later = now
    var seen: Set<Int> = []
    var open = [(step: start, isAtStart: false)]
    while let (step, isAtStart) = open.popLast() {
      guard seen.insert(step).inserted else { continue }
      switch steps[step] {
      case .take(let scalars, _):
        heads.append(scalars)
        if !isAtStart { startsLine = false }
      case .fork(let one, let other): open += [(one, isAtStart), (other, isAtStart)]
      case .lineStart(let next): open.append((next, true))
      case .lineEnd(let next): open.append((next, isAtStart))
      case .done: break
      }
    }
  }

  /// The first stretch from a position on that fits; of those that begin together the longest.
  mutating func first(in text: [Unicode.Scalar], from position: Int) -> Range<Int>? {
    for step in nowSteps { now[step] = Self.never }
    nowSteps.removeAll(keepingCapacity: true)
    var best: Range<Int>?
    var index = position
    while index <= text.count {
      if best == nil {
        // Most of a text is nothing that the pattern could begin with.
        if nowSteps.isEmpty { while index < text.count, !begins(with: text[index], at: index) { index += 1 } }
        if index == text.count || begins(with: text[index], at: index) {
          enter(start, from: index, at: index, text.count, &now, &nowSteps)
        }
      }
      for step in nowSteps {
        let begin = now[step]
        guard begin <= best?.lowerBound ?? Self.never else { continue }
        guard case .done = steps[step], index > begin else { continue }
        if let known = best, known.lowerBound == begin, known.upperBound >= index { continue }
        best = begin..<index
      }
      guard index < text.count else { break }
      if nowSteps.isEmpty, best != nil { break }
      for step in nowSteps {
        let begin = now[step]
        now[step] = Self.never
        guard begin <= best?.lowerBound ?? Self.never, case .take(let scalars, let next) = steps[step],
          scalars.contains(text[index])
        else { continue }
        enter(next, from: begin, at: index + 1, text.count, &later, &laterSteps)
      }
      nowSteps.removeAll(keepingCapacity: true)
      swap(&now, &later)
      swap(&nowSteps, &laterSteps)
      index += 1
    }
    return best
  }

  private func begins(with scalar: Unicode.Scalar, at index: Int) -> Bool {
    (!startsLine || index == 0) && heads.contains { $0.contains(scalar) }
  }

  /// Comes to a step, and to all that follow without a scalar.
  private func enter(
    _ step: Int, from begin: Int, at position: Int, _ end: Int, _ begins: inout [Int], _ list: inout [Int]
  ) {
    var open = [step]
    while let step = open.popLast() {
      guard begin < begins[step] else { continue }
      if begins[step] == Self.never { list.append(step) }
      begins[step] = begin
      switch steps[step] {
      case .fork(let one, let other): open += [other, one]
      case .lineStart(let next): if position == 0 { open.append(next) }
      case .lineEnd(let next): if position == end { open.append(next) }
      case .take, .done: break
      }
    }
  }
}
