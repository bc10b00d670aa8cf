import Foundation
import OfficeDocuments
import Testing

/// What stands on which page, and pages on their own.
@Suite struct PageContentTests {
  private func document(_ lines: Int, changing changed: Int? = nil, word: String = "又") -> Document {
    let blocks = (0..<lines).map { number -> Block in
      let text = "第\(number)段" + String(repeating: "会务工作", count: 30) + (number == changed ? word : "完")
      return .paragraph(Paragraph(text))
    }
    let footer = PageFurniture(odd: [Paragraph([.pageNumber(TextProperties())])])
    return Document(sections: [Section(page: .a4, footer: footer, blocks: blocks)])
  }

  @Test func tellsPagesApartByWhatStandsOnThem() {
    let before = document(60).pageContents()
    #expect(before.count == document(60).pageNumbers().pageCount)
    #expect(before.map(\.number) == Array(1...before.count))
    for changed in [0, 20, 59] {
      let after = document(60, changing: changed).pageContents()
      #expect(after.count == before.count)
      #expect(zip(before, after).count { $0 != $1 } == 1)
    }
  }

  @Test func tellsPartsOfOneParagraphApartByTheirLooks() {
    func pages(colored: Int?) -> [PageContent] {
      let runs = (0..<4).map { number in
        Inline.text(
          String(repeating: "会务", count: 1200), TextProperties { $0.color = number == colored ? "FF0000" : nil })
      }
      let paragraph = Paragraph(runs, properties: ParagraphProperties { $0.alignment = colored == 4 ? .right : nil })
      return Document(sections: [Section(page: .a4, blocks: [.paragraph(paragraph)])]).pageContents()
    }
    let plain = pages(colored: nil)
    #expect(plain.count > 4)
    for colored in 0..<4 {
      let differing = zip(plain, pages(colored: colored)).map { $0 != $1 }
      #expect(differing.contains(true) && differing.contains(false))
      #expect(differing.first == (colored == 0) && differing.last == (colored == 3))
    }
    #expect(zip(plain, pages(colored: 4)).allSatisfy { $0 != $1 })
  }

  @Test func changesEveryPageBehindOneThatGrows() {
    let before = document(60).pageContents()
    let after = document(60, changing: 20, word: String(repeating: "又", count: 200)).pageContents()
    let first = zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    #expect(first == before.indices.first { index in before[index] != after[index] })
    #expect(!zip(before, after).dropFirst(first ?? 0).contains { $0 == $1 })
  }

  @Test func takesPagesOutThatHoldWhatTheyHeld() {
    let whole = document(60)
    let contents = whole.pageContents()
    let pages = Array(1...contents.count)
    let cut = whole.extracting(pages: pages)
    #expect(cut.sections.count == contents.count)
    #expect(cut.pageNumbers().pageCount == contents.count)
    #expect(text(cut) == text(whole))
    let some = whole.extracting(pages: [2, 4]) { page, number in "第\(number)页之换页" }
    #expect(some.sections.map(\.firstPageNumber) == [2, 4])
    #expect(some.sections[0].header.odd.last?.text == "第2页之换页")
  }

  private func text(_ document: Document) -> String {
    document.blocks.map { block in
      if case .paragraph(let paragraph) = block { paragraph.text } else { "" }
    }.joined()
  }
}
