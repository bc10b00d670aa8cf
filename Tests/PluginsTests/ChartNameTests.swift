import Assembler
import Testing

@testable import Plugins

@Suite struct ChartNameTests {
  @Test(arguments: [
    ("何田", 60.0, 30.0, ["何　田"]), ("方既白", 60, 30, ["方既白"]), ("尉迟明澈", 40, 30, ["尉迟", "明澈"]),
    ("阿卜杜热合曼·买买提艾力", 60, 30, ["阿卜杜热合曼·", "买买提艾力"]), ("Anna Müller", 40, 30, ["Anna", "Müller"]),
    ("方既白", 16, 60, ["方", "既", "白"]), ("古丽娜尔·阿不都克里木江", 38, 40, ["古丽娜", "尔·", "阿不都克", "里木江"]),
    ("古丽娜尔·阿不都克里木江", 44, 40, ["古丽娜尔·", "阿不都克", "里木江"]),
  ])
  func breaksALongNameWhereItsPartsEnd(name: String, width: Double, height: Double, lines: [String]) {
    let size = ChartName.ordinarySize(width: width, height: height)
    let fitted = ChartName(PersonName(name), width: width, height: height, size: size)
    #expect(fitted.lines == lines)
    #expect(fitted.size >= ChartName.leastSize)
    #expect(fitted.size * max(1, TextWidth.widest(fitted.lines)) <= width)
    #expect(fitted.size * 1.06 * Double(fitted.lines.count) <= height)
  }
}
