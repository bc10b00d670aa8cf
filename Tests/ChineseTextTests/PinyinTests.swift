import ChineseText
import TestSupport
import Testing

@Suite struct PinyinTests {
  @Test(arguments: [
    ("欧阳既白", "OUYANG Jibai"), ("欧阳既白", "Jibai Ouyang"), ("侯晓玲", "Hou Xiao-ling"), ("方既白", "fāng jìbái"),
    ("吕蒙正", "LYU Mengzheng"),
    ("吕蒙正", "Lǚ Mengzheng"), ("单田禾", "Shan Tianhe"),
  ])
  func spellsNamesInBothOrders(_ name: String, _ letters: String) {
    #expect(Pinyin(checkoutChinese).spellings(of: Array(name.unicodeScalars)).contains(Pinyin.plain(letters)))
  }

  @Test(arguments: [("欧阳既白", "Ouyang Jihei"), ("何田", "Anna"), ("何田", "")])
  func doesNotSpellOtherNames(_ name: String, _ letters: String) {
    #expect(!Pinyin(checkoutChinese).spellings(of: Array(name.unicodeScalars)).contains(Pinyin.plain(letters)))
  }

  @Test func staysSmallForManyReadings() {
    let spellings = Pinyin(checkoutChinese).spellings(of: Array("行行行行行行行行行行行行".unicodeScalars))
    #expect(spellings.count <= 1_000)
  }
}

@Suite struct DamagedNameTests {
  @Test(arguments: [
    ("刘yan", "刘䶮"), ("张?", "张𬭎"), ("张??", "张𬭎"), ("李□", "李𠅤"), ("王(女吉)", "王㛃"), ("王⿰女吉", "王㛃"), ("何田*", "何田"),
    ("林○迟", "林栖迟"),
    ("李□□", "李听松"), ("刘(yǎn)", "刘䶮"),
  ])
  func findsTheNameThatAMarkHides(_ damaged: String, _ right: String) {
    var pairing = NamePairing(checkoutChinese)
    let others = ["赵清和", "陈小满", right].map { Array($0.unicodeScalars) }
    let pairs = pairing.pairs(wrong: [Array(damaged.unicodeScalars)], right: others)
    #expect(pairs.map(\.right) == [2], "\(damaged)")
  }

  @Test(arguments: [("刘yan", "刘国"), ("张?", "李𬭎"), ("李□", "李听松"), ("A区", "王区")])
  func doesNotFindOthers(_ damaged: String, _ other: String) {
    var pairing = NamePairing(checkoutChinese)
    let pairs = pairing.pairs(wrong: [Array(damaged.unicodeScalars)], right: [Array(other.unicodeScalars)])
    #expect(pairs.isEmpty || damaged == "刘yan" && pairs[0].distance.cost > 0.5)
  }
}

@Suite struct SurnameTests {
  @Test(arguments: [("欧阳既白", 2), ("王珏", 1), ("单于飞", 2), ("珏王", 0), ("", 0)])
  func measuresTheSurname(_ name: String, _ length: Int) {
    #expect(Surname.length(in: Array(name.unicodeScalars)) == length)
  }
}
