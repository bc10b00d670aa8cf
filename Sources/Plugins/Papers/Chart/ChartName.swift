internal import Assembler
internal import OfficeDocuments

/// How a name is fitted into a seat: squeezed a little, then broken into lines.
enum ChartName {
  /// The least width of characters in percent, at which small type is still readable.
  private static let narrowest = 65.0

  /// How many lines a name takes.
  static func lineCount(_ natural: Double, width: Double) -> Int {
    max(1, Int((natural * narrowest / 100 / room(width)).rounded(.up)))
  }

  /// The paragraph of a seat.
  static func paragraph(_ name: PersonName?, width: Double, style: StyleName, size: Length) -> Paragraph {
    guard let name else { return Paragraph([], style) }
    let natural = TextWidth.characters(name.padded) * size.points
    let look = TextProperties {
      $0.size = size
      guard natural > room(width), width > size.points * 2 else { return }
      $0.horizontalScale = max(Int(narrowest), Int(room(width) / natural * 100))
    }
    return Paragraph([.text(name.padded, look)], style)
  }

  /// What is left between the rules of a seat.
  private static func room(_ width: Double) -> Double { max(1, width - 2 * cellPadding.points - 1) }

  /// The space between rule and name.
  static let cellPadding = Length.millimetres(0.3)
}
