import ChineseText
import TestSupport
import Testing

@Suite struct NamePairingTests {
  @Test func choosesThePairsThatTogetherCostLeast() {
    var pairing = NamePairing(checkoutChinese)
    // 张玮 is near to both, 张炜 only to 张伟: taking the nearest for each in turn would leave one over.
    let pairs = pairing.pairs(
      wrong: ["张玮", "张祎"].map { Array($0.unicodeScalars) }, right: ["张伟", "张炜"].map { Array($0.unicodeScalars) })
    #expect(pairs.count == 2)
    #expect(Set(pairs.map(\.right)).count == 2)
  }

  @Test func staysFastOnNamesMadeToCollide() {
    var pairing = NamePairing(checkoutChinese)
    let wrong = (0..<150).compactMap { Unicode.Scalar(0x4E00 + $0) }.map { Array("王\($0)".unicodeScalars) }
    let right = (0..<150).compactMap { Unicode.Scalar(0x5E00 + $0) }.map { Array("王\($0)".unicodeScalars) }
    let pairs = pairing.pairs(wrong: wrong, right: right)
    #expect(Set(pairs.map(\.wrong)).count == pairs.count)
    #expect(Set(pairs.map(\.right)).count == pairs.count)
  }
}
