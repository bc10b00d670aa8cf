public import Assembler
internal import Foundation

/// The rules that the program ships with, read from the source tree.
public func defaultRankRules() throws -> RankRules {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let text = try String(contentsOf: root.appendingPathComponent("Rules/default.yaml"), encoding: .utf8)
  return try RankRules.read(text, file: "Rules/default.yaml").rules
}
