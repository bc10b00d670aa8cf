internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// `huiwu review`: copies of the author's own files with each finding as a comment on the very words.
struct ReviewCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: say("把发现的问题作为批注写进文件的副本", "write findings as comments into copies of the files"),
      discussion: say(
        """
        原文件不动，在旁边写一份“…-批注”：DOCX、ODT 的批注在有问题的字上，XLSX 的在单元格上；纯文本先变成 DOCX。除批注外，副本与原文件逐字节相同；别人的批注和修订都保留，同样的批注不会加第二遍。
        """,
        """
        The files stay as they are; a copy …-批注 is written beside each, with comments on the very words in DOCX and ODT and on \
        cells in XLSX. Plain text becomes a DOCX. All other bytes are the same, and nothing is said twice.
        """))
  }

  @Argument(
    help: help("稿件，或会议文件夹（批注其中有问题的文件）", "drafts, or a meeting folder for all of its files with findings"),
    completion: .file())
  var paths: [String]

  @Option(help: help("稿件所属的会议文件夹，按整个会议核对", "the meeting folder to which the files belong"), completion: .directory)
  var meeting: String?

  @Option(
    help: help("副本写到哪个文件夹；不写就在原文件旁边", "the folder for the copies; beside the files without it"), completion: .directory)
  var output: String?

  @OptionGroup var settings: SettingOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let progress = Progress(quiet: common.quiet)
    defer { progress.end() }
    let checked = try await CheckedFiles(paths, meeting: meeting, settings: settings, progress)
    progress.end()
    for file in checked.files { try MarkedFile.naming(file.path) { try review(file) } }
  }

  private func review(_ checked: CheckedFiles.File) throws {
    var file = checked
    // Whoever opens the copy sees its comments and changes, those that this command made too.
    file.findings.removeAll { [ReadingNotice.Code.comments, .trackedChanges].map(\.rawValue).contains($0.code.name) }
    let remarks = file.findings.map { ReviewRemark(at: $0.location.place, Self.text(of: $0)) }
    let copy = try FileEdit.commented(file.bytes, name: file.path, remarks: remarks, author: MarkedFile.author)
    guard let copy else {
      complain(say("这种格式不能加批注，没有写副本", "this format takes no comments, and no copy was written"), about: file.path)
      return
    }
    let path = MarkedFile.path(
      of: file.path, suffix: MarkedCopyName.comments.rawValue, folder: output,
      fileNameExtension: copy.isDocumentMade ? "docx" : nil)
    try MarkedFile.write(copy.bytes, to: path)
    var line = path + say("：批注 \(copy.placed) 处", ": \(copy.placed) comments")
    if copy.known > 0 { line += say("，原有 \(copy.known) 处", ", \(copy.known) were there") }
    if !copy.unplaced.isEmpty {
      line += say("，\(copy.unplaced.count) 处不能批注在原处", ", \(copy.unplaced.count) found no place")
    }
    try writeOutput(line + "\n")
    for index in copy.unplaced { try writeOutput("    " + textReportLine(file.findings[index]) + "\n") }
  }

  /// What a comment says.
  private static func text(of finding: Finding) -> String {
    let language = interfaceLanguage
    var text = finding.severity.title.text(in: language) + say("：", ": ") + finding.message.text(in: language)
    if let first = finding.suggestions.first, !first.isEmpty { text += say("；建议：", "; perhaps: ") + first }
    let others = finding.related.filter { $0.file != finding.location.file || $0.place != finding.location.place }
    if !others.isEmpty {
      // The file itself needs no name, which is another one in the copy.
      let places = others.prefix(3).map { other in
        other.file == finding.location.file ? other.place.text(in: language) : other.text(in: language)
      }
      text += say("；另见 ", "; see also ") + places.joined(separator: say("、", ", "))
    }
    return text + " [" + finding.code.name + "]"
  }
}

/// A finding in one line.
func textReportLine(_ finding: Finding) -> String {
  finding.location.text(in: interfaceLanguage) + ": " + finding.code.name + " "
    + finding.message.text(in: interfaceLanguage)
}
