import Testing

@testable import OfficeDocuments

struct CSVReaderTests {
  private func read(_ text: String, name: String = "名单.csv") throws -> OfficeFile {
    try OfficeFile.read(Array(text.utf8), name: name)
  }

  private func grid(_ file: OfficeFile) -> [[String]] { file.sheets[0].rows.map { $0.cells.map(\.text) } }

  @Test(arguments: [",", ";", "\t", "，", "|"])
  func tellsTheSeparatorByContent(separator: String) throws {
    let text = [["姓名", "单位"], ["王珏", "县委办"], ["张晓", "政府办"]].map { $0.joined(separator: separator) }
      .joined(separator: "\r\n")
    let file = try read(text)
    #expect(grid(file) == [["姓名", "单位"], ["王珏", "县委办"], ["张晓", "政府办"]])
    #expect(file.format == (separator == "\t" ? .tsv : .csv))
    #expect(file.notices.isEmpty)
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func givesLineColumnAndCell(ending: String) throws {
    let file = try read(["姓名,备注", "王珏,\"两\(ending)行\"", "𠮷田,x"].joined(separator: ending))
    let rows = file.sheets[0].rows
    #expect(rows.map(\.number) == [1, 2, 3])
    #expect(rows[1].cells[1].place == Place(line: 2, column: 4, cell: CellReference(row: 2, column: 2)))
    #expect(rows[2].cells[1].place == Place(line: 4, column: 4, cell: CellReference(row: 3, column: 2)))
    #expect(rows[1].cells[1].text == "两\(ending)行")
  }

  @Test(arguments: [
    ("a,\"b,c\",d\n1,2,3", [["a", "b,c", "d"], ["1", "2", "3"]]),
    ("a,\"他说\"\"好\"\"\"\n1,2", [["a", "他说\"好\""], ["1", "2"]]),
    ("a,b\"c\"\n1,2", [["a", "b\"c\""], ["1", "2"]]),
    ("a,=\"001\"\n1,=\"2\n", [["a", "001"], ["1", "=\"2"]]),
    ("a,13871711751\t\n1,2\n", [["a", "13871711751"], ["1", "2"]]),
    ("a,,c\n,2,\n", [["a", "c"], ["2"]]),
    ("sep=;\na;b\n1;2\n", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("王珏\n张晓\n", [["王珏"], ["张晓"]]),
    ("a,b\n\n\n1,2", [["a", "b"], ["1", "2"]]),
  ]) func readsWhatProgramsWrite(text: String, expected: [[String]]) throws {
    #expect(grid(try read(text)) == expected)
  }

  @Test func numbersRowsWithEmptyLinesCounted() throws {
    #expect(try read("a,b\n\n\n1,2").sheets[0].rows.map(\.number) == [1, 4])
  }

  @Test func noticesShortAndLongRowsWithoutPadding() throws {
    let file = try read("参会人员名单\n姓名,单位,职务\n王珏,县委办\n张晓,政府办,主任,多\n李四,东山乡,乡长\n赵六,水利局,局长\n")
    #expect(grid(file)[2] == ["王珏", "县委办"])
    #expect(grid(file)[3].count == 4)
    #expect(file.codes == [.malformed, .malformed])
    #expect(file.notices.map(\.place.line) == [3, 4])
  }

  @Test func readsOnBehindAQuoteThatNothingCloses() throws {
    let file = try read("姓名,单位\n\"王珏,县委办\n张晓,政府办\n")
    #expect(grid(file) == [["姓名", "单位"], ["\"王珏", "县委办"], ["张晓", "政府办"]])
    #expect(file.codes == [.malformed])
    #expect(file.notices[0].place == Place(line: 2, column: 1))
  }

  @Test func keepsTextBehindAClosingQuote() throws {
    let file = try read("姓名,单位\n\"王\"珏,县委办\n")
    #expect(grid(file)[1] == ["王珏", "县委办"])
    #expect(file.codes == [.malformed])
  }

  @Test func readsTabSeparatedTextOfExcelAsATable() throws {
    let bytes = [0xFF, 0xFE] + (try encoded("姓名\t手机\r\n王珏\t13871711751\r\n", 0x9400_0100))
    let file = try OfficeFile.read(bytes, name: "名单.txt")
    #expect(file.format == .tsv)
    #expect(file.codes == [.encoding])
  }

  @Test func readsATableThatCallsItselfASpreadsheet() throws {
    let file = try read("姓名\t手机\n王珏\t13871711751\n", name: "名单.xls")
    #expect(grid(file)[1] == ["王珏", "13871711751"])
    #expect(file.codes == [.wrongExtension])
  }

  @Test func refusesMoreCellsThanMemoryHolds() {
    var limits = ReadingLimits()
    limits.sheetCells = 3
    #expect(throws: ReadingError.self) { try OfficeFile.read(Array("a,b\n1,2\n".utf8), name: "a.csv", limits: limits) }
  }

  @Test func endsOnEveryShortText() {
    let alphabet = Array("a,\"\r\n=\t;".utf8)
    for length in 1...4 {
      var digits = [Int](repeating: 0, count: length)
      repeat {
        _ = try? OfficeFile.read(digits.map { alphabet[$0] }, name: "a.csv")
        var index = 0
        while index < length {
          digits[index] += 1
          if digits[index] < alphabet.count { break }
          digits[index] = 0
          index += 1
        }
        if index == length { break }
      } while true
    }
  }
}
