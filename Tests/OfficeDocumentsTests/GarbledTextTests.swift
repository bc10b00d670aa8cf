import Foundation
import Testing

@testable import OfficeDocuments

/// Text that was read in a wrong encoding, and text that only looks odd.
struct GarbledTextTests {
  private static let sound = "各位来宾：下午好，"
  private static let clause = "欢迎大家来到青石镇参观新修的水渠"

  private func misread(_ text: String, written: UInt, read: UInt) throws -> String {
    try #require(String(data: Data(try encoded(text, written)), encoding: String.Encoding(rawValue: read)))
  }

  @Test func noticesAndRepairsAGarbledClauseOfASoundLine() throws {
    let garbled = try misread(Self.clause, written: String.Encoding.utf8.rawValue, read: EncodingNumber.codePage936)
    let line = Self.sound + garbled + "。谢谢！"
    let notice = try #require(try DecodedText(Array((line + "\n").utf8)).notices.first { $0.code == .mojibake })
    #expect(notice.place == Place(line: 1, column: Self.sound.unicodeScalars.count + 1))
    #expect(DecodedText.repairedMojibake(line) == Self.sound + Self.clause + "。谢谢！")
  }

  @Test func noticesAClauseThatLostBytes() throws {
    // 水利 and the comma behind lost a byte each.
    let line = "会议要求，鎵庡疄鎺ㄨ繘鍐滅敯姘?鍒╁缓璁?，确保安全度汛。"
    #expect(try DecodedText(Array(line.utf8)).notices.map(\.code) == [.mojibake])
    let repaired = try #require(DecodedText.repairedMojibake(line))
    #expect(repaired.hasPrefix("会议要求，扎实推进农田"))
    #expect(repaired.hasSuffix("，确保安全度汛。"))
  }

  @Test(arguments: [EncodingNumber.gb18030, String.Encoding.utf8.rawValue])
  func noticesAndRepairsChineseThatWasReadAsWestern(written: UInt) throws {
    let bytes = try encoded(Self.clause, written)
    // Latin-1 as browsers and mail programs take it.
    let garbled = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    let text = "Re: 通知\n\(garbled)\n"
    let notice = try #require(try DecodedText(Array(text.utf8)).notices.first { $0.code == .mojibake })
    #expect(notice.place.line == 2)
    #expect(DecodedText.repairedMojibake(text) == "Re: 通知\n\(Self.clause)\n")
  }

  @Test(arguments: [
    "××县××局关于××××的报告", "气温25°C±2°C，面积12×8m²", "Café Müller，naïve，Ångström", "ÄÖÜäöüß", "麦合木提·吐尔逊····",
    "姓名：祎镕　琬琰　翀翾　堃喆　昶昉　珺瑄", "“……——”", "鑫淼焱垚犇骉羴猋",
  ])
  func leavesSoundTextAlone(text: String) throws {
    #expect(DecodedText.repairedMojibake(text) == nil)
    #expect(try DecodedText(Array(text.utf8)).notices.isEmpty)
  }

  @Test(arguments: [
    ("The delegate\u{2019}s \u{201C}open letter\u{201D} was read.\n", "even"),
    ("The delegates\u{2019} \u{201C}open letters\u{201D} were read\u{2026}\n", "odd"),
    ("Café, naïve résumé, 25 °C, £30\n", "letters"), ("créée, Ångström, Señor García\n", "pairs"),
  ])
  func readsASCIIWithAFewStrayBytesAsWestern(text: String, _: String) throws {
    let bytes = try #require(text.data(using: .windowsCP1252))
    for padding in ["", " "] {
      let decoded = try DecodedText(Array(bytes) + Array(padding.utf8))
      #expect(decoded.encoding == .windows1252)
      #expect(decoded.text == text + padding)
    }
  }

  @Test(arguments: ["Уважаемые участники совещания!\n", "Программа: 9:30 открытие, 10:00 доклад\n"])
  func readsRussianOfWindows(text: String) throws {
    let decoded = try DecodedText(Array(try #require(text.data(using: .windowsCP1251))))
    #expect(decoded.encoding == .windows1251)
    #expect(decoded.text == text)
  }

  @Test(arguments: [
    "Room A，9:30", "Wi-Fi: 会场", "No.1 王珏 Mr. Smith", "ABC公司 John、李明", "Agenda 议程 2", "晋", "GDP增长5.2％",
  ])
  func stillReadsChineseAmongASCIIAsChinese(text: String) throws {
    let decoded = try DecodedText(try encoded(text, EncodingNumber.gb18030))
    #expect(decoded.encoding == .gb18030)
    #expect(decoded.text == text)
  }

  @Test func decodesEveryByteOfTheCodePagesAsWindowsDoes() throws {
    for byte in UInt8(0x80)...0xFF {
      for (table, encoding) in [
        (SingleByteCodes.western, String.Encoding.windowsCP1252), (SingleByteCodes.cyrillic, .windowsCP1251),
      ] {
        guard let scalar = table[Int(byte) - 0x80] else { continue }
        #expect(String(data: Data([byte]), encoding: encoding)?.unicodeScalars.first == scalar)
      }
    }
  }
}
