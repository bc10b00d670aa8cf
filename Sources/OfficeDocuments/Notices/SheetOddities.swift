/// What a sheet has that the user should know of, counted with the first place of each kind.
struct SheetOddities {
  /// How often something was met, and where first.
  struct Tally {
    private(set) var number = 0
    private(set) var first = Place()

    mutating func count(_ place: Place) {
      if number == 0 { first = place }
      number += 1
    }
  }

  var hiddenRows = Tally()
  var coveredTexts = Tally()
  var badReferences = Tally()
  var badStyles = Tally()
  var badNumbers = Tally()
  var missingStrings = Tally()
  var disorder = Tally()
  var formulasWithoutResult = Tally()
  var numbersHiddenByFormat = Tally()
  var clampedRepeats = Tally()

  /// One notice for each kind, in a fixed order.
  func notices(sheet: String) -> [ReadingNotice] {
    let name = sheet.isEmpty ? "" : "“\(sheet)”"
    var notices: [ReadingNotice] = []
    func add(_ code: ReadingNotice.Code, _ tally: Tally, _ chinese: (Int) -> String, _ english: (Int) -> String) {
      guard tally.number > 0 else { return }
      notices.append(
        ReadingNotice(code, Message(chinese(tally.number), english: english(tally.number)), at: tally.first))
    }
    add(
      .hiddenCells, hiddenRows, { "工作表\(name)有 \($0) 个隐藏行，已一并读入；不需要的请删除" },
      { "sheet \(name) has \($0) hidden rows, which were read too; delete what is not wanted" })
    add(
      .hiddenCells, numbersHiddenByFormat, { "工作表\(name)有 \($0) 个数字被格式隐藏，已一并读入" },
      { "sheet \(name) has \($0) numbers hidden by their format, which were read too" })
    add(
      .hiddenText, coveredTexts, { "工作表\(name)有 \($0) 处文字被合并单元格盖住，没有读入" },
      { "sheet \(name) has \($0) texts covered by merged cells, which were left out" })
    add(
      .unknownContent, formulasWithoutResult, { "工作表\(name)有 \($0) 个公式没有保存结果，读不出内容；请用 WPS 或 Excel 打开后保存一次" },
      { "sheet \(name) has \($0) formulas without a stored result; open and save it once in a spreadsheet program" })
    add(
      .malformed, missingStrings, { "工作表\(name)有 \($0) 个单元格指向不存在的文字，只能留空" },
      { "sheet \(name) has \($0) cells that refer to a text that is not there; they are empty" })
    add(
      .malformed, badReferences, { "工作表\(name)有 \($0) 处行列地址无效，已按先后位置读入" },
      { "sheet \(name) has \($0) invalid addresses; cells were placed in their order" })
    add(
      .malformed, badStyles, { "工作表\(name)有 \($0) 个单元格的格式无效，数字按常规格式读入" },
      { "sheet \(name) has \($0) cells without a valid format; numbers were read in the general format" })
    add(
      .malformed, badNumbers, { "工作表\(name)有 \($0) 个单元格标为数字却不是数字，已照原样读入" },
      { "sheet \(name) has \($0) cells marked as numbers that hold none; they were read as they stand" })
    add(
      .malformed, disorder, { "工作表\(name)有 \($0) 处行或单元格重复或次序颠倒，已重新排序" },
      { "sheet \(name) has \($0) rows or cells that are doubled or out of order; they were sorted" })
    add(
      .malformed, clampedRepeats, { "工作表\(name)有 \($0) 处重复次数过大，没有全部展开" },
      { "sheet \(name) has \($0) repeat counts too large to expand" })
    return notices
  }
}
