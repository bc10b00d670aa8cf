import OfficeDocuments
import Testing

/// A font of two tables, made by hand: a name, and the characters 一 to 丁 (format 4) and 𠀀 (format 12) as asked for.
private func font(wide: Bool) -> [UInt8] {
  func u16(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 255), UInt8(value & 255)] }
  func u32(_ value: Int) -> [UInt8] { u16(value >> 16) + u16(value & 0xFFFF) }
  let family = Array("甲体".utf16).flatMap { u16(Int($0)) }
  let name = u16(0) + u16(1) + u16(18) + u16(3) + u16(1) + u16(0x409) + u16(1) + u16(family.count) + u16(0) + family
  let narrowMap =
    u16(4) + u16(32) + u16(0) + u16(4) + u16(4) + u16(1) + u16(0) + u16(0x4E01) + u16(0xFFFF) + u16(0) + u16(0x4E00)
    + u16(0xFFFF) + u16(1) + u16(1) + u16(0) + u16(0)
  let wideMap = u16(12) + u16(0) + u32(28) + u32(0) + u32(1) + u32(0x20000) + u32(0x20000) + u32(5)
  let map = wide ? wideMap : narrowMap
  let cmap = u16(0) + u16(1) + u16(3) + u16(wide ? 10 : 1) + u32(12) + map
  let start = 12 + 32
  return u32(0x10000) + u16(2) + u16(0) + u16(0) + u16(0) + Array("cmap".utf8) + u32(0) + u32(start) + u32(cmap.count)
    + Array("name".utf8) + u32(0) + u32(start + cmap.count) + u32(name.count) + cmap + name
}

private func faces(_ bytes: [UInt8]) -> [FontFace] { bytes.withUnsafeBytes { FontFace.faces(of: $0) } }

@Suite struct FontFaceTests {
  @Test func readsNamesAndCharacters() throws {
    let face = try #require(faces(font(wide: false)).first)
    #expect(face.names == ["甲体"])
    #expect(face.shows("一") && face.shows("丁"))
    #expect(!face.shows("七") && !face.shows("\u{20000}"))
    #expect(try #require(faces(font(wide: true)).first).shows("\u{20000}"))
  }

  /// Every font cut short or with one byte changed is read without a crash.
  @Test func survivesDamage() {
    let whole = font(wide: false)
    for length in whole.indices { _ = faces(Array(whole.prefix(length))) }
    for index in whole.indices {
      for value in [UInt8(0), 0x7F, 0xFF] {
        var bytes = whole
        bytes[index] = value
        _ = faces(bytes)
      }
    }
  }

  @Test func knowsGB2312() {
    #expect(Unicode.Scalar("珏").isInGB2312 && Unicode.Scalar("镇").isInGB2312)
    #expect(!Unicode.Scalar("喆").isInGB2312 && !Unicode.Scalar("镕").isInGB2312 && !Unicode.Scalar("A").isInGB2312)
  }
}
