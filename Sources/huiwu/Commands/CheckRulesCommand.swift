internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// `huiwu check-rules`: whether the rules that somebody wrote do what their own examples promise.
struct CheckRulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check-rules",
      abstract: say("用规则自带的例子试规则文件", "try files of rules on their own examples"),
      discussion: say(
        """
        每条规则都要带错例和对例：错例必须指出，对例不得指出。写法见 Documentation/rules.md。
        试好之后用 huiwu check --rules 文件，或写进本单位的设置文件。
        """,
        """
        Every rule brings wrong examples, which have to be found, and right ones, which have to pass; see Documentation/rules.md.
        Then use huiwu check --rules FILE, or name the file in the settings of the office.
        """))
  }

  @Argument(help: help("规则文件（YAML）", "files of rules (YAML)"), completion: .file())
  var files: [String]

  @OptionGroup var common: CommonOptions

  func run() throws {
    var known = everyCode
    var isGood = true
    for path in files {
      let file = try RuleFile(try OrdinaryFile.read(path), file: path, known: known)
      var lines = file.findings.map { "✗ " + textReportLine($0) }
      for trial in file.trials {
        known.append(trial.code)
        let title = trial.code.title.text(in: interfaceLanguage)
        lines.append(
          "\(trial.isGood ? "✓" : "✗") \(trial.code.name)  \(title)"
            + say("（\(trial.count) 个例子）", trial.count == 1 ? " (1 example)" : " (\(trial.count) examples)"))
        lines += trial.failures.map { failure in
          "    \(failure.location.text(in: interfaceLanguage)): \(failure.message.text(in: interfaceLanguage))"
        }
      }
      let good = file.trials.count { $0.isGood }
      let bad = file.trials.count - good + file.findings.count
      isGood = isGood && bad == 0
      lines.append(
        sentence(
          Message(
            bad == 0 ? "\(path)：\(good) 条规则都好用" : "\(path)：\(good) 条好用，\(bad) 处不对",
            english: bad == 0 ? "\(path): all \(good) rules are good" : "\(path): \(good) good, \(bad) wrong")))
      try writeOutput(lines.map { $0 + "\n" }.joined())
    }
    guard isGood else { throw ExitStatus.errorsFound }
  }
}
