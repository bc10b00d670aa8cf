internal import Assembler
internal import Foundation
internal import OfficeDocuments

/// Converts files of old formats with LibreOffice, where it is installed.
///
/// Each file is converted in a private folder with a profile of its own, so that no settings, macros or extensions of the
/// user take part, an open LibreOffice is not disturbed, and nothing is left behind.
struct LibreOfficeConverter: FileConverter {
  /// How long one file may take; the first start on a slow machine takes some ten seconds.
  var timeLimit = Duration.seconds(60)
  /// The folders in which LibreOffice is looked for, with colons between them.
  var searchPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  /// The most bytes that a converted file may have.
  var byteLimit = ReadingLimits().fileBytes

  func convert(_ bytes: [UInt8], from old: FileFormat, to new: FileFormat) async throws(ReadingError) -> [UInt8] {
    guard let program = ProgramRun.find(["soffice", "libreoffice"], path: searchPath) else {
      throw Self.notInstalled(old, new)
    }
    let folder: PrivateFolder
    do { folder = try PrivateFolder() } catch { throw Self.failed(error.message.chinese, error.message.english, new) }
    defer { folder.remove() }
    let input = folder.path + "/input." + old.fileNameExtension
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: input))
      try folder.write(Self.profile, to: "profile/user/registrymodifications.xcu")
    } catch {
      throw Self.failed("写不进临时文件夹", "the temporary folder cannot be written", new)
    }
    let run = ProgramRun(
      program: program,
      arguments: [
        "-env:UserInstallation=" + URL(fileURLWithPath: folder.path + "/profile").absoluteString, "--headless",
        "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--convert-to", new.fileNameExtension, "--outdir",
        folder.path + "/output", input,
      ], environment: environment(home: folder.path), folder: folder.path, timeLimit: timeLimit)
    switch await run.outcome() {
    case .ended: break
    case .notStarted: throw Self.notInstalled(old, new)
    case .timeLimit: throw tooSlow(new)
    }
    do {
      return try OrdinaryFile.read(folder.path + "/output/input." + new.fileNameExtension, limit: byteLimit)
    } catch {
      throw Self.failed("LibreOffice 打不开它", "LibreOffice cannot open it", new)
    }
  }

  /// What LibreOffice needs, and nothing else of the user's surroundings.
  private func environment(home: String) -> [String: String] {
    ["HOME": home, "TMPDIR": home, "LC_ALL": "C.UTF-8", "PATH": searchPath]
  }

  // Macros: 3 is the highest level, and nothing is trusted. Links: Writer calls never 0, Calc calls it 1.
  private static let profile = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
    \(setting("Common/Security/Scripting", "MacroSecurityLevel", "3"))
    \(setting("Common/Security/Scripting", "DisableMacrosExecution", "true"))
    \(setting("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"))
    \(setting("Writer/Content/Update", "Link", "0"))
    \(setting("Calc/Content/Update", "Link", "1"))
    </oor:items>
    """

  private static func setting(_ path: String, _ name: String, _ value: String) -> String {
    """
    <item oor:path="/org.openoffice.Office.\(path)"><prop oor:name="\(name)" oor:op="fuse"><value>\(value)</value></prop></item>
    """
  }

  // MARK: What to tell the user

  private static func advice(_ new: FileFormat) -> String { new.name.uppercased() }

  private static func notInstalled(_ old: FileFormat, _ new: FileFormat) -> ReadingError {
    let package = new == .xlsx ? "libreoffice-calc" : new == .pptx ? "libreoffice-impress" : "libreoffice-writer"
    return ReadingError(
      .unsupported,
      Message(
        "这是 .\(old.fileNameExtension) 旧格式文件，要有 LibreOffice 才能读取，这台电脑上没有；请安装（如 apt install \(package)），"
          + "或在 WPS 或 Word 中打开，另存为 \(advice(new))",
        english:
          "this is an old file in .\(old.fileNameExtension), which takes LibreOffice to read, and there is none here; "
          + "install it (such as apt install \(package)), or open the file elsewhere and save it as \(advice(new))"))
  }

  private func tooSlow(_ new: FileFormat) -> ReadingError {
    let seconds = timeLimit.components.seconds
    return Self.failed(
      "LibreOffice 用了 \(seconds) 秒还没有转换完，已停止", "LibreOffice took more than \(seconds) seconds and was stopped", new)
  }

  private static func failed(_ chinese: String, _ english: String, _ new: FileFormat) -> ReadingError {
    ReadingError(
      .unsupported,
      Message(
        "旧格式文件没能转换：\(chinese)；请在 WPS 或 Word 中打开，另存为 \(advice(new))",
        english:
          "the old file could not be converted: \(english); open it in an office program and save it as \(advice(new))")
    )
  }
}
