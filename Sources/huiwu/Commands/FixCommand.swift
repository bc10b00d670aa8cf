internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// `huiwu fix`: copies of the author's own files in which each safe fix is a tracked change.
struct FixCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fix",
      abstract: say("把有把握的改法作为修订写进文件的副本", "write safe fixes as tracked changes into copies of the files"),
      discussion: say(
        """
        原文件不动，在旁边写一份“…-修订”（DOCX、ODT；纯文本先变成 DOCX），每处改动都是修订，可以在 Word、WPS、LibreOffice 里逐条接受或拒绝。只改有把握的，从不改人名；没有把握的用 huiwu review 批注。
        """,
        """
        The files stay as they are; a copy …-修订 is written beside each (DOCX, ODT; plain text becomes a DOCX), with a tracked \
        deletion and insertion for each fix. Names are never changed; what is not safe is left to huiwu review.
        """))
  }

  @Argument(help: help("稿件，或会议文件夹", "drafts, or a meeting folder"), completion: .file())
  var paths: [String]

  @Option(
    parsing: .singleValue,
    help: help("只改这一类，如 typo.word；可以写几次", "fix only this code, such as typo.word; may be repeated"))
  var only: [String] = []

  @Flag(help: help("只显示改前改后，不写文件", "show before and after and write nothing"))
  var diff = false

  @Option(help: help("稿件所属的会议文件夹", "the meeting folder to which the files belong"), completion: .directory)
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
    for file in checked.files {
      // A fix never touches who somebody is, whatever a check says of its own safety.
      let safe = file.findings.filter { finding in
        finding.fixIsSafe && !["cards", "names", "roster"].contains(finding.code.area)
          && (only.isEmpty || only.contains { $0 == finding.code.name || $0 == finding.code.area })
      }
      try MarkedFile.naming(file.path) { if diff { try show(file, safe) } else { try fix(file, safe) } }
    }
  }

  private func fix(_ file: CheckedFiles.File, _ safe: [Finding]) throws {
    let fixes = safe.map { TextFix(at: $0.location.place, $0.suggestions[0]) }
    let copy = try FileEdit.fixed(file.bytes, name: file.path, fixes: fixes, author: MarkedFile.author)
    guard let copy else {
      complain(
        say("这种格式不能写修订，没有写副本", "this format takes no tracked changes, and no copy was written"), about: file.path)
      return
    }
    let path = MarkedFile.path(
      of: file.path, suffix: MarkedCopyName.changes.rawValue, folder: output,
      fileNameExtension: copy.isDocumentMade ? "docx" : nil)
    try MarkedFile.write(copy.bytes, to: path)
    var line = path + say("：修订 \(copy.placed) 处", ": \(copy.placed) changes")
    if !copy.unplaced.isEmpty {
      line += say(
        "，\(copy.unplaced.count) 处在域、文本框或别人的修订里，请手工改",
        ", \(copy.unplaced.count) in fields, boxes or changes of others are left to you")
    }
    let rest = file.findings.count - safe.count
    if rest > 0 { line += say("；另有 \(rest) 个问题不能自动改", "; \(rest) findings have no safe fix") }
    try writeOutput(line + "\n")
    for index in copy.unplaced { try writeOutput("    " + textReportLine(safe[index]) + "\n") }
  }

  /// Prints each paragraph before and after.
  private func show(_ file: CheckedFiles.File, _ safe: [Finding]) throws {
    let read = try OfficeFile.read(file.bytes, name: file.path)
    var lines: [String] = []
    for passage in TextFlow(read) {
      guard let place = passage.paragraph.place else { continue }
      let old = Array(passage.text.unicodeScalars)
      let own = safe.filter { finding in
        let other = finding.location.place
        return other.part == place.part && other.paragraph == place.paragraph && other.line == place.line
          && other.cell == place.cell && other.sheet == place.sheet && other.column != nil
      }.sorted { ($0.location.place.column ?? 0) > ($1.location.place.column ?? 0) }
      guard !own.isEmpty else { continue }
      var new = old
      let base = (place.column ?? 1) - 1
      for finding in own {
        let start = (finding.location.place.column ?? 1) - 1 - base
        let end = start + (finding.location.place.length ?? 1)
        guard start >= 0, end <= new.count else { continue }
        new.replaceSubrange(start..<end, with: Array(finding.suggestions[0].unicodeScalars))
      }
      lines.append(Location(file: file.path, place: place).text(in: interfaceLanguage))
      lines.append("- " + String(String.UnicodeScalarView(old)))
      lines.append("+ " + String(String.UnicodeScalarView(new)))
    }
    try writeOutput(lines.map { $0 + "\n" }.joined())
  }
}
