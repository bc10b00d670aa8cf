internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments
internal import Plugins

/// `huiwu explain`: what a check looks at, why it matters, and what to do.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: say("说明一项核对：查什么、为什么、怎么办", "explain a check: what it compares, why, and what to do"))
  }

  @Argument(
    help: help("代码，如 cards.missing（见 huiwu list checks）", "the code, such as cards.missing (see huiwu list checks)"),
    completion: .custom { _, _, _ in everyCode.map(\.name) })
  var code: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let check = everyCode.first(where: { $0.name == code }) else {
      throw AssemblyError(
        file: code,
        Message("没有这个代码；请用 huiwu list checks 查看全部", english: "there is no such code; see huiwu list checks"))
    }
    let severity = check.severity.title.text(in: interfaceLanguage)
    var lines = ["\(check.name)  \(severity)  \(check.title.text(in: interfaceLanguage))", ""]
    lines.append(sentence(check.explanation))
    lines.append(say("怎么办：", "What to do: ") + sentence(check.remedy))
    for option in check.options {
      lines.append(
        say("可设：", "Option: ") + option.name.text(in: interfaceLanguage) + say("，", ": ") + sentence(option.explanation)
      )
    }
    if !check.examples.isEmpty {
      lines += ["", say("下面的例子里，↓ 后面是会被指出的地方。", "In the examples ↓ stands before what is reported.")]
    }
    for example in check.examples {
      lines += ["", say("例：", "Example: ") + example.title.text(in: interfaceLanguage), ""]
      lines += indented(example.meeting)
      for (name, text) in example.files.sorted(by: { $0.key < $1.key }) {
        lines += ["  [\(name)]"] + indented(text)
      }
    }
    try writeOutput(lines.map { $0 + "\n" }.joined())
  }

  private func indented(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// Every code that a finding can have.
var everyCode: [FindingCode] { FindingCatalogue(checks: builtInChecks, papers: builtInPapers).all }
