import Assembler
import ChineseText
import OfficeDocuments
import TestSupport
import Testing

@testable import Plugins

@Suite struct CharacterLikenessTests {
  @Test(arguments: [
    ("玲", "铃", "同音、形近"), ("晓", "小", "同音"), ("瑛", "英", "同音、形近"), ("敏", "闽", "同音"), ("佘", "余", "形近"), ("侯", "候", "同音、形近"),
    ("钰", "珏", "形近"), ("炜", "祎", "形近"), ("炜", "玮", "同音、形近"), ("梅", "海", "形近"), ("同", "国", "形近"), ("吴", "昊", "形近"),
    ("锌", "梓", "形近"), ("形", "彤", "形近"), ("未", "末", "形近"), ("戌", "戍", "形近"), ("國", "国", "繁简"), ("萧", "蕭", "繁简"),
    ("峰", "峯", "异体"),
    ("青", "清", "同音、形近"), ("林", "凌", "音近"),
  ])
  func saysWhyCharactersAreConfused(_ left: String, _ right: String, _ cause: String) throws {
    var comparison = CharacterComparison(checkoutChinese)
    let first = try #require(left.unicodeScalars.first)
    let second = try #require(right.unicodeScalars.first)
    let likeness = comparison.likeness(first, second)
    #expect(likeness.cost <= NameDistance.gap)
    #expect(likeness.title?.chinese == cause)
    #expect(comparison.likeness(second, first) == likeness)
  }

  @Test(arguments: ["强丽", "国梅", "建宇", "东雪", "A王", "·王"])
  func unlikeCharactersCostTheWhole(_ pair: String) throws {
    var comparison = CharacterComparison(checkoutChinese)
    let scalars = Array(pair.unicodeScalars)
    #expect(comparison.likeness(scalars[0], scalars[1]).cost == 1)
  }
}

@Suite struct NameDistanceTests {
  private func explanation(_ wrong: String, _ right: String) -> String? {
    var comparison = CharacterComparison(checkoutChinese)
    return NameDistance(wrong: PersonName(wrong).scalars, right: PersonName(right).scalars, comparing: &comparison)?
      .explanation.chinese
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
