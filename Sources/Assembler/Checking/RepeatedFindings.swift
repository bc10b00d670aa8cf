internal import OfficeDocuments

extension [Finding] {
  /// The most findings of the same words in one file that a report lists.
  static var repetitionLimit: Int { 100 }

  /// The findings, of which those that say the same of one file are listed up to a limit; the last of them tells how many
  /// there are.
  ///
  /// A list of thousands of equal cards gives thousands of equal sentences, and nobody is helped by more than some of them.
  func withoutEndlessRepetition() -> [Finding] {
    guard count > Self.repetitionLimit else { return self }
    var counts: [Repetition: Int] = [:]
    // A stretch of text is corrected at its place, so that each has to be told.
    for finding in self where finding.location.place.length == nil { counts[Repetition(finding), default: 0] += 1 }
    guard counts.values.contains(where: { $0 > Self.repetitionLimit }) else { return self }
    var shown: [Repetition: Int] = [:]
    return compactMap { finding in
      guard finding.location.place.length == nil else { return finding }
      let repetition = Repetition(finding)
      let number = shown[repetition, default: 0] + 1
      guard number <= Self.repetitionLimit, let count = counts[repetition] else { return nil }
      shown[repetition] = number
      guard number == Self.repetitionLimit, count > number else { return finding }
      var last = finding
      last.message = Message(
        finding.message.chinese + "；这样的问题共 \(count) 处，只列出前 \(number) 处",
        english: finding.message.english + "; there are \(count) of these, and only the first \(number) are listed")
      return last
    }
  }
}

/// What findings have in common that say the same of one file.
private struct Repetition: Hashable {
  private let code: FindingCode
  private let message: Message
  private let file: String

  init(_ finding: Finding) {
    code = finding.code
    message = finding.message
    file = finding.location.file
  }
}

extension [Finding] {
  /// The findings of reading without those disagreements that a check between papers tells better, with the same two
  /// places.
  func withoutDisagreements(toldBy found: [Finding]) -> [Finding] {
    guard contains(where: { $0.code == AccountFinding.factsDisagree.code }) else { return self }
    let told = found.filter { $0.code.area == "consistency" }.map(\.placesWithoutColumns)
    return filter { finding in
      guard finding.code == AccountFinding.factsDisagree.code else { return true }
      let places = finding.placesWithoutColumns
      return !told.contains { places.isSubset(of: $0) }
    }
  }
}

extension Finding {
  fileprivate var placesWithoutColumns: Set<Location> { Set(([location] + related).map(\.withoutColumn)) }
}
