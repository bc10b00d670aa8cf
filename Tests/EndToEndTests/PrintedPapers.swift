import Foundation
import TestSupport
import Testing

/// The papers of the examples as LibreOffice prints them, made once for all tests that look at pages.
///
/// Starting LibreOffice takes far more time than a conversion.
struct PrintedPapers: Sendable {
  private let folder: TemporaryFolder
  /// The PDF files by the paths of the papers.
  private let files: [String: String]

  static let shared = Result { try PrintedPapers() }

  private init() throws {
    let soffice = try #require(OutsideProgram.soffice)
    folder = try TemporaryFolder()
    var copies: [String] = []
    var files: [String: String] = [:]
    // The two formats of a paper have the same name but for the ending, so copies are numbered.
    for (number, paper) in try ExamplePackets.shared.get().shown.enumerated() {
      let copy = "\(folder.path)/\(number).\(URL(filePath: paper).pathExtension)"
      try FileManager.default.copyItem(atPath: paper, toPath: copy)
      copies.append(copy)
      files[paper] = "\(folder.path)/\(number).pdf"
    }
    let ended = try soffice.run(
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "pdf", "--outdir",
        folder.path,
      ] + copies)
    #expect(ended.status == 0, "\(ended.errors)")
    self.files = files
  }

  /// The PDF file of a paper.
  func file(of paper: String) throws -> String { try #require(files[paper], "\(paper) was not printed") }

  /// The text of a printed paper.
  ///
  /// - Parameter form: How pdftotext orders it: `-layout` or `-raw`.
  func text(of paper: String, _ form: String) throws -> String {
    let pdftotext = try #require(OutsideProgram.pdftotext)
    let file = try file(of: paper)
    let shown = try pdftotext.run([form, "-enc", "UTF-8", file, "-"])
    #expect(shown.status == 0, "\(paper): LibreOffice made no PDF; \(shown.errors)")
    return shown.output
  }
}
