internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// `huiwu adopt`: takes what somebody edited in built papers back into the facts, or keeps it with the paper.
struct AdoptCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "adopt",
      abstract: say("把在成品里手工改的带回来", "take back what somebody edited in built papers"),
      discussion: say(
        """
        逐段逐格比较改过的材料和生成的材料。改了姓名、职务、单位、时间、地点、座位的，记进 变更.yaml，别的材料跟着改；改了文字的，记进 手改.yaml，
        每次生成时照样改。字体、版面等样子的改动带不过来，会保留原件。
        """,
        """
        Compares edited papers with what was built, paragraph by paragraph and cell by cell. Names, posts, units, times, places and \
        seats go into 变更.yaml, and all other papers follow; wording goes into 手改.yaml and is made again at each build. Looks are \
        not carried over; the edited files are kept.
        """))
  }

  @Argument(help: help("会议文件夹", "the meeting folder"), completion: .directory)
  var folder: String

  @Option(
    help: help("改过的材料在哪个文件夹（默认是会议文件夹里的 packet）", "folder of the edited packet (default: packet in the meeting folder)"),
    completion: .directory)
  var packet: String?

  @Flag(help: help("只显示，不写", "show only, write nothing"))
  var diff = false

  @Option(help: help("自己的版式文件夹", "folder of your own layouts"), completion: .directory)
  var layouts: String?

  @OptionGroup var settings: SettingOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let progress = Progress(quiet: common.quiet)
    defer { progress.end() }
    let path = packet ?? folder + "/packet"
    guard let edited = try EditedPacket(folder: path) else {
      throw AssemblyError(file: path, Message("没有生成的材料", english: "holds no packet"))
    }
    guard !edited.files.isEmpty else {
      return try writeOutput(sentence(Message("没有改过的材料", english: "no paper was edited")) + "\n")
    }
    var trial = Trial(folder: folder, settings: settings, layouts: layouts, like: PacketRecord.ofPacket(in: path))
    trial.formats = documentWriters.map { $0.format }
    let assembly = try await trial.assembly(progress)
    progress.end()
    var adopted = AdoptedEdits(assembly.meeting)
    var lines: [String] = []
    for file in edited.files {
      guard let built = assembly.packet?.files.first(where: { $0.path == file.path })?.bytes else {
        lines.append(file.path + say("：现在不再生成这份材料，没有带过来", ": this paper is not made any more; not carried over"))
        continue
      }
      let (differences, failure) = Self.compare(built, file)
      if let failure {
        lines.append(file.path + say("：打不开，没有带过来：", ": cannot be opened: ") + failure.text(in: interfaceLanguage))
        continue
      }
      if differences.isEmpty {
        lines.append(file.path + say("：文字没有改动", ": no text was edited"))
        continue
      }
      lines.append(file.path)
      lines += differences.map { "  " + Self.words($0) }
      guard file.isBased(on: built) else {
        lines.append(
          "  "
            + say(
              "（这份材料生成以后，来源又变过，分不清哪些是手改的，没有带过来；请对照改）",
              "(the sources have changed since this paper was built, so that nothing was carried over)"))
        continue
      }
      adopted.take(differences, kind: file.kind, title: file.title)
    }
    for name in edited.added { lines.append(name + say("：是新加的文件，留在原处", ": was added; it stays where it is")) }
    lines += adopted.rest.map { $0.text(in: interfaceLanguage) }
    lines.append("")
    for change in adopted.changes { lines.append(say("记为变更：", "recorded as a change: ") + change.words) }
    for edit in adopted.wordings {
      lines.append(say("随材料保留：", "kept with the paper: ") + "\(edit.title)  \(edit.old) → \(edit.new)")
    }
    if !diff { try write(adopted) }
    try writeOutput(lines.map { $0 + "\n" }.joined())
  }

  /// What differs, or why the file cannot be read.
  private static func compare(
    _ built: [UInt8], _ file: EditedPacket.File
  ) -> (differences: [EditComparison.Difference], failure: Message?) {
    do {
      let before = try OfficeFile.read(built, name: file.path)
      let after = try OfficeFile.read(file.bytes, name: file.path)
      return (EditComparison(built: before, edited: after).differences, nil)
    } catch {
      return ([], error.message)
    }
  }

  private func write(_ adopted: AdoptedEdits) throws(AssemblyError) {
    if !adopted.wordings.isEmpty {
      let path = folder + "/" + HandEdit.fileName
      let before = try ReplacedFile.bytes(of: path)
      try ReplacedFile.replace(path, expecting: before, with: HandEdit.appended(adopted.wordings, to: before))
    }
    if !adopted.changes.isEmpty {
      let path = folder + "/" + Change.fileName
      let before = try ReplacedFile.bytes(of: path)
      var file = ChangeFile(before)
      file.append(adopted.changes)
      try ReplacedFile.replace(path, expecting: before, with: file.bytes)
    }
  }

  private static func words(_ difference: EditComparison.Difference) -> String {
    switch (difference.old, difference.new) {
    case (let old?, let new?): say("“\(old)”改成“\(new)”", "“\(old)” became “\(new)”")
    case (nil, let new?):
      say("加了“\(new)”（在“\(difference.behind)”之后）", "“\(new)” was added behind “\(difference.behind)”")
    case (let old?, nil): say("删了“\(old)”", "“\(old)” was taken out")
    case (nil, nil): ""
    }
  }
}
