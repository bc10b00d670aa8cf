/// The values met last, by what they were made for.
///
/// What stands beside each other in a document mostly looks alike, and a row of a table has as many looks as columns; to compare
/// with the last few is quicker than to hash.
struct RecentValues<Key: Equatable, Value> {
  /// More than the columns of most tables would make a miss dearer than hashing.
  private static var most: Int { 6 }

  private var entries: [(key: Key, value: Value)] = []
  private var oldest = 0

  /// The value of a key; nil when it was not among the last.
  subscript(key: Key) -> Value? {
    for index in entries.indices where entries[index].key == key { return entries[index].value }
    return nil
  }

  /// Keeps the value of a key that is not kept yet, in the place of the oldest.
  mutating func keep(_ value: Value, of key: Key) {
    guard entries.count == Self.most else { return entries.append((key, value)) }
    entries[oldest] = (key, value)
    oldest = (oldest + 1) % Self.most
  }
}

extension RecentValues: Sendable where Key: Sendable, Value: Sendable {}
