import Assembler
import Foundation
import OfficeDocuments
import Plugins
import Testing

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

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
    lines += table(builtInChecks.map(\.description))
    for description in builtInChecks.map(\.description) { lines += section(description) }
    let others = [
      (Message("读取会议", english: "Reading a meeting"), OtherFindings.reading),
      (Message("读取文件", english: "Reading a file"), OtherFindings.files),
      (Message("编排材料", english: "Composing the papers"), OtherFindings.composing),
      (Message("安装", english: "Installation"), OtherFindings.installation),
    ]
    for (title, descriptions) in others {
      lines += ["## \(title.text(in: language))", ""]
      for description in descriptions {
        lines.append(
          "- `\(description.code)` \(description.severity.title.text(in: language)): "
            + "\(sentence(description.title)) \(sentence(description.explanation)) \(sentence(description.remedy))")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private func table(_ descriptions: [CheckDescription]) -> [String] {
    let header = Message("| 代码 | 程度 | 查什么 |", english: "| code | severity | mistake |").text(in: language)
    return [header, "|---|---|---|"]
      + descriptions.map {
        "| `\($0.code)` | \($0.severity.title.text(in: language)) | \($0.title.text(in: language)) |"
      } + [""]
  }

  private func section(_ description: CheckDescription) -> [String] {
    var lines = ["## `\(description.code)`", "", sentence(description.title), ""]
    lines += [sentence(description.explanation), ""]
    lines += [Message("怎么办：", english: "What to do: ").text(in: language) + sentence(description.remedy), ""]
    for example in description.examples {
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

  @Test func everyCodeOfTheProgramIsDescribed() throws {
    let described = Set((builtInChecks.map(\.description) + OtherFindings.all).map(\.code))
    #expect(described.count == builtInChecks.count + OtherFindings.all.count)
    #expect(described.isSuperset(of: ReadingNotice.Code.allCases.map(\.rawValue)))
    let sources = root.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var used: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      // A finding begins with its code and its severity: Finding("source.unknown-key", .warning, …
      for match in text.matches(of: #/"([a-z]+\.[a-z-]+)",\s*\.?(?:error|warning|info|severity)\b/#) {
        used.insert(String(match.1))
      }
    }
    #expect(used.count > 20)
    #expect(used.subtracting(described).sorted() == [])
  }

  @Test func everyDescriptionSpeaksBothLanguagesWithoutFinalPunctuation() {
    for description in builtInChecks.map(\.description) + OtherFindings.all {
      for message in [description.title, description.explanation, description.remedy] {
        #expect(!message.chinese.isEmpty && !message.english.isEmpty, "\(description.code)")
        #expect(!"。.；;".contains(message.chinese.last ?? "。"), "\(description.code)")
        #expect(!"。.；;".contains(message.english.last ?? "."), "\(description.code)")
        #expect(!message.english.unicodeScalars.contains { $0 == "。" || $0 == "，" }, "\(description.code)")
      }
    }
  }
}
