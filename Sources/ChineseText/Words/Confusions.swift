/// Wrong forms of words and the right ones, found by their first two characters.
public struct Confusions: Sendable {
  /// One wrong form.
  public struct Entry: Hashable, Sendable {
    /// As it is written wrongly.
    public var wrong: [Unicode.Scalar]
    /// As it is right.
    public var right: [Unicode.Scalar]
    /// Whether it counts wherever it stands, because an office itself listed it.
    public var isCertain: Bool
    /// Whether it is met so often that it may be meant: 成份 beside 成分.
    public var isVariant = false
  }

  /// For each slot the number of the first entry that begins so, from 1; 0 for none.
  private var slots = [Int32](repeating: 0, count: Self.size)
  /// One bit for each slot that is not empty; hardly any place of a text needs to look further.
  private var isTaken = [UInt64](repeating: 0, count: Self.size / 64)
  private var entries: [Entry] = []
  /// The first two characters of each entry in one number, because most of a slot begins otherwise.
  private var beginnings: [UInt64] = []
  /// For each entry the number of the next one in its slot, from 1.
  private var next: [Int32] = []
  private static let size = 8_192

  /// Begins with no forms.
  public init() {}

  /// Reads a list: one pair a line, parted by a space, and `?` behind a form that may be meant; lines that begin with # are
  /// notes.
  init(list: some Collection<UInt8>) {
    for line in ScalarLine(String(decoding: list, as: UTF8.self)).scalars.split(separator: "\n") where line.first != "#"
    {
      let words = line.split(separator: " ")
      let isVariant = words.count == 3 && words[2].elementsEqual(CollectionOfOne("?"))
      guard words.count == 2 || isVariant else { continue }
      add(Entry(wrong: Array(words[0]), right: Array(words[1]), isCertain: false, isVariant: isVariant))
    }
  }

  /// Adds a form of two characters or more.
  public mutating func add(_ wrong: String, _ right: String, isCertain: Bool = false, isVariant: Bool = false) {
    add(
      Entry(
        wrong: Array(wrong.unicodeScalars), right: Array(right.unicodeScalars), isCertain: isCertain,
        isVariant: isVariant))
  }

  private mutating func add(_ entry: Entry) {
    guard entry.wrong.count >= 2, entry.wrong != entry.right else { return }
    entries.append(entry)
    beginnings.append(Self.beginning(entry.wrong[0], entry.wrong[1]))
    let slot = Self.slot(entry.wrong[0], entry.wrong[1])
    next.append(slots[slot])
    slots[slot] = Int32(entries.count)
    isTaken[slot >> 6] |= 1 << UInt64(slot & 63)
  }

  /// The longest form that stands at a position.
  func entry(at index: Int, in scalars: [Unicode.Scalar]) -> Entry? {
    guard index + 1 < scalars.count else { return nil }
    let slot = Self.slot(scalars[index], scalars[index + 1])
    guard isTaken[slot >> 6] >> UInt64(slot & 63) & 1 != 0 else { return nil }
    var number = slots[slot]
    let beginning = Self.beginning(scalars[index], scalars[index + 1])
    var found: Entry?
    while number > 0 {
      if beginnings[Int(number) - 1] == beginning {
        let entry = entries[Int(number) - 1]
        if entry.wrong.count > found?.wrong.count ?? 0, scalars[index...].starts(with: entry.wrong) { found = entry }
      }
      number = next[Int(number) - 1]
    }
    return found
  }

  private static func beginning(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  private static func slot(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    Int(truncatingIfNeeded: (first.value &* 31 &+ second.value) &* 2_654_435_761 >> 15) & (size - 1)
  }
}
