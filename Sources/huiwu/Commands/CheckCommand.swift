internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments
internal import Plugins

/// `huiwu check`: what is wrong in a meeting folder or in drafts, where, and what to do.
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say("核对一个会议文件夹，或若干份稿件", "check a meeting folder, or any draft files"),
      discussion: say(
        "指出哪里不对、为什么、怎么办。只看不改。", "Says what is wrong, where, and what to do. Nothing is changed."))
  }

  @Argument(
    help: help("会议文件夹，或一份或几份稿件", "a meeting folder, or one or more drafts"), completion: .file())
  var paths: [String]

  @Option(
    parsing: .singleValue,
    help: help("再运行一个外接检查（程序的路径）；可以写几次", "run a plug-in as well (the path of a program); may be repeated"),
    completion: .file())
  var plugin: [String] = []

  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let progress = Progress(quiet: common.quiet)
    defer { progress.end() }
    let installation = Installation()
    var options = AssemblyOptions(rules: try installation.rules(), checks: builtInChecks)
    options.converter = LibreOfficeConverter()
    options.chinese = installation.chinese
    let plugins = try ExternalPlugin.all(named: plugin)
    let folder = paths.count == 1 ? meetingFolder(paths[0]) : nil
    let assembly = try await assemble(try sources(folder), of: folder, options: options, progress)
    progress.end()
    let quotes = QuotedLines(assembly.meeting, folder: folder)
    var findings = assembly.findings
    for plugin in plugins { findings += await plugin.findings(in: assembly.meeting) }
    try report.print(findings, account: assembly.meeting.account, quote: quotes.text)
  }

  private func sources(_ folder: String?) throws(AssemblyError) -> AssemblySources {
    if let folder { return .folder(try FolderFileSource(folder)) }
    var files: [AssemblySources.NamedFile] = []
    for path in paths { files.append((path, try OrdinaryFile.read(path))) }
    return .drafts(files)
  }

  /// The folder that a path means: itself, or that of the file which describes its meeting; nil for a draft.
  private func meetingFolder(_ path: String) -> String? {
    if OrdinaryFile.isFolder(path) { return path }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard MeetingReader.isDescription(name) else { return nil }
    let above = String(path.dropLast(name.count))
    return above.isEmpty ? "." : above
  }
}
