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
    let sorted = map { (key: SortKey($0), finding: $0) }.sorted { $0.key < $1.key }
    return sorted.indices
      .filter { $0 == 0 || sorted[$0].key != sorted[$0 - 1].key || sorted[$0].finding != sorted[$0 - 1].finding }
      .map { sorted[$0].finding }
  }
}

/// The order of findings in a report; texts compare by scalars, so that no locale changes it.
private struct SortKey: Comparable {
  private let file: [UInt8]
  private let part: [UInt8]
  private let sheet: [UInt8]
  private let numbers: [Int]
  private let code: [UInt8]
  /// Everything else that is text: two findings may differ in characters that `String` takes for equal.
  private let texts: [UInt8]

  init(_ finding: Finding) {
    let place = finding.location.place
    file = Array(finding.location.file.utf8)
    part = Array((place.part ?? "").utf8)
    sheet = Array((place.sheet ?? "").utf8)
    numbers = [place.line ?? 0, place.paragraph ?? 0, place.cell?.row ?? 0, place.cell?.column ?? 0, place.column ?? 0]
    code = Array(finding.code.name.utf8)
    let texts = [finding.message.chinese, finding.message.english, finding.subject ?? ""] + finding.suggestions
    self.texts = Array(texts.joined(separator: "\u{0}").utf8)
  }

  static func < (left: SortKey, right: SortKey) -> Bool {
    for key in [\SortKey.file, \.part, \.sheet] where left[keyPath: key] != right[keyPath: key] {
      return left[keyPath: key].lexicographicallyPrecedes(right[keyPath: key])
    }
    if left.numbers != right.numbers { return left.numbers.lexicographicallyPrecedes(right.numbers) }
    if left.code != right.code { return left.code.lexicographicallyPrecedes(right.code) }
    return left.texts.lexicographicallyPrecedes(right.texts)
  }
}
