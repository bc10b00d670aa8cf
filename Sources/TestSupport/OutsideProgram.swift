internal import Foundation

/// A program outside of the package that judges or reads what the program made.
public struct OutsideProgram: Sendable {
  /// Where it is.
  public let path: String

  /// Looks a program up where the shell would; a name with a slash is a path. Nil when there is none.
  public init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let paths = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else { return nil }
    self.path = path
  }

  /// Runs the program to its end.
  ///
  /// - Throws: When it cannot be started.
  public func run(_ arguments: [String], in folder: String? = nil) throws -> Ended {
    try TestSupport.run(path, arguments, in: folder)
  }

  /// LibreOffice.
  public static let soffice = OutsideProgram("soffice")
  /// The reader of PDF pages, of poppler-utils.
  public static let pdftotext = OutsideProgram("pdftotext")
  /// The drawer of PDF pages, of poppler-utils.
  public static let pdftoppm = OutsideProgram("pdftoppm")
  /// Pandoc.
  public static let pandoc = OutsideProgram("pandoc")
  /// Any Python, for scripts that need no packages.
  public static let python3 = OutsideProgram("python3")

  /// A Python that can import python-docx, odfdo and openpyxl: the one that `HUIWU_PYTHON` names, the one that
  /// `make test` sets up, or the system's.
  public static let python: OutsideProgram? = {
    let stated = ProcessInfo.processInfo.environment["HUIWU_PYTHON"]
    return [stated, checkout + "/.build/python/bin/python", "python3"].compactMap { $0.flatMap(OutsideProgram.init) }
      .first { (try? $0.run(["-c", "import docx, odfdo, openpyxl"]))?.status == 0 }
  }()

  /// The judge of DOCX and ODT files: what `HUIWU_CONFORMANCE` names, or the one beside the checkout.
  public static let conformance =
    ProcessInfo.processInfo.environment["HUIWU_CONFORMANCE"].flatMap(OutsideProgram.init)
    ?? OutsideProgram(checkout + "/../shared/tools/conformance")
}

/// What a program that has ended left behind.
public struct Ended: Sendable {
  /// The exit status; 128 and the number of the signal where one ended it.
  public var status: Int32
  /// What it wrote to standard output.
  public var output: String
  /// What it wrote to standard error.
  public var errors: String
}

/// Whether the tests run under AddressSanitizer, which takes memory and time of its own and much address space.
public let isSanitized = dlsym(nil, "__asan_init") != nil

/// Runs a program to its end.
///
/// Foundation's `Process` is not used, because LeakSanitizer takes what it keeps for a leak.
///
/// - Throws: When the program cannot be started, or what it wrote cannot be read.
public func run(
  _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
) throws -> Ended {
  let scratch = try TemporaryFolder()
  // Files instead of pipes: a pipe that nobody empties would stop a talkative program.
  let outputPath = scratch.path + "/output"
  let errorsPath = scratch.path + "/errors"
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputPath, O_WRONLY | O_CREAT, 0o600)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errorsPath, O_WRONLY | O_CREAT, 0o600)
  // The call that changes the folder of a new process is hidden from Swift.
  let command = (folder.map { ["/usr/bin/env", "--chdir=\($0)"] } ?? []) + [program] + arguments
  let words = command.map { strdup($0) }
  let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { strdup("\($0)=\($1)") }
  defer { for text in words + variables { free(text) } }
  var identifier = pid_t()
  let failure = posix_spawn(&identifier, command[0], &actions, nil, words + [nil], variables + [nil])
  guard failure == 0 else {
    throw NSError(domain: NSPOSIXErrorDomain, code: Int(failure), userInfo: [NSFilePathErrorKey: program])
  }
  var status: Int32 = 0
  while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
  let signal = status & 0x7F
  return Ended(
    status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: try text(outputPath), errors: try text(errorsPath))
}

/// The text of a file, read without `FileManager.contents`, which leaks when the file is empty.
private func text(_ path: String) throws -> String {
  let file = try FileHandle(forReadingFrom: URL(filePath: path))
  defer { try? file.close() }
  return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
}
