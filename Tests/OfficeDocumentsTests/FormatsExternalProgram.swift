import Foundation

/// Programs outside of the package that some tests compare with.
enum ExternalProgram {
  /// Whether there is a Python that has the libraries for spreadsheets.
  static let hasPythonLibraries: Bool = (try? run(pythonPath, ["-c", "import openpyxl, odfdo"])) != nil

  /// Whether LibreOffice is installed.
  static let hasSoffice: Bool = (try? run("/usr/bin/env", ["which", "soffice"])) != nil

  private static var pythonPath: String { ProcessInfo.processInfo.environment["PYTHON"] ?? "python3" }

  /// Runs a Python script and returns what it prints.
  @discardableResult
  static func python(_ script: String, _ arguments: [String]) throws -> Data {
    try run(pythonPath, ["-c", script] + arguments)
  }

  /// Converts every file of an ending in a folder, with a profile of its own.
  static func convert(in folder: URL, ending: String, to format: String, into target: URL? = nil) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix("." + ending) }
    let profile = folder.appendingPathComponent("profile")
    try run(
      "soffice",
      [
        "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--convert-to", format, "--outdir",
        (target ?? folder).path,
      ] + files.sorted().map { folder.appendingPathComponent($0).path })
  }

  /// Runs a program found on the path; throws when it fails.
  @discardableResult
  static func run(_ program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return data
  }
}

/// Gives a folder that is deleted afterwards.
func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("huiwu-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}
