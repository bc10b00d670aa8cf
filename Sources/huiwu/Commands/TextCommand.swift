internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// `huiwu text`: the text of any input file as the program reads it.
struct TextCommand: ParsableCommand {
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

  @OptionGroup var common: CommonOptions

  func run() throws {
    let read = try readOfficeFile(file)
    var text = ""
    for line in read.plainLines {
      text += line
      text += "\n"
    }
    try writeOutput(text)
    for notice in read.notices {
      writeError(
        Location(file: file, place: notice.place).text(in: interfaceLanguage) + say("：", ": ")
          + sentence(notice.message) + "\n")
    }
  }
}
