import ChineseText
import Foundation
import TestSupport
import Testing

@testable import Assembler

@Suite struct ChineseDataTests {
  @Test func knowsReadingsStrokesPartsAndForms() throws {
    let facts = try #require(checkoutChinese.facts(of: "国"))
    #expect(facts.readings.map(\.syllable) == ["guo"])
    #expect(facts.readings.map(\.tone) == [2])
    #expect(facts.strokes == 8)
    #expect(facts.parts == ["囗", "玉"])
    #expect(facts.otherScript.contains("國"))
  }

  @Test func findsEveryLineOfTheTable() throws {
    let lines = try tableLines()
    #expect(lines.count > 21_000)
    for line in lines {
      let scalar = try #require(line.unicodeScalars.first)
      #expect(checkoutChinese.facts(of: scalar) != nil, "\(line)")
    }
  }

  @Test(arguments: ["a", "#", "\n", "\u{0}", "\u{10FFFF}", "\u{E000}"] as [Unicode.Scalar])
  func knowsNothingOfWhatIsNotInTheTable(_ scalar: Unicode.Scalar) {
    #expect(checkoutChinese.facts(of: scalar) == nil)
    #expect(checkoutChinese.missingTables == [])
  }

  @Test(arguments: [nil, "/no/such/folder"])
  func tellsAMissingTableOnlyWhenItWasNeeded(_ folder: String?) {
    let chinese = ChineseData(folder: folder)
    #expect(chinese.missingTables == [])
    #expect(chinese.facts(of: "国") == nil)
    #expect(chinese.missingTables == [(folder.map { $0 + "/" } ?? "") + "characters.txt"])
  }

  @Test func answersFromATableOfOneLineAndFromAnEmptyOne() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("huiwu-data-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("characters.txt")
    try Data("国 guo2 8".utf8).write(to: file)
    #expect(ChineseData(folder: folder.path).facts(of: "国")?.strokes == 8)
    #expect(ChineseData(folder: folder.path).facts(of: "田") == nil)
    try Data().write(to: file)
    let empty = ChineseData(folder: folder.path)
    #expect(empty.facts(of: "国") == nil)
    #expect(empty.missingTables == [])
  }

  private func tableLines() throws -> [Substring] {
    try String(contentsOfFile: checkout + "/Data/characters.txt", encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
  }
}

@Suite struct DataFilesTests {
  /// The tables in text; what `words.bin` was made from stands in the head of its generator and in NOTICE.
  private static let files = ((try? FileManager.default.contentsOfDirectory(atPath: checkout + "/Data")) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()
  /// The tables that nobody writes by hand.
  private static let generated = files.filter { !["confusions.txt", "office-words.txt"].contains($0) }

  @Test(arguments: files)
  func everyTableStatesItsSourceAndLicence(_ name: String) throws {
    let text = try String(contentsOfFile: checkout + "/Data/\(name)", encoding: .utf8)
    let head = text.split(separator: "\n").prefix { $0.hasPrefix("#") }
    #expect(head.contains { $0.hasPrefix("# Source: ") })
    #expect(head.contains { $0.hasPrefix("# Licence: ") })
  }

  @Test(arguments: generated)
  func everyTableIsSortedByItsBytesAndWhatTheGeneratorWrote(_ name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: checkout + "/Data/\(name)")))
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let head = lines.prefix { $0.first == UInt8(ascii: "#") }
    let rows = lines.dropFirst(head.count)
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    let stated = head.map { String(decoding: $0, as: UTF8.self) }.first { $0.hasPrefix("# SHA-256 of the lines: ") }
    #expect(stated?.split(separator: " ").last.map(String.init) == sha256(rows.flatMap { $0 + [10] }))
  }

  /// Where the packages of the data are installed, the tables must be what the generator makes of them.
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["HUIWU_CHAIZI"] != nil, "HUIWU_CHAIZI names no decomposition data")
  )
  func tablesAreWhatTheGeneratorMakes() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("huiwu-tables-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let environment = ProcessInfo.processInfo.environment
    let unicode = environment["HUIWU_UNICODE"] ?? "/usr/share/unicode"
    let made = try run(
      checkout + "/Scripts/generate-character-tables",
      [unicode, try #require(environment["HUIWU_CHAIZI"]), folder.path])
    #expect(made.status == 0)
    let file = folder.appendingPathComponent("characters.txt")
    #expect(try Data(contentsOf: file) == Data(contentsOf: URL(filePath: checkout + "/Data/characters.txt")))
  }
}
