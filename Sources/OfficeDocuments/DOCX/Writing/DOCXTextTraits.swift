/// What has to be known about the characters of a text to write it, found in one pass over its bytes.
struct DOCXTextTraits {
  /// Whether there is a tab or a line break.
  private(set) var hasBreaks = false
  /// Whether there are Chinese characters or full-width forms.
  private(set) var hasChinese = false
  /// Whether there are Latin letters.
  private(set) var hasLetters = false
  /// Whether there is punctuation or a sign that Chinese shares with other scripts, such as “ ” — … ·.
  private(set) var hasSharedPunctuation = false

  init() {}

  init(_ text: String) { add(text) }

  /// Takes the characters of another text into account.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case 0x09...0x0D: hasBreaks = true
        case 0x41...0x5A, 0x61...0x7A: hasLetters = true
        case 0..<0x80: break
        case 0xC2:
          if follower(of: index, in: bytes) == 0x85 { hasBreaks = true } else { hasSharedPunctuation = true }
        case 0xC3:
          // U+00D7 × and U+00F7 ÷ stand between letters.
          if [0x97, 0xB7].contains(follower(of: index, in: bytes)) {
            hasSharedPunctuation = true
          } else {
            hasLetters = true
          }
        case 0xC4..<0xE2: hasLetters = true
        case 0xE2:
          hasSharedPunctuation = true
          // U+2028 and U+2029 separate lines and paragraphs.
          if follower(of: index, in: bytes) == 0x80, [0xA8, 0xA9].contains(follower(of: index + 1, in: bytes)) {
            hasBreaks = true
          }
        default: hasChinese = true
        }
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
    }
  }

  private func follower(of index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    index + 1 < bytes.count ? bytes[index + 1] : 0
  }
}

/// The paragraph around a run, looked at only when the run itself does not tell its script.
struct DOCXWriterSurroundings {
  private var inlines: [Inline]
  private var known: DOCXTextTraits?

  init(_ inlines: [Inline] = []) { self.inlines = inlines }

  /// Whether a run needs the hint that its punctuation is Chinese.
  mutating func wantsChinesePunctuation(_ run: DOCXTextTraits) -> Bool {
    guard run.hasSharedPunctuation else { return false }
    if run.hasChinese { return true }
    if run.hasLetters { return false }
    let all = known ?? traits()
    known = all
    return all.hasChinese || !all.hasLetters
  }

  private func traits() -> DOCXTextTraits {
    var traits = DOCXTextTraits()
    for inline in inlines {
      switch inline {
      case .text(let text, _): traits.add(text)
      case .link(_, let content):
        for case .text(let text, _) in content { traits.add(text) }
      case .ruby(let ruby):
        for case .text(let text, _) in ruby.base { traits.add(text) }
      default: break
      }
    }
    return traits
  }
}
