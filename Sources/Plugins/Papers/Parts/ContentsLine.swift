internal import ChineseText

/// The line of a material in the contents of the booklet: its number, its title, and who speaks.
public enum ContentsLine {
  private static let head = "会议材料之"

  /// The number as it stands on the material.
  static func number(_ number: Int) -> String { head + ChineseNumeral.words(number) }

  /// The line.
  ///
  /// - Parameters:
  ///   - number: The number of the material; nil for one that bears none.
  ///   - speaker: The name of who speaks; nil where nobody does.
  static func text(number: Int?, title: String, speaker: String?) -> String {
    (number.map { self.number($0) + "　" } ?? "") + title + (speaker.map { "（\($0)）" } ?? "")
  }

  /// The words of a printed line that stand at the head of the material too: without number and speaker.
  public static func heading(of line: String) -> String {
    var words = line[...]
    if words.hasPrefix(head) {
      words = words.dropFirst(head.count).drop { "一二三四五六七八九十百零〇".contains($0) || $0.isWhitespace }
    }
    if words.hasSuffix("）"), let bracket = words.lastIndex(of: "（"), bracket > words.startIndex {
      words = words[..<bracket]
    }
    return String(words)
  }
}
