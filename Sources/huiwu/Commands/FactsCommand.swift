internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// `huiwu facts`: what was understood of a meeting folder and from where, then what was not used.
struct FactsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "facts",
      abstract: say("显示从会议文件夹里读懂了什么、没用到什么", "show what was understood of a meeting folder, and what was not used"),
      discussion: say(
        """
        每一项后面写着出处：文件，和表、格、行或段。最后是没有看懂的，和没有采用的及其原因。
        --report json 给其他程序用，键和含义见 Documentation/facts.md。
        """,
        """
        Behind each fact stands where it was read: file, and sheet, cell, line or paragraph. What was not understood and \
        what was set aside, with the reason, comes last. --report json is for programs; see Documentation/facts.md.
        """))
  }

  @Argument(help: help("会议文件夹", "the meeting folder"), completion: .directory)
  var folder: String

  @Option(help: help("报告的形式：text 给人看，json 给程序用", "form of the report: text for people, json for programs"))
  var report: FactsForm = .text

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let progress = Progress(quiet: common.quiet)
    defer { progress.end() }
    var options = AssemblyOptions(rules: try Installation().rules(), checks: [])
    options.converter = LibreOfficeConverter()
    let source = AssemblySources.folder(try FolderFileSource(folder))
    let meeting = try await assemble(source, of: folder, options: options, progress).meeting
    progress.end()
    let facts = FactsReport(language: interfaceLanguage)
    switch report {
    case .text: try writeOutput(facts.text(meeting))
    case .json: try writeOutput(facts.json(meeting))
    }
  }
}

/// The forms of the report of facts.
enum FactsForm: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
