import Assembler
import Foundation
import OfficeDocuments
import Plugins
import Testing

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

private let catalogue = FindingCatalogue(checks: builtInChecks, papers: builtInPapers)

/// The list of checks for users, made from the descriptions.
private struct ChecksDocument {
  var language: Language

  var text: String {
    var lines = [
      Message("# 核对项目与提示代码", english: "# Checks and codes").text(in: language), "",
      Message(
        "本文由各项核对的说明生成，请勿手工修改；改了说明之后运行 `HUIWU_WRITE_DOCUMENTATION=1 swift test --filter ChecksDocumentationTests`。例子里 `↓` 后面是会被指出的地方。",
        english: "Made from the descriptions beside each check; do not edit. After a change run "
          + "`HUIWU_WRITE_DOCUMENTATION=1 swift test --filter ChecksDocumentationTests`. In the examples `↓` stands before "
          + "what is reported."
      ).text(in: language), "",
    ]
    lines += table(catalogue.checks)
    for code in catalogue.checks { lines += section(code) }
    for part in catalogue.others {
      lines += ["## \(part.title.text(in: language))", ""]
      for code in part.codes {
        lines.append(
          "- `\(code.name)` \(code.severity.title.text(in: language)): "
            + "\(sentence(code.title)) \(sentence(code.explanation)) \(sentence(code.remedy))")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private func table(_ codes: [FindingCode]) -> [String] {
    let header = Message("| 代码 | 程度 | 查什么 |", english: "| code | severity | mistake |").text(in: language)
    return [header, "|---|---|---|"]
      + codes.map {
        "| `\($0.name)` | \($0.severity.title.text(in: language)) | \($0.title.text(in: language)) |"
      } + [""]
  }

  private func section(_ code: FindingCode) -> [String] {
    var lines = ["## `\(code.name)`", "", sentence(code.title), ""]
    lines += [sentence(code.explanation), ""]
    lines += [Message("怎么办：", english: "What to do: ").text(in: language) + sentence(code.remedy), ""]
    if !code.options.isEmpty {
      lines +=
        code.options.map { option in
          Message("- 可设“\(option.name.chinese)”：", english: "- Option `\(option.name.english)`: ").text(in: language)
            + sentence(option.explanation)
        } + [""]
    }
    for example in code.examples {
      lines += [Message("例：", english: "Example: ").text(in: language) + sentence(example.title), "", "```yaml"]
      lines += [example.meeting, "```", ""]
      for (name, text) in example.files.sorted(by: { $0.key < $1.key }) {
        lines += ["`\(name)`", "", "```text", text.trimmingCharacters(in: .newlines), "```", ""]
      }
    }
    return lines
  }

  private func sentence(_ message: Message) -> String {
    let text = message.text(in: language)
    guard language == .english else { return text + "。" }
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}

@Suite struct ChecksDocumentationTests {
  @Test(arguments: [(Language.chinese, "checks.zh.md"), (.english, "checks.md")])
  func listOfChecksIsCurrent(_ language: Language, _ name: String) throws {
    let file = root.appendingPathComponent("Documentation/\(name)")
    let text = ChecksDocument(language: language).text
    if ProcessInfo.processInfo.environment["HUIWU_WRITE_DOCUMENTATION"] != nil {
      try Data(text.utf8).write(to: file)
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written.utf8.elementsEqual(text.utf8), "Documentation/\(name) is not what the descriptions say")
  }

  @Test func everyCodeStandsOnceInTheCatalogue() {
    #expect(Set(catalogue.all.map(\.name)).count == catalogue.all.count)
    #expect(catalogue.checks.count == builtInChecks.count)
  }

  /// A list of codes that the catalogue does not hold is one that `huiwu explain` cannot explain, and a name of a code
  /// elsewhere than in its declaration is one that the compiler does not hold against it.
  @Test func everyCodeIsDeclaredWhereTheCatalogueFindsIt() throws {
    let sources = root.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    let names = Set(catalogue.all.map(\.name))
    var declared: [String: Int] = [:]
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: #/FindingCode\(\s*"([^"]+)"/#) { declared[String(match.1), default: 0] += 1 }
      if file.lastPathComponent == "ReadingNotice.swift" {
        for match in text.matches(of: #/case \w+ = "([^"]+)"/#) { declared[String(match.1), default: 0] += 1 }
      }
      // What stands between two quotation marks that follow each other; searching for each name would read every file a
      // hundred times.
      let quoted = Set(text.utf8.split(separator: UInt8(ascii: "\"")).compactMap { String($0) })
      for name in names where quoted.contains(name) { declared[name, default: 0] -= 1 }
    }
    #expect(declared.filter { $0.value != 0 || !names.contains($0.key) }.map(\.key).sorted() == [])
    #expect(names.subtracting(declared.keys).sorted() == [])
  }

  @Test func everyCodeSpeaksBothLanguagesWithoutFinalPunctuation() {
    for code in catalogue.all {
      for message in [code.title, code.explanation, code.remedy] {
        #expect(!message.chinese.isEmpty && !message.english.isEmpty, "\(code.name)")
        #expect(!"。.；;".contains(message.chinese.last ?? "。"), "\(code.name)")
        #expect(!"。.；;".contains(message.english.last ?? "."), "\(code.name)")
        #expect(!message.english.unicodeScalars.contains { $0 == "。" || $0 == "，" }, "\(code.name)")
      }
    }
  }
}
