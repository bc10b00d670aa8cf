internal import Foundation

/// LibreOffice where it is installed, run with a profile of its own: no settings, macros or extensions of the user take part, an
/// open LibreOffice is not disturbed, and nothing outside a private folder is written.
struct LibreOffice {
  var program: String
  /// The folders in which programs are looked for, with colons between them.
  var searchPath: String
  /// How long one run may take.
  var timeLimit: Duration

  /// The path of the program; nil where it is not installed.
  static func find(_ searchPath: String) -> String? {
    ProgramRun.find(["soffice", "libreoffice"], path: searchPath)
  }

  /// Converts files of a private folder into its folder `output`, each under its own name with another ending.
  ///
  /// - Returns: How the run ended; nil when the profile cannot be written.
  func convert(_ inputs: [String], to ending: String, in folder: PrivateFolder) async -> ProgramRun.Outcome? {
    do { try folder.write(Self.profile, to: "profile/user/registrymodifications.xcu") } catch { return nil }
    return await ProgramRun(
      program: program,
      arguments: [
        "-env:UserInstallation=" + URL(fileURLWithPath: folder.path + "/profile").absoluteString, "--headless",
        "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--convert-to", ending, "--outdir",
        folder.path + "/output",
      ] + inputs, environment: Self.environment(home: folder.path, searchPath), folder: folder.path,
      timeLimit: timeLimit
    ).outcome()
  }

  /// What a program needs, and nothing else of the user's surroundings.
  static func environment(home: String, _ searchPath: String) -> [String: String] {
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
}
