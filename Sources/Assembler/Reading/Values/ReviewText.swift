/// Reads how a draft was reviewed: `拟稿：何田（8月25日）；核稿：方既白 8月26日；签发：林栖迟 8月28日`.
struct ReviewText {
  /// The steps, in the order in which they stand.
  private(set) var steps: [ReviewStep] = []
  /// What is no step, for a finding.
  private(set) var unknown: [Located<String>] = []

  /// Reads the parts of a field; a date without its year takes that of the meeting.
  init(_ text: Located<String>, value: SourceValue, from first: CalendarDate?) {
    let scalars = Array(text.value.unicodeScalars)
    var start = 0
    for index in 0...scalars.count {
      let isEnd = index == scalars.count || "；;→\n\r，,".unicodeScalars.contains(scalars[index])
      guard isEnd else { continue }
      let part = String(scalars: scalars[start..<index]).trimmingSpace()
      if !part.isEmpty { read(Located(part, at: value.location(ofScalar: start)), from: first) }
      start = index + 1
    }
  }

  private mutating func read(_ part: Located<String>, from first: CalendarDate?) {
    var found: (kind: ReviewStep.Kind, word: String)?
    for (kind, words) in ReviewStep.Kind.words {
      for word in words where part.value.hasPrefix(word) && word.count > found?.word.count ?? 0 { found = (kind, word) }
    }
    guard let found else { return unknown.append(part) }
    let rest = part.value.unicodeScalars.dropFirst(found.word.unicodeScalars.count)
    let words = String(scalars: rest).unicodeScalars.drop { "人：:( （".unicodeScalars.contains($0) || $0.isBlank }
    let name = words.prefix { PersonName.isIdeograph($0) || $0 == "·" }
    let date = WhenText.date(
      String(scalars: words.dropFirst(name.count).filter { !"（）()".unicodeScalars.contains($0) }).trimmingSpace(),
      from: first)
    steps.append(
      ReviewStep(kind: found.kind, name: PersonName(String(scalars: name)), date: date?.date, written: part))
  }
}
