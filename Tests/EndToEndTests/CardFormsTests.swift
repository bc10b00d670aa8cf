import Foundation
import TestSupport
import Testing

/// The same cards in every form in which offices make them get the same verdict.
@Suite(.enabled(if: OutsideProgram.python != nil, "needs Python with python-docx, odfdo and openpyxl"))
struct CardFormsTests {
  /// What a finding says, its place apart.
  private struct Verdict: Decodable, Hashable, Comparable, CustomStringConvertible {
    var code: String
    var severity: String
    var message: String
    var subject: String?
    var suggestions: [String]?

    var description: String { "\(code) \(severity) \(subject ?? "") \(suggestions ?? []) \(message)" }
    static func < (left: Verdict, right: Verdict) -> Bool { left.description < right.description }
  }

  private struct Report: Decodable {
    var findings: [Verdict]
  }

  private static let folder: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    let python = try #require(OutsideProgram.python)
    let ended = try python.run([Checkout.folder + "/Tests/EndToEndTests/cards.py", folder.path])
    try #require(ended.status == 0, "\(ended.errors)")
    return folder
  }

  @Test(
    arguments: ["once-", "twice-"].flatMap { sides in
      [
        "table.docx", "pages.docx", "boxes.docx", "vml.docx", "column.xlsx", "grid.xlsx", "slides.pptx",
        "paragraphs.odt", "lines.txt",
      ].map { sides + $0 }
    } + ["copies-table.docx"])
  func givesTheSameVerdictOnEveryForm(name: String) throws {
    let verdicts = try verdicts(on: name)
    #expect(
      verdicts.map { "\($0.code) \($0.subject ?? "") \($0.suggestions?.first ?? "")" }.sorted() == [
        "cards.duplicate 秦水生 ", "cards.extra 魏长青 ", "cards.mismatch 候亦珩 侯亦珩", "cards.mismatch 洗星野 冼星野",
        "cards.missing 郑以宁 ",
      ])
    #expect(verdicts == (try self.verdicts(on: "once-table.docx")))
  }

  private func verdicts(on name: String) throws -> [Verdict] {
    let folder = try Self.folder.get().path
    let ended = try run(Checkout.huiwu, ["verify", "--report", "json", name, "名单.xlsx"], in: folder)
    #expect(ended.status == 1, "\(ended.errors)")
    let report = try JSONDecoder().decode(Report.self, from: Data(ended.output.utf8))
    // Sheets without a header are read all the same, which is said.
    return report.findings.filter { $0.code.hasPrefix("cards.") }.sorted()
  }
}
