/// A face of a font file (TrueType, OpenType, or one of a collection): what it is called, and which characters it can show.
///
/// Only the tables `name` and `cmap` are looked at, and every offset in them is checked: a font file is input like any other.
public struct FontFace: Sendable {
  /// The names of its family and of the face itself, in every language that the file has.
  public let names: Set<String>
  private let map: CharacterMap

  /// The faces of a file; none when it is no font.
  ///
  /// - Parameter bytes: The bytes of the file, which are looked at where they lie.
  public static func faces(of bytes: UnsafeRawBufferPointer) -> [FontFace] {
    let file = FontBytes(bytes)
    guard let tag = file.tag(at: 0) else { return [] }
    guard tag == "ttcf" else { return FontFace(file, at: 0).map { [$0] } ?? [] }
    let count = min(file.number32(at: 8) ?? 0, 256)
    return (0..<count).compactMap { index in
      file.number32(at: 12 + 4 * index).flatMap { FontFace(file, at: $0) }
    }
  }

  /// Whether the face has a glyph for a scalar.
  public func shows(_ scalar: Unicode.Scalar) -> Bool { map.contains(scalar.value) }

  private init?(_ file: FontBytes, at start: Int) {
    guard let count = file.number16(at: start + 4), count <= 256 else { return nil }
    var tables: [String: Int] = [:]
    for index in 0..<count {
      let record = start + 12 + 16 * index
      guard let tag = file.tag(at: record), let offset = file.number32(at: record + 8) else { return nil }
      tables[tag] = offset
    }
    guard let name = tables["name"], let cmap = tables["cmap"], let map = CharacterMap(file, at: cmap) else {
      return nil
    }
    names = Self.names(file, at: name)
    self.map = map
  }

  /// Family (1), full name (4), name for programs (6) and the family of many faces (16).
  private static func names(_ file: FontBytes, at start: Int) -> Set<String> {
    var names: Set<String> = []
    guard let count = file.number16(at: start + 2), let strings = file.number16(at: start + 4) else { return names }
    for index in 0..<min(count, 2_000) {
      let record = start + 6 + 12 * index
      guard let platform = file.number16(at: record), platform == 3 || platform == 0,
        let kind = file.number16(at: record + 6), [1, 4, 6, 16].contains(kind),
        let length = file.number16(at: record + 8), length <= 512, let offset = file.number16(at: record + 10)
      else { continue }
      var units: [UInt16] = []
      for position in stride(from: 0, to: length - 1, by: 2) {
        guard let unit = file.number16(at: start + strings + offset + position) else { break }
        units.append(UInt16(unit))
      }
      let name = String(decoding: units, as: UTF16.self)
      if !name.isEmpty { names.insert(name) }
    }
    return names
  }
}

/// The bytes of a font file, big end first; nil beyond their end.
struct FontBytes {
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  func number16(at offset: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - 2 else { return nil }
    return Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
  }

  func number32(at offset: Int) -> Int? {
    guard let high = number16(at: offset), let low = number16(at: offset + 2) else { return nil }
    return high << 16 | low
  }

  func tag(at offset: Int) -> String? {
    guard offset >= 0, offset <= bytes.count - 4 else { return nil }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + 4]), as: UTF8.self)
  }
}

/// Which scalars a face has glyphs for, as ranges.
private struct CharacterMap: Sendable {
  private var ranges: [ClosedRange<UInt32>] = []

  /// Reads the best table of a `cmap`: all of Unicode (format 12), else the basic plane (format 4).
  init?(_ file: FontBytes, at start: Int) {
    guard let count = file.number16(at: start + 2), count <= 256 else { return nil }
    var best: (offset: Int, format: Int)?
    for index in 0..<count {
      let record = start + 4 + 8 * index
      guard let platform = file.number16(at: record), let encoding = file.number16(at: record + 2),
        platform == 0 || platform == 3 && (encoding == 1 || encoding == 10),
        let offset = file.number32(at: record + 4), let format = file.number16(at: start + offset),
        format == 4 || format == 12, format > best?.format ?? 0
      else { continue }
      best = (start + offset, format)
    }
    guard let best else { return nil }
    if best.format == 12 { readGroups(file, at: best.offset) } else { readSegments(file, at: best.offset) }
  }

  func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].contains(scalar) { return true }
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return false
  }

  private mutating func readGroups(_ file: FontBytes, at start: Int) {
    let count = min(file.number32(at: start + 12) ?? 0, 200_000)
    for index in 0..<count {
      let group = start + 16 + 12 * index
      guard let first = file.number32(at: group), let last = file.number32(at: group + 4), first <= last,
        last <= 0x10_FFFF
      else { return }
      add(UInt32(first)...UInt32(last))
    }
  }

  private mutating func readSegments(_ file: FontBytes, at start: Int) {
    guard let doubled = file.number16(at: start + 6) else { return }
    let count = doubled / 2
    for index in 0..<count {
      guard let last = file.number16(at: start + 14 + 2 * index),
        let first = file.number16(at: start + 16 + doubled + 2 * index),
        let delta = file.number16(at: start + 16 + 2 * doubled + 2 * index), first <= last, first < 0xFFFF
      else { continue }
      let offsetPlace = start + 16 + 3 * doubled + 2 * index
      guard let offset = file.number16(at: offsetPlace) else { continue }
      guard offset != 0 else {
        add(UInt32(first)...UInt32(min(last, 0xFFFE)))
        continue
      }
      // Glyph 0 says that there is none.
      for code in first...min(last, 0xFFFE) {
        guard let glyph = file.number16(at: offsetPlace + offset + 2 * (code - first)), glyph != 0,
          (glyph + delta) & 0xFFFF != 0
        else { continue }
        add(UInt32(code)...UInt32(code))
      }
    }
  }

  /// Takes a range that begins behind the last one; others are left out, because the table has to be in order.
  private mutating func add(_ range: ClosedRange<UInt32>) {
    guard let last = ranges.last else { return ranges.append(range) }
    guard range.lowerBound > last.upperBound else { return }
    if last.upperBound + 1 == range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound...range.upperBound
    } else {
      ranges.append(range)
    }
  }
}
