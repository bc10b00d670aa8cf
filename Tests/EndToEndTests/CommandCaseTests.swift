import Foundation
import TestSupport
import Testing

@Suite struct CommandCaseTests {
  @Test(arguments: CommandCase.all)
  func behavesAsTheCaseSays(_ commandCase: CommandCase) throws {
    for need in commandCase.needs {
      if let reason = missing(need) { try Test.cancel("\(commandCase.name): \(reason)") }
    }
    let folder = try TemporaryFolder()
    for file in commandCase.files {
      let url = URL(filePath: folder.path + "/" + file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    let environment = [
      "PATH": Checkout.huiwuFolder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      "EXAMPLES": Checkout.folder + "/examples", "CHECKOUT": Checkout.folder,
      "PYTHON": OutsideProgram.python?.path ?? "python3",
      "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "HUIWU_HOME": "", "HUIWU_LAYOUTS": "", "TERM": "xterm",
    ]
    for step in commandCase.steps {
      // A hang is a failure with a status of its own, not a test run that never ends.
      let ended = try run(
        "/usr/bin/timeout", ["60", "/bin/bash", "-c", step.command], in: folder.path, environment: environment)
      let place = "\(commandCase.name).md:\(step.line): $ \(step.command)"
      #expect(ended.status == step.status ?? ended.status, "\(place)\n\(ended.output)\(ended.errors)")
      expect(ended.output, step.output, "standard output of \(place)")
      expect(ended.errors, step.errors, "standard error of \(place)")
    }
  }

  @Test func findsTheCases() { #expect(CommandCase.all.count >= 10) }

  @Test(arguments: [
    (["a"], ["a"], true), (["a"], ["b"], false), (["a", "b"], ["…"], true), ([], ["…"], true),
    (["a", "b", "c"], ["a", "…", "c"], true), (["a", "b"], ["a", "…", "c"], false), (["axb"], ["a…b"], true),
    (["axb", "y"], ["a…b"], false), (["axxbyyc"], ["a…b…c"], true),
  ])
  func comparesLinesWithGaps(lines: [String], expected: [String], matches: Bool) {
    #expect(ExpectedLines.match(lines[...], expected[...]) == matches)
  }

  private func missing(_ need: String) -> String? {
    switch need {
    case "root": getuid() == 0 ? nil : "needs root, to mount a small disk or to act as another user"
    case "python": OutsideProgram.python == nil ? "needs Python with python-docx, odfdo and openpyxl" : nil
    default: OutsideProgram(need) == nil ? "needs the program \(need)" : nil
    }
  }

  private func expect(_ text: String, _ expected: [String], _ what: String) {
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    guard !ExpectedLines.match(lines[...], expected[...]) else { return }
    Issue.record("\(what)\nexpected:\n\(expected.joined(separator: "\n"))\ngot:\n\(text)")
  }
}
