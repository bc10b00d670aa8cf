internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// `huiwu new`: a meeting folder that builds as it is, to be typed over; or, in a folder that has files already, the workbook in which
/// the user confirms what was understood of them.
struct NewCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: say("新建一个会议文件夹，可直接生成，改成自己的内容即可", "make a meeting folder that builds as it is, to be typed over"),
      discussion: say(
        """
        文件夹里有 会议.xlsx（会议、名单、议程、座次、材料五张表）、讲话稿/ 和 说明.txt。
        文件夹已经有名单、议程、通知等文件时，只在里面写一个 会议.xlsx，填好读懂的内容，每格批注写着出处，要确认的列在“待确认”里；
        原有的文件一个也不动。
        """,
        """
        The folder holds 会议.xlsx (sheets 会议, 名单, 议程, 座次, 材料), 讲话稿/ and 说明.txt.
        In a folder that has roster, agenda or notice already only 会议.xlsx is written, filled in with what was understood, \
        each value with its source in a note, what has to be confirmed on the sheet 待确认; no other file is touched.
        """))
  }

  @Argument(help: help("会议名称，也是文件夹的名称", "name of the meeting and of the folder"))
  var name: String

  @OptionGroup var settings: SettingOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    if let folder = FilledFolder(name) { return try await confirm(folder) }
    let title = name.split(separator: "/").last.map(String.init) ?? name
    try NewFolder.create(name, files: try MeetingTemplate(name: title).files())
    try writeOutput(
      say(
        "已建好 \(name)。请打开其中的 会议.xlsx 填写，然后运行：huiwu build \(name)\n",
        "Made \(name). Fill in 会议.xlsx in it, then run: huiwu build \(name)\n"))
  }

  /// Writes what was understood of the files of a folder into a workbook beside them.
  private func confirm(_ folder: FilledFolder) async throws {
    let path = folder.path + "/" + MeetingWorkbook.fileName
    let progress = Progress(quiet: common.quiet)
    defer { progress.end() }
    let options = try settings.options(for: [folder.path])
    let source = AssemblySources.folder(try FolderFileSource(folder.path))
    let assembly = try await assemble(source, of: folder.path, options: options, progress)
    progress.end()
    let meeting = assembly.meeting
    guard !meeting.account.entries.contains(where: { MeetingReader.isDescription($0.location.file) }) else {
      throw AssemblyError(
        file: folder.path,
        Message(
          "已经有说明会议的文件，不会覆盖；直接运行 huiwu check \(name)",
          english: "a file describes the meeting already and is not overwritten; run huiwu check \(name)"))
    }
    let workbook = MeetingWorkbook(meeting, questions: assembly.findings.sortedForReport()).workbook
    let bytes: [UInt8]
    do { bytes = try XLSXWriter.write(workbook).bytes } catch {
      throw AssemblyError(file: path, error.message)
    }
    try NewFile.create(path, bytes)
    let questions = assembly.findings.count { $0.severity != .info }
    try writeOutput(
      say(
        "已写好 \(path)：\(meeting.roster.people.count) 人、\(meeting.agenda.items.count) 项议程、"
          + "\(meeting.materials.count) 份材料，有 \(questions) 处要确认。请核对后运行：huiwu build \(name)\n",
        "Wrote \(path): \(meeting.roster.people.count) people, \(meeting.agenda.items.count) agenda items, "
          + "\(meeting.materials.count) materials; \(questions) places to confirm. Then run: huiwu build \(name)\n"
      ))
  }
}

/// A folder that is there and holds files.
private struct FilledFolder {
  let path: String

  /// Looks for the folder; nil when there is none, or it is empty.
  init?(_ name: String) {
    var trimmed = name[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    path = String(trimmed)
    guard OrdinaryFile.isFolder(path), let source = try? FolderFileSource(path), let paths = try? source.paths(),
      !paths.isEmpty
    else { return nil }
  }
}
