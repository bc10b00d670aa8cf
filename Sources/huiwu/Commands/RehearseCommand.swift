internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments
internal import Plugins

/// `huiwu rehearse`: the meeting without each of those on the rostrum and of the speakers.
struct RehearseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rehearse",
      abstract: say("缺席预案：主席台和发言的每一位，万一不到怎么办", "what happens without each of those on the rostrum and of the speakers"),
      discussion: say(
        "座位留空时和重排时各是怎样、动谁、主持词哪几句要改、由谁接着发言、撤哪张牌。",
        "Seats left empty and seated anew, who moves, which lines of the script name them, who speaks instead."))
  }

  @Argument(help: help("会议文件夹", "the meeting folder"), completion: .directory)
  var folder: String

  @Option(help: help("另写一份纸面的预案：DOCX 或 ODT 文件的名字", "write it as a paper too: the name of a DOCX or ODT"))
  var sheet: String?

  @Option(help: help("自己的版式文件夹", "folder of your own layouts"), completion: .directory)
  var layouts: String?

  @OptionGroup var settings: SettingOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let progress = Progress(quiet: common.quiet)
    defer { progress.end() }
    var options = try settings.options(for: [folder])
    // Nothing is checked: what is asked for is who sits where, by the rules of the office.
    options.checks = []
    let source = AssemblySources.folder(try FolderFileSource(folder))
    let meeting = try await assemble(source, of: folder, options: options, progress).meeting
    let rehearsals = AbsenceRehearsal.all(meeting)
    progress.end()
    guard !rehearsals.isEmpty else {
      return try writeOutput(
        sentence(Message("没有主席台就座人员，也没有发言人", english: "nobody is on the rostrum and nobody speaks")) + "\n")
    }
    if let sheet {
      let library = try Installation().layouts(stated: layouts)
      let layout = try library.layout(for: meeting)
      try SheetFile.write(
        RehearsalSheet.document(rehearsals, meeting: meeting.name.value, layout: layout), to: sheet)
    }
    try writeOutput(rehearsals.map { $0.text(in: interfaceLanguage) }.joined(separator: "\n"))
  }
}
