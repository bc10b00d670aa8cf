internal import Foundation

/// The sounds of characters in Latin letters, as cards and passports write them.
public struct Pinyin: Sendable {
  private let chinese: ChineseData

  /// Creates it with the tables in which characters are looked up.
  public init(_ chinese: ChineseData) { self.chinese = chinese }

  /// The ways in which a name of Chinese characters is spelt in small letters without tones and spaces, the surname first
  /// or last; empty where a character has no known reading.
  ///
  /// Of characters with several readings each is tried, up to 32 spellings in all.
  public func spellings(of name: [Unicode.Scalar]) -> Set<String> {
    let name = name.filter(\.isIdeograph)
    guard !name.isEmpty, name.count <= 12 else { return [] }
    let surname = min(max(1, Surname.length(in: name)), name.count)
    let first = spellings(of: name[..<surname])
    let second = spellings(of: name[surname...])
    guard !first.isEmpty, !second.isEmpty else { return [] }
    var found: Set<String> = []
    for one in first {
      for other in second.prefix(32 / first.count + 1) {
        found.insert(one + other)
        found.insert(other + one)
      }
    }
    return found
  }

  /// Whether letters spell a character, whatever the tone.
  ///
  /// - Returns: Nil when no reading of the character is known.
  public func spells(_ letters: String, _ character: Unicode.Scalar) -> Bool? {
    guard let readings = chinese.facts(of: character)?.readings, !readings.isEmpty else { return nil }
    return readings.contains { Self.forms(of: $0.syllable).contains(Self.plain(letters)) }
  }

  /// Letters without case, tone marks, spaces, hyphens and apostrophes, with `v` for ü; empty where anything else stands.
  public static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z": plain.unicodeScalars.append(scalar)
      case "A"..."Z": plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
      case "\u{0308}":
        if plain.last == "u" { plain.replaceSubrange(plain.index(before: plain.endIndex)..., with: "v") }
      case "ɡ": plain += "g"
      case "ɑ": plain += "a"
      case " ", "\u{A0}", "\u{3000}", "-", "‐", "‑", "'", "’", ".", ",", "\u{0300}", "\u{0301}", "\u{0304}", "\u{030C}":
        break
      default: return ""
      }
    }
    return plain
  }

  private func spellings(of part: ArraySlice<Unicode.Scalar>) -> [String] {
    var found = [""]
    for character in part {
      let syllables = chinese.facts(of: character)?.readings.prefix(3).flatMap { Self.forms(of: $0.syllable) } ?? []
      var seen: Set<String> = []
      let different = syllables.filter { seen.insert($0).inserted }
      found = Array(found.flatMap { beginning in different.map { beginning + $0 } }.prefix(16))
    }
    return found
  }

  /// The ways to write a syllable: ü is `v`, `u`, or `yu` as in passports.
  private static func forms(of syllable: String) -> [String] {
    guard syllable.contains("v") else { return [syllable] }
    return ["v", "u", "yu"].map { syllable.replacing("v", with: $0) }
  }
}
