import Foundation

/// Where the tests find what they run and read.
enum Checkout {
  /// The folder of the source checkout.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false).trimmingSuffix("/")

  /// The folder of the programs built together with the tests.
  private static let programs: String = {
    // The tests run as a program that lies beside the others.
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    return own.path(percentEncoded: false).trimmingSuffix("/")
  }()

  /// The program under test: the one that is shipped, where `make test` names it, or the one built with the tests.
  static let huiwu = ProcessInfo.processInfo.environment["HUIWU_PROGRAM"] ?? programs + "/huiwu"

  /// The folder in which the program under test lies, for commands that find it by its name.
  static let huiwuFolder = String(huiwu.prefix(upTo: huiwu.lastIndex(of: "/") ?? huiwu.startIndex))

  /// The examples, sorted.
  static let examples: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/examples")) ?? []
    return names.filter { !["plugins", "rules"].contains($0) && !$0.hasPrefix(".") }.sorted()
  }()
}

extension String {
  /// The text without an ending, where it has it.
  func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
