/// Where the characters that an `InlineCollector` holds lie in the part they were read from; made only when somebody asks.
final class InlineSource {
  /// The bytes of each scalar of the text, in order; nil for one that stands nowhere as a character.
  private var ranges: [Range<UInt32>?] = []
  /// For each finished inline, how many scalars stand before it.
  private var starts: [Int] = []
  /// What was taken back last, to be put where its text goes.
  private(set) var lastTaken: [Range<UInt32>?] = []

  /// Characters follow that stand nowhere.
  func add(count: Int) { ranges.append(contentsOf: repeatElement(nil, count: count)) }

  /// The last characters lie here, one range a scalar.
  func tell(_ source: [Range<UInt32>?]) {
    guard source.count <= ranges.count else { return }
    ranges.replaceSubrange(ranges.count - source.count..<ranges.count, with: source)
  }

  /// An inline begins whose last scalars, so many, are there already.
  func beginInline(trailing count: Int) { starts.append(ranges.count - count) }

  /// An inline follows that holds so many scalars: what was taken back last, where it is as long.
  func addInline(count: Int) {
    starts.append(ranges.count)
    guard count > 0 else { return }
    add(count: count)
    if lastTaken.count == count { tell(lastTaken) }
    forget()
  }

  /// What was taken back last goes nowhere.
  func forget() { lastTaken = [] }

  /// The last scalar is what an element stands for, unless it is known already.
  func tell(element range: Range<UInt32>) {
    if let last = ranges.last, last == nil { ranges[ranges.count - 1] = range }
  }

  /// Takes back what was added since a number of inlines.
  func take(since mark: Int) {
    let start = mark < starts.count ? starts[mark] : ranges.count
    lastTaken = Array(ranges[start...])
    ranges.removeSubrange(start...)
    if mark < starts.count { starts.removeSubrange(mark...) }
  }
}
