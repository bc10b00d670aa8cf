/// About how wide text is, without asking a font: papers have to be laid out where the office's fonts are not installed.
public enum TextWidth {
  /// The width in widths of a Chinese character.
  public static func characters(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// The width of the longest line of a text.
  public static func longestLine(_ text: String) -> Double {
    text.utf8.contains(0x0A)
      ? widest(text.split(separator: "\n")) : characters(text)
  }

  /// The width of the longest of some lines.
  public static func widest(_ lines: [some StringProtocol]) -> Double { lines.reduce(0) { max($0, characters($1)) } }

  /// Latin letters are taken as wide as in the free fonts that stand in for Times New Roman, so that what is squeezed to
  /// fit does fit everywhere.
  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x41...0x5A: 0.78
    case 0x20: 0.3
    // The interval dot of names is as wide as a character in Chinese fonts, and LibreOffice sets it off on both sides.
    case 0xB7: 1.5
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: 0
    case 0..<0x1100: 0.63
    default: 1
    }
  }
}
