internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// `huiwu join`: documents of several authors in one, each as its author made it.
struct JoinCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "join",
      abstract: say("把几份 DOCX 或 ODT 合订成一份，各自的版式不变", "join DOCX or ODT files, each with its own looks"),
      discussion: say(
        "每份的页眉页脚、页码、编号、样式和纸张都照原样，从右手页（单页）开始；重名的样式、编号、书签自动改名。",
        """
        Headers, footers, numbering, styles and page setup of each stay as they are, and each begins on a right-hand page; \
        styles, lists and bookmarks get names of their own.
        """))
  }

  @Argument(help: help("要合订的文件，按次序", "the files, in order"), completion: .file())
  var files: [String]

  @Option(help: help("合订成哪个文件", "the joined file"), completion: .file())
  var output: String

  @Flag(help: help("接着上一份的下一页开始，不留空白左页", "begin on the next page, whichever side it is"))
  var nextPage = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var sources: [(name: String, bytes: [UInt8])] = []
    for file in files { sources.append((file, try OrdinaryFile.read(file))) }
    try MarkedFile.naming(files.joined(separator: say("、", ", "))) {
      let joined = try DocumentJoin.joined(sources, startsOnRight: !nextPage)
      try NewFile.create(output, joined.bytes)
      for remark in joined.remarks {
        writeError(files[remark.source] + say("：", ": ") + sentence(remark.message) + "\n")
      }
    }
    guard !common.quiet else { return }
    try writeOutput(
      sentence(Message("\(files.count) 份合订成 \(output)", english: "joined \(files.count) documents in \(output)")) + "\n"
    )
  }
}
