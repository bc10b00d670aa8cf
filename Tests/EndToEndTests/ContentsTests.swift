import Foundation
import TestSupport
import Testing

/// The page numbers that the booklet prints in its table of contents, against the pages of LibreOffice.
@Suite struct ContentsTests {
  @Test(
    .enabled(
      if: OutsideProgram.soffice != nil && OutsideProgram.pdftotext != nil, "needs LibreOffice and poppler-utils"),
    arguments: Checkout.examples, ["docx", "odt"])
  func printsThePageOnWhichEachPaperBegins(example: String, ending: String) throws {
    let papers = try #require(try ExamplePackets.shared.get().papers[example])
    let booklet = try #require(papers.first { $0.contains("会议材料汇编") && $0.hasSuffix(ending) })
    let pages = try Self.pages(of: booklet)
    let contents = try #require(pages.firstIndex { compact($0).hasPrefix("目录") })
    let entries = Self.entries(pages[contents])
    #expect(entries.count >= 5)
    var next = contents + 1
    for entry in entries {
      // The paper 会议议程 is headed by the name of the meeting and 议程.
      let words = entry.title.hasPrefix("会议") ? entry.title.dropFirst(2) : entry.title[...]
      // What tells two papers of one title apart does not stand above the text.
      let title = String(words.hasSuffix("）") ? words.prefix { $0 != "（" } : words)
      let found = pages[next...].firstIndex { page in
        let head = page.split(separator: "\n").prefix(6).map { compact(String($0)) }
        return head.indices.contains { head[$0].hasSuffix(title) || head[$0...].prefix(2).joined().hasSuffix(title) }
      }
      let page = try #require(found, "\(booklet): no page begins with \(entry.title)")
      #expect(Self.printedNumber(pages[page]) == entry.number, "\(booklet): \(entry.title)")
      next = page + 1
    }
  }

  private static func pages(of paper: String) throws -> [String] {
    try PrintedPapers.shared.get().text(of: paper, "-layout").split(
      separator: "\u{C}", omittingEmptySubsequences: false
    )
    .map(String.init)
  }

  /// The lines of a table of contents: title, leader and number.
  private static func entries(_ page: String) -> [(title: String, number: Int)] {
    var begun = ""
    return page.split(separator: "\n").compactMap { line in
      let own = compact(String(line))
      if own == "目录" { return nil }
      // A long entry stands in several lines, of which the last has the number.
      let text = begun + own
      let digits = String(text.reversed().prefix { $0.isNumber }.reversed())
      guard let number = Int(digits) else {
        // The number of a material and who speaks are no part of its title.
        begun = text.hasPrefix("会议材料之") ? "" : text
        return nil
      }
      begun = ""
      // The dot of a name is no leader.
      var title = text.dropLast(digits.count)
      while let last = title.last, ".·…．".contains(last) { title.removeLast() }
      return title.isEmpty ? nil : (String(title), number)
    }
  }

  /// The number between dashes at the foot of a page.
  private static func printedNumber(_ page: String) -> Int? {
    let foot = page.split(separator: "\n").map { compact(String($0)) }.last { $0.hasPrefix("—") && $0.hasSuffix("—") }
    return foot.flatMap { Int($0.drop { $0 == "—" }.prefix { $0 != "—" }) }
  }
}
