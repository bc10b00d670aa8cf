internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// How wide a line of a card is and where its ink lies, in parts of the size of its type: characters such as 卜 leave a third of
/// their square blank at one side, and a name stands in the middle of its card when its ink does.
struct LineInk {
  /// Whether there are Chinese characters in it.
  let isChinese: Bool
  /// The most room that a program gives the line.
  let advance: Double
  /// The room that the line takes where a dot among Chinese characters is a Latin one, as in LibreOffice.
  let drawn: Double
  /// The blank before the ink.
  let lead: Double
  /// The blank behind the ink.
  let trail: Double
  /// How far the ink reaches above the line of writing.
  let top: Double
  /// How far its lower edge lies above the line of writing; negative below it.
  let bottom: Double

  /// The width of the ink where the line is widest.
  var width: Double { advance - lead - trail }

  /// - Parameter chinese: Where the ink of characters is known.
  init(_ text: String, _ chinese: ChineseData) {
    let scalars = Array(text.unicodeScalars)
    let isChinese = scalars.contains(where: PersonName.isIdeograph)
    self.isChinese = isChinese
    let inks = scalars.map { chinese.ink(of: $0) }
    let blanks: Set<Unicode.Scalar> = [" ", "\u{3000}"]
    let estimates = zip(scalars, inks).filter { $0.1 == nil && !blanks.contains($0.0) }.map {
      InkEstimate(String($0.0))
    }
    top = (inks.compactMap { $0?.top } + estimates.map(\.top)).max() ?? 0.84
    bottom = (inks.compactMap { $0?.bottom } + estimates.map(\.bottom)).min() ?? -0.08
    lead = inks.first.flatMap { $0?.left } ?? InkEstimate.side
    trail = inks.last.flatMap { $0?.right } ?? InkEstimate.side
    var (advance, drawn) = (0.0, 0.0)
    for (scalar, ink) in zip(scalars, inks) {
      let width = ink?.advance ?? TextWidth.characters(String(scalar))
      drawn += width
      // Word takes the dot of a name from the Chinese font, where it is as wide as a character.
      advance += isChinese && scalar == "·" ? 1 : width
    }
    self.advance = advance
    self.drawn = drawn
  }
}

extension CompositionRequest {
  /// Where the ink of characters is known.
  var characterInk: ChineseData { work(TitleWords.self).untraced(\.chinese) }

  /// The font of Latin letters on cards.
  var cardLatinFont: String? { layout.latinFont(of: .cardName) }
}
