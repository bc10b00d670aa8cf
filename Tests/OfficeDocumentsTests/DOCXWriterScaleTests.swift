import Testing

@testable import OfficeDocuments

/// Documents of very many people.
struct DOCXWriterScaleTests {
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

  // How the work grows is measured by Benchmarks/growth; this only shows that it comes to an end.
  @Test(.timeLimit(.minutes(5))) func endsForAThousandPeople() throws {
    #expect(try DOCXWriter.write(roster(1_000)).notices == [])
  }
}
