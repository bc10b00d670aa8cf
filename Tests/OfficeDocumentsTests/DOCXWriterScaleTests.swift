import Testing

@testable import OfficeDocuments

/// How the work grows with the document.
@Suite(.serialized) struct DOCXWriterScaleTests {
  private func roster(_ people: Int) -> Document {
    let look = TextProperties { $0.eastAsianFont = "仿宋_GB2312" }
    let rows = (0..<people).map { number in
      TableRow(
        ["\(number)", "代表\(number)", "青石县“第\(number)”镇", "主任"].map { text in
          TableCell([.paragraph(Paragraph([.text(text, look)], style: "正文", bookmarks: ["\(text)-\(number)"]))])
        })
    }
    let cards = (0..<people).map { number in
      Block.paragraph(
        Paragraph([
          .shape(
            Shape(
              left: .points(50), top: .points(50), width: .points(400), height: .points(200), turn: .upsideDown,
              paragraphs: [Paragraph("代表\(number)")]))
        ]))
    }
    let table = Table(columnWidths: Array(repeating: .points(100), count: 4), rows: rows, headerRowCount: 1)
    return Document(sections: [Section(page: .a4, blocks: [.table(table)] + cards)])
  }

  @Test func growsWithTheNumberOfPeople() throws {
    let few = roster(500)
    let many = roster(5_000)
    _ = try DOCXWriter.write(few)
    let clock = ContinuousClock()
    let short = try clock.measure { _ = try DOCXWriter.write(few) }
    let long = try clock.measure { _ = try DOCXWriter.write(many) }
    // Ten times the people take about ten times as long; a quadratic step would take a hundred times as long.
    #expect(long / short < 30, "500 people took \(short), 5,000 took \(long)")
  }
}
