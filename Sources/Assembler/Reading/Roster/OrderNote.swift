internal import OfficeDocuments

/// Tells the sentence by which a list says how it is ordered.
enum OrderNote {
  /// Whether a line holds such a sentence.
  static func isOrderNote(_ text: String) -> Bool {
    text.unicodeScalars.count <= 40
      && (["为序", "排名不分先后", "不分先后", "按姓氏", "按笔画", "按拼音"].contains { text.contains($0) } || isByRank(text))
  }

  /// Whether the list says that it goes by rank, so that its rows do not.
  static func isByRank(_ text: String) -> Bool {
    ["按职务", "按级别", "按职级", "按行政级别"].contains { text.contains($0) } && ["序", "排"].contains { text.contains($0) }
  }

  /// The sentence alone, without the title or the label before it: 按姓氏笔画为序 of 代表名单（按姓氏笔画为序）; nil for a line
  /// that holds none.
  static func phrase(_ line: Located<String>) -> Located<String>? {
    guard isOrderNote(line.value) else { return nil }
    let scalars = Array(line.value.unicodeScalars)
    var start = 0
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "（", "(", "：", ":":
        start = index + 1
      case "）", ")":
        let inside = String(scalars: scalars[start..<index]).trimmingSpace()
        if isOrderNote(inside) { return Located(inside, at: line.location) }
        start = index + 1
      default: break
      }
    }
    let rest = String(scalars: scalars[start...]).trimmingSpace()
    return isOrderNote(rest) ? Located(rest, at: line.location) : line
  }

  /// The sentence of the list that most people stand in; one of a short list beside it says nothing of all.
  static func ofMost(_ notes: [(note: Located<String>, count: Int)], of count: Int) -> Located<String>? {
    notes.first { 2 * $0.count > count }?.note
  }
}
