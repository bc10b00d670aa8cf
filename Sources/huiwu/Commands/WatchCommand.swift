internal import ArgumentParser
internal import Assembler
internal import Foundation
internal import OfficeDocuments
internal import Synchronization

/// `huiwu watch`: builds again whenever the files of a meeting have changed and come to rest.
struct WatchCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "watch",
      abstract: say("文件一改就重新生成，并说明变了什么", "build again when a file changes, and print the plan"),
      discussion: say(
        "办公软件保存时的临时文件、锁文件不算；文件静下来才生成。按 Ctrl+C 结束。",
        "Temporary and lock files of office programs do not count, and nothing is built before the files rest. Ctrl+C ends it."
      ))
  }

  @Argument(help: help("会议文件夹", "the meeting folder"), completion: .directory)
  var folder: String

  @Flag(help: help("有错误也生成，每页页眉印“草稿”", "build in spite of errors, with 草稿 in every header"))
  var draft = false

  @OptionGroup var common: CommonOptions

  /// Whether the user asked for the end; a handler of signals can reach nothing else.
  private static let isStopped = Atomic<Bool>(false)

  func run() async throws {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in WatchCommand.isStopped.store(true, ordering: .relaxed) }
    }
    _ = try FolderFileSource(folder)
    writeError(sentence(Message("正在看着 \(folder)，按 Ctrl+C 结束", english: "watching \(folder); Ctrl+C ends it")) + "\n")
    var built: FolderState?
    while !Self.isStopped.load(ordering: .relaxed) {
      let state = FolderState(folder)
      if state != built {
        // A save takes several writes and renames; the files have to rest before they are read.
        guard await rests(state) else { continue }
        built = state
        await build()
        continue
      }
      try? await Task.sleep(for: .milliseconds(700))
    }
    writeError(sentence(Message("已结束", english: "ended")) + "\n")
  }

  private func rests(_ state: FolderState) async -> Bool {
    for _ in 0..<3 {
      try? await Task.sleep(for: .milliseconds(300))
      if Self.isStopped.load(ordering: .relaxed) || FolderState(folder) != state { return false }
    }
    return true
  }

  private func build() async {
    var arguments = [folder, "--quiet"]
    if draft { arguments.append("--draft") }
    do {
      let command = try BuildCommand.parse(arguments)
      try await command.run()
    } catch let error as AssemblyError {
      complain(error.message.text(in: interfaceLanguage), about: error.file)
    } catch is ExitStatus {
      // The report has said what is wrong; the next save may mend it.
    } catch {
      complain(String(describing: error), about: nil)
    }
  }
}

/// What lies in a folder, without the files of office programs and the packets.
private struct FolderState: Equatable {
  private var files: [String: [Int]] = [:]

  init(_ folder: String) {
    guard let source = try? FolderFileSource(folder), let paths = try? source.paths() else { return }
    for path in paths {
      let name = path.split(separator: "/").last ?? ""
      // ~$稿.docx, .~lock.稿.odt#, 稿.docx~, 稿.tmp, ~WRL0001.tmp
      guard !name.hasPrefix("~"), !name.hasSuffix("~"), !name.lowercased().hasSuffix(".tmp"), !name.hasSuffix("#")
      else {
        continue
      }
      var status = stat()
      guard stat(folder + "/" + path, &status) == 0 else { continue }
      files[path] = [Int(status.st_size), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec), Int(status.st_ino)]
    }
  }
}
