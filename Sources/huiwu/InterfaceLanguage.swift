internal import ArgumentParser
internal import OfficeDocuments

/// The language in which the program speaks: Chinese, or what `--language` says.
///
/// It is looked up before the arguments are parsed, because help and complaints about the arguments need it too.
let interfaceLanguage: Language = {
  let arguments = CommandLine.arguments
  for (index, argument) in arguments.enumerated() {
    if argument == "--" { break }
    if argument == "--language", index + 1 < arguments.count {
      return Language(rawValue: arguments[index + 1]) ?? .chinese
    }
    if argument.hasPrefix("--language=") { return Language(rawValue: String(argument.dropFirst(11))) ?? .chinese }
  }
  return .chinese
}()

/// A text in the language of the interface.
func say(_ chinese: String, _ english: String) -> String {
  switch interfaceLanguage {
  case .chinese: chinese
  case .english: english
  }
}

/// A help text in the language of the interface.
func help(_ chinese: String, _ english: String) -> ArgumentHelp { ArgumentHelp(stringLiteral: say(chinese, english)) }

/// A sentence in the language of the interface, with the mark that ends it.
func sentence(_ message: Message) -> String {
  message.text(in: interfaceLanguage) + say("。", ".")
}

/// The values of `--language`.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
  case zh, en
}

/// The options of every command.
struct CommonOptions: ParsableArguments {
  @Option(help: help("界面语言：zh 或 en", "language of messages: zh or en"))
  var language: LanguageOption = .zh

  @Flag(help: help("不显示进度", "show no progress"))
  var quiet = false
}
