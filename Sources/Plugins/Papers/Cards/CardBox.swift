internal import Assembler
internal import OfficeDocuments

/// The box of a name, and where in it the ink of its lines stands, in points.
struct CardBox {
  /// Whether it holds a single line, in its middle; else its lines begin at its upper edge.
  let isOneLine: Bool
  /// How wide it is.
  let width: Double
  /// How high it is.
  let height: Double
  /// The ink of each line.
  let ink: [(left: Double, top: Double, right: Double, bottom: Double)]
  /// The middle of the ink of all lines.
  let middle: (across: Double, down: Double)

  /// How high a box of one line is, in sizes of its type: higher than any program makes the line.
  private static let room = 1.9
  /// How far the line of writing lies below the middle of a line of natural height, in sizes of its type.
  ///
  /// Half the difference of what a font has above and below that line: 1.16 and 0.288 in the free fonts that stand in for 黑体. In
  /// Word 黑体 has 1.01 and 0.29, and ``markSize`` makes up for it.
  private static let natural = 0.436
  /// The same where there are only Latin letters, by Arial, which has 0.905 above and 0.212 below, and 0.033 more above in the text of
  /// a page but not of a drawing.
  private static let latin = 0.355
  /// The size of the mark of the paragraph, in sizes of the name: so large that a line of Times New Roman, which has 0.891 above and 0.216
  /// below its line of writing, has its line of writing where the name is wanted.
  static let markSize = 1.26
  /// Where the line of writing stands in a line of exact height, as a part of it.
  private static let exact = 0.8

  init(_ fit: CardFit, _ stock: CardStock) {
    isOneLine = fit.lines.count == 1
    width = CardFit.boxWidth(stock)
    let pitches = fit.lines.reduce(0) { $0 + $1.pitch }
    // Some programs hide lines that do not fit, so the box is higher than they are.
    height = isOneLine ? fit.size.points * Self.room : pitches + fit.size.points * 0.2
    var top = 0.0
    var ink: [(left: Double, top: Double, right: Double, bottom: Double)] = []
    for line in fit.lines {
      let writing =
        isOneLine
        ? height / 2 + (line.ink.isChinese ? Self.natural : Self.latin) * line.size : top + line.pitch * Self.exact
      let drawn = line.ink.drawn * line.size
      let left = (width - drawn) / 2
      ink.append(
        (
          left + line.ink.lead * line.size, writing - line.ink.top * line.size,
          left + drawn - line.ink.trail * line.size, writing - line.ink.bottom * line.size
        ))
      top += line.pitch
    }
    self.ink = ink
    middle = (
      ((ink.map(\.left).min() ?? 0) + (ink.map(\.right).max() ?? width)) / 2,
      ((ink.map(\.top).min() ?? 0) + (ink.map(\.bottom).max() ?? height)) / 2
    )
  }
}
