internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments
internal import Plugins

/// `huiwu list`: what the program has to offer, one thing a line, the name first.
struct ListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say("列出全部核对项目、材料种类、版式或文件格式", "list all checks, kinds of papers, layouts or file formats"))
  }

  /// What can be listed.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case checks, papers, layouts, formats
  }

  @Argument(help: help("checks、papers、layouts 或 formats", "checks, papers, layouts or formats"))
  var subject: Subject

  @Option(help: help("自己的版式文件夹", "folder of your own layouts"), completion: .directory)
  var layouts: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let rows: [[String]] =
      switch subject {
      case .checks:
        builtInChecks.map(\.code).map { check in
          [
            check.name, check.severity.title.text(in: interfaceLanguage), check.title.text(in: interfaceLanguage),
          ]
        }
      case .papers:
        builtInPapers.map(\.description).map { paper in
          [paper.kind.name, paper.title.text(in: interfaceLanguage), paper.explanation.text(in: interfaceLanguage)]
        }
      case .layouts:
        try Installation().layouts(stated: layouts).layouts.map { [$0.name, $0.summary] }
      case .formats:
        FileFormat.all.map { format in
          let reading = format.needsConverter ? say("读（要有 LibreOffice）", "read (with LibreOffice)") : say("读", "read")
          return [
            format.fileNameExtension, format.writer == nil ? reading : say("读、写", "read, write"),
            format.title.text(in: interfaceLanguage), format.fileNameExtensions.map { "." + $0 }.joined(separator: " "),
          ]
        }
      }
    try writeOutput(rows.map { $0.joined(separator: "\t") + "\n" }.joined())
  }
}
