internal import ChineseText

/// Readings that stand in brackets behind a character, as in `盖（gě）听松`.
enum ReadingInBrackets {
  /// The text with blanks in place of such readings inside or behind a name, so that positions stay.
  static func blanked(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let first = scalars.firstIndex(where: isOpening), first > 0 else { return scalars }
    var result = scalars
    var index = first
    while index < scalars.count {
      defer { index += 1 }
      guard isOpening(scalars[index]), index > 0, scalars[index - 1].isIdeograph,
        let end = scalars[index...].prefix(20).firstIndex(where: { $0 == "）" || $0 == ")" })
      else { continue }
      let inside = scalars[(index + 1)..<end]
      // Letters with a tone, or one short syllable; a whole name in letters is somebody's name in another language.
      guard !inside.isEmpty, inside.allSatisfy({ isLetterOrTone($0) || $0 == "音" || $0.isBlank }),
        inside.contains(where: isLetterOrTone)
      else { continue }
      for place in index...end { result[place] = "\u{200B}" }
      index = end
    }
    return result
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar == "（" || scalar == "(" }

  private static func isLetterOrTone(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && !scalar.isIdeograph || scalar.properties.isDiacritic
      || (0x3100...0x312F).contains(scalar.value) || scalar == "ˊ" || scalar == "ˇ" || scalar == "ˋ" || scalar == "˙"
  }
}
