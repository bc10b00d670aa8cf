import OfficeDocuments
import Testing

@Suite struct FileEditTests {
  private static let text = ["在例会上的讲话", "同志们：", "要认真布署 防汛工作，层层布署。", "布署完毕"]

  private func document(_ format: FileFormat) throws -> [UInt8] {
    let paragraphs = Self.text.map { Block.paragraph(Paragraph($0)) }
    let document = Document(sections: [Section(page: .a4, blocks: paragraphs)])
    return format == .docx ? try DOCXWriter.write(document).bytes : try ODTWriter.write(document).bytes
  }

  private func place(_ words: String, in bytes: [UInt8], nth: Int = 0) throws -> Place {
    let file = try OfficeFile.read(bytes, name: "x")
    var found: [Place] = []
    let wanted = Array(words.unicodeScalars)
    for passage in TextFlow(file) {
      let scalars = Array(passage.text.unicodeScalars)
      guard scalars.count >= wanted.count else { continue }
      for start in 0...(scalars.count - wanted.count) where scalars[start...].starts(with: wanted) {
        found.append(passage.place(of: start..<start + wanted.count))
      }
    }
    return try #require(found.indices.contains(nth) ? found[nth] : nil)
  }

  private func texts(_ bytes: [UInt8]) throws -> [String] {
    TextFlow(try OfficeFile.read(bytes, name: "x"), stories: .body).map(\.text).filter { !$0.isEmpty }
  }

  @Test(arguments: [FileFormat.docx, .odt])
  func commentsLeaveTheTextAndComeOnce(_ format: FileFormat) throws {
    let bytes = try document(format)
    let remarks = [
      ReviewRemark(at: try place("布署", in: bytes), "应为“部署”"),
      ReviewRemark(at: try place("布署", in: bytes, nth: 1), "应为“部署”"),
      ReviewRemark(at: try place("在例会上的讲话", in: bytes), "标题 <&>"),
      ReviewRemark(at: try place("布署完毕", in: bytes), "整段"),
    ]
    let copy = try #require(try FileEdit.commented(bytes, name: "x", remarks: remarks))
    #expect(copy.placed == 4)
    #expect(copy.unplaced.isEmpty)
    #expect(try texts(copy.bytes) == texts(bytes))
    let moved = [
      ReviewRemark(at: try place("布署", in: copy.bytes), "应为“部署”"),
      ReviewRemark(at: try place("布署", in: copy.bytes, nth: 1), "应为“部署”"),
      ReviewRemark(at: try place("在例会上的讲话", in: copy.bytes), "标题 <&>"),
      ReviewRemark(at: try place("布署完毕", in: copy.bytes), "整段"),
    ]
    let again = try #require(try FileEdit.commented(copy.bytes, name: "x", remarks: moved))
    #expect(again.known == 4)
    #expect(again.bytes == copy.bytes)
  }

  @Test(arguments: [FileFormat.docx, .odt])
  func fixesChangeWhatIsReadAndNothingElse(_ format: FileFormat) throws {
    let bytes = try document(format)
    let fixes = [
      TextFix(at: try place("布署", in: bytes), "部署"), TextFix(at: try place("布署", in: bytes, nth: 1), "部署"),
      TextFix(at: try place("防汛工作", in: bytes), "防汛抗旱工作"), TextFix(at: try place(" 防", in: bytes), "防"),
    ]
    let copy = try #require(try FileEdit.fixed(bytes, name: "x", fixes: Array(fixes.prefix(3))))
    #expect(copy.placed == 3)
    var expected = try texts(bytes)
    expected[2] = "要认真部署 防汛抗旱工作，层层部署。"
    #expect(try texts(copy.bytes) == expected)
    let deletion = try #require(try FileEdit.fixed(bytes, name: "x", fixes: [fixes[3]]))
    #expect(deletion.placed == 1)
    #expect(try texts(deletion.bytes)[2] == "要认真布署防汛工作，层层布署。")
  }

  @Test func aSheetGetsOneCommentOnEachCell() throws {
    let sheet = Sheet(
      name: "名单",
      rows: [SheetRow(number: 1, cells: [SheetCell(column: 1, text: "姓名"), SheetCell(column: 2, text: "职务")])])
    let bytes = try XLSXWriter.write(Workbook(sheets: [sheet])).bytes
    let cell = try #require(CellReference("B1"))
    let remarks = [
      ReviewRemark(at: Place(sheet: "名单", cell: cell), "一"), ReviewRemark(at: Place(sheet: "名单", cell: cell), "二"),
    ]
    let copy = try #require(try FileEdit.commented(bytes, name: "x", remarks: remarks))
    #expect(copy.placed == 2)
    let again = try #require(try FileEdit.commented(copy.bytes, name: "x", remarks: remarks))
    #expect(again.known == 2)
    #expect(again.bytes == copy.bytes)
  }
}
