import Foundation
import TestSupport
import Testing

@Suite struct ManualTests {
  /// What the program says of itself for other programs.
  private struct Dump: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        struct Name: Decodable { var kind: String, name: String }
        var names: [Name]?
      }
      var commandName: String
      var subcommands: [Command]?
      var arguments: [Argument]?
    }
    var command: Command
  }

  @Test(arguments: ["share/man/man1/huiwu.1", "share/man/zh_CN/man1/huiwu.1"])
  func describesEveryCommandAndOption(page: String) throws {
    let manual = try String(contentsOfFile: Checkout.folder + "/" + page, encoding: .utf8)
      .replacingOccurrences(of: "\\-", with: "-")
    let dump = try run(Checkout.huiwu, ["--experimental-dump-help"])
    let command = try JSONDecoder().decode(Dump.self, from: Data(dump.output.utf8)).command
    let subcommands = try #require(command.subcommands).filter { $0.commandName != "help" }
    #expect(subcommands.count >= 7)
    for subcommand in subcommands {
      #expect(manual.contains("huiwu \(subcommand.commandName)"), "\(page) lacks the command \(subcommand.commandName)")
      for name in (subcommand.arguments ?? []).flatMap({ $0.names ?? [] }) where name.kind == "long" {
        #expect(manual.contains("--" + name.name), "\(page) lacks --\(name.name)")
      }
    }
    #expect(manual.contains(try run(Checkout.huiwu, ["--version"]).output.trimmingSuffix("\n")))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func makesCompletions(shell: String) throws {
    let ended = try run(Checkout.huiwu, ["--generate-completion-script", shell])
    #expect(ended.status == 0)
    #expect(ended.output.contains("verify"))
  }
}
