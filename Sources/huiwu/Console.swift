internal import Assembler
internal import Foundation
internal import OfficeDocuments

/// Writes a text to standard output.
///
/// - Throws: `AssemblyError` when it could not be written, such as to a full disk. A reader that went away is no error:
///   the signal of the system ends the program quietly.
func writeOutput(_ text: String) throws(AssemblyError) {
  let failure = write(text, to: STDOUT_FILENO)
  guard failure == 0 else { throw .system(failure, say("标准输出", "standard output")) }
}

/// Writes a text to standard error; when that is impossible nobody is there to be told.
func writeError(_ text: String) { _ = write(text, to: STDERR_FILENO) }

/// Says in one sentence on standard error why the command could not be done.
func complain(_ message: String, about file: String?) {
  let subject = file.flatMap { $0.isEmpty ? nil : $0 + say("：", ": ") } ?? ""
  writeError("huiwu: " + subject + message + say("。", ".") + "\n")
}

/// Whether text written to a file descriptor may be coloured: only for eyes, and never against the wish of the user
/// (no-color.org).
func mayColor(_ descriptor: Int32) -> Bool {
  guard isatty(descriptor) == 1, ProcessInfo.processInfo.environment["TERM"] != "dumb" else { return false }
  return (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
}

/// One line on the terminal that says what is being done and disappears when it is done.
struct Progress {
  private let isShown: Bool

  /// Progress is shown only to somebody who looks on.
  init(quiet: Bool) { isShown = !quiet && isatty(STDERR_FILENO) == 1 }

  /// Shows the step that begins now.
  func begin(_ step: Message) {
    if isShown { writeError("\r\u{1B}[K" + step.text(in: interfaceLanguage) + "…") }
  }

  /// Clears the line.
  func end() {
    if isShown { writeError("\r\u{1B}[K") }
  }
}

private func write(_ text: String, to descriptor: Int32) -> Int32 {
  var text = text
  return text.withUTF8 { buffer in
    var written = 0
    while written < buffer.count {
      let count = Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
