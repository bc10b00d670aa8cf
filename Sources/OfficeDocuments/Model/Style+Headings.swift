extension Style {
  /// The level of the built-in heading as which the style is written, from 1 to 9; nil for one that is no heading.
  var headingLevel: Int? { paragraph.outlineLevel.flatMap { (1...9).contains($0) ? $0 : nil } }

  /// What the user sees for the style of characters that look like those of this one.
  var characterStyleName: String { headingLevel.map { "标题 \($0) 字符" } ?? "\(name)字符" }
}
