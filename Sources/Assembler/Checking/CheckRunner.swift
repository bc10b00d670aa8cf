public import ChineseText
internal import OfficeDocuments

/// Runs checks over a meeting.
///
/// - Returns: The findings, sorted by file, place and code; identical findings appear once.
public func runChecks(
  _ checks: [any Check], on meeting: Meeting, chinese: ChineseData = ChineseData(folder: nil)
) -> [Finding] {
  runChecks(checks, sharing: SharedWork(meeting, chinese: chinese, checks: checks))
}

/// Runs checks over a meeting whose work others share too.
///
/// - Returns: The findings, sorted by file, place and code; identical findings appear once.
public func runChecks(_ checks: [any Check], sharing work: SharedWork) -> [Finding] {
  let findings = checks.flatMap { $0.findings(in: work) }
  return (findings + work.chinese.missingTables.map { .missingTable($0) }).sortedForReport()
}

extension [Finding] {
  /// The findings sorted by file, place, code and message, without repetitions.
  public func sortedForReport() -> [Finding] {
    guard count > 1 else { return self }
    var ranks = NameRanks()
    for finding in self { ranks.add(finding) }
    ranks.settle()
    let keys = map { SortKey($0, ranks) }
    let sorted = indices.sorted { left, right in
      keys[left] < keys[right]
        || keys[left] == keys[right] && self[left].texts.lexicographicallyPrecedes(self[right].texts)
    }
    return zip([nil] + sorted, sorted).compactMap { before, number in
      guard let before, keys[before] == keys[number], self[before] == self[number],
        self[before].texts == self[number].texts
      else { return self[number] }
      return nil
    }
  }
}

extension Finding {
  /// Everything in it that is text; two findings may differ in characters that `String` takes for equal.
  fileprivate var texts: [UInt8] {
    Array(([message.chinese, message.english, subject ?? ""] + suggestions).joined(separator: "\u{0}").utf8)
  }
}

/// The names that findings share, of files, parts, sheets and codes, by bytes, so that no locale changes their order. Thousands of
/// findings have a few of them, and numbers are compared sooner than names.
private struct NameRanks {
  private var ranks: [[UInt8]: Int] = [:]

  mutating func add(_ finding: Finding) { for name in Self.names(finding) { ranks[Array(name.utf8)] = 0 } }

  mutating func settle() {
    let sorted = ranks.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for (rank, name) in sorted.enumerated() { ranks[name] = rank }
  }

  func ranks(of finding: Finding) -> [Int] { Self.names(finding).map { ranks[Array($0.utf8)] ?? 0 } }

  private static func names(_ finding: Finding) -> [String] {
    [finding.location.file, finding.location.place.part ?? "", finding.location.place.sheet ?? "", finding.code.name]
  }
}

/// The order of findings in a report, as far as it is one of places and codes.
private struct SortKey: Comparable {
  /// File, part and sheet, then line, paragraph, cell and column, then the code.
  private let numbers: [Int]

  init(_ finding: Finding, _ ranks: NameRanks) {
    let place = finding.location.place
    let names = ranks.ranks(of: finding)
    numbers =
      names.dropLast()
      + [place.line ?? 0, place.paragraph ?? 0, place.cell?.row ?? 0, place.cell?.column ?? 0, place.column ?? 0]
      + names.suffix(1)
  }

  static func < (left: SortKey, right: SortKey) -> Bool { left.numbers.lexicographicallyPrecedes(right.numbers) }
}
