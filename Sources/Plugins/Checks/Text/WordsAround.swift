internal import Assembler
internal import ChineseText

extension TextPassage {
  /// A stretch with some words around it, by which a reader finds the place without counting.
  func words(around range: Range<Int>) -> String { text[range.lowerBound - 4..<range.upperBound + 4] }
}
