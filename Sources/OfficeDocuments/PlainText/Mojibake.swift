/// Text that some program read in a wrong encoding and saved again: whole lines of it, or a stretch of a sound line.
enum Mojibake {
  /// A notice when the text, or a line of it, is of this kind.
  static func notice(_ text: String) -> ReadingNotice? {
    var first: (line: Int, column: Int?)?
    var cause = GarbledStretch.Cause.utf8ReadAsGBK
    var count = 0
    var whole = Tally()
    for (number, signs, range) in SignedLines(text) {
      whole.add(Tally(han: signs.han, levelOne: signs.levelOne))
      guard signs.asksForLook else { continue }
      let line = text[range]
      if signs.isSuspicious, repaired(line) != nil {
        if first == nil { first = (number + 1, nil) }
        count += 1
      } else if let stretch = GarbledStretch.all(in: line).first {
        if first == nil {
          first = (number + 1, line.unicodeScalars.distance(from: line.startIndex, to: stretch.range.lowerBound) + 1)
          cause = stretch.cause
        }
        count += 1
      }
    }
    if first == nil {
      // A list of names has no line long enough to tell.
      guard whole.isSuspicious, text.utf8.count < 1 << 20, repaired(text[...]) != nil else { return nil }
      count = lines(of: text).reduce(0) { count, _ in count + 1 }
    }
    return ReadingNotice(
      .mojibake, cause.message(lineCount: count), at: Place(line: first?.line ?? 1, column: first?.column))
  }

  /// A line that is garbled as a whole, turned back; nil when it is not.
  static func repairedWhole(_ line: Substring) -> String? {
    var tally = Tally()
    tally.count(line)
    return tally.isSuspicious ? repaired(line) : nil
  }

  /// The text with every garbled line turned back; lines that are well stay as they are.
  static func repair(_ text: String) -> String? {
    // Beside garbled lines a short one is believed with fewer of its characters whole.
    let hasWholeLines = lines(of: text).contains { repaired($0) != nil } || repaired(text[...]) != nil
    var result = ""
    var hasRepaired = false
    for line in lines(of: text) {
      if let better = (hasWholeLines ? repaired(line, wholePerBroken: 2) : nil) ?? repairedStretches(line) {
        result += better
        hasRepaired = true
      } else {
        result += line
      }
      if line.endIndex < text.endIndex { result.unicodeScalars.append(text.unicodeScalars[line.endIndex]) }
    }
    return hasRepaired ? result : nil
  }

  /// The line with its garbled stretches turned back; nil when it has none.
  private static func repairedStretches(_ line: Substring) -> String? {
    let stretches = GarbledStretch.all(in: line)
    guard !stretches.isEmpty else { return nil }
    var result = ""
    var rest = line.startIndex
    for stretch in stretches {
      result += line[rest..<stretch.range.lowerBound]
      result += stretch.repaired
      rest = stretch.range.upperBound
    }
    return result + line[rest...]
  }

  private struct Tally {
    var han = 0
    var levelOne = 0

    mutating func count(_ text: Substring) {
      for scalar in text.unicodeScalars where EverydayCharacters.isHan(scalar.value) {
        han += 1
        if EverydayCharacters.isLevelOne(scalar.value) { levelOne += 1 }
      }
    }

    mutating func add(_ other: Tally) {
      han += other.han
      levelOne += other.levelOne
    }

    /// Below this share no ordinary text was found among thousands of paragraphs.
    var isSuspicious: Bool { han >= 8 && Double(levelOne) < 0.75 * Double(han) }
  }

  /// The pieces between line feeds. They are never held together, because a text may be nothing but line feeds.
  private static func lines(of text: String) -> some Sequence<Substring> {
    sequence(state: Optional(text.startIndex)) { (start: inout String.Index?) in
      guard let begin = start else { return nil }
      let end = text.unicodeScalars[begin...].firstIndex(of: "\n")
      start = end.map { text.unicodeScalars.index(after: $0) }
      return Substring(text.unicodeScalars[begin..<(end ?? text.endIndex)])
    }
  }

  /// The text turned back into UTF-8; nil when that gives no better text.
  private static func repaired(_ text: Substring, wholePerBroken: Int = 3) -> String? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    let encoded = CodePageBytes(text)
    var wellFormed = 0
    var broken = 0
    var result = ""
    encoded.bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let length = TextEncoding.utf8SequenceLength(in: buffer, at: index)
        if length > 0 {
          if length > 1 { wellFormed += 1 }
          result += String(decoding: buffer[index..<index + length], as: UTF8.self)
          index += length
          continue
        }
        broken += 1
        let start = index
        index += 1
        while index < buffer.count, buffer[index] & 0xC0 == 0x80, index < start + 3 { index += 1 }
        // The program that garbled the text put a mark where bytes of a character were lost.
        if index < buffer.count, buffer[index] == UInt8(ascii: "?") || buffer[index] == 0xFF { index += 1 }
        while index < buffer.count, buffer[index] & 0xC0 == 0x80, index < start + 4 { index += 1 }
        result.unicodeScalars.append("\u{FFFD}")
      }
    }
    guard wellFormed > 0, wellFormed >= wholePerBroken * broken, encoded.unencodable * 10 <= wellFormed else {
      return nil
    }
    var before = Tally()
    before.count(text)
    var after = Tally()
    after.count(Substring(result))
    let isBetter = after.han > 0 && after.levelOne * max(before.han, 1) > before.levelOne * after.han
    return isBetter && !Tally(han: max(after.han, 8), levelOne: after.levelOne + max(0, 8 - after.han)).isSuspicious
      ? result : nil
  }
}

/// The lines of a text with what each shows at a glance, counted from 0.
private struct SignedLines: Sequence, IteratorProtocol {
  private let text: String
  private var position: String.Index
  private var number = 0
  private var isAtEnd = false

  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    position = text.startIndex
  }

  mutating func next() -> (number: Int, signs: GarbledSigns, range: Range<String.Index>)? {
    guard !isAtEnd else { return nil }
    let start = position
    var signs = GarbledSigns()
    let length = text.utf8[start...].withContiguousStorageIfAvailable { Self.readLine($0, &signs) } ?? 0
    let end = text.utf8.index(start, offsetBy: length)
    isAtEnd = end == text.endIndex
    if !isAtEnd { position = text.utf8.index(after: end) }
    defer { number += 1 }
    return (number, signs, start..<end)
  }

  /// Looks at the scalars up to a line feed or the end, and returns how many bytes they take.
  private static func readLine(_ bytes: UnsafeBufferPointer<UInt8>, _ signs: inout GarbledSigns) -> Int {
    func rest(_ index: Int) -> UInt32 { UInt32(bytes[index] & 0x3F) }
    var index = 0
    while index < bytes.count, bytes[index] != 0x0A {
      let lead = UInt32(bytes[index])
      switch lead {
      case ..<0x80: index += 1
      case 0xE0..<0xF0:
        signs.add((lead & 0x0F) << 12 | rest(index + 1) << 6 | rest(index + 2))
        index += 3
      case ..<0xE0:
        signs.add((lead & 0x1F) << 6 | rest(index + 1))
        index += 2
      default:
        // Whatever is no Han character of the basic block and no Western letter counts alike.
        signs.add(0x1_0000)
        index += 4
      }
    }
    return index
  }
}

extension DecodedText {
  /// The text with each garbled line turned back, for a user who asked for it; nil when nothing is garbled.
  ///
  /// A line or a stretch of it is garbled when UTF-8 or GBK text was read in another encoding and saved again. Characters
  /// of which a byte was lost on the way come back as U+FFFD.
  public static func repairedMojibake(_ text: String) -> String? { Mojibake.repair(text) }
}

extension GarbledStretch.Cause {
  /// What to tell of so many lines.
  fileprivate func message(lineCount count: Int) -> Message {
    let (encoding, taken, takenInEnglish) =
      switch self {
      case .utf8ReadAsGBK: ("UTF-8", " GBK ", "GBK")
      case .utf8ReadAsWestern: ("UTF-8", "西欧编码", "a Western encoding")
      case .gbkReadAsWestern: ("GBK", "西欧编码", "a Western encoding")
      }
    return Message(
      "有 \(count) 行是乱码：\(encoding) 文字曾被当作\(taken)打开后又保存；请换原文件，或要求还原",
      english:
        "\(count) lines are garbled: \(encoding) text was once read as \(takenInEnglish) and saved; get the original, "
        + "or ask for repair")
  }
}
