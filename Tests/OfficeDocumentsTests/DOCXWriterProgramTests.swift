import Foundation
import OfficeDocuments
import Testing

/// What programs that other people wrote make of the files.
@Suite struct DOCXWriterProgramTests {
  @Test(.enabled(if: OutsideProgram.conformance != nil, "the conformance tool is absent"))
  func passesTheConformanceTool() throws {
    let tool = try #require(OutsideProgram.conformance)
    let folder = try ScratchFolder()
    let file = try folder.write(DOCXWriter.write(DOCXWriterSpecimen.document).bytes, name: "specimen.docx")
    let result = try tool.run([file])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(
    .enabled(
      if: OutsideProgram.libreOffice != nil && OutsideProgram.pdfText != nil, "soffice or pdftotext is absent"))
  func showsAllTextInLibreOffice() throws {
    let folder = try ScratchFolder()
    let pages = try folder.pages(
      of: folder.write(DOCXWriter.write(DOCXWriterSpecimen.document).bytes, name: "specimen.docx"))
    print(pages.joined(separator: "\n=======\n"))
  }
}
