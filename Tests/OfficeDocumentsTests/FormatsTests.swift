import Foundation
import Testing

@testable import OfficeDocuments

struct FormatsTests {
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// A compound file whose directory names one stream.
  private static func compoundFile(_ stream: String) -> [UInt8] {
    var bytes = compound + [UInt8](repeating: 0, count: 2_048 - 8)
    for (index, unit) in stream.utf16.enumerated() { bytes[1_024 + index * 2] = UInt8(truncatingIfNeeded: unit) }
    bytes[1_024 + 64] = UInt8(stream.utf16.count * 2 + 2)
    bytes[1_024 + 66] = 2
    return bytes
  }

  private func message(_ bytes: [UInt8], _ name: String) -> (ReadingError.Code, String)? {
    do {
      _ = try OfficeFile.read(bytes, name: name)
      return nil
    } catch {
      return (error.code, error.message.chinese)
    }
  }

  @Test(arguments: [
    (compoundFile("WordDocument"), "a.doc", "DOCX"), (compoundFile("WordDocument"), "a.wps", ".wps"),
    (compoundFile("Workbook"), "a.xls", "XLSX"), (compoundFile("Workbook"), "a.et", ".et"),
    (compoundFile("PowerPoint Document"), "a.ppt", "PPTX"), (Array("{\\rtf1 x}".utf8), "a.doc", "RTF"),
    (Array("%PDF-1.7".utf8), "a.docx", "PDF"), ([0x89, 0x50, 0x4E, 0x47, 0, 0], "a.docx", "图片"),
    (Array("Rar!\u{1A}".utf8), "a.zip", "解压"), (Array("<?xml version='1.0'?><uof:UOF>".utf8), "a.uot", "UOF"),
    (Array("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>".utf8), "a.doc", "XML"),
    (Array("MIME-Version: 1.0\nContent-Type: multipart".utf8), "a.doc", "MHT"),
  ]) func namesWhatItDoesNotReadAndWhatToDo(bytes: [UInt8], name: String, word: String) throws {
    let (code, text) = try #require(message(bytes, name))
    #expect(code == .unsupported)
    #expect(text.contains(word))
  }

  @Test func tellsAPasswordFromAnOldFormat() throws {
    #expect(try #require(message(Self.compoundFile("EncryptedPackage"), "a.docx")).0 == .encrypted)
  }

  @Test func namesTheFormatForAConverter() {
    #expect(FileFormat.legacyFormat(of: Self.compoundFile("Workbook"), name: "a.doc") == .legacyExcel)
    #expect(FileFormat.legacyFormat(of: Array("{\\rtf1".utf8), name: "a.doc") == .rtf)
    #expect(FileFormat.legacyFormat(of: Array("正文".utf8), name: "a.doc") == nil)
  }

  @Test func refusesAnArchiveOfSomethingElse() throws {
    let (code, text) = try #require(message(try archive([("a.txt", "x")]), "a.zip"))
    #expect(code == .unsupported)
    #expect(text.contains("解压"))
  }

  @Test(arguments: [
    ("名单.docx", true), ("名单.csv", true), ("名单.xlsx", false), ("名单.xlsm", false), ("名单", false), ("名单.bak", false),
  ]) func tellsAWrongEnding(name: String, isWrong: Bool) throws {
    let bytes = try XLSXWriter.write(Workbook(sheets: [Sheet(name: "a")])).bytes
    let file = try OfficeFile.read(bytes, name: name)
    #expect(file.format == .xlsx)
    #expect(file.codes == (isWrong ? [.wrongExtension] : []))
  }

  @Test func refusesAnEmptyAndALargeFile() throws {
    #expect(try #require(message([], "a.txt")).0 == .empty)
    var limits = ReadingLimits()
    limits.fileBytes = 3
    #expect(throws: ReadingError.self) { try OfficeFile.read([1, 2, 3, 4], name: "a", limits: limits) }
  }

  @Test(arguments: ["a.txt", "a.csv", "a.md", "a.html", "a.xlsx", "a"])
  func endsOnEveryFirstByte(name: String) {
    for byte in UInt8.min...UInt8.max {
      _ = try? OfficeFile.read([byte], name: name)
      _ = try? OfficeFile.read([byte, 0x41, byte], name: name)
      _ = try? OfficeFile.read([0x50, 0x4B, 0x03, 0x04, byte], name: name)
      _ = try? OfficeFile.read(Self.compound + [byte], name: name)
    }
    _ = try? OfficeFile.read(Array(UInt8.min...UInt8.max), name: name)
  }

  @Test func printsAWorkbookRowByRow() throws {
    let file = try OfficeFile.read(Array("姓名,,单位\n,,\n王珏,,\"两\n行\"\n,,张晓\n".utf8), name: "a.csv")
    #expect(file.plainLines == ["姓名\t单位", "王珏\t两 行", "\t张晓"])
  }

  @Test func printsADocumentLineByLine() {
    let box = Shape(left: .zero, top: .zero, width: .zero, height: .zero, paragraphs: [Paragraph("框")])
    let table = Table(
      columnWidths: [],
      rows: [
        TableRow([TableCell("甲", rowSpan: 2), TableCell("乙", columnSpan: 2)]),
        TableRow([TableCell("丙"), TableCell([.paragraph(Paragraph("丁")), .paragraph(Paragraph("戊"))])]),
      ])
    let blocks: [Block] = [
      .paragraph(Paragraph([.text("工作", .init()), .shape(box), .tab, .text("会", .init())], numberLabel: "（一）")),
      .paragraph(Paragraph([.text("要求", .init()), .lineBreak, .text("下", .init())], numberLabel: "1.")), .table(table),
      .paragraph(Paragraph()),
      .paragraph(Paragraph([.link(target: "x", [.text("链", .init())]), .footnote([Paragraph("注")])])),
      .tableOfContents(TableOfContents(entries: [.init(text: "标题", level: 1, bookmark: "b", pageNumber: 3)])),
    ]
    let section = Section(page: .a4, header: PageFurniture(odd: [Paragraph("页眉")]), blocks: blocks)
    let file = OfficeFile(format: .docx, content: .document(Document(sections: [section])))
    #expect(
      file.plainLines == [
        "（一）工作\t会", "框", "1. 要求 下", "甲\t乙\t", "\t丙\t丁 戊", "", "链", "注", "标题\t3",
      ])
  }
}
