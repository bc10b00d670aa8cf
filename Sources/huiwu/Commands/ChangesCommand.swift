internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// `huiwu changes`: what differs between any two packets.
struct ChangesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "changes", abstract: say("比较任意两套材料", "show what differs between any two packets"),
      discussion: say(
        "逐页、逐牌、逐座比较，说明因为哪些事实。", "Compares page by page, card by card and seat by seat, and names the facts."))
  }

  @Argument(help: help("旧的一套", "the old packet"), completion: .directory)
  var old: String

  @Argument(help: help("新的一套", "the new packet"), completion: .directory)
  var new: String

  @Option(help: help("报告的形式：text 给人看，json 给程序用", "form of the report: text for people, json for programs"))
  var report: FactsForm = .text

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let plan = ChangePlan(from: try record(old), to: try record(new))
    switch report {
    case .text: try writeOutput(plan.text(in: interfaceLanguage))
    case .json: try writeOutput(plan.json(in: interfaceLanguage))
    }
  }

  private func record(_ folder: String) throws(AssemblyError) -> PacketRecord {
    guard let record = PacketRecord.ofPacket(in: folder) else {
      throw AssemblyError(
        file: folder,
        Message("不是本程序生成的材料夹，或是旧版本生成的", english: "is no packet of this program, or one of an older version"))
    }
    return record
  }
}
