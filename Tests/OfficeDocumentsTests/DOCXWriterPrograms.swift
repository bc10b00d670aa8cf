import Foundation
import Testing

/// A program outside of the package that judges or reads what the writer made.
struct OutsideProgram: Sendable {
  let path: String

  /// Looks a program up where the shell would.
  init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else { return nil }
    self.path = path
  }

  /// Runs the program and returns what it printed, with its complaints behind.
  func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  static let libreOffice = OutsideProgram("soffice")
  static let pdfText = OutsideProgram("pdftotext")
  static let pandoc = OutsideProgram("pandoc")

  /// The judge of packages and schemas: named by HUIWU_CONFORMANCE, or beside the package.
  static let conformance: OutsideProgram? = {
    if let path = ProcessInfo.processInfo.environment["HUIWU_CONFORMANCE"] { return OutsideProgram(path) }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return OutsideProgram(package.appendingPathComponent("../shared/tools/conformance").standardizedFileURL.path)
  }()

  /// A Python that has python-docx: named by HUIWU_PYTHON, or the usual one.
  static let pythonDocx: OutsideProgram? = {
    let name = ProcessInfo.processInfo.environment["HUIWU_PYTHON"] ?? "python3"
    guard let python = OutsideProgram(name), (try? python.run(["-c", "import docx"]))?.status == 0 else { return nil }
    return python
  }()
}

/// A folder for one test, removed when the test is done.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("huiwu-docx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func write(_ bytes: [UInt8], name: String) throws -> String {
    try Data(bytes).write(to: url.appendingPathComponent(name))
    return path(name)
  }

  /// The pages of a DOCX file as LibreOffice shows them, as text in the order of the page.
  func pages(of document: String) throws -> [String] {
    let office = try #require(OutsideProgram.libreOffice)
    let reader = try #require(OutsideProgram.pdfText)
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
