internal import ChineseText

/// How a material is numbered in the packet.
enum MaterialNumbering {
  /// The number as it stands above the title, such as 会议材料之三.
  static func line(_ number: Int) -> String { "会议材料之" + ChineseNumeral.words(number) }
}
