internal import ChineseText
internal import OfficeDocuments

/// Looks at drafts and papers by a rule that an office wrote.
struct RuleCheck: TextCheck {
  let rule: Rule

  var code: FindingCode { rule.code }
  var readsPapers: Bool { true }

  var triggers: TextTriggers {
    guard rule.scope.columns.isEmpty, case .forbidden(let forms) = rule.demand else { return .draft }
    // Words wait for their first character, so that a thousand of them cost no more than ten.
    let heads = forms.compactMap { $0.pattern.literal?.first }
    guard heads.count == forms.count else { return .paragraph }
    return .scalars("", ranges: heads.map { $0.value...$0.value })
  }

  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    guard case .forbidden(let forms) = rule.demand, looks(at: passage) else { return }
    var best: (range: Range<Int>, right: String?)?
    for form in forms {
      guard let literal = form.pattern.literal, passage.text.scalars[index...].starts(with: literal),
        literal.count > best?.range.count ?? 0
      else { continue }
      best = (index..<index + literal.count, form.right)
    }
    if let best { add(best.range, best.right, in: passage, &hits) }
  }

  func look(over passage: TextPassage, _ hits: inout TextHits) {
    guard looks(at: passage) else { return }
    lookForForbidden(in: passage, &hits)
  }

  func look(through text: ScannedText, _ hits: inout TextHits) {
    guard rule.scope.holds(text.paper) else { return }
    var passages: [TextPassage] = []
    if rule.scope.parts.count > rule.scope.columns.count || rule.scope.parts.isEmpty {
      passages = text.passages.filter { rule.scope.holds($0) }
    }
    passages += text.cells(under: rule.scope.columns)
    let start = passages.first?.location ?? Location(file: text.file)
    switch rule.demand {
    case .forbidden: for passage in passages { lookForForbidden(in: passage, &hits) }
    case .required(let patterns):
      // A sheet without the column, or a list without people, has nothing that could be asked for.
      if !rule.scope.columns.isEmpty {
        for passage in passages where !patterns.contains(where: { $0.fits(in: passage.text.scalars) }) {
          add(0..<passage.text.count, nil, in: passage, &hits)
        }
      } else if !passages.contains(where: { passage in patterns.contains { $0.fits(in: passage.text.scalars) } }) {
        hits.add(at: start, message(patterns.map { "“\($0.source)”" }.joined(separator: "或"), "没有", "there is no"))
      }
    case .count(let patterns, let range): count(patterns, range, passages, start, &hits)
    case .order(let patterns): order(patterns, passages, &hits)
    case .length(let range, let isTotal): length(range, isTotal, passages, start, &hits)
    }
  }

  private func looks(at passage: TextPassage) -> Bool {
    rule.scope.holds(passage.paper) && rule.scope.holds(passage)
  }

  private func lookForForbidden(in passage: TextPassage, _ hits: inout TextHits) {
    guard case .forbidden(let forms) = rule.demand else { return }
    var taken: [Range<Int>] = []
    for form in forms {
      for range in form.pattern.stretches(in: passage.text.scalars) where !taken.contains(where: { $0.overlaps(range) })
      {
        taken.append(range)
        add(range, form.right, in: passage, &hits)
      }
    }
  }

  private func add(_ range: Range<Int>, _ right: String?, in passage: TextPassage, _ hits: inout TextHits) {
    guard !isExcepted(range, in: passage) else { return }
    hits.add(range, in: passage, message("“\(passage.text[range])”", "", ""), right: right)
  }

  private func isExcepted(_ range: Range<Int>, in passage: TextPassage) -> Bool {
    rule.exceptions.contains { pattern in
      pattern.stretches(in: passage.text.scalars).contains {
        $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
      }
    }
  }

  private func count(
    _ patterns: [ScalarPattern], _ range: ClosedRange<Int>, _ passages: [TextPassage], _ start: Location,
    _ hits: inout TextHits
  ) {
    var found: [(passage: TextPassage, range: Range<Int>)] = []
    for passage in passages {
      for pattern in patterns {
        found += pattern.stretches(in: passage.text.scalars).filter { !isExcepted($0, in: passage) }.map {
          (passage, $0)
        }
      }
    }
    guard !range.contains(found.count) else { return }
    let words = patterns.map { "“\($0.source)”" }.joined(separator: "或")
    let message = message(words, "有 \(found.count) 处", "\(found.count) of")
    if found.count > range.upperBound {
      let first = found[range.upperBound]
      hits.add(first.range, in: first.passage, message)
    } else {
      hits.add(at: start, message)
    }
  }

  private func order(_ patterns: [ScalarPattern], _ passages: [TextPassage], _ hits: inout TextHits) {
    var last: (passage: Int, start: Int, pattern: ScalarPattern)?
    for pattern in patterns {
      var first: (passage: Int, range: Range<Int>)?
      for (index, passage) in passages.enumerated() {
        if let range = pattern.stretches(in: passage.text.scalars).first {
          first = (index, range)
          break
        }
      }
      guard let first else { continue }
      if let last, (first.passage, first.range.lowerBound) < (last.passage, last.start) {
        let passage = passages[first.passage]
        hits.add(
          first.range, in: passage,
          message("“\(passage.text[first.range])”", "在“\(last.pattern.source)”之前", "before “\(last.pattern.source)”:"),
          related: [passages[last.passage].location])
      } else {
        last = (first.passage, first.range.lowerBound, pattern)
      }
    }
  }

  private func length(
    _ range: ClosedRange<Int>, _ isTotal: Bool, _ passages: [TextPassage], _ start: Location, _ hits: inout TextHits
  ) {
    func size(_ passage: TextPassage) -> Int { passage.text.scalars.count { !$0.isBlank } }
    if isTotal {
      let total = passages.reduce(0) { $0 + size($1) }
      if !range.contains(total) { hits.add(at: start, message("\(total) 字", "", "")) }
      return
    }
    for passage in passages where !range.contains(size(passage)) {
      hits.add(0..<passage.text.count, in: passage, message("\(size(passage)) 字", "", ""))
    }
  }

  /// The words of the office, with what was found before them.
  private func message(_ found: String, _ verb: String, _ englishVerb: String) -> Message {
    let chinese = verb.hasPrefix("没有") ? verb + found : found + verb
    let english = englishVerb.isEmpty ? found : englishVerb + " " + found
    return Message(
      chinese + "：" + rule.code.title.chinese + "；" + rule.code.remedy.chinese,
      english: english + ": " + rule.code.title.english + "; " + rule.code.remedy.english)
  }
}
