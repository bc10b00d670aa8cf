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

  /// Reads what stands behind a character in its line of the table: readings, strokes, four-corner code, parts, forms in the
  /// other script, other variants; `-` where nothing is known.
  init(fields: String) {
    let fields = fields.utf8.split(separator: UInt8(ascii: " "))
    func field(_ index: Int) -> String {
      guard fields.indices.contains(index), !fields[index].elementsEqual("-".utf8) else { return "" }
      return String(decoding: fields[index], as: UTF8.self)
    }
    readings = field(0).split(separator: ",").compactMap { reading in
      guard let tone = reading.utf8.last, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(tone) else { return nil }
      return Reading(syllable: String(reading.dropLast()), tone: tone - UInt8(ascii: "0"))
    }
    strokes = Int(field(1)) ?? 0
    corners = Array(field(2).utf8)
    parts = Array(field(3).unicodeScalars)
    otherScript = Array(field(4).unicodeScalars)
    variants = Array(field(5).unicodeScalars)
  }
}
