internal import Assembler
internal import ChineseText
internal import Foundation
internal import OfficeDocuments

/// Where the program finds the data that comes with it: layouts, rules, and tables of Chinese.
struct Installation {
  /// The folder that holds `Layouts`, `Rules` and `Data`; nil when there is none.
  let home: String?
  private let environment: [String: String]

  /// Looks for the data: where `HUIWU_HOME` says, where `make install` puts it, or in the source checkout that the
  /// program was built in.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
    if let stated = environment["HUIWU_HOME"], !stated.isEmpty {
      home = stated
      return
    }
    // The link of the system leads to the file that runs, however it was called.
    var folder = Self.parent(of: Self.resolved("/proc/self/exe") ?? Self.resolved(CommandLine.arguments[0]) ?? "")
    let shared = Self.parent(of: folder) + "/share/huiwu"
    if Self.isHome(shared) {
      home = shared
      return
    }
    while !folder.isEmpty, !Self.isHome(folder) { folder = Self.parent(of: folder) }
    home = folder.isEmpty ? nil : folder
  }

  /// The folder of layouts.
  ///
  /// - Parameter stated: What the user named with `--layouts`; it wins over everything.
  /// - Throws: `AssemblyError` when there is none.
  func layoutsFolder(stated: String?) throws(AssemblyError) -> String {
    if let stated { return stated }
    if let stated = environment["HUIWU_LAYOUTS"], !stated.isEmpty { return stated }
    return try folder("Layouts")
  }

  /// The folder of rules on ranks and classes of meetings.
  func rulesFolder() throws(AssemblyError) -> String { try folder("Rules") }

  /// What is known of Chinese; its tables are opened when they are needed, and only then missed.
  var chinese: ChineseData { ChineseData(folder: home.map { $0 + "/Data" }) }

  private func folder(_ name: String) throws(AssemblyError) -> String {
    guard let home else {
      throw AssemblyError(
        file: name,
        Message(
          "找不到随程序安装的数据文件夹；请用 make install 安装，或用环境变量 HUIWU_HOME 指明",
          english:
            "the data that comes with the program is missing; install it with make install, or name its folder in "
            + "the environment variable HUIWU_HOME"))
    }
    return home + "/" + name
  }

  private static func isHome(_ folder: String) -> Bool {
    ["/Layouts", "/Rules"].allSatisfy { access(PathText.bytes(folder + $0), R_OK) == 0 }
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(PathText.bytes(path), nil) else { return nil }
    defer { free(resolved) }
    return PathText.text(resolved)
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
