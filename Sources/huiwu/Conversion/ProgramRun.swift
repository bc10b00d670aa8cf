internal import Assembler
internal import Foundation
internal import Subprocess
internal import SystemPackage

/// One run of another program, with a limit of time, in a session of its own that is ended as a whole.
struct ProgramRun: Sendable {
  var program: String
  var arguments: [String]
  var environment: [String: String]
  /// The folder in which it runs.
  var folder: String
  var timeLimit: Duration

  /// How a run came to its end.
  enum Outcome: Sendable {
    case ended
    case notStarted
    case timeLimit
  }

  /// The path of the first of several programs that is installed; nil when none is.
  ///
  /// - Parameter path: The folders to search, in order, with colons between them; only absolute ones count, so that no
  ///   program lying in the folder of a meeting is ever run.
  static func find(_ names: [String], path: String) -> String? {
    for name in names {
      for folder in path.split(separator: ":") where folder.hasPrefix("/") {
        let program = folder + "/" + name
        if access(program, X_OK) == 0, !OrdinaryFile.isFolder(program) { return program }
      }
    }
    return nil
  }

  /// Runs the program until whatever comes first: its end, or the end of its time. What it prints is thrown away.
  func outcome() async -> Outcome {
    await withTaskGroup(of: Outcome?.self) { group in
      group.addTask { await start() }
      group.addTask { (try? await Task.sleep(for: timeLimit)).map { .timeLimit } }
      while let first = await group.next() {
        guard let first else { continue }
        // The program is killed with all that it started, and waited for, before the group ends.
        group.cancelAll()
        return first
      }
      return .notStarted
    }
  }

  private func start() async -> Outcome? {
    var options = PlatformOptions()
    options.createSession = true
    // The program that is named is a script, and the one that works its grandchild.
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))]
    let values = environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
    let watched = options
    // What is killed with this program cannot tidy up, and neither could this program.
    let hasEnded = await Lifeline.guarding(folder) { lifeline in
      do {
        _ = try await run(
          .path(FilePath(program)), arguments: Arguments(arguments),
          environment: .custom(Dictionary(values, uniquingKeysWith: { first, _ in first })),
          workingDirectory: FilePath(folder), platformOptions: watched, input: .none, output: .discarded,
          error: .discarded
        ) { lifeline.begin(group: $0.processIdentifier.value) }
        return true
      } catch {
        return false
      }
    }
    return Task.isCancelled ? nil : hasEnded == true ? .ended : .notStarted
  }
}
