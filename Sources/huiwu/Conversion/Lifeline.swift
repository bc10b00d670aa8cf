internal import Foundation
internal import Subprocess
internal import Synchronization
internal import SystemPackage

/// Ends what this program started, and removes what it works in, when this program is no more, however it ended.
///
/// A small shell waits at the other end of a line that breaks with this program, because a program that is killed can do
/// nothing any more.
final class Lifeline: Sendable {
  /// Reads the number of the process group to end; after `done` nothing is left to do.
  private static let script = """
    group=
    while read -r word; do
      case $word in done) exit 0 ;; esac
      group=$word
    done
    [ -z "$group" ] || kill -KILL "-$group"
    rm -rf -- "$1"
    """

  /// Nil once it is broken.
  private let line: Mutex<Int32?>

  private init(_ line: Int32) { self.line = Mutex(line) }

  /// Does something that starts a program, which is ended, and the folder removed, if this program does not live to its end.
  ///
  /// - Returns: What it gives; nil when the watch over it could not be begun.
  static func guarding<Value: Sendable>(
    _ folder: String, _ body: @Sendable (Lifeline) async -> Value
  ) async -> Value? {
    var ends: [Int32] = [-1, -1]
    // A socket, because writing to a pipe that nobody reads any more would end this program.
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      return nil
    }
    let lifeline = Lifeline(ends[0])
    var options = PlatformOptions()
    // The keys that end this program reach all that runs in its session.
    options.createSession = true
    let ended = try? await run(
      .path("/bin/sh"), arguments: ["-c", Self.script, "sh", folder],
      environment: .custom(["PATH": "/usr/bin:/bin"]), workingDirectory: "/", platformOptions: options,
      input: .fileDescriptor(FileDescriptor(rawValue: ends[1]), closeAfterSpawningProcess: true),
      output: .discarded, error: .discarded
    ) { _ in
      let value = await body(lifeline)
      lifeline.end()
      return value
    }
    lifeline.close()
    return ended?.closureResult
  }

  /// Has a process group ended when this program ends.
  func begin(group: pid_t) { say("\(group)\n") }

  /// Has the group left alone from now on, because it is at its end and its number may be given to others.
  private func end() {
    say("done\n")
    close()
  }

  private func say(_ text: String) {
    let bytes = Array(text.utf8)
    line.withLock { line in
      guard let line else { return }
      _ = bytes.withUnsafeBytes { send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }
  }

  private func close() {
    line.withLock { line in
      if let line { _ = Foundation.close(line) }
      line = nil
    }
  }
}
