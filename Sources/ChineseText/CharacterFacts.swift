/// What the tables know of one character.
public struct CharacterFacts: Hashable, Sendable {
  /// A reading: the syllable without its tone, and the tone from 1 to 5.
  public struct Reading: Hashable, Sendable {
    /// The syllable in ASCII letters, `v` for ü.
    public let syllable: String
    /// The tone, from 1 to 5.
    public let tone: UInt8
  }

  /// The readings, the usual one first.
  public var readings: [Reading] = []
  /// How many strokes it has; 0 when not known.
  public var strokes = 0
  /// The digits of the four-corner code; empty when not known.
  public var corners: [UInt8] = []
  /// The parts it is made of, in writing order; empty for a character that is not taken apart.
  public var parts: [Unicode.Scalar] = []
  /// The traditional forms of a simplified character, or the simplified ones of a traditional character.
  public var otherScript: [Unicode.Scalar] = []
  /// Other forms of the same character.
  public var variants: [Unicode.Scalar] = []

  /// Creates facts of which nothing is known.
  public init() {}

  /// Looks a character up; nil for one that no table has.
  ///
  /// The tables stay text, in the order of the code points, and are searched in place: nothing is decoded at start.
  public static func of(_ scalar: Unicode.Scalar) -> CharacterFacts? {
    for table in [CommonCharacters.text, FurtherCharacters.text] {
      let found = table.withUTF8Buffer { buffer in
        line(of: scalar, in: buffer).map { CharacterFacts(line: buffer[$0]) }
      }
      if let found { return found }
    }
    return nil
  }

  private init(line: Slice<UnsafeBufferPointer<UInt8>>) {
    let fields = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    func field(_ index: Int) -> String {
      guard fields.indices.contains(index), fields[index] != "-" else { return "" }
      return fields[index]
    }
    readings = field(1).split(separator: ",").compactMap { reading in
      guard let tone = reading.utf8.last, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(tone) else { return nil }
      return Reading(syllable: String(reading.dropLast()), tone: tone - UInt8(ascii: "0"))
    }
    strokes = Int(field(2)) ?? 0
    corners = Array(field(3).utf8)
    parts = Array(field(4).unicodeScalars)
    otherScript = Array(field(5).unicodeScalars)
    variants = Array(field(6).unicodeScalars)
  }

  /// The line of a character, by halving the table until one line is left.
  private static func line(of scalar: Unicode.Scalar, in buffer: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let newline = UInt8(ascii: "\n")
    let wanted = Array(String(scalar).utf8)
    var low = 0
    var high = buffer.count
    while low < high {
      var start = (low + high) / 2
      while start > low, buffer[start - 1] != newline { start -= 1 }
      var end = start
      while end < buffer.count, buffer[end] != newline { end += 1 }
      // UTF-8 orders as the code points do, and every line begins with its character and a space.
      let name = buffer[start..<end].prefix { $0 != UInt8(ascii: " ") }
      if name.elementsEqual(wanted) { return start..<end }
      if name.lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = start }
    }
    return nil
  }
}
