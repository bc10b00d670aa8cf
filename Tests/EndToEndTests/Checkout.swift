import Foundation

/// Where the tests find what they run and read.
enum Checkout {
  /// The folder of the source checkout.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false).trimmingSuffix("/")

  /// The folder of the programs built together with the tests.
  static let programs: String = {
    // The tests run as a program that lies beside the others.
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    return own.path(percentEncoded: false).trimmingSuffix("/")
  }()

  /// The program under test.
  static let huiwu = programs + "/huiwu"

  /// The examples, sorted.
  static let examples: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/examples")) ?? []
    return names.filter { $0 != "plugins" && !$0.hasPrefix(".") }.sorted()
  }()
}

/// Other programs that some tests compare with; a test that needs one that is missing is skipped with the reason.
enum Companion {
  /// The path of a program on the search path; nil when it is not installed.
  static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// A Python that can import python-docx, odfdo and openpyxl: the one that `HUIWU_PYTHON` names, the one that
  /// `make test` sets up, or the system's.
  static let python: String? = {
    let stated = ProcessInfo.processInfo.environment["HUIWU_PYTHON"]
    let candidates = [stated, Checkout.folder + "/.build/python/bin/python", path(of: "python3")].compactMap { $0 }
    return candidates.first { candidate in
      guard FileManager.default.isExecutableFile(atPath: candidate) else { return false }
      return (try? run(candidate, ["-c", "import docx, odfdo, openpyxl"]))?.status == 0
    }
  }()

  /// The judge of DOCX and ODT files: what `HUIWU_CONFORMANCE` names, or the one beside the checkout.
  static let conformance: String? = {
    let stated = ProcessInfo.processInfo.environment["HUIWU_CONFORMANCE"]
    return [stated, Checkout.folder + "/../shared/tools/conformance"].compactMap { $0 }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  static let soffice = path(of: "soffice")
  static let pdftotext = path(of: "pdftotext")
  static let pandoc = path(of: "pandoc")
  static let isRoot = getuid() == 0
}

/// What a program that has ended left behind.
struct Ended {
  var status: Int32
  var output: String
  var errors: String
}

/// Runs a program to its end.
///
/// - Throws: When the program cannot be started.
func run(
  _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
) throws -> Ended {
  let scratch = try TemporaryFolder()
  let outputPath = scratch.path + "/output"
  let errorsPath = scratch.path + "/errors"
  for path in [outputPath, errorsPath] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  if let folder { process.currentDirectoryURL = URL(filePath: folder) }
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  // Files instead of pipes: a pipe that nobody empties would stop a talkative program.
  process.standardOutput = FileHandle(forWritingAtPath: outputPath)
  process.standardError = FileHandle(forWritingAtPath: errorsPath)
  process.standardInput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
  return Ended(status: process.terminationStatus, output: text(outputPath), errors: text(errorsPath))
}

/// A folder that is removed when nobody uses it any more.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory().trimmingSuffix("/") + "/huiwu-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension String {
  /// The text without an ending, where it has it.
  func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
