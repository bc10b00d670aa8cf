internal import Assembler
internal import ChineseText
internal import OfficeDocuments

extension Draft {
  /// How many characters a speaker reads aloud: Chinese characters, digits, and each Latin word as one.
  ///
  /// Head, signature, tables, notes and attachments are not read.
  var spokenCharacterCount: Int {
    var count = 0
    for part in parts {
      if part.role == .attachment { break }
      if part.role.isSpoken { count += Self.spokenCharacterCount(part.paragraph?.text ?? "") }
    }
    return count
  }

  private static func spokenCharacterCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      if scalar.isHan || PersonName.isIdeograph(scalar) || ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
      {
        count += 1
        isInWord = false
      } else if !Self.marks.contains(scalar), scalar.properties.isAlphabetic {
        if !isInWord { count += 1 }
        isInWord = true
      } else {
        isInWord = false
      }
    }
    return count
  }

  /// The marks that stand in nearly every sentence, of which nobody need ask whether they are letters.
  private static let marks: ScalarSet = "，。、；：？！“”（）《》 "
}
