internal import ArgumentParser
internal import Assembler
internal import Foundation
internal import OfficeDocuments
internal import Plugins

/// The options of the commands that check: by which settings.
struct SettingOptions: ParsableArguments {
  @Option(
    help: help(
      "本单位的设置文件；不写就用会议文件夹里或上层文件夹里的 huiwu.yaml（或 单位.yaml），和用户设置里的",
      "the settings of the office; without it huiwu.yaml (or 单位.yaml) in or above the folder, and that of the user"),
    completion: .file())
  var config: String?

  @Option(
    help: help("核对方案：公文（official）、讲话（speech）或 基本（minimal）", "profile of checks: official, speech or minimal"))
  var profile: String?

  @Option(
    parsing: .singleValue,
    help: help("再用这个规则文件核对（YAML）；可以写几次", "check by this file of rules as well (YAML); may be repeated"),
    completion: .file())
  var rules: [String] = []

  /// The options of a run over a folder or over files, as the office has set them.
  func options(for paths: [String]) throws -> AssemblyOptions {
    let installation = Installation()
    var options = AssemblyOptions(rules: try installation.rules(), checks: builtInChecks)
    options.converter = LibreOfficeConverter()
    options.chinese = installation.chinese
    options.profiles = builtInProfiles
    options.fonts = InstalledFonts { try? installation.layouts(stated: nil) }
    if let profile {
      let known = builtInProfiles.flatMap { [$0.name, $0.title.chinese] }
      guard known.contains(profile) else {
        throw AssemblyError(
          file: "--profile \(profile)",
          Message(
            "没有这个核对方案；可用的有：\(known.joined(separator: "、"))",
            english: "there is no such profile; known are: \(known.joined(separator: ", "))"))
      }
      options.configuration.profile = profile
    }
    let files = config.map { [$0] } ?? [Self.ofUser, Self.nearest(to: paths)].compactMap { $0 }
    var ruleFiles: [String] = []
    for file in files {
      let settings = try OfficeSettings(try OrdinaryFile.read(file), file: file, over: options.rules.rules)
      options.rules.rules = settings.rules
      options.rules.findings += settings.findings
      options.configuration.layers.append(settings.layer)
      ruleFiles += settings.ruleFiles.map { Self.path(of: $0.value, beside: file) }
    }
    var codes = everyCode
    for path in ruleFiles + rules {
      let file = try RuleFile(try OrdinaryFile.read(path), file: path, known: codes)
      options.rules.findings += file.findings
      options.checks += file.checks
      codes += file.checks.map(\.code)
    }
    options.codes = codes
    return options
  }

  /// The folder of the user's settings.
  static var userFolder: String? {
    let environment = ProcessInfo.processInfo.environment
    let folder = environment["XDG_CONFIG_HOME"] ?? environment["HOME"].map { $0 + "/.config" }
    guard let folder, folder.hasPrefix("/") else { return nil }
    return folder + "/huiwu"
  }

  private static var ofUser: String? { userFolder.flatMap(settings) }

  /// The settings in the folder of the files, or in the nearest folder above it.
  private static func nearest(to paths: [String]) -> String? {
    guard let first = paths.first else { return nil }
    let absolute = URL(fileURLWithPath: first).standardizedFileURL.path
    var folder = OrdinaryFile.isFolder(absolute) ? absolute : parent(of: absolute)
    while true {
      if let found = settings(in: folder) {
        guard found != ofUser else { return nil }
        // A file below the folder in which the user works is named as the user would name it.
        let here = FileManager.default.currentDirectoryPath + "/"
        return found.hasPrefix(here) ? String(found.dropFirst(here.count)) : found
      }
      guard folder != "/", !folder.isEmpty else { return nil }
      folder = parent(of: folder)
      if folder.isEmpty { folder = "/" }
    }
  }

  private static func settings(in folder: String) -> String? {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return OfficeSettings.fileNames.map { base + $0 }.first { access(PathText.bytes($0), R_OK) == 0 }
  }

  /// The path of a file that the settings name, which begins at their folder.
  private static func path(of name: String, beside settings: String) -> String {
    let folder = parent(of: settings)
    return name.hasPrefix("/") || folder.isEmpty ? name : folder + "/" + name
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
