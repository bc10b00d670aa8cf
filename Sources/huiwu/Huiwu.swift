internal import ArgumentParser
internal import Assembler
internal import Foundation
internal import OfficeDocuments

/// The program: parses the command line, runs the command, and turns whatever happened into an exit status.
@main
struct Huiwu: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "huiwu",
      abstract: say("会务：把一个文件夹里的办公文件变成一套核对过的会议材料", "turns a folder of office files into a checked meeting packet"),
      discussion: say(
        """
        先 huiwu new 会议名称，填好 会议.xlsx，再 huiwu check 和 huiwu build。
        退出状态：0 完成且无错误；1 完成但有错误；2 无法完成（用法、文件或磁盘的问题）。
        """,
        """
        Begin with huiwu new NAME, fill in 会议.xlsx, then huiwu check and huiwu build.
        Exit status: 0 done without errors; 1 done, errors were found; 2 it could not be done (usage, files, disk).
        """),
      version: programVersion,
      subcommands: [
        NewCommand.self, CheckCommand.self, FactsCommand.self, BuildCommand.self, FreezeCommand.self, PlanCommand.self,
        PrintedCommand.self, AdoptCommand.self, RehearseCommand.self, ChangesCommand.self, WatchCommand.self,
        VerifyCommand.self, TextCommand.self,
        ReviewCommand.self,
        FixCommand.self,
        TemplateCommand.self, JoinCommand.self, CheckRulesCommand.self, ExplainCommand.self, ListCommand.self,
      ])
  }

  @OptionGroup var common: CommonOptions

  static func main() async {
    // A file that grows beyond the limit of the user ends in an error with a sentence, not in a killed process.
    signal(SIGXFSZ, SIG_IGN)
    // Without it the C library looks for the time zone on disk at every entry of every archive; nothing here asks for it.
    setenv("TZ", "UTC0", 1)
    keepFreedMemory()
    Foundation.exit(await run(PathText.commandLine).rawValue)
  }

  /// Has the C library keep freed memory for the next use, because to give back what is soon asked for again costs a program
  /// that runs for a moment a twentieth of its time.
  private static func keepFreedMemory() {
    typealias Setting = @convention(c) (Int32, Int32) -> Int32
    // Swift's module of the C library leaves this call of glibc out, so it is looked up by name.
    guard let address = dlsym(nil, "mallopt") else { return }
    let set = unsafeBitCast(address, to: Setting.self)
    _ = set(-1, 256 << 20)  // M_TRIM_THRESHOLD: how much may lie free at the end of the heap
    _ = set(-2, 1 << 20)  // M_TOP_PAD: by how much more than asked for the heap grows
    _ = set(-3, 4 << 20)  // M_MMAP_THRESHOLD: what is larger goes back to the system at once
  }

  private static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      var command = try parse(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .done
    } catch let status as ExitStatus {
      return status
    } catch let error as AssemblyError {
      complain(error.message.text(in: interfaceLanguage), about: error.file)
    } catch let error as ReadingError {
      complain(error.message.text(in: interfaceLanguage), about: nil)
    } catch {
      return finish(with: error, arguments: arguments)
    }
    return .impossible
  }

  /// Understands a command line: the command that it names first by itself, which takes half the time, and only what that
  /// does not explain, such as help and mistakes, by the tree of all commands.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())) { return command }
    return try parseAsRoot(arguments)
  }

  /// Help and version go to standard output; everything else that the parser throws is wrong usage.
  private static func finish(with error: any Error, arguments: [String]) -> ExitStatus {
    let text = fullMessage(for: error)
    guard exitCode(for: error) != .success else {
      do {
        try writeOutput(UsageText.help(text) + "\n")
        return .done
      } catch {
        complain(error.message.text(in: interfaceLanguage), about: error.file)
        return .impossible
      }
    }
    writeError(UsageText.mistake(text, message: message(for: error)))
    return .impossible
  }
}

/// What the exit status tells the program that called.
enum ExitStatus: Int32, Error {
  /// Done, and no error was found.
  case done = 0
  /// Done, and errors were found.
  case errorsFound = 1
  /// It could not be done.
  case impossible = 2
}

/// The version of the program, as `--version` and the manifest give it.
let programVersion = "0.1.0"
