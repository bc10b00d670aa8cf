internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments
internal import Plugins

/// `huiwu check`: what is wrong in a meeting folder or in drafts, where, and what to do.
struct CheckCommand: ParsableCommand {
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

  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let progress = Progress(quiet: common.quiet)
    progress.begin("正在读取", "Reading")
    defer { progress.end() }
    let installation = Installation()
    let rules = try installation.rules()
    let read = try readMeeting(rules: rules.rules)
    progress.begin("正在核对", "Checking")
    let findings =
      rules.findings + read.findings
      + runChecks(builtInChecks, on: read.meeting, chinese: installation.chinese)
    progress.end()
    try report.print(findings, account: read.meeting.account)
  }

  private func readMeeting(rules: RankRules) throws(AssemblyError) -> ReadMeeting {
    if paths.count == 1, let folder = meetingFolder(paths[0]) {
      return try huiwu.readMeeting(of: folder, from: try FolderFileSource(folder), rules: rules)
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for path in paths { files.append((path, try OrdinaryFile.read(path))) }
    return try DraftsReader.read(files, rules: rules, converter: LibreOfficeConverter())
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
