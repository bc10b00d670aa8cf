import Foundation
import Testing

@testable import OfficeDocuments

struct EncodingTests {
  private static let simplified = "姓名,单位,职务\r\n王珏,县政府办公室,副主任\r\n张晓,东山乡,乡长\r\n"
  private static let traditional = "會議名單\r\n陳怡君,總務處,處長\r\n林志遠,資訊室,主任\r\n"

  @Test(arguments: [
    (simplified, EncodingNumber.gb18030, TextEncoding.gb18030), (simplified, EncodingNumber.codePage936, .gb18030),
    (traditional, EncodingNumber.big5, .big5),
    (simplified, String.Encoding.utf16LittleEndian.rawValue, .utf16LittleEndian),
    (simplified, String.Encoding.utf16BigEndian.rawValue, .utf16BigEndian),
    ("王珏", EncodingNumber.gb18030, .gb18030), ("王珏\n张晓\n李四\n", EncodingNumber.gb18030, .gb18030),
    ("王珏张晓李四祎镕", String.Encoding.utf16LittleEndian.rawValue, .utf16LittleEndian),
    ("Agenda, 9:30\r\nHall 2\r\n", String.Encoding.utf16LittleEndian.rawValue, .utf16LittleEndian),
  ]) func tellsTheEncodingByContent(text: String, number: UInt, expected: TextEncoding) throws {
    let decoded = try DecodedText(try encoded(text, number))
    #expect(decoded.encoding == expected)
    #expect(decoded.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(decoded.notices.map(\.code) == [.encoding])
  }

  @Test(arguments: [simplified, traditional, "王珏", "plain ASCII", "𠮷野家", "é"])
  func takesWellFormedUTF8AsUTF8(text: String) throws {
    #expect(try DecodedText(Array(text.utf8)).encoding == .utf8)
    #expect(try DecodedText(Array(text.utf8)).notices.isEmpty)
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF], String.Encoding.utf8.rawValue), ([0xFF, 0xFE], String.Encoding.utf16LittleEndian.rawValue),
      ([0xFE, 0xFF], String.Encoding.utf16BigEndian.rawValue), ([0x84, 0x31, 0x95, 0x33], EncodingNumber.gb18030),
    ] as [([UInt8], UInt)]) func obeysAByteOrderMarkAndLeavesItOut(mark: [UInt8], number: UInt) throws
  {
    let decoded = try DecodedText(mark + encoded("王珏", number))
    #expect(decoded.text == "王珏")
  }

  @Test func keepsReadingBehindADamagedCharacter() throws {
    var bytes = try encoded("第一行\n王珏张晓同志主持会议\n", EncodingNumber.gb18030)
    bytes.insert(0xFF, at: 9)
    let decoded = try DecodedText(bytes)
    #expect(decoded.encoding == .gb18030)
    #expect(decoded.text == "第一行\n王\u{FFFD}珏张晓同志主持会议\n")
    let notice = try #require(decoded.notices.first { $0.code == .undecodable })
    #expect(notice.place == Place(line: 2, column: 2))
  }

  @Test func readsEachLineOfAMixedFileInItsOwnEncoding() throws {
    let lines = ["第一行是会议的通知\r\n", "第二行是参会的名单\n", "第三行是会议的议程\n", "第四行是会议地点"]
    let national = try lines.map { try encoded($0, EncodingNumber.gb18030) }
    let universal = lines.map { Array($0.utf8) }
    let mostlyNational = try DecodedText(national[0] + national[1] + universal[2] + national[3])
    #expect(mostlyNational.text.unicodeScalars.elementsEqual(lines.joined().unicodeScalars))
    #expect(mostlyNational.notices.map(\.code) == [.encoding, .encoding])
    #expect(mostlyNational.notices.last?.place == Place(line: 3))
    let mostlyUniversal = try DecodedText(universal[0] + national[1] + universal[2] + universal[3])
    #expect(mostlyUniversal.text.unicodeScalars.elementsEqual(lines.joined().unicodeScalars))
    #expect(mostlyUniversal.notices.map(\.code) == [.encoding])
    #expect(mostlyUniversal.notices.last?.place == Place(line: 2))
  }

  @Test func repairsMojibakeWhoseLostBytesWereReplaced() throws {
    let original = "各位领导、同志们：今天召开全县办公室工作会议"
    // Reading the bytes of 召 and 开 as GBK leaves one of each without a partner.
    let garbled = "鍚勪綅棰嗗銆佸悓蹇椾滑锛氫粖澶╁彫寮�鍏ㄥ幙鍔炲叕瀹ゅ伐浣滀細璁�"
    #expect(try DecodedText(Array(garbled.utf8)).notices.map(\.code) == [.undecodable, .mojibake])
    let repaired = try #require(DecodedText.repairedMojibake(garbled))
    #expect(repaired.unicodeScalars.count { $0 == "\u{FFFD}" } <= 4)
    #expect(repaired.unicodeScalars.count { original.unicodeScalars.contains($0) } >= original.unicodeScalars.count - 4)
  }

  @Test func readsUTF8CutOffWithinACharacter() throws {
    let bytes = Array("同志们，会议现在开始。请大家就座。".utf8.dropLast())
    #expect(try DecodedText(bytes).encoding == .utf8)
  }

  @Test func noticesAndRepairsMojibakeOnRequest() throws {
    let original = "同志们：今天我们召开全县经济工作会议，主要任务是总结工作、部署工作，统一思想"
    let garbled = try #require(
      String(data: Data(original.utf8), encoding: String.Encoding(rawValue: EncodingNumber.codePage936)))
    let decoded = try DecodedText(Array("第一行正常的文字在这里呢\n\(garbled)\n".utf8))
    #expect(decoded.text.hasSuffix(garbled + "\n"))
    let notice = try #require(decoded.notices.first { $0.code == .mojibake })
    #expect(notice.place.line == 2)
    #expect(DecodedText.repairedMojibake(decoded.text) == "第一行正常的文字在这里呢\n\(original)\n")
  }

  @Test func repairsMojibakeThatLostBytes() throws {
    // What Windows programs leave of an odd number of bytes: the last one becomes a question mark.
    let garbled = "鍚勪綅棰嗗銆佸悓蹇椾滑锛?"
    let repaired = try #require(DecodedText.repairedMojibake(garbled))
    #expect(repaired.hasPrefix("各位领"))
    #expect(repaired.hasSuffix("同志们\u{FFFD}"))
  }

  @Test func repairsShortLinesBesideGarbledOnes() throws {
    let garbled = "鍚屽織浠?锛氫粖澶╂垜浠?鍙?寮?鍏ㄥ幙鍔炲叕瀹ゅ伐浣滀細璁?锛屼富瑕佷换鍔℃槸鎬荤粨宸ヤ綔銆侀儴缃蹭换鍔°??\n涓?銆佽?ゆ竻褰㈠娍\n"
    let repaired = try #require(DecodedText.repairedMojibake(garbled))
    #expect(repaired.hasSuffix("\n\u{FFFD}、\u{FFFD}清形势\n"))
  }

  @Test(arguments: [simplified, traditional, "钰珏祎炜 喆堃 珺瑄 昱琛", "GDP增长5.2％，达到3000亿元（同比增长6%）。"])
  func leavesOrdinaryTextUnrepaired(text: String) throws {
    #expect(DecodedText.repairedMojibake(text) == nil)
    #expect(try DecodedText(Array(text.utf8)).notices.isEmpty)
  }

  @Test(arguments: [[0, 1, 2, 3], Array("王珏\u{0}".utf8), [UInt8](repeating: 1, count: 400)] as [[UInt8]])
  func refusesBinaryData(bytes: [UInt8]) throws {
    #expect(throws: ReadingError.self) { try DecodedText(bytes) }
  }

  // Found by fuzzing: a byte order mark at the end of a rare text ended the program within Foundation's encoder.
  @Test(
    arguments: [
      [0x69, 0x73, 0x20, 0x65, 0x80, 0x73, 0x20, 0x80, 0x20, 0x80, 0x3F, 0x5C, 0x80, 0x74, 0x66, 0x6C, 0xFF, 0xFE],
      [0x80, 0x38, 0x80, 0x80, 0x80, 0x80, 0x80, 0x6B, 0x80, 0x80, 0x80, 0x62, 0x80, 0x80, 0x80, 0x80, 0xFE, 0xFF],
    ] as [[UInt8]])
  func readsRareTextThatEndsWithAByteOrderMark(bytes: [UInt8]) throws {
    #expect(try DecodedText(bytes).text.unicodeScalars.last == "\u{FEFF}")
  }

  @Test func encodesEveryCharacterOfTheCodePage() throws {
    let encoding = String.Encoding(rawValue: EncodingNumber.codePage936)
    #expect(CodePage936.code(of: "€") == 0x80)
    #expect(CodePage936.code(of: "\u{FFFD}") == nil)
    for value in UInt32(0x80)...0xFFFD {
      guard let scalar = Unicode.Scalar(value), scalar != "€", scalar != "\u{FFFD}",
        let expected = String(scalar).data(using: encoding), !expected.isEmpty, expected != Data([0xFF])
      else { continue }
      let code = try #require(CodePage936.code(of: scalar), "U+\(String(value, radix: 16))")
      #expect([UInt8(code >> 8), UInt8(code & 0xFF)].drop { $0 == 0 }.elementsEqual(expected))
    }
  }

  @Test func survivesEveryPairOfBytes() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max { _ = try? DecodedText([first, second]) }
    }
  }
}
