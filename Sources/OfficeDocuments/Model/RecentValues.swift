/// The values met last, by what they were made for.
///
/// What stands beside each other in a document mostly looks alike, and a row of a table has as many looks as columns; to compare
/// with the last few is quicker than to hash.
struct RecentValues<Key: Equatable, Value> {
  /// More than the columns of most tables would make a miss dearer than hashing.
  private static var most: Int { 6 }

  // Apart, because to compare the key of a pair copies both.
  private var keys: [Key] = []
  private var values: [Value] = []
  private var latest = 0
  private var oldest = 0

  /// The value of a key; nil when it was not among the last.
  mutating func value(of key: Key) -> Value? {
    guard !keys.isEmpty else { return nil }
    // Most often it is the one before.
    let found = keys.withUnsafeBufferPointer { [latest] keys in
      keys[latest] == key ? latest : keys.indices.first { keys[$0] == key }
    }
    guard let found else { return nil }
    latest = found
    return values[found]
  }

  /// Keeps the value of a key that is not kept yet, in the place of the oldest.
  mutating func keep(_ value: Value, of key: Key) {
    if keys.count < Self.most {
      latest = keys.count
      keys.append(key)
      values.append(value)
    } else {
      latest = oldest
      keys[oldest] = key
      values[oldest] = value
      oldest = (oldest + 1) % Self.most
    }
  }
}

extension RecentValues: Sendable where Key: Sendable, Value: Sendable {}
