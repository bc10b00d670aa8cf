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
    help: ArgumentHelp(
      stringLiteral: say(
        "只生成这几种材料，用逗号分开（见 huiwu list papers）；写 all 则全部生成，需手工填写的也在内",
        "make only these kinds, separated by commas (see huiwu list papers); all makes every kind, forms to fill in too"
      )),
    completion: .custom { _, _, _ in builtInPapers.map(\.description.kind.name) })
  var only: String?

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
    let only = try wantedKinds()
    let source = try FolderFileSource(folder)
    let release = try PacketRelease(to: output ?? (folder.hasSuffix("/") ? folder : folder + "/") + "packet")
    let installation = Installation()
    var options = try settings.options(for: [folder])
    var wanted = PacketOptions(
      papers: builtInPapers, layouts: try installation.layouts(stated: layouts), formats: format.fileFormats,
      programVersion: programVersion)
    wanted.layout = layout
    wanted.only = only
    wanted.isDraft = draft
    options.packet = wanted
    let assembly = try await assemble(.folder(source), of: folder, options: options, progress)
    let released = try assembly.packet.map { try release.release($0) }
    progress.end()
    for kept in released?.kept ?? [] { writeError(Self.keptSentence(kept)) }
    try writeOutput(textReport(assembly.findings))
    try writeOutput(sentence(outcome(assembly, released)) + "\n")
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

  private func wantedKinds() throws(AssemblyError) -> Set<PaperKind>? {
    guard let only else { return nil }
    let known = builtInPapers.map(\.description.kind.name)
    // People who work in Chinese type the name that they read in the packet.
    let kindByTitle = Dictionary(
      builtInPapers.map { ($0.description.title.chinese, $0.description.kind.name) },
      uniquingKeysWith: { first, _ in first }
    )
    let wanted = only.split { ",，、 ".contains($0) }.map { kindByTitle[String($0)] ?? String($0) }
    if wanted.contains("all") || wanted.contains("全部") { return Set(known.map { PaperKind($0) }) }
    for kind in wanted where !known.contains(kind) {
      throw AssemblyError(
        file: "--only \(kind)",
        Message(
          "没有这种材料；可用的有：\(known.joined(separator: "、"))",
          english: "there is no such kind of paper; known are: \(known.joined(separator: ", "))"))
    }
    guard !wanted.isEmpty else {
      throw AssemblyError(file: "--only", Message("没有写明种类", english: "no kind is named"))
    }
    return Set(wanted.map { PaperKind($0) })
  }

  private static func keptSentence(_ kept: ReleasedPacket.Kept) -> String {
    let shown = kept.files.prefix(5).joined(separator: say("、", ", ")) + (kept.files.count > 5 ? "…" : "")
    return sentence(
      Message(
        "上一套材料里有人改过或添加过文件（\(shown)），已整个保留为 \(kept.folder)",
        english: "somebody edited or added files in the earlier packet (\(shown)); all of it was kept as \(kept.folder)"
      ))
      + "\n"
  }
}
