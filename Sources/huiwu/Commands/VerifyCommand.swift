internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments
internal import Plugins

/// `huiwu verify`: name cards that somebody made, against a roster, without a meeting folder.
struct VerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say("拿别人做好的座牌与名单核对", "compare name cards that somebody made with a roster"),
      discussion: say(
        "哪张打错了字、漏了谁、多了谁、谁打了两张，逐条列出。不需要会议文件夹。",
        "Lists every card that is mistyped, missing, superfluous or made twice. Needs no meeting folder."))
  }

  @Argument(
    help: help("座牌文件（DOCX、ODT、XLSX、PPTX、文本等）", "the file of the cards (DOCX, ODT, XLSX, PPTX, text …)"),
    completion: .file())
  var cards: String

  @Argument(help: help("名单文件（XLSX、CSV、DOCX 等）", "the file of the roster (XLSX, CSV, DOCX …)"), completion: .file())
  var roster: String

  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    guard ![".yaml", ".yml"].contains(where: roster.lowercased().hasSuffix) else {
      throw AssemblyError(
        file: roster,
        Message(
          "这是说明会议的文件，不是名单；请指明名单文件，或在其中写“座牌: 文件名”，再用 huiwu check 会议文件夹",
          english:
            "it describes a meeting and is no roster; name the file of the roster, or state the cards in it and use "
            + "huiwu check"))
    }
    let installation = Installation()
    var options = AssemblyOptions(rules: try installation.rules(), checks: builtInChecks)
    options.converter = LibreOfficeConverter()
    options.chinese = installation.chinese
    let roster = AssemblySources.NamedFile(roster, try OrdinaryFile.read(roster))
    let cards = AssemblySources.NamedFile(cards, try OrdinaryFile.read(cards))
    try report.print(try await assemble(.cards(cards, roster: roster), options: options).findings)
  }
}
