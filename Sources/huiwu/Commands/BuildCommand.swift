internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments
internal import Plugins

/// `huiwu build`: the whole packet of a meeting, or nothing when there are errors.
struct BuildCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: say("核对并生成全套会议材料", "check a meeting and make its packet"),
      discussion: say(
        """
        材料放在会议文件夹的 packet 里：全部生成成功才替换上一套；上一套有人改过，就整个改名为 packet.保留-1 留下。
        有错误时不生成；加 --draft 照样生成，每页页眉印“草稿”，退出状态仍为 1。
        """,
        """
        The papers go into packet in the meeting folder, which is replaced only when all of them are done; an earlier \
        packet that somebody edited is kept as packet.保留-1.
        Errors stop the build; --draft builds all the same, with 草稿 in every header, and the exit status is still 1.
        """))
  }

  /// The value of `--format`: the name of a format that is written, or `all`.
  struct Format: ExpressibleByArgument {
    static let all = Format(name: "all", fileFormats: documentWriters.map { $0.format })
    private static let each = all.fileFormats.map { Format(name: $0.name, fileFormats: [$0]) }

    let name: String
    let fileFormats: [FileFormat]

    private init(name: String, fileFormats: [FileFormat]) {
      self.name = name
      self.fileFormats = fileFormats
    }

    init?(argument: String) {
      guard let format = (Self.each + [.all]).first(where: { $0.name == argument }) else { return nil }
      self = format
    }

    static var allValueStrings: [String] { (each + [.all]).map(\.name) }
    var defaultValueDescription: String { name }
  }

  @Argument(help: help("会议文件夹", "the meeting folder"), completion: .directory)
  var folder: String

  @Option(
    help: help("材料放在哪个文件夹（默认是会议文件夹里的 packet）", "folder of the packet (default: packet in the meeting folder)"),
    completion: .directory)
  var output: String?

  @Option(help: help("文件格式：docx、odt 或 all", "file format: docx, odt or all"))
  var format: Format = .all

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      stringLiteral: say(
        "只生成这几种材料，用逗号分开，也可以写几次（见 huiwu list papers）；写 all 则全部生成，需手工填写的也在内",
        "make only these kinds, separated by commas or repeated (see huiwu list papers); all makes every kind, forms to fill in too"
      )),
    completion: .custom { _, _, _ in builtInPapers.map(\.description.kind.name) })
  var only: [String] = []

  @Option(
    name: .customLong("for"),
    help: help(
      "只装一类人的材料袋：领导、代表、列席、记者、会务组，或一个人的姓名；放在 packet-对象 里，附装袋单和袋签",
      "the bag of one role (领导, 代表, 列席, 记者, 会务组) or person, with bag list and labels, in packet-ROLE"))
  var bag: String?

  @Flag(
    help: help(
      "用 LibreOffice 排一遍汇编，核对目录页码（要有 pdftotext）",
      "have LibreOffice lay out the booklet and compare the page numbers of its contents (needs pdftotext)"))
  var verifyPages = false

  @Flag(help: help("有错误也生成，每页页眉印“草稿”", "build in spite of errors, with 草稿 in every header"))
  var draft = false

  @Option(help: help("自己的版式文件夹", "folder of your own layouts"), completion: .directory)
  var layouts: String?

  @Option(help: help("版式名称（见 huiwu list layouts）", "name of the layout (see huiwu list layouts)"))
  var layout: String?

  @OptionGroup var settings: SettingOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let progress = Progress(quiet: common.quiet)
    defer { progress.end() }
    let only = try PaperKinds.named(only)
    let source = try FolderFileSource(folder)
    let suffix = bag.map { "-" + (BagRole($0)?.rawValue ?? PersonName($0).text) } ?? ""
    let packetFolder = output ?? (folder.hasSuffix("/") ? folder : folder + "/") + "packet" + suffix
    let release = try PacketRelease(to: packetFolder)
    var options = try settings.options(for: [folder])
    var wanted = try PacketOptions.ofProgram(layouts: layouts, formats: format.fileFormats)
    wanted.layout = layout
    wanted.only = only
    wanted.isDraft = draft
    wanted.bag = bag
    options.packet = wanted
    var assembly = try await assemble(.folder(source), of: folder, options: options, progress)
    if verifyPages, let packet = assembly.packet {
      assembly.findings += try await PageVerification().findings(of: packet)
    }
    var packet = assembly.packet
    if let only { try packet?.keepOthers(ofPacketIn: packetFolder, besides: only) }
    // A bag is part of a packet; what changed is told of the whole.
    let plan = bag == nil ? try packet?.record.flatMap { try change(to: $0) } : nil
    if let plan, !plan.plan.isEmpty { try addPack(of: plan, assembly, to: &packet) }
    let released = try packet.map { try release.release($0) }
    var after = released == nil ? [] : try await outOfDate(packet, only: only, progress)
    if released != nil, let plan, !plan.plan.isEmpty { after.append("\n" + plan.plan.text(in: interfaceLanguage)) }
    progress.end()
    for kept in released?.kept ?? [] { writeError(Self.keptSentence(kept)) }
    try writeOutput(textReport(assembly.findings))
    try writeOutput(sentence(outcome(assembly, released)) + "\n")
    for text in after { try writeOutput(text) }
    guard !assembly.findings.hasErrors else { throw ExitStatus.errorsFound }
  }

  private func outcome(_ assembly: Assembly, _ released: ReleasedPacket?) -> Message {
    guard let released, let packet = assembly.packet else {
      return Message(
        "有错误，没有生成材料；请改正后再来，或用 --draft 先出草稿",
        english: "nothing was made because of the errors; correct them, or use --draft for a draft")
    }
    return Message(
      "已生成 \(assembly.paperCount) 份材料、\(packet.files.count) 个文件，放在 \(released.folder)",
      english: "made \(assembly.paperCount) papers in \(packet.files.count) files in \(released.folder)")
  }

  /// What changed against what was printed; nil when nothing was marked as printed.
  private func change(to record: PacketRecord) throws(AssemblyError) -> (plan: ChangePlan, copies: Int?)? {
    guard let printed = try PrintedEditions(meetingFolder: folder).latest() else { return nil }
    return (ChangePlan(from: printed.record, to: record, edition: printed.edition), printed.copies)
  }

  /// Adds what has to be printed anew, where there is anything.
  private func addPack(
    of change: (plan: ChangePlan, copies: Int?), _ assembly: Assembly, to packet: inout Packet?
  ) throws(AssemblyError) {
    guard let layout = assembly.layout else { return }
    var plan = change.plan
    plan.findSentences(in: assembly.meeting)
    let pack = ChangePack(
      plan, papers: assembly.papers, copies: change.copies, meeting: assembly.meeting.name.value, layout: layout)
    try packet?.addPack(pack.documents, formats: format.fileFormats)
  }

  /// Which of the papers that were left in place are out of date.
  private func outOfDate(
    _ packet: Packet?, only: Set<PaperKind>?, _ progress: Progress
  ) async throws -> [String] {
    guard let record = packet?.record, let only, record.papers.contains(where: { !only.contains(PaperKind($0.kind)) })
    else { return [] }
    let trial = Trial(folder: folder, settings: settings, layouts: layouts, like: record)
    guard let now = try await trial.assembly(progress).packet?.record else { return [] }
    let stale = ChangePlan(from: record, to: now).papers.filter { paper in
      !only.contains(PaperKind(paper.kind)) && record.papers.contains { $0.kind == paper.kind && $0.file == paper.file }
    }
    guard !stale.isEmpty else { return [] }
    let names = stale.map(\.file).joined(separator: say("、", ", "))
    return [
      sentence(
        Message(
          "没有重新生成的材料里，这几份已经过时：\(names)", english: "of the papers left in place these are out of date: \(names)"))
        + "\n"
    ]
  }

  private static func keptSentence(_ kept: ReleasedPacket.Kept) -> String {
    let shown = kept.files.prefix(5).joined(separator: say("、", ", ")) + (kept.files.count > 5 ? "…" : "")
    return sentence(
      Message(
        "上一套材料里有人改过或添加过文件（\(shown)），已整个保留为 \(kept.folder)；新的一套只有已用 huiwu adopt 带回来的修改",
        english:
          "somebody edited or added files in the earlier packet (\(shown)); all of it was kept as \(kept.folder), and the new "
          + "packet holds only edits that huiwu adopt took back"
      ))
      + "\n"
  }
}
