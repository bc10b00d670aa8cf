internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments
internal import Plugins

/// `huiwu plan`: what a late change touches, and nothing more.
struct PlanCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: say("看一处会前变更要重印、销毁、移动、告知什么", "show what a late change costs: what to print, destroy, move and tell"),
      discussion: say(
        """
        与标记已印的那一版相比；还没有标记的，与上次生成的材料相比。不写变更时，比的是改过的名单、议程和来稿本身。
        --apply 把变更记进会议文件夹的 变更.yaml，单位写的文件一个字不动；--undo 取消最后一条。
        """,
        """
        Compares with the edition marked as printed, or else with the packet built last. Without a change it is the edited \
        inputs themselves that are compared. --apply records the change in 变更.yaml of the meeting folder, and nothing that the \
        office wrote is touched; --undo takes the last entry back.
        """))
  }

  @Argument(help: help("会议文件夹", "the meeting folder"), completion: .directory)
  var folder: String

  @OptionGroup var stated: ChangeOptions

  @Flag(help: help("记进 变更.yaml", "record the change in 变更.yaml"))
  var apply = false

  @Flag(help: help("取消 变更.yaml 的最后一条", "take the last entry of 变更.yaml back"))
  var undo = false

  @Option(help: help("报告的形式：text 给人看，json 给程序用", "form of the report: text for people, json for programs"))
  var report: FactsForm = .text

  @Option(help: help("另写一份变更单：DOCX 或 ODT 文件的名字", "write the plan as a paper too: the name of a DOCX or ODT"))
  var sheet: String?

  @Option(help: help("自己的版式文件夹", "folder of your own layouts"), completion: .directory)
  var layouts: String?

  @OptionGroup var settings: SettingOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let progress = Progress(quiet: common.quiet)
    defer { progress.end() }
    let path = folder + "/" + Change.fileName
    let before = try ReplacedFile.bytes(of: path)
    if undo { return try takeBack(path, before) }
    let changes = try stated.changes()
    let baseline = try Trial.baseline(folder)
    let trial = Trial(folder: folder, settings: settings, layouts: layouts, like: baseline?.record)
    var file = ChangeFile(before)
    file.append(changes)
    let assembly = try await trial.assembly(changed: file.bytes.map { [Change.fileName: $0] } ?? [:], progress)
    let made = assembly.meeting.lastChanges(changes.count)
    let refused = zip(changes, made).filter { !$1.isApplied }
    guard let record = assembly.packet?.record, made.count == changes.count, refused.isEmpty else {
      progress.end()
      let own = assembly.findings.filter { $0.location.file == Change.fileName }
      writeError(textReport(own))
      throw ExitStatus.impossible
    }
    var against = baseline
    if against == nil, !changes.isEmpty {
      against = try await trial.assembly(progress).packet?.record.map { ($0, nil) }
    }
    guard let against else {
      throw AssemblyError(
        file: folder,
        Message(
          "还没有生成过材料，没有可比的；请先 huiwu build，印好后 huiwu printed",
          english: "nothing was built yet to compare with; run huiwu build, and huiwu printed when it is printed"))
    }
    var plan = ChangePlan(from: against.record, to: record, edition: against.edition)
    plan.findSentences(in: assembly.meeting)
    progress.end()
    if let sheet, let layout = assembly.layout {
      try SheetFile.write(
        ChangeSheet(plan, meeting: assembly.meeting.name.value, layout: layout).document, to: sheet)
    }
    switch report {
    case .text: try writeOutput(plan.text(in: interfaceLanguage))
    case .json: try writeOutput(plan.json(in: interfaceLanguage))
    }
    guard apply, !changes.isEmpty else { return }
    var applied = ChangeFile(before)
    applied.append(made)
    try ReplacedFile.replace(path, expecting: before, with: applied.bytes)
    let count = changes.count
    let message = Message("已记进 \(path)：\(count) 条", english: "recorded in \(path): \(count)")
    // A report for programs stands alone on standard output.
    if report == .json { writeError(sentence(message) + "\n") } else { try writeOutput(sentence(message) + "\n") }
  }

  private func takeBack(_ path: String, _ before: [UInt8]?) throws {
    var file = ChangeFile(before)
    guard try file.removeLast() else {
      throw AssemblyError(file: path, Message("没有可以取消的变更", english: "there is no change to take back"))
    }
    try ReplacedFile.replace(path, expecting: before, with: file.bytes)
    try writeOutput(sentence(Message("已取消最后一条变更", english: "the last change was taken back")) + "\n")
  }
}
