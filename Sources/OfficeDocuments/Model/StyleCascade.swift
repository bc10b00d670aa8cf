/// What hands down to whatever is based on it.
protocol Inheriting {
  /// This, with what a base says wherever this says nothing.
  func inheriting(_ base: Self) -> Self
}

extension TextProperties: Inheriting {}
extension ParagraphProperties: Inheriting {}

/// The one place that follows what styles are based on: the looks of styles of any kind, each with everything it
/// inherits, worked out once.
///
/// A chain of any length costs no stack, and a circle is cut, because files say whatever they want.
struct StyleCascade<Look: Inheriting & Sendable>: Sendable {
  /// What each style comes to with those that it is based on.
  private(set) var looks: [Look]
  /// For each style the index of the one that it is based on, without the links that close a circle.
  private(set) var parents: [Int?]
  /// The styles whose link closed a circle and was cut.
  private(set) var circles: [Int] = []

  /// Works out the looks.
  ///
  /// - Parameters:
  ///   - own: What each style says itself.
  ///   - parents: For each style the index of the one that it is based on.
  init(_ own: [Look], parents: [Int?]) {
    looks = own
    self.parents = parents
    var isDone = [Bool](repeating: false, count: own.count)
    var isOnPath = isDone
    var path: [Int] = []
    for first in own.indices where !isDone[first] {
      path.removeAll(keepingCapacity: true)
      var current: Int? = first
      while let index = current, !isDone[index] {
        if isOnPath[index] {
          // The style at the end of the path closes a circle.
          if let last = path.last {
            self.parents[last] = nil
            circles.append(last)
          }
          break
        }
        isOnPath[index] = true
        path.append(index)
        current = self.parents[index]
      }
      for index in path.reversed() {
        if let parent = self.parents[index] { looks[index] = own[index].inheriting(looks[parent]) }
        isDone[index] = true
      }
    }
  }
}
