import Foundation
import TestSupport

/// The packets of all examples, built once by the program for all tests that look at them.
struct ExamplePackets: Sendable {
  let folder: TemporaryFolder
  /// The papers of each example by its name, sorted.
  let papers: [String: [String]]
  /// What went wrong while building; empty when nothing did.
  let complaint: String

  static let shared = Result { try ExamplePackets() }

  /// The papers that slow programs look at: every booklet, and of the papers that several examples have the shortest one.
  var shown: [String] {
    var shortest: [String: (path: String, size: Int)] = [:]
    for path in papers.values.joined().sorted() {
      let name = URL(filePath: path).lastPathComponent
      let isBooklet = name.contains("会议材料汇编")
      let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
      let key = isBooklet ? path : name
      if let known = shortest[key], known.size <= size { continue }
      shortest[key] = (path, size)
    }
    return shortest.values.map(\.path).sorted()
  }

  private init() throws {
    folder = try TemporaryFolder()
    var papers: [String: [String]] = [:]
    var complaint = ""
    for example in Checkout.examples {
      let output = folder.path + "/" + example
      let ended = try run(
        Checkout.huiwu, ["build", Checkout.folder + "/examples/" + example, "--output", output, "--quiet"])
      if ended.status != 0 { complaint += "\(example): \(ended.output)\(ended.errors)\n" }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
      papers[example] = names.filter { $0 != "manifest.json" }.sorted().map { output + "/" + $0 }
    }
    self.papers = papers
    self.complaint = complaint
  }
}

/// The text of a file as the program reads it, without spaces.
func ownText(_ path: String) throws -> String { compact(try run(Checkout.huiwu, ["text", path]).output) }

/// The text without spaces, line ends and other blanks.
func compact(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
}
