import Foundation
import Testing

/// A case of the command line, written as one readable Markdown file.
///
/// A block ```` ```file PATH ```` is a file that lies there before the commands run. A block ```` ```console ```` holds
/// commands after `$ `, run by bash in an empty folder, each followed by what must come: lines of standard output, lines
/// of standard error after `2> `, and the exit status after `=> ` where it is not 0. In a line `…` stands for any text,
/// and a line `…` alone for any number of lines. A line `Needs: root` or `Needs: python` says what the case needs.
struct CommandCase: Sendable, CustomTestStringConvertible {
  /// One command and what must come of it.
  struct Step: Sendable {
    var command: String
    var line: Int
    var output: [String] = []
    var errors: [String] = []
    /// Nil where it is not told, as in a guide for people.
    var status: Int32? = 0
  }

  var name: String
  var title = ""
  var needs: [String] = []
  var files: [(path: String, text: String)] = []
  var steps: [Step] = []

  var testDescription: String { name }

  /// Every case in the folder beside this file, sorted, and the screens of the user guide.
  static let all: [CommandCase] = {
    let folder = Checkout.folder + "/Tests/EndToEndTests/Cases"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      guard let text = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) else { return nil }
      return CommandCase(name: String(name.dropLast(3)), text: text)
    } + [guide].compactMap { $0 }
  }()

  /// The user guide, whose commands run beside the folder that it speaks of.
  private static let guide: CommandCase? = {
    let text = try? String(contentsOfFile: Checkout.folder + "/Documentation/user-guide.zh.md", encoding: .utf8)
    guard var guide = text.map({ CommandCase(name: "user-guide.zh", text: $0) }) else { return nil }
    for index in guide.steps.indices { guide.steps[index].status = nil }
    let prepare = Step(command: "cp -r \"$CHECKOUT\"/Tests/EndToEndTests/GuideFolder/* .", line: 0)
    guide.steps.insert(prepare, at: 0)
    return guide
  }()

  init(name: String, text: String) {
    self.name = name
    var block: String?
    var content: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated() {
      if let opened = block {
        guard line == "```" else {
          content.append(line)
          if opened == "console" { read(line, number: index + 1) }
          continue
        }
        if opened.hasPrefix("file ") {
          files.append((String(opened.dropFirst(5)), content.map { $0 + "\n" }.joined()))
        }
        block = nil
      } else if line.hasPrefix("```") {
        block = String(line.dropFirst(3))
        content = []
      } else if line.hasPrefix("# ") {
        title = String(line.dropFirst(2))
      } else if line.hasPrefix("Needs: ") {
        needs += line.dropFirst(7).split(separator: " ").map(String.init)
      }
    }
  }

  private mutating func read(_ line: String, number: Int) {
    if line.hasPrefix("$ ") {
      steps.append(Step(command: String(line.dropFirst(2)), line: number))
      return
    }
    guard !steps.isEmpty else { return }
    let last = steps.count - 1
    if line.hasPrefix("> ") {
      steps[last].command += "\n" + line.dropFirst(2)
    } else if line.hasPrefix("=> "), let status = Int32(line.dropFirst(3)) {
      steps[last].status = status
    } else if line.hasPrefix("2> ") {
      steps[last].errors.append(String(line.dropFirst(3)))
    } else {
      steps[last].output.append(line)
    }
  }
}

/// Comparison of printed lines with expected ones that hold `…`.
enum ExpectedLines {
  /// Whether the lines are as expected.
  static func match(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first == "…" {
      return lines.indices.contains { match(lines[$0...], expected.dropFirst()) }
        || match(lines[lines.endIndex...], expected.dropFirst())
    }
    guard let line = lines.first, match(line, first) else { return false }
    return match(lines.dropFirst(), expected.dropFirst())
  }

  private static func match(_ line: String, _ expected: String) -> Bool {
    let parts = expected.components(separatedBy: "…")
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return line == expected }
    guard line.hasPrefix(first) else { return false }
    var rest = line.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
