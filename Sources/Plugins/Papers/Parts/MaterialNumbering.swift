internal import ChineseText

/// How a material is numbered in the packet.
public enum MaterialNumbering {
  /// What every such line begins with.
  public static let head = "会议材料之"

  /// The number as it stands above the title, such as 会议材料之三.
  static func line(_ number: Int) -> String { head + ChineseNumeral.words(number) }
}
