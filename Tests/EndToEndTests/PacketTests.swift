import Foundation
import TestSupport
import Testing

/// Every paper of every example, judged by programs that other people wrote.
@Suite(.serialized) struct PacketTests {
  @Test func buildsEveryExampleWithoutErrors() throws {
    let packets = try ExamplePackets.shared.get()
    #expect(packets.complaint == "")
    #expect(!packets.papers.isEmpty)
    for (example, papers) in packets.papers { #expect(papers.count >= 10, "\(example) has too few papers") }
  }

  @Test(.enabled(if: OutsideProgram.conformance != nil, "needs the conformance tool; name it in HUIWU_CONFORMANCE"))
  func conformsToTheStandards() throws {
    let judge = try #require(OutsideProgram.conformance)
    let ended = try judge.run(try ExamplePackets.shared.get().shown)
    #expect(ended.status == 0, "\(ended.output.suffix(4_000))\(ended.errors.suffix(2_000))")
  }

  @Test(
    .enabled(
      if: OutsideProgram.soffice != nil && OutsideProgram.pdftotext != nil, "needs LibreOffice and poppler-utils"))
  func losesNoTextInLibreOffice() throws {
    for paper in try ExamplePackets.shared.get().shown where paper.hasSuffix("docx") || paper.hasSuffix("odt") {
      // Without `-raw` a hyphen at the end of a line is taken for one that a program put there, and left out.
      let shown = try PrintedPapers.shared.get().text(of: paper, "-raw")
      let lost = Self.missing(from: shown, of: try Self.textOnPaper(paper))
      #expect(lost.isEmpty, "\(paper): on paper these are missing: \(lost)")
    }
  }

  @Test(.enabled(if: OutsideProgram.python != nil, "needs Python with python-docx and odfdo"))
  func readsBackTheSameInOtherReaders() throws {
    struct Seen: Decodable {
      var all: String
      var flow: String
      var pandoc: String?
    }
    let python = try #require(OutsideProgram.python)
    let papers = try ExamplePackets.shared.get().shown
    let ended = try python.run([Checkout.folder + "/Tests/EndToEndTests/readback.py"] + papers)
    let seen = try JSONDecoder().decode([String: Seen].self, from: Data(ended.output.utf8))
    #expect(seen.count == papers.count, "\(ended.errors)")
    for paper in papers {
      let text = try #require(seen[paper])
      let own = try run(Checkout.huiwu, ["text", paper]).output
      #expect(Self.differs(text.all, from: own) == nil, "\(paper)")
      if let pandoc = text.pandoc { #expect(pandoc == text.flow, "\(paper) in pandoc") }
    }
  }

  /// The first line of our own text that another reader does not see next; nil when it sees the same and no more.
  ///
  /// The labels of lists, such as 1. and （1）, are no text for other readers.
  private static func differs(_ seen: String, from own: String) -> String? {
    var rest = seen[...]
    for line in own.split(separator: "\n").map({ compact(String($0)) }) {
      let words = line.prefix(6).firstIndex { ".．、）•".contains($0) }.map { line[line.index(after: $0)...] }
      guard let read = [line[...], words].compactMap({ $0 }).first(where: rest.hasPrefix) else { return line }
      rest = rest.dropFirst(read.count)
    }
    return rest.isEmpty ? nil : String(rest)
  }

  @Test(arguments: Checkout.examples)
  func saysTheSameInBothFormats(example: String) throws {
    let papers = try #require(try ExamplePackets.shared.get().papers[example])
    for paper in papers where paper.hasSuffix(".docx") {
      #expect(try ownText(paper) == ownText(paper.dropLast(4) + "odt"), "\(paper)")
    }
  }

  /// The text of a paper as it can be found in a PDF.
  ///
  /// The names on the upper halves of folded cards are upside down, which LibreOffice can only draw as outlines when the
  /// file is a DOCX; so each name counts once there.
  private static func textOnPaper(_ paper: String) throws -> String {
    guard paper.contains("座牌"), paper.hasSuffix(".docx") else { return try ownText(paper) }
    var seen: Set<Substring> = []
    return compact(
      try run(Checkout.huiwu, ["text", paper]).output.split(separator: "\n").filter { seen.insert($0).inserted }
        .joined())
  }

  /// The characters of a text that are not all on paper, the ways of writing a character apart.
  ///
  /// The order is not compared, because columns and turned text are put together differently by every reader.
  private static func missing(from shown: String, of text: String) -> String {
    var counts: [Unicode.Scalar: Int] = [:]
    // A font may give one glyph for two characters, which then come back from the PDF as the radical of that form.
    for scalar in shown.precomposedStringWithCompatibilityMapping.unicodeScalars { counts[scalar, default: 0] += 1 }
    var missing = String.UnicodeScalarView()
    for scalar in compact(text.precomposedStringWithCompatibilityMapping).unicodeScalars {
      counts[scalar, default: 0] -= 1
      if counts[scalar, default: 0] < 0 { missing.append(scalar) }
    }
    return String(missing)
  }
}
