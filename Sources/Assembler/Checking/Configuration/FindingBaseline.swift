internal import Foundation
internal import OfficeDocuments

/// What somebody has looked at once: findings by code, words and file, not by line, so that they stay known while the text
/// around them changes.
public struct FindingBaseline: Sendable {
  private struct Key: Hashable {
    var file: [UInt8]
    var code: String
    var words: [UInt8]
  }

  private var counts: [Key: Int] = [:]
  /// The version of the file.
  private static let version = 1

  /// How many findings it knows.
  public var count: Int { counts.values.reduce(0, +) }

  /// Knows some findings.
  ///
  /// - Parameter texts: The text of the line or paragraph at a place.
  public init(_ findings: [Finding], texts: (Location) -> String?) {
    // That the settings are wrong is nothing to get used to.
    for finding in findings where finding.code.area != "configuration" {
      counts[Self.key(finding, texts), default: 0] += 1
    }
  }

  private struct Wire: Codable {
    struct Entry: Codable {
      var file: String
      var code: String
      var words: String
      var count: Int?
    }
    var version: Int
    var known: [Entry]
  }

  /// Reads a file.
  ///
  /// - Throws: `AssemblyError` when it is no baseline.
  public init(_ bytes: [UInt8], file: String) throws(AssemblyError) {
    let wire = try? JSONDecoder().decode(Wire.self, from: Data(bytes))
    guard let wire, wire.version == Self.version else {
      throw AssemblyError(
        file: file,
        Message(
          "不是基线文件；请用 huiwu check --write-baseline 重新写一个",
          english: "it is no baseline; write one with huiwu check --write-baseline"))
    }
    for entry in wire.known {
      let key = Key(file: Array(entry.file.utf8), code: entry.code, words: Array(entry.words.utf8))
      counts[key, default: 0] += max(1, min(entry.count ?? 1, 1_000_000))
    }
  }

  /// The file, in an order that does not change from run to run, so that it can be kept under version control.
  public var text: String {
    let entries = counts.sorted { left, right in
      if left.key.file != right.key.file { return left.key.file.lexicographicallyPrecedes(right.key.file) }
      if left.key.code != right.key.code { return left.key.code < right.key.code }
      return left.key.words.lexicographicallyPrecedes(right.key.words)
    }
    return JSONValue.object([
      ("version", .number(Self.version)),
      (
        "known",
        .array(
          entries.map { key, count in
            .inline(
              .object([
                ("file", .string(String(decoding: key.file, as: UTF8.self))), ("code", .string(key.code)),
                ("words", .string(String(decoding: key.words, as: UTF8.self))),
                ("count", count == 1 ? nil : .number(count)),
              ]))
          })
      ),
    ]).text
  }

  /// The findings that it does not know, and those that it does. Of equal ones as many are known as there were.
  ///
  /// - Parameter texts: The text of the line or paragraph at a place.
  public func compared(
    with findings: [Finding], texts: (Location) -> String?
  ) -> (reported: [Finding], silenced: [SilencedFinding]) {
    var left = counts
    var reported: [Finding] = []
    var silenced: [SilencedFinding] = []
    for finding in findings.sortedForReport() {
      let key = Self.key(finding, texts)
      if let count = left[key], count > 0 {
        left[key] = count - 1
        silenced.append(SilencedFinding(known: finding, reason: "基线"))
      } else {
        reported.append(finding)
      }
    }
    return (reported, silenced)
  }

  private static func key(_ finding: Finding, _ texts: (Location) -> String?) -> Key {
    let words = finding.subject ?? quoted(finding, texts) ?? ""
    return Key(file: Array(finding.location.file.utf8), code: finding.code.name, words: Array(words.utf8))
  }

  private static func quoted(_ finding: Finding, _ texts: (Location) -> String?) -> String? {
    let place = finding.location.place
    guard let column = place.column, let length = place.length, let text = texts(finding.location) else { return nil }
    let scalars = Array(text.unicodeScalars)
    let range = column - 1..<column - 1 + length
    guard range.upperBound <= scalars.count else { return nil }
    return String(scalars: scalars[range])
  }
}
