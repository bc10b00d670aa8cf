internal import Assembler
internal import OfficeDocuments

/// Where signature and date begin: the first character of the date two characters to the right of the first of the name, and
/// what is longer ends two characters before the edge.
struct SignaturePlace {
  /// Where the name begins.
  let name: Length
  /// Where the date begins.
  let date: Length

  /// The width of a line in characters: in the fonts of running text a digit takes half a character, and office programs set it
  /// off from ideographs.
  static func width(of text: String) -> Double {
    let digits = text.unicodeScalars.count { ("0"..."9").contains($0) }
    let gaps = zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).count { $0.isASCII != $1.isASCII }
    return TextWidth.characters(text.filter { !("0"..."9").contains($0) }) + Double(digits) * 0.5 + Double(gaps) * 0.2
  }

  /// Places lines of some widths in characters; a name of no width is none.
  init(name: Double, date: Double, _ layout: Layout, page: PageSetup) {
    let character = layout.characterWidth(of: .signature)
    let room = page.textWidth.points / character.points
    let left = max(0, name > 0 ? min(room - 2 - name, room - 4 - date) : room - 2 - date)
    self.name = character * left
    self.date = character * (name > 0 ? left + 2 : left)
  }
}
