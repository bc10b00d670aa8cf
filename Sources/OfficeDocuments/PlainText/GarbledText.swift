/// A stretch of text that some program read in a wrong encoding and saved or copied again.
public struct GarbledText: Sendable {
  /// Which scalars of the text it is, counted from 0.
  public var range: Range<Int>
  /// What it was before, with U+FFFD where bytes were lost.
  public var repaired: String
  /// How it came to harm: 本是 UTF-8，被当作 GBK.
  public var cause: Message

  /// The stretches of a paragraph, in order.
  public static func all(in paragraph: [Unicode.Scalar]) -> [GarbledText] {
    guard askForLook(paragraph) else { return [] }
    var text = ""
    text.unicodeScalars.append(contentsOf: paragraph)
    var found: [GarbledText] = []
    let scalars = text.unicodeScalars
    for line in text.unicodeScalars.split(separator: "\n").map({ Substring($0) }) {
      let start = scalars.distance(from: scalars.startIndex, to: line.startIndex)
      if let repaired = Mojibake.repairedWhole(line) {
        let cause = GarbledStretch.Cause.utf8ReadAsGBK.words
        found.append(GarbledText(range: start..<start + line.unicodeScalars.count, repaired: repaired, cause: cause))
        continue
      }
      for stretch in GarbledStretch.all(in: line) {
        let first = scalars.distance(from: scalars.startIndex, to: stretch.range.lowerBound)
        let count = scalars.distance(from: stretch.range.lowerBound, to: stretch.range.upperBound)
        found.append(
          GarbledText(range: first..<first + count, repaired: stretch.repaired, cause: stretch.cause.words))
      }
    }
    return found
  }

  /// Whether a line of the paragraph may be garbled.
  private static func askForLook(_ paragraph: [Unicode.Scalar]) -> Bool {
    var signs = GarbledSigns()
    for scalar in paragraph {
      if scalar == "\n" {
        if signs.asksForLook { return true }
        signs = GarbledSigns()
      }
      signs.add(scalar.value)
    }
    return signs.asksForLook
  }
}

extension GarbledStretch.Cause {
  fileprivate var words: Message {
    switch self {
    case .utf8ReadAsGBK: Message("UTF-8 文字被当作 GBK", english: "UTF-8 was read as GBK")
    case .utf8ReadAsWestern: Message("UTF-8 文字被当作西欧编码", english: "UTF-8 was read as a Western encoding")
    case .gbkReadAsWestern: Message("GBK 文字被当作西欧编码", english: "GBK was read as a Western encoding")
    }
  }
}
