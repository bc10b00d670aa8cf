/// Tells the separator of a text by how evenly it divides the lines.
enum SeparatorDetection {
  /// The separators that files use, the more usual first.
  static let candidates: [Unicode.Scalar] = [",", "\t", ";", "，", "|"]

  /// How many records are looked at.
  private static let sampleSize = 200

  /// The separator that a first line `sep=;`, which spreadsheet programs obey, names, and where the data begin.
  static func declared(in scalars: [Unicode.Scalar]) -> (separator: Unicode.Scalar, dataStart: Int)? {
    guard scalars.count >= 5, zip(scalars, "sep=".unicodeScalars).allSatisfy({ lowercased($0) == $1 }) else {
      return nil
    }
    let separator = scalars[4]
    guard separator != "\n", separator != "\r" else { return nil }
    var end = 5
    guard end == scalars.count || scalars[end] == "\n" || scalars[end] == "\r" else { return nil }
    if end < scalars.count {
      end += scalars[end] == "\r" && end + 1 < scalars.count && scalars[end + 1] == "\n" ? 2 : 1
    }
    return (separator, end)
  }

  /// The separator by content; nil when no candidate divides any line.
  ///
  /// - Parameter preferred: The separator that the ending of the name stands for; it wins when it divides evenly.
  static func detect(in scalars: [Unicode.Scalar], preferred: Unicode.Scalar? = nil) -> Unicode.Scalar? {
    var best: (separator: Unicode.Scalar, score: Double)?
    for candidate in candidates where scalars.contains(candidate) {
      var score = evenness(of: candidate, in: scalars)
      // Ordinary sentences hold commas too, but not evenly.
      if candidate == preferred { score *= 1.5 } else if score < 0.5 { continue }
      if score > (best?.score ?? 0) { best = (candidate, score) }
    }
    return best?.separator
  }

  /// Whether every line that holds something is divided into the same number of fields, at least two.
  static func dividesEvenly(_ separator: Unicode.Scalar, _ scalars: [Unicode.Scalar]) -> Bool {
    let counts = fieldCounts(separator, scalars)
    guard counts.count >= 2, let first = counts.first, first >= 2 else { return false }
    return counts.allSatisfy { $0 == first }
  }

  /// The share of records with the most usual number of fields, weighted a little by that number.
  private static func evenness(of separator: Unicode.Scalar, in scalars: [Unicode.Scalar]) -> Double {
    let counts = fieldCounts(separator, scalars)
    guard !counts.isEmpty else { return 0 }
    let usual = usualCount(counts.filter { $0 > 1 })
    guard usual > 1 else { return 0 }
    let share = Double(counts.count { $0 == usual }) / Double(counts.count)
    return share * (1 + Double(min(usual, 50)) / 100)
  }

  /// The most frequent number; the larger of two that are equally frequent.
  static func usualCount(_ counts: [Int]) -> Int {
    var frequency: [Int: Int] = [:]
    for count in counts { frequency[count, default: 0] += 1 }
    return frequency.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  private static func fieldCounts(_ separator: Unicode.Scalar, _ scalars: [Unicode.Scalar]) -> [Int] {
    var parser = SeparatedValuesParser(scalars, separator: separator)
    var counts: [Int] = []
    while counts.count < sampleSize, let record = parser.nextRecord() {
      if record.contains(where: { !$0.text.isEmpty }) { counts.append(record.count) }
    }
    return counts
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }
}
