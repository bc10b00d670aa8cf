import Assembler
import ChineseText
import Foundation
import OfficeDocuments
import Plugins
import TestSupport
import Testing

/// Real-looking card files with the findings that must come; they are not part of the project.
private let sampleFolder =
  (ProcessInfo.processInfo.environment["HUIWU_SAMPLES"].map { URL(filePath: $0) }
  ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/samples"))
  .standardizedFileURL.appending(path: "name-cards")

private let sampleCases: [String] =
  ((try? FileManager.default.contentsOfDirectory(atPath: sampleFolder.path)) ?? []).filter { $0.hasPrefix("case-") }
  .sorted()

private struct Verdict: Hashable, Decodable, CustomStringConvertible {
  var code: String
  var subject: String
  var suggestion: String?
  var description: String { "\(code) \(subject)\(suggestion.map { " → \($0)" } ?? "")" }
}

private struct Expected: Decodable {
  var findings: [Verdict]
}

@Suite(.enabled(if: !sampleCases.isEmpty, "no sample folder")) struct NameCardSamplesTests {
  @Test(arguments: sampleCases)
  func findsExactlyTheExpectedSlips(_ name: String) throws {
    let folder = sampleFolder.appendingPathComponent(name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let rosterFile = try #require(files.first { $0.hasPrefix("名单.") })
    let cardsFile = try #require(files.first { $0.hasPrefix("座牌.") })
    let roster = try RosterReader.read(
      Array(Data(contentsOf: folder.appendingPathComponent(rosterFile))), name: rosterFile
    ).roster
    let cards = try NameCardsReader.read(
      Array(Data(contentsOf: folder.appendingPathComponent(cardsFile))), name: cardsFile, roster: roster
    ).cards
    var meeting = Meeting(
      name: Located("", at: Location(file: cardsFile)), location: Location(file: cardsFile))
    meeting.roster = roster
    meeting.nameCards = cards
    meeting.resolvePeople()
    let found = runChecks(
      builtInChecks.filter { $0.code.name.hasPrefix("cards.") }, on: meeting, chinese: checkoutChinese
    ).map {
      Verdict(
        code: $0.code.name, subject: $0.subject ?? "",
        suggestion: $0.code.name == "cards.mismatch" ? $0.suggestions.first : nil)
    }
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(contentsOf: folder.appendingPathComponent("expected.json"))
    ).findings
    let missed = Set(expected).subtracting(found).map(\.description).sorted()
    let surplus = Set(found).subtracting(expected).map(\.description).sorted()
    #expect(missed == [], "\(name) \(cardsFile)")
    #expect(surplus == [], "\(name) \(cardsFile)")
  }
}
