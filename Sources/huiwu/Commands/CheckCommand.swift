internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

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

  @Flag(
    help: help(
      "与旁边（同一个上层文件夹里）的会议比较，看有没有人同一时间要开两个会",
      "compare with the meetings in the folders beside this one: who is expected at two of them at one time"))
  var neighbours = false

  @Option(
    help: help("基线文件：里面记着的问题已经看过，不再列出", "a baseline: findings that it knows are not listed again"),
    completion: .file())
  var baseline: String?

  @Option(
    help: help("把这次的全部问题写成基线文件，表示都已看过", "write all findings of this run into a baseline file, as looked at"),
    completion: .file())
  var writeBaseline: String?

  @OptionGroup var settings: SettingOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let progress = Progress(quiet: common.quiet)
    defer { progress.end() }
    var options = try settings.options(for: paths)
    let known = try baseline.map { try FindingBaseline(try OrdinaryFile.read($0), file: $0) }
    let plugins = try ExternalPlugin.all(named: plugin)
    options.hasPlugins = !plugins.isEmpty
    let folder = paths.count == 1 ? meetingFolder(paths[0]) : nil
    let sources = try sources(folder)
    if neighbours, let folder { options.neighbours = NeighbouringFolders.meetings(beside: folder, options) }
    let assembly = try await assemble(sources, of: folder, options: options, progress)
    progress.end()
    let quotes = QuotedLines(assembly.meeting, source: try folder.map { try FolderFileSource($0) })
    var findings = assembly.findings
    var silenced = assembly.silenced
    for plugin in plugins {
      let found = await plugin.findings(in: assembly.meeting, order: assembly.order)
      let given = assembly.settings.applied(to: found, texts: quotes.text)
      findings += given.reported
      silenced += given.silenced
    }
    if let writeBaseline { try write(FindingBaseline(findings, texts: quotes.text), to: writeBaseline) }
    if let known {
      let compared = known.compared(with: findings, texts: quotes.text)
      findings = compared.reported
      silenced += compared.silenced
    }
    try report.print(findings, silenced: silenced, account: assembly.meeting.account, quote: quotes.text)
  }

  /// Writes a baseline in the place of an earlier one, and of nothing else.
  private func write(_ baseline: FindingBaseline, to path: String) throws(AssemblyError) {
    let before = try ReplacedFile.bytes(of: path)
    if let before { _ = try FindingBaseline(before, file: path) }
    try ReplacedFile.replace(path, expecting: before, with: Array(baseline.text.utf8))
    writeError(
      say("已写基线 \(path)：\(baseline.count) 个问题记为看过。\n", "Wrote the baseline \(path): \(baseline.count) findings.\n"))
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
