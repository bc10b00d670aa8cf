public import Assembler
internal import ChineseText
internal import OfficeDocuments
public import Testing

/// Runs the examples of a check through the real reader, and reports every finding that is not marked and every mark
/// without a finding.
///
/// An example need not be a whole meeting: that it has no name or no people is not held against it. Anything else that
/// the reader finds is.
public func expectFindings(
  of check: any Check, rules: RankRules = RankRules(), sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    !check.code.examples.isEmpty, "\(check.code.name) has no examples", sourceLocation: sourceLocation)
  for example in check.code.examples {
    for mismatch in mismatches(of: check, in: example, rules: rules) {
      Issue.record(
        "\(check.code.name), example “\(example.title.chinese)”: \(mismatch)", sourceLocation: sourceLocation)
    }
  }
}

/// What an example of a check shows otherwise than it promises, one line each; empty when it shows all.
public func mismatches(of check: any Check, in example: CheckExample, rules: RankRules = RankRules()) -> [String] {
  var files: [String: MarkedText] = example.files.mapValues { MarkedText($0) }
  files["meeting.yaml"] = MarkedText(example.meeting)
  let read: ReadMeeting
  do {
    read = try readMeeting(files.mapValues(\.text), rules: rules)
  } catch {
    return ["cannot be read: \(error.file): \(error.message.english)"]
  }
  // What a check between papers finds, the reader may have told in other words.
  let tolerated = [
    SourceFinding.missingField.code, RosterFinding.empty.code, AccountFinding.factsDisagree.code,
    AccountFinding.versionsOfDraft.code, AccountFinding.reckonedTimes.code,
    RosterFinding.leaveNote.code,
  ]
  var lines = read.findings.filter {
    !tolerated.contains($0.code) && $0.code.name != ReadingNotice.Code.mojibake.rawValue
  }
  .map { "the reader reports \(summary($0)): \($0.message.chinese)" }
  var expected: [String: Int] = [:]
  for (file, text) in files {
    for mark in text.marks { expected["\(file):\(mark.line):\(mark.column)", default: 0] += 1 }
  }
  var configuration = CheckConfiguration()
  configuration.layers = [read.meeting.checking]
  let settings = CheckSettings(configuration, codes: [check.code], profiles: [])
  for finding in check.findings(in: SharedWork(read.meeting, chinese: checkoutChinese, settings: settings)) {
    let place = finding.location.place
    let key = "\(finding.location.file):\(place.line ?? 1):\(place.column ?? 1)"
    if finding.code != check.code {
      lines.append("reports another code, \(finding.code.name), at \(key)")
    } else if let count = expected[key], count > 0 {
      expected[key] = count - 1
    } else {
      lines.append("unexpected at \(summary(finding.location)): \(finding.message.chinese)")
    }
  }
  for (key, count) in expected.sorted(by: { $0.key < $1.key }) where count > 0 {
    lines.append("missing at \(key)\(count > 1 ? ", \(count) times" : "")")
  }
  return lines
}
