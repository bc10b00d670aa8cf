/// What the name of a copy with comments or tracked changes has behind that of the author's own file.
public enum MarkedCopyName: String, Sendable, CaseIterable {
  /// Findings as comments.
  case comments = "-批注"
  /// Fixes as tracked changes.
  case changes = "-修订"

  /// Whether a file is such a copy of one that lies beside it; a copy alone is what its author goes on with.
  ///
  /// - Parameter stems: The paths of all files without the endings of their names.
  static func isCopy(_ path: String, among stems: Set<String>) -> Bool {
    var stem = self.stem(of: path)
    while let suffix = allCases.first(where: { stem.hasSuffix($0.rawValue) }) {
      stem.removeLast(suffix.rawValue.count)
      if stems.contains(stem) { return true }
    }
    return false
  }

  /// A path without the ending of its name.
  static func stem(of path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path }
    return String(path[..<dot])
  }
}
