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
        逐段逐格比较改过的材料和生成的材料。改了姓名、职务、单位、时间、地点、座位的，记进 变更.yaml，别的材料跟着改；改了文字和样子（加粗、字号、
        颜色、对齐、行距、分页）的，也记进 变更.yaml，每次生成时照样改。批注、图片、列宽、页边距带不过来，会逐条说明，并保留原件。
        """,
        """
        Compares edited papers with what was built, paragraph by paragraph and cell by cell. Names, posts, units, times, places and \
        seats go into 变更.yaml, and all other papers follow; wording and looks (bold, size, colour, alignment, spacing, breaks) go \
        there too and are made again at each build. Comments, pictures, widths of columns and margins are not carried over; each is \
        told, and the edited files are kept.
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
      let built = assembly.packet?.files.first { $0.path == file.path }?.bytes
      lines += Self.take(file, built: built, into: &adopted)
    }
    for name in edited.added { lines.append(name + say("：是新加的文件，留在原处", ": was added; it stays where it is")) }
    lines += adopted.rest.map { $0.text(in: interfaceLanguage) }
    lines.append("")
    for change in adopted.changes { lines.append(say("记为变更：", "recorded as a change: ") + change.words) }
    for edit in adopted.wordings {
      lines.append(
        say("随材料保留：", "kept with the paper: ") + edit.title + "  " + edit.words.text(in: interfaceLanguage))
    }
    if !diff { try write(adopted) }
    try writeOutput(lines.map { $0 + "\n" }.joined())
  }

  /// Takes the edits of a file in, and says in lines what they are and what becomes of them.
  private static func take(_ file: EditedPacket.File, built: [UInt8]?, into adopted: inout AdoptedEdits) -> [String] {
    guard let built else {
      return [file.path + say("：现在不再生成这份材料，没有带过来", ": this paper is not made any more; not carried over")]
    }
    let edits: FileEdits
    do throws(ReadingError) {
      edits = try FileEdits(file, built: built)
    } catch {
      return [
        file.path + say("：打不开，没有带过来：", ": cannot be opened: ") + error.message.text(in: interfaceLanguage)
      ]
    }
    if edits.isEmpty { return [file.path + say("：只是重新存过，没有改动", ": only saved again, nothing was edited")] }
    var lines = [file.path] + edits.shown.map { "  " + words($0) }
    lines += edits.others.map {
      "  " + $0.text(in: interfaceLanguage) + say("（带不过来，改过的文件会保留）", " (not carried over; the edited file is kept)")
    }
    lines += edits.contradicted.map { difference, now in
      let edit = words(difference)
      return "  "
        + say(
          "\(edit)，可是来源改过，现在写的是“\(now)”，不知道以哪个为准，没有带过来",
          "\(edit), but the sources have changed and it says “\(now)” now; not carried over")
    }
    if edits.hasNoBase {
      lines.append(
        "  "
          + say(
            "（这份材料生成以后，来源又变过，另一种格式的也改过或不在，分不清哪些是手改的，没有带过来；请对照改）",
            "(the sources have changed since this paper was built, and no other format of it is left as it was; not carried over)"
          ))
    }
    adopted.take(edits.pending, kind: file.kind, title: file.title)
    return lines
  }

  /// Records everything in one file and in one step, so that a run that is ended at any moment has recorded all or nothing.
  private func write(_ adopted: AdoptedEdits) throws(AssemblyError) {
    guard !adopted.changes.isEmpty || !adopted.wordings.isEmpty else { return }
    let path = folder + "/" + Change.fileName
    let before = try ReplacedFile.bytes(of: path)
    var file = ChangeFile(before)
    file.append(adopted.changes, edits: adopted.wordings)
    try ReplacedFile.replace(path, expecting: before, with: file.bytes)
  }

  private static func words(_ difference: EditComparison.Difference) -> String {
    if case .look(let look) = difference.unit {
      let place = look.shownStretch(of: difference.new ?? "")
      return say("“\(place)”的样子改为 \(look.words)", "“\(place)” looks otherwise: \(look.words)")
    }
    switch (difference.old, difference.new) {
    case (let old?, let new?) where difference.unit == .row && old == new:
      return say(
        "“\(old)”一行移到“\(difference.behind)”之后", "the row “\(old)” was moved behind “\(difference.behind)”")
    case (_?, _?):
      let shown = difference.shown
      return say("“\(shown.old)”改成“\(shown.new)”", "“\(shown.old)” became “\(shown.new)”")
    case (nil, let new?):
      return say("加了“\(new)”（在“\(difference.behind)”之后）", "“\(new)” was added behind “\(difference.behind)”")
    case (let old?, nil): return say("删了“\(old)”", "“\(old)” was taken out")
    case (nil, nil): return ""
    }
  }
}
