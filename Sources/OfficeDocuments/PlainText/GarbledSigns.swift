/// What a line shows at a glance, scalar by scalar, of having been read in a wrong encoding: most lines show nothing and need no
/// second look.
struct GarbledSigns {
  /// How many Han characters there are.
  private(set) var han = 0
  /// How many of them are everyday ones.
  private(set) var levelOne = 0
  /// Whether there are accented Western letters.
  private(set) var hasWesternLetters = false
  /// Whether rare characters stand close together.
  private(set) var isDense = false
  /// Which of the last eight characters are Han, but not everyday ones; garbled text is full of them.
  private var rare: UInt8 = 0

  mutating func add(_ scalar: UInt32) {
    guard scalar >= 0x80 else { return }
    var isRare = false
    if EverydayCharacters.isHan(scalar) {
      han += 1
      if EverydayCharacters.isLevelOne(scalar) { levelOne += 1 } else { isRare = true }
    } else if scalar >= 0xC0, scalar <= 0xFF {
      hasWesternLetters = true
    }
    rare = rare << 1 | (isRare ? 1 : 0)
    if rare.nonzeroBitCount >= 4 { isDense = true }
  }

  /// Below this share of everyday characters no ordinary text was found among thousands of paragraphs.
  var isSuspicious: Bool { han >= 8 && Double(levelOne) < 0.75 * Double(han) }

  /// Whether the line, or a stretch of it, may be garbled.
  var asksForLook: Bool { isSuspicious || hasWesternLetters || isDense }
}
