internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// `huiwu printed`: the packet, or some papers of it, went to the press: an edition.
struct PrintedCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "printed",
      abstract: say("标记材料已印：记下一版", "mark the packet as printed: an edition"),
      discussion: say(
        "此后 huiwu plan 和 huiwu build 都与印好的这一版相比。",
        "From then on huiwu plan and huiwu build compare with what was printed."))
  }

  @Argument(help: help("会议文件夹", "the meeting folder"), completion: .directory)
  var folder: String

  @Option(
    parsing: .singleValue,
    help: help("只标记这几种材料，用逗号分开，也可以写几次", "only these kinds, separated by commas or repeated"))
  var only: [String] = []

  @Option(help: help("印了多少份", "how many copies were printed"))
  var copies: Int?

  @Option(
    help: help("材料在哪个文件夹（默认是会议文件夹里的 packet）", "folder of the packet (default: packet in the meeting folder)"),
    completion: .directory)
  var packet: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let path = packet ?? folder + "/packet"
    let kinds = try PaperKinds.named(only)
    guard let record = PacketRecord.ofPacket(in: path) else {
      throw AssemblyError(
        file: path, Message("没有可以标记的材料；请先 huiwu build", english: "holds no packet to mark; run huiwu build first"))
    }
    let edition = try PrintedEditions(meetingFolder: folder).mark(record, only: kinds, copies: copies)
    let count = kinds.map { kinds in record.papers.count { kinds.contains(PaperKind($0.kind)) } } ?? record.papers.count
    try writeOutput(
      sentence(
        Message(
          "已记下第 \(edition.edition) 版已印：\(count) 份材料" + (copies.map { "，各 \($0) 份" } ?? ""),
          english: "edition \(edition.edition) is marked as printed: \(count) papers")) + "\n")
  }
}
