internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// `huiwu text`: the text of any input file as the program reads it.
struct TextCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "text",
      abstract: say("显示程序从文件里读到的文字", "print the text of a file as the program reads it"),
      discussion: say(
        "UTF-8，一段一行，表格单元格用制表符分开。没有读进来的内容在标准错误上说明。",
        "UTF-8, one paragraph a line, table cells separated by tabs. What was left out is told on standard error."))
  }

  @Argument(help: help("文件", "the file"), completion: .file())
  var file: String

  @Flag(
    help: help(
      "把乱码还原：用错了编码打开后又保存的文字，逐行改回", "turn text back that was read in a wrong encoding and saved"))
  var repair = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    var read = try await readOfficeFile(file)
    var lines = read.plainLines
    if repair {
      if let repaired = DecodedText.repairedMojibake(lines.joined(separator: "\n")) {
        lines = repaired.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        read.notices.removeAll { $0.code == .mojibake }
      } else if !common.quiet {
        writeError(say("没有发现可以还原的乱码", "nothing is garbled in a way that can be turned back") + say("。", ".") + "\n")
      }
    }
    try print(lines)
    var furniture: [String] = []
    if case .document(let document) = read.content {
      furniture = TextFlow(document, stories: [.header, .footer]).map(\.text).filter { text in
        text.unicodeScalars.contains { $0.properties.isAlphabetic }
      }
    }
    if !furniture.isEmpty, !common.quiet {
      let quoted = furniture.prefix(3).joined(separator: say("；", "; "))
      writeError(
        say("页眉页脚里的文字没有列出：", "the words of headers and footers are not listed: ") + quoted
          + (furniture.count > 3 ? "……" : "") + say("。", ".") + "\n")
    }
    for notice in read.notices {
      writeError(
        Location(file: file, place: notice.place).text(in: interfaceLanguage) + say("：", ": ")
          + sentence(notice.message) + "\n")
    }
  }

  /// Prints lines in pieces, so that a long text is not held once more as a whole.
  private func print(_ lines: [String]) throws(AssemblyError) {
    var piece = ""
    for line in lines {
      piece += line
      piece += "\n"
      if piece.utf8.count >= 1 << 16 {
        try writeOutput(piece)
        piece = ""
      }
    }
    try writeOutput(piece)
  }
}
