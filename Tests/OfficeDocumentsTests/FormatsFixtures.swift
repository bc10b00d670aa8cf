import Foundation

@testable import OfficeDocuments

/// An archive made of named texts, for tests that need a package with an odd part.
func archive(_ entries: [(String, String)]) throws -> [UInt8] {
  var packer = PartPacker()
  var writer = try ArchiveWriter()
  for (name, text) in entries { try writer.add(name, packer.packed(Array(text.utf8))) }
  return try writer.finish()
}

/// A workbook package around the content of one sheet.
func workbookPackage(
  sheetData: String, before: String = "", after: String = "", sharedStrings: String? = nil, styles: String? = nil,
  workbookProperties: String = "", sheetAttributes: String = "", extra: [(String, String)] = []
) throws -> [UInt8] {
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
  var entries = [
    (
      "[Content_Types].xml",
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
      """
    ),
    (
      "_rels/.rels",
      "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"a\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    ),
    (
      "xl/workbook.xml",
      """
      <workbook xmlns="\(main)" xmlns:r="\(types)">\(workbookProperties)\
      <sheets><sheet name="名单" sheetId="1" r:id="s" \(sheetAttributes)/></sheets></workbook>
      """
    ),
    (
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships xmlns="\(relations)"><Relationship Id="s" Type="\(types)/worksheet" Target="worksheets/sheet1.xml"/>\
      <Relationship Id="t" Type="\(types)/sharedStrings" Target="/xl/sharedStrings.xml"/>\
      <Relationship Id="y" Type="\(types)/styles" Target="../xl/styles.xml"/></Relationships>
      """
    ),
    (
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"\(main)\">\(before)<sheetData>\(sheetData)</sheetData>\(after)</worksheet>"
    ),
  ]
  if let sharedStrings { entries.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(sharedStrings)</sst>")) }
  if let styles { entries.append(("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>")) }
  return try archive(entries + extra)
}

extension OfficeFile {
  /// The sheets, or none for a document.
  var sheets: [Sheet] { if case .workbook(let workbook) = content { workbook.sheets } else { [] } }

  /// The text of every cell of a sheet by address.
  func texts(sheet index: Int = 0) -> [String: String] {
    guard sheets.indices.contains(index) else { return [:] }
    var result: [String: String] = [:]
    for row in sheets[index].rows {
      for cell in row.cells { result[CellReference(row: row.number, column: cell.column).description] = cell.text }
    }
    return result
  }

  /// The paragraphs, tables left out.
  var paragraphs: [Paragraph] {
    guard case .document(let document) = content else { return [] }
    return document.blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
  }
}

extension Paragraph {
  /// The text without its looks; a tab and a line break as one character each.
  var string: String {
    inlines.map { inline in
      switch inline {
      case .text(let text, _): text
      case .tab: "\t"
      case .lineBreak: "\n"
      case .link(_, let inlines): Paragraph(inlines).string
      case .ruby(let ruby): Paragraph(ruby.base).string
      case .equation(let equation): equation.text
      default: ""
      }
    }.joined()
  }
}

/// Text in an encoding that Foundation knows by number.
func encoded(_ text: String, _ encoding: UInt) throws -> [UInt8] {
  guard let data = text.data(using: String.Encoding(rawValue: encoding)) else { throw CocoaError(.fileWriteUnknown) }
  return [UInt8](data)
}

/// The numbers of encodings in Foundation.
enum EncodingNumber {
  static let gb18030: UInt = 0x8000_0632
  static let codePage936: UInt = 0x8000_0421
  static let big5: UInt = 0x8000_0423
}
