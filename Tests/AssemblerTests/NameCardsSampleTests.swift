import Assembler
import Foundation
import OfficeDocuments
import Testing

/// Reads the rosters and card files that lie beside the project, where there are any, and compares the names on the
/// cards with those that the description of each sample promises.
struct NameCardsSampleTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    var folder: URL
    var testDescription: String { folder.lastPathComponent }
  }

  struct Expected: Decodable {
    struct Finding: Decodable {
      var code: String
      var subject: String
      var suggestion: String?
    }
    var people: Int
    var findings: [Finding]
  }

  static let samples: [Sample] = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let samples = folder.appendingPathComponent("shared/samples/name-cards")
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: samples.path) else { continue }
      return names.filter { $0.hasPrefix("case-") }.sorted().map { Sample(folder: samples.appendingPathComponent($0)) }
    }
    return []
  }()

  private func read(_ sample: Sample, prefix: String) throws -> (bytes: [UInt8], name: String) {
    let names = try FileManager.default.contentsOfDirectory(atPath: sample.folder.path)
    let name = try #require(names.first { $0.hasPrefix(prefix) })
    return ([UInt8](try Data(contentsOf: sample.folder.appendingPathComponent(name))), name)
  }

  @Test(.enabled(if: !samples.isEmpty, "no samples beside the project"), arguments: samples)
  func readsTheNamesOfSamples(_ sample: Sample) throws {
    let description = try Data(contentsOf: sample.folder.appendingPathComponent("expected.json"))
    let expected = try JSONDecoder().decode(Expected.self, from: description)
    let rosterFile = try read(sample, prefix: "名单")
    let cardsFile = try read(sample, prefix: "座牌")
    let roster = try RosterReader.read(rosterFile.bytes, name: rosterFile.name)
    let cards = try NameCardsReader.read(cardsFile.bytes, name: cardsFile.name, roster: roster.roster)
    #expect(roster.roster.people.count == expected.people)
    #expect(roster.findings.filter { $0.severity == .error } == [])

    var wanted: [String: Int] = [:]
    for person in roster.roster.people { wanted[person.name.value.text, default: 0] += 1 }
    for finding in expected.findings {
      switch finding.code {
      case "cards.missing": wanted[finding.subject, default: 0] -= 1
      case "cards.mismatch":
        wanted[finding.suggestion ?? "", default: 0] -= 1
        wanted[finding.subject, default: 0] += 1
      default: wanted[finding.subject, default: 0] += 1
      }
    }
    var found: [String: Int] = [:]
    for card in cards.cards.cards { found[card.name.text, default: 0] += 1 }
    let names = Set(wanted.keys).union(found.keys).sorted()
    let differences = names.filter { wanted[$0, default: 0] != found[$0, default: 0] }
      .map { "\($0): wanted \(wanted[$0, default: 0]), found \(found[$0, default: 0])" }
    #expect(differences == [])
  }
}
