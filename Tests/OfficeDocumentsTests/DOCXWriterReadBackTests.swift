import Testing

@testable import OfficeDocuments

/// What this program itself reads in the files that it wrote.
@Suite struct DOCXWriterReadBackTests {
  private func readBack(_ document: Document) throws -> Document {
    let bytes = try DOCXWriter.write(document).bytes
    guard case .document(let read) = try OfficeFile.read(bytes, name: "specimen.docx").content else {
      throw ReadingError(.unsupported, Message("不是文档", english: "no document"))
    }
    return read
  }

  @Test func readsTheSameTextAndStructure() throws {
    let written = DOCXWriterSpecimen.document
    let read = try readBack(written)
    #expect(read.title == written.title)
    #expect(read.sections.map(\.page.isLandscape) == written.sections.map(\.page.isLandscape))
    #expect(read.sections.map(\.firstPageNumber) == written.sections.map(\.firstPageNumber))
    let speech = try #require(read.sections.dropFirst().first)
    #expect(speech.header.odd.map(\.plainText) == ["征求意见稿"])
    #expect(speech.footer.odd.map(\.plainText) == speech.footer.even?.map(\.plainText))
    #expect(speech.blocks.compactMap(\.plainText) == written.sections[1].blocks.compactMap(\.plainText))
    #expect(speech.page.linePitch?.twips == written.sections[1].page.linePitch?.twips)
  }

  @Test func readsTheSameTables() throws {
    let tables = try readBack(DOCXWriterSpecimen.document).blocks.compactMap { block -> Table? in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables.map(\.summary) == [DOCXWriterSpecimen.seating.summary, DOCXWriterSpecimen.roster.summary])
  }

  @Test func readsTurnedTextOnce() throws {
    let read = try readBack(DOCXWriterSpecimen.document)
    let shapes = try #require(read.sections.last).blocks.flatMap { block -> [Shape] in
      guard case .paragraph(let paragraph) = block else { return [] }
      return paragraph.inlines.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
    }
    #expect(shapes.map(\.turn) == [.upsideDown, .none, .none, .none])
    #expect(shapes.map { $0.paragraphs.map(\.plainText).first } == ["欧阳　明", "欧阳　明", nil, "第 1 张"])
  }
}

extension Table {
  fileprivate var summary: [String] {
    ["\(columnWidths.map(\.twips)) \(headerRowCount)"]
      + rows.flatMap { row in
        row.cells.map {
          "\($0.columnSpan)×\($0.rowSpan) \($0.blocks.compactMap(\.plainText).joined()) \($0.shading ?? "")"
        }
      }
  }
}

extension Block {
  fileprivate var plainText: String? { if case .paragraph(let paragraph) = self { paragraph.plainText } else { nil } }
}

extension Paragraph {
  fileprivate var plainText: String { numberLabel + Self.text(of: inlines) }

  private static func text(of inlines: [Inline]) -> String {
    inlines.map { inline -> String in
      switch inline {
      case .text(let text, _): text
      case .tab: "\t"
      case .lineBreak: "\n"
      case .link(_, let content): text(of: content)
      case .pageReference(_, let cached, _): cached
      case .footnote(let paragraphs): "[\(paragraphs.map(\.plainText).joined().drop { $0 == " " })]"
      default: ""
      }
    }.joined()
  }
}
