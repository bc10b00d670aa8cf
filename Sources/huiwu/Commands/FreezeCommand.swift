internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// `huiwu freeze`: order, serials, seats and numbers of materials stand from now on.
struct FreezeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "freeze",
      abstract: say("封名单：次序、序号、座位从此不动", "freeze the list: order, serials and seats stand from now on"),
      discussion: say(
        """
        写一份 封名单.yaml。此后有人请假，名单和签到表上注明“请假”，座位空着，别人不动；新增的人排在各组最后，材料的编号也不再变。
        缺席的座位也可以同侧递补或重排，在座次里写“缺席处理”，或由变更写明。--undo 解封。
        """,
        """
        Writes 封名单.yaml. From then on somebody who does not come is marked in list and sign-in sheet, the seat stays empty and \
        nobody moves; new people come at the end of their group, and materials keep their numbers. --undo takes it \
        back.
        """))
  }

  @Argument(help: help("会议文件夹", "the meeting folder"), completion: .directory)
  var folder: String

  @Flag(help: help("解封", "take the freeze back"))
  var undo = false

  @OptionGroup var settings: SettingOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let progress = Progress(quiet: common.quiet)
    defer { progress.end() }
    let path = folder + "/" + FrozenList.fileName
    let before = try ReplacedFile.bytes(of: path)
    if undo {
      guard before != nil else {
        throw AssemblyError(file: path, Message("名单没有封过", english: "the list is not frozen"))
      }
      try ReplacedFile.replace(path, expecting: before, with: nil)
      return try writeOutput(sentence(Message("已解封", english: "the list is not frozen any more")) + "\n")
    }
    guard before == nil else {
      throw AssemblyError(
        file: path,
        Message(
          "名单已经封过；要重新封，先 huiwu freeze --undo", english: "the list is frozen already; take it back with --undo first"))
    }
    let assembly = try await Trial(folder: folder, settings: settings).assembly(progress)
    let list = FrozenList(SharedWork(assembly.meeting), booklet: assembly.packet?.record)
    try ReplacedFile.replace(path, expecting: nil, with: list.bytes)
    progress.end()
    if assembly.findings.hasErrors { try writeOutput(textReport(assembly.findings)) }
    try writeOutput(
      sentence(
        Message(
          "已封名单：\(list.count) 人，次序、座位从此不动（\(path)）",
          english: "the list of \(list.count) people is frozen (\(path))")) + "\n")
  }
}
