import ChineseText
import Foundation
import Testing

@Suite struct CharacterFormTests {
  @Test(
    arguments: [
      ("\u{E863}", "䶮"), ("\u{E82D}", "㭎"), ("\u{E815}", "厂"), ("\u{E816}", "𠂇"), ("\u{E843}", "龹"), ("\u{E864}", "龻"),
      ("\u{E7C7}", "ḿ"),
      ("\u{2EE2}", "马"), ("\u{2EE9}", "黄"), ("\u{2F45}", "方"), ("\u{2F64}", "用"), ("\u{31D0}", "一"), ("\u{FA19}", "神"),
      ("\u{F900}", "豈"),
      ("\u{2F800}", "丽"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func knowsTheCharacterBehindACode(_ code: Unicode.Scalar, _ character: Unicode.Scalar) {
    #expect(CharacterForm.character(for: code) == character)
  }

  @Test(arguments: ["马", "a", "〇", "﨎", "㐀", "𬭎", "·"] as [Unicode.Scalar])
  func leavesCharactersAlone(_ character: Unicode.Scalar) {
    #expect(CharacterForm(character) == nil)
    #expect(CharacterForm.character(for: character) == nil)
  }

  @Test(arguments: ["\u{E000}", "\u{F8FF}", "\u{F0000}"] as [Unicode.Scalar])
  func knowsNothingOfPrivateCodesThatNoStandardHas(_ code: Unicode.Scalar) {
    #expect(CharacterForm(code) == .privateUse)
    #expect(CharacterForm.character(for: code) == nil)
  }

  /// The package unicode-data has the list of Unicode; where it is installed, ours must be the same.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: "/usr/share/unicode/EquivalentUnifiedIdeograph.txt"),
      "unicode-data is not installed"))
  func radicalsAreThoseOfUnicode() throws {
    let text = try String(contentsOfFile: "/usr/share/unicode/EquivalentUnifiedIdeograph.txt", encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.prefix { $0 != "#" }.split(separator: ";").map { $0.filter { $0 != " " } }
      guard fields.count == 2, let equal = UInt32(fields[1], radix: 16).flatMap(Unicode.Scalar.init) else { continue }
      let bounds = fields[0].split(separator: ".", omittingEmptySubsequences: true).compactMap { UInt32($0, radix: 16) }
      for code in bounds[0]...bounds[bounds.count - 1] {
        #expect(Unicode.Scalar(code).flatMap(CharacterForm.character) == equal, "\(line)")
      }
    }
  }

  @Test func findsRareCharacters() {
    for scalar in "𬭎𠅤㭎龹".unicodeScalars { #expect(scalar.isRareIdeograph, "\(scalar)") }
    for scalar in "一龥〇a·\u{F900}".unicodeScalars { #expect(!scalar.isRareIdeograph, "\(scalar)") }
  }
}
