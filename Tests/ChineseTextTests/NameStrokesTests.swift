import ChineseText
import Foundation
import Testing

private let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path
private let chinese = ChineseData(folder: checkout + "/Data")

/// Common surnames in the order in which they stand in the Table of General Standard Chinese Characters.
private let surnames = Array(
  """
  丁于万马王牛毛文方孔邓左石龙卢叶田史白冯吕朱任向庄刘齐关江汤安许孙严苏杜李杨肖吴何余汪沈宋张陆陈武范林罗季金周郑孟赵胡柳钟段侯施姜洪姚贺秦袁\
  聂莫贾夏顾钱徐高郭唐陶黄梅曹崔梁彭董蒋韩程傅童曾温谢雷蔡谭熊黎潘薛戴魏
  """.unicodeScalars)

private func strokes(_ name: String) throws -> NameStrokes {
  try #require(NameStrokes(Array(name.unicodeScalars), chinese))
}

@Suite struct NameStrokesTests {
  @Test func putsSurnamesInTheOrderOfTheTable() throws {
    #expect(surnames.count == 105)
    let keys = try surnames.map { try strokes(String($0)) }
    for (left, right) in zip(keys, keys.dropFirst()) { #expect(left.precedes(right, .shortNamesFirst)) }
  }

  @Test(arguments: [("王珏", "文景明"), ("林栖迟", "欧阳修竹"), ("王珏", "王大川"), ("冼星", "侯晓玲"), ("仝勇", "何田")])
  func precedes(_ left: String, _ right: String) throws {
    #expect(try strokes(left).precedes(strokes(right), .shortNamesFirst))
    #expect(try !strokes(right).precedes(strokes(left), .shortNamesFirst))
  }

  @Test func knowsBothPracticesWithShortNames() throws {
    #expect(try strokes("高富").precedes(strokes("高大富"), .shortNamesFirst))
    #expect(try strokes("高大富").precedes(strokes("高富"), .asWritten))
  }

  @Test func tellsWhereCharactersPart() throws {
    let (one, other) = (try strokes("王珏"), try strokes("文景明"))
    #expect(one.firstDifference(from: other) == 1)
    #expect(one.kind(ofStroke: 1) == "横")
    #expect(other.kind(ofStroke: 1) == "点")
  }

  @Test func saysNothingOfUnknownCharacters() { #expect(NameStrokes(Array("A田".unicodeScalars), chinese) == nil) }
}
