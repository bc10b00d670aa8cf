/// What a character means for breaking lines.
///
/// The rules are those by which LibreOffice and Word set Chinese: closing punctuation never begins a line, opening
/// punctuation never ends one, and a Latin word stays whole.
struct CharacterTraits: Sendable {
  /// What kind of script a character belongs to.
  enum Script: Sendable {
    /// A Chinese character, or a sign as wide as one.
    case eastAsian
    /// A letter, digit or sign of another script.
    case other
    /// A sign of either script, which follows the character before it.
    case shared
    /// A mark without width of its own.
    case mark
  }

  var script: Script
  /// Whether it is a letter or digit, between which and another script a small space stands.
  var isLetter = false
  /// Whether a line may not begin with it.
  var mayNotBegin = false
  /// Whether a line may not end with it.
  var mayNotEnd = false
  /// Whether a line may end behind it though Latin letters follow.
  var breaksWord = false
  /// Whether a Latin word stays with it, as ICU has it, and so LibreOffice.
  var holdsWord = false
  /// Whether it is a space, which vanishes at the end of a line.
  var isSpace = false

  /// The traits of a character.
  @inline(__always)
  static func of(_ scalar: Unicode.Scalar) -> CharacterTraits {
    switch scalar.value {
    case 0x4E00...0x9FFF: CharacterTraits(script: .eastAsian, isLetter: true)
    case 0..<0x80: ascii[Int(scalar.value)]
    default: rare(scalar)
    }
  }

  private static let ascii: [CharacterTraits] = (0..<0x80).map { value in
    var traits = CharacterTraits(script: .other)
    switch UInt8(value) {
    case 0..<0x20, 0x7F: traits.script = .mark
    case UInt8(ascii: " "):
      traits.script = .shared
      traits.isSpace = true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      traits.isLetter = true
    case UInt8(ascii: "!"), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      traits.mayNotBegin = true
    case UInt8(ascii: "?"), UInt8(ascii: "-"):
      traits.mayNotBegin = true
      traits.breaksWord = true
    case UInt8(ascii: "/"): traits.breaksWord = true
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): traits.mayNotEnd = true
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      traits.mayNotBegin = true
      traits.mayNotEnd = true
    default: break
    }
    return traits
  }

  private static func rare(_ scalar: Unicode.Scalar) -> CharacterTraits {
    switch scalar {
    case "，", "。", "、", "）", "》", "」", "』", "】", "〕", "〉", "〗", "｝", "．", "﹐", "﹑", "〞":
      CharacterTraits(script: .eastAsian, mayNotBegin: true, holdsWord: true)
    case "；", "：", "？", "！", "～", "々", "｜": CharacterTraits(script: .eastAsian, mayNotBegin: true)
    case "（", "《", "「", "『", "【", "〔", "〈", "〖", "｛", "［", "￥", "￡", "〝":
      CharacterTraits(script: .eastAsian, mayNotEnd: true)
    case "”", "’": CharacterTraits(script: .shared, mayNotBegin: true, holdsWord: true)
    case "′": CharacterTraits(script: .shared, mayNotBegin: true)
    case "“", "‘": CharacterTraits(script: .shared, mayNotEnd: true)
    case "·": CharacterTraits(script: .other, mayNotBegin: true)
    case "¥": CharacterTraits(script: .other, mayNotEnd: true)
    case "—", "…", "–": CharacterTraits(script: .shared, breaksWord: true)
    case "\u{A0}": CharacterTraits(script: .shared, mayNotBegin: true, mayNotEnd: true)
    case "\u{3000}": CharacterTraits(script: .eastAsian)
    default: byBlock(scalar)
    }
  }

  private static func byBlock(_ scalar: Unicode.Scalar) -> CharacterTraits {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x3040...0x30FF, 0x3400...0x4DBF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005...0x3007:
      CharacterTraits(script: .eastAsian, isLetter: true)
    case 0x1100...0x11FF, 0x2E80...0x33FF, 0xA000...0xA4CF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x2460...0x27BF, 0x2190...0x22FF, 0x2103, 0x2116, 0x1F000...0x1FAFF:
      CharacterTraits(script: .eastAsian)
    case 0xFE00...0xFE0F, 0x200B...0x200F, 0xE0100...0xE01EF, 0xFEFF: CharacterTraits(script: .mark)
    case 0x2010...0x206F: CharacterTraits(script: .shared)
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: CharacterTraits(script: .mark)
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
        CharacterTraits(script: .other, isLetter: true)
      default: CharacterTraits(script: .other)
      }
    }
  }
}
