import Foundation
import TestSupport
import Testing

extension TemporaryFolder {
  var url: URL { URL(filePath: path) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func write(_ bytes: [UInt8], name: String) throws -> String {
    try Data(bytes).write(to: url.appendingPathComponent(name))
    return path(name)
  }

  /// The pages of a DOCX file as LibreOffice shows them, as text in the order of the page.
  func pages(of document: String) throws -> [String] {
    let office = try #require(OutsideProgram.soffice)
    let reader = try #require(OutsideProgram.pdftotext)
    let result = try office.run([
      "-env:UserInstallation=\(url.appendingPathComponent("profile").absoluteString)", "--headless", "--convert-to",
      "pdf", "--outdir", url.path, document,
    ])
    let pdf = URL(fileURLWithPath: document).deletingPathExtension().appendingPathExtension("pdf").path
    try #require(FileManager.default.fileExists(atPath: pdf), "LibreOffice made no PDF: \(result.output)")
    if let kept = ProcessInfo.processInfo.environment["HUIWU_KEEP"] {
      try? FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
      for file in [document, pdf] {
        let target = "\(kept)/\(URL(fileURLWithPath: file).lastPathComponent)"
        try? FileManager.default.removeItem(atPath: target)
        try FileManager.default.copyItem(atPath: file, toPath: target)
      }
    }
    let text = try reader.run(["-layout", "-enc", "UTF-8", pdf, "-"]).output
    return text.split(separator: "\u{C}").map(String.init)
  }
}
