import Foundation
import TestSupport
import Testing

/// Where lines and page numbers stand on the pages that LibreOffice makes of the booklets (GB/T 9704-2012).
@Suite(
  .enabled(
    if: OutsideProgram.soffice != nil && OutsideProgram.pdftotext != nil, "needs LibreOffice and poppler-utils"))
struct PrintedPagesTests {
  /// A line on a page: its text without spaces, and its edges in points from the upper left corner.
  private struct Line {
    var text: String
    var left: Double
    var right: Double
    var middle: Double
  }

  private struct Page {
    var width: Double
    var height: Double
    var lines: [Line]

    /// The number between dashes at the foot.
    var number: Int? {
      let foot = lines.max { $0.middle < $1.middle }
      guard let text = foot?.text, text.hasPrefix("—"), text.hasSuffix("—") else { return nil }
      return Int(text.filter { $0 != "—" })
    }
  }

  @Test(arguments: Checkout.examples, ["docx", "odt"])
  func putsPageNumbersAtOneHeightAndEdge(example: String, ending: String) throws {
    let pages = try pages(example, ending).filter { $0.width < $0.height }
    let feet = pages.compactMap { page in
      page.number.flatMap { number in page.lines.max { $0.middle < $1.middle }.map { (number, page, $0) } }
    }
    #expect(feet.count >= 4)
    let first = try #require(feet.first)
    for (number, page, line) in feet {
      #expect(abs(line.middle - first.2.middle) < 1, "page \(number)")
      // One character in from the edge of the text: 26 mm at the right, 28 mm at the left.
      let edge = number % 2 == 1 ? page.width - line.right : line.left
      let wanted = (number % 2 == 1 ? 26 : 28) * 72 / 25.4 + 14
      #expect(abs(edge - wanted) < 2.5, "page \(number)")
    }
  }

  @Test(arguments: Checkout.examples, ["docx", "odt"])
  func setsTheFirstPageOfASpeechOnTheGrid(example: String, ending: String) throws {
    var speeches = 0
    for page in try pages(example, ending) {
      guard let start = page.lines.firstIndex(where: { $0.text.hasPrefix("会议材料之") }), page.number != nil else {
        continue
      }
      // Lines of text stand at the left margin or two characters in; a title stands in the middle.
      let text = page.lines[start...].filter { line in
        line.text.count > 20 && (abs(line.left - 79.4) < 2 || abs(line.left - 111) < 3)
      }
      guard text.count > 5 else { continue }
      speeches += 1
      // A table further down has lines of its own.
      for line in text.prefix(5) {
        let lines = (line.middle - page.lines[start].middle) / 28.95
        #expect(abs(lines - lines.rounded()) < 0.06, "\(line.text) stands \(lines) lines below the first")
      }
    }
    #expect(speeches > 0)
  }

  private func pages(_ example: String, _ ending: String) throws -> [Page] {
    let papers = try #require(try ExamplePackets.shared.get().papers[example])
    let booklet = try #require(papers.first { $0.contains("会议材料汇编") && $0.hasSuffix(ending) })
    let text = try PrintedPapers.shared.get().text(of: booklet, "-bbox-layout")
    return text.components(separatedBy: "<page ").dropFirst().map { page in
      let lines = page.components(separatedBy: "<line ").dropFirst().map { line in
        let words = line.components(separatedBy: "</word>").dropLast().compactMap { $0.split(separator: ">").last }
        return Line(
          text: compact(words.joined()), left: number("xMin", line), right: number("xMax", line),
          middle: (number("yMin", line) + number("yMax", line)) / 2)
      }
      return Page(width: number("width", page), height: number("height", page), lines: lines)
    }
  }

  private func number(_ name: String, _ element: String) -> Double {
    guard let found = element.range(of: name + "=\"") else { return 0 }
    return Double(element[found.upperBound...].prefix { $0 != "\"" }) ?? 0
  }
}
