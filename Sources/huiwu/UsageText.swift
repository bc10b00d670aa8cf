internal import OfficeDocuments

/// The texts that the argument parser makes, in the language of the interface.
///
/// The parser knows only English, so its headings and its few kinds of complaint are put into Chinese here; what is not
/// known is passed on as it is.
enum UsageText {
  /// The help or version text.
  static func help(_ text: String) -> String {
    guard interfaceLanguage == .chinese else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      for (english, chinese) in headings where line.hasPrefix(english) {
        return chinese + line.dropFirst(english.count).drop { $0 == " " }
      }
      for (english, chinese) in descriptions where line.hasSuffix(english) {
        return line.dropLast(english.count) + chinese
      }
      if line.hasPrefix("  See '"), line.hasSuffix("' for detailed help.") {
        return "  各命令的详细帮助：" + line.dropFirst(7).dropLast(20)
      }
      return phrases.reduce(String(line)) { $0.replacing($1.0, with: $1.1) }
    }.joined(separator: "\n")
  }

  /// One sentence on what is wrong with the arguments, and where to read how they should be.
  static func mistake(_ text: String, message: String) -> String {
    let usage = text.split(separator: "\n").first { $0.hasPrefix("Usage: ") }?.dropFirst(7)
    let sentence = message.split(separator: "\n").first.map(String.init) ?? message
    let cause = interfaceLanguage == .chinese ? translated(sentence) : sentence
    var lines = ["huiwu: " + cause + (".。".contains(cause.last ?? " ") ? "" : say("。", "."))]
    if let usage { lines.append(say("用法：", "Usage: ") + usage) }
    lines.append(say("详见 huiwu --help", "See huiwu --help --language en"))
    return lines.joined(separator: "\n") + "\n"
  }

  private static let headings = [
    ("OVERVIEW:", "概述："), ("USAGE:", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："),
  ]

  private static let descriptions = [
    ("Show the version.", "显示版本"), ("Show help information.", "显示帮助"),
    ("Show subcommand help information.", "显示命令的帮助"),
  ]

  private static let phrases = [
    ("(values: ", "(可选："), ("(default: ", "(默认："), ("; default: ", "；默认："), (" default: ", " 默认："),
  ]

  private static func translated(_ sentence: String) -> String {
    let quoted = sentence.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    // The parser shows an option with the placeholder of its value, which tells the user nothing here.
    func part(_ index: Int) -> Substring {
      guard index < quoted.count else { return "" }
      return quoted[index].hasPrefix("-") ? quoted[index].prefix { $0 != " " } : quoted[index][...]
    }
    if sentence.hasPrefix("Unknown option '") {
      let hint = quoted.count > 3 ? "，是不是“\(part(3))”" : ""
      return "不认识选项“\(part(1))”\(hint)"
    }
    if sentence.hasPrefix("Missing expected argument '") { return "缺少参数“\(part(1))”" }
    if sentence.hasPrefix("Missing value for '") { return "选项“\(part(1))”后面缺少内容" }
    if sentence.hasPrefix("Unexpected argument '") { return "多余的参数“\(part(1))”" }
    if sentence.hasPrefix("The value '") { return "“\(part(1))”不能用作“\(part(3))”" + allowed(in: sentence) }
    if let range = sentence.firstRange(of: " unexpected arguments: ") {
      return "多余的参数："
        + sentence[range.upperBound...].split(separator: "'", omittingEmptySubsequences: true)
        .filter { $0 != ", " }.joined(separator: "、")
    }
    return sentence
  }

  private static func allowed(in sentence: String) -> String {
    for opening in ["Please provide one of ", "Please provide one of the following: "] {
      guard let range = sentence.firstRange(of: opening) else { continue }
      let choices = sentence[range.upperBound...].filter { $0 != "'" && $0 != "." }
      return "，可用的有：" + choices.replacing(" and ", with: "、").replacing(" or ", with: "、").replacing(", ", with: "、")
    }
    return ""
  }
}
