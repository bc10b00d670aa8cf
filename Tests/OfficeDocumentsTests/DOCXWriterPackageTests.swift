import Testing

@testable import OfficeDocuments

@Suite struct DOCXWriterPackageTests {
  @Test func writesTheSameBytesTwice() throws {
    let document = DOCXWriterSpecimen.document
    #expect(try DOCXWriter.write(document) == DOCXWriter.write(document))
  }

  @Test func expressesTheWholeSpecimen() throws {
    #expect(try DOCXWriter.write(DOCXWriterSpecimen.document).notices.isEmpty)
  }

  @Test func ordersThePartsAndNamesTheirTypes() throws {
    let file = try UnpackedDOCX(DOCXWriterSpecimen.document)
    #expect(
      file.names
        == [
          "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "word/document.xml",
          "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml", "word/fontTable.xml",
          "word/footnotes.xml", "word/header1.xml", "word/footer1.xml", "word/header2.xml", "word/footer2.xml",
          "word/footer3.xml", "word/media/image1.png",
        ].sorted { left, right in
          (file.names.firstIndex(of: left) ?? .max) < (file.names.firstIndex(of: right) ?? .max)
        })
    #expect(file.names.first == "[Content_Types].xml")
    let types = try file.root("[Content_Types].xml")
    let covered = Set(types.children.compactMap { $0.attribute("PartName") })
    for name in file.names where name.hasSuffix(".xml") && name != "[Content_Types].xml" {
      #expect(covered.contains("/" + name))
    }
  }

  @Test func resolvesEveryReference() throws {
    let file = try UnpackedDOCX(DOCXWriterSpecimen.document)
    let known = Set(
      try file.root("word/_rels/document.xml.rels").children.compactMap { $0.attribute("Id") })
    let used = try file.root("word/document.xml").descendants.flatMap { element in
      ["r:id", "r:embed"].compactMap { element.attribute($0) }
    }
    #expect(!used.isEmpty && used.allSatisfy(known.contains))
    let ids = try file.all("wp:docPr").map { $0.attribute("id") }
    #expect(Set(ids).count == ids.count)
  }

  @Test func writesTitleAndCreatorWithoutADate() throws {
    try expectXML(
      UnpackedDOCX(Document(title: "a < b & “c”", creator: "办公室")).root("docProps/core.xml").children.map { $0 },
      """
      <title xmlns="http://purl.org/dc/elements/1.1/">a &lt; b &amp; “c”</title>
      <creator xmlns="http://purl.org/dc/elements/1.1/">办公室</creator>
      <lastModifiedBy xmlns="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">办公室</lastModifiedBy>
      """)
  }

  @Test func writesASheetForAnEmptyDocument() throws {
    #expect(try UnpackedDOCX(Document()).body().map(\.name) == ["w:p", "w:sectPr"])
  }
}
