internal import Foundation

/// The words of Chinese, how rare each is, and which are alike, looked up in the mapped file as they lie.
///
/// A cost is the negative logarithm of a word's share of all words, times 14: 1 for the most frequent, 250 for what nobody
/// knows. `Scripts/generate-word-tables` makes the file and tells how it lies.
public struct WordTables: Sendable {
  private struct Table: Sendable {
    var offset: Int
    var mask: Int

    init(_ offset: Int, slots: Int) {
      self.offset = offset
      mask = slots - 1
    }
  }

  private let file: MappedFile
  private let singles: Int
  private let syllables: Int
  private let beginnings: Int
  private let pairs: Table
  private let words: Table
  private let holes: Table
  private let sounds: Table

  /// The first and the last character of which costs and sounds are known.
  private static let han: ClosedRange<UInt32> = 0x4E00...0x9FFF
  /// What a character costs of which nothing is known.
  public static let unknown = 250
  /// More sounds than there are.
  private static let soundLimit = 512
  /// The most characters of a word.
  public static let longest = 8

  /// Opens the tables; nil when there is no such file, or when it is no such table.
  init?(_ path: String) {
    guard let file = MappedFile(path), file.bytes.count > 2_048 else { return nil }
    let head = String(decoding: file.bytes[..<2_048], as: UTF8.self)
    guard let line = head.split(separator: "\n").first(where: { $0.hasPrefix("# slots: ") }) else { return nil }
    var places: [Substring: (offset: Int, slots: Int)] = [:]
    for entry in line.dropFirst("# slots: ".count).split(separator: " ") {
      let parts = entry.split(whereSeparator: { $0 == "=" || $0 == ":" })
      guard parts.count == 3, let offset = Int(parts[1]), let slots = Int(parts[2]), slots > 0, offset > 0 else {
        return nil
      }
      places[parts[0]] = (offset, slots)
    }
    func table(_ name: Substring, size: Int) -> Table? {
      guard let place = places[name], place.slots & (place.slots - 1) == 0,
        place.offset + place.slots * (4 + size) <= file.bytes.count
      else { return nil }
      return Table(place.offset, slots: place.slots)
    }
    guard let singles = places["singles"], let syllables = places["syllables"],
      let beginnings = places["beginnings"],
      beginnings.offset + Self.soundLimit * Self.soundLimit / 8 <= file.bytes.count,
      max(singles.offset, syllables.offset) + 2 * Self.han.count <= file.bytes.count,
      let pairs = table("pairs", size: 2), let words = table("words", size: 1), let holes = table("holes", size: 2),
      let sounds = table("sounds", size: 8)
    else { return nil }
    self.file = file
    self.singles = singles.offset
    self.syllables = syllables.offset
    self.beginnings = beginnings.offset
    self.pairs = pairs
    self.words = words
    self.holes = holes
    self.sounds = sounds
  }

  /// Gives the memory of what was looked at back to the system.
  func giveBack() { file.giveBack() }

  // MARK: Words

  /// What a character costs as a word of its own.
  func cost(of scalar: Unicode.Scalar) -> Int {
    guard Self.han.contains(scalar.value) else { return Self.unknown }
    return Int(file.bytes[singles + Int(scalar.value - Self.han.lowerBound)])
  }

  /// What is known of two characters that stand together.
  struct Pair {
    fileprivate(set) var bits: UInt16

    /// What they cost as a word; 0 where they are none.
    var cost: Int { Int(bits & 0xFF) }
    /// The lengths of longer words that they begin, one bit for each from 3.
    var lengths: UInt16 { bits >> 8 & 0x3F }
    /// Whether they begin a word of four characters.
    var beginsFour: Bool { bits & 0x200 != 0 }
    /// Whether they stand in the middle of a word of four characters that slips are measured against.
    var isMiddle: Bool { bits & 0x4000 != 0 }
    /// Whether they end such a word.
    var isEnd: Bool { bits & 0x8000 != 0 }
  }

  /// What is known of two characters that stand together.
  func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Pair {
    guard first.isHan, second.isHan else { return Pair(bits: 0) }
    var code = Hash(count: 2)
    code.add(first.value)
    code.add(second.value)
    var slot = code.slot(pairs.mask)
    while true {
      let (print, bits) = entry(pairs, slot, as: UInt16.self)
      if print == code.print { return Pair(bits: bits) }
      if print == 0 { return Pair(bits: 0) }
      slot = (slot + 1) & pairs.mask
    }
  }

  // A table is larger than the nearest memory of a processor, and a look into it waits for the one before unless both are
  // begun together. So all looks into a table that a line needs are begun at once, and what they give is used afterwards.

  /// How many looks are begun together; as many have room on the stack, and a processor waits for fewer at once.
  private static let batch = 32

  /// A look into a table that has begun.
  private struct Look {
    var hash: Hash
    /// What stands in the first slot.
    var print: UInt32
    var value: UInt16
    /// From where in the text, and how many characters.
    var start: Int
    var count: Int
  }

  /// Tells what is known of each scalar of a text and the next one, in order.
  func pairs(of text: UnsafeBufferPointer<Unicode.Scalar>, into found: inout [Pair]) {
    found.removeAll(keepingCapacity: true)
    guard text.count > 1 else { return }
    found.reserveCapacity(text.count - 1)
    withUnsafeTemporaryAllocation(of: Look.self, capacity: Self.batch) { looks in
      for first in stride(from: 0, to: text.count - 1, by: Self.batch) {
        let count = min(Self.batch, text.count - 1 - first)
        for offset in 0..<count {
          let start = first + offset
          guard text[start].isHan, text[start + 1].isHan else {
            looks[offset] = Look(hash: Hash(count: 2), print: 0, value: 0, start: start, count: 2)
            continue
          }
          var hash = Hash(count: 2)
          hash.add(text[start].value)
          hash.add(text[start + 1].value)
          let (print, value) = entry(pairs, hash.slot(pairs.mask), as: UInt16.self)
          looks[offset] = Look(hash: hash, print: print, value: value, start: start, count: 2)
        }
        for look in looks[..<count] { found.append(Pair(bits: value(of: look, in: pairs, as: UInt16.self) ?? 0)) }
      }
    }
  }

  /// Tells all words of three characters or more that stand in a text, and what each costs.
  @inline(__always)
  func longWords(
    in text: UnsafeBufferPointer<Unicode.Scalar>, pairs known: [Pair], _ tell: (Range<Int>, _ cost: Int) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Look.self, capacity: Self.batch) { looks in
      var begun = 0
      func finish() {
        for look in looks[..<begun] {
          if let cost = value(of: look, in: words, as: UInt8.self) {
            tell(look.start..<look.start + look.count, Int(cost))
          }
        }
        begun = 0
      }
      for start in known.indices {
        var lengths = known[start].lengths
        var count = 3
        while lengths != 0, start + count <= text.count {
          if lengths & 1 != 0 {
            var hash = Hash(count: count)
            for index in start..<start + count { hash.add(text[index].value) }
            let (print, cost) = entry(words, hash.slot(words.mask), as: UInt8.self)
            looks[begun] = Look(hash: hash, print: print, value: UInt16(cost), start: start, count: count)
            begun += 1
            if begun == Self.batch { finish() }
          }
          lengths >>= 1
          count += 1
        }
      }
      finish()
    }
  }

  /// The value that a look finds; nil where there is none.
  @inline(__always)
  private func value<Value: BitwiseCopyable & FixedWidthInteger>(
    of look: Look, in table: Table, as kind: Value.Type
  ) -> Value? {
    if look.print == 0 { return nil }
    if look.print == look.hash.print { return Value(truncatingIfNeeded: look.value) }
    var slot = (look.hash.slot(table.mask) + 1) & table.mask
    while true {
      let (print, value) = entry(table, slot, as: kind)
      if print == look.hash.print { return value }
      if print == 0 { return nil }
      slot = (slot + 1) & table.mask
    }
  }

  /// What a word of so many characters from a position costs, three or more; 0 for one that is not known.
  func cost(of text: UnsafeBufferPointer<Unicode.Scalar>, from start: Int, count: Int) -> Int {
    var code = Hash(count: count)
    for index in start..<start + count { code.add(text[index].value) }
    var slot = code.slot(words.mask)
    while true {
      let (print, cost) = entry(words, slot, as: UInt8.self)
      if print == code.print { return Int(cost) }
      if print == 0 { return 0 }
      slot = (slot + 1) & words.mask
    }
  }

  /// What four characters cost as one word; 0 where they are none.
  func costOfWord(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar, _ fourth: Unicode.Scalar
  ) -> Int {
    guard pair(first, second).beginsFour else { return 0 }
    return withUnsafeTemporaryAllocation(of: Unicode.Scalar.self, capacity: 4) { word in
      word[0] = first
      word[1] = second
      word[2] = third
      word[3] = fourth
      return cost(of: UnsafeBufferPointer(word), from: 0, count: 4)
    }
  }

  /// What some characters cost as one word; 0 where they are none.
  public func costOfWord(_ word: [Unicode.Scalar]) -> Int {
    switch word.count {
    case 0: 0
    case 1: cost(of: word[0])
    case 2: pair(word[0], word[1]).cost
    case ...Self.longest:
      pair(word[0], word[1]).lengths >> (word.count - 3) & 1 == 0
        ? 0 : word.withUnsafeBufferPointer { cost(of: $0, from: 0, count: word.count) }
    default: 0
    }
  }

  /// What the likeliest cut of some characters into words costs.
  public func costOfLine(_ line: [Unicode.Scalar]) -> Int {
    var cut = WordCut(self)
    return cut.cost(of: line)
  }

  /// The words of the likeliest cut of some characters, in order; what is no ideograph is a word by itself.
  public func words(of line: [Unicode.Scalar]) -> [Range<Int>] {
    var cut = WordCut(self)
    var start = 0
    var words: [Range<Int>] = []
    for (index, isEnd) in cut.ends(of: line).enumerated() where isEnd {
      words.append(start..<index + 1)
      start = index + 1
    }
    return words
  }

  // MARK: Likenesses

  /// A character that makes a word of four with three others.
  struct Filling {
    var character: Unicode.Scalar
    /// Whether the word is a set phrase, and not only words that often stand together.
    var isPhrase: Bool
  }

  /// Tells the characters that make a word of four with three others, standing before the one at a position, or last.
  @inline(__always)
  func fillings(
    of hole: Int, _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar, _ tell: (Filling) -> Void
  ) {
    var code = Hash(count: 4)
    code.add(UInt32(hole))
    code.add(first.value)
    code.add(second.value)
    code.add(third.value)
    var slot = code.slot(holes.mask)
    while true {
      let (print, packed) = entry(holes, slot, as: UInt16.self)
      if print == 0 { return }
      if print == code.print {
        if let character = Unicode.Scalar(UInt32(packed & 0x7FFF) + Self.han.lowerBound) {
          tell(Filling(character: character, isPhrase: packed >> 15 == 1))
        }
      }
      slot = (slot + 1) & holes.mask
    }
  }

  /// A number for the usual sound of a character without its tone; 0 where it is not known.
  func sound(of scalar: Unicode.Scalar) -> UInt32 {
    guard Self.han.contains(scalar.value) else { return 0 }
    let offset = syllables + 2 * Int(scalar.value - Self.han.lowerBound)
    return UInt32(file.bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  /// Tells the common words that have two sounds, or three; each packed, 16 bits a character, the first in the lowest.
  @inline(__always)
  func words(sounding first: UInt32, _ second: UInt32, _ third: UInt32?, _ tell: (UInt64) -> Void) {
    guard first != 0, second != 0, third != 0, begins(first, second) else { return }
    var code = Hash(count: third == nil ? 2 : 3)
    code.add(first)
    code.add(second)
    if let third { code.add(third) }
    var slot = code.slot(sounds.mask)
    while true {
      let (print, packed) = entry(sounds, slot, as: UInt64.self)
      if print == 0 { return }
      if print == code.print { tell(packed) }
      slot = (slot + 1) & sounds.mask
    }
  }

  /// Whether a common word begins with two sounds.
  func begins(_ first: UInt32, _ second: UInt32) -> Bool {
    let bit = Int(first) * Self.soundLimit + Int(second)
    return file.bytes[beginnings + (bit >> 3)] & 1 << UInt8(bit & 7) != 0
  }

  // MARK: The file

  /// The hash of a sequence of 16-bit numbers; the script makes the same.
  private struct Hash {
    private var value: UInt64

    init(count: Int) { value = UInt64(count) }

    mutating func add(_ unit: UInt32) {
      value = (value ^ UInt64(unit)) &* 0x9E37_79B9_7F4A_7C15
      value ^= value >> 32
    }

    func slot(_ mask: Int) -> Int { Int(truncatingIfNeeded: value) & mask }
    var print: UInt32 { max(1, UInt32(truncatingIfNeeded: value >> 32)) }
  }

  /// The fingerprint in a slot, 0 for an empty one, and the value that stands beside it, so that both lie in one line of memory.
  private func entry<Value: BitwiseCopyable>(
    _ table: Table, _ slot: Int, as kind: Value.Type
  ) -> (print: UInt32, value: Value) {
    let place = table.offset + (4 + MemoryLayout<Value>.size) * slot
    return (
      file.bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self),
      file.bytes.loadUnaligned(fromByteOffset: place + 4, as: kind)
    )
  }
}
