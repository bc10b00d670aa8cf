internal import OfficeDocuments

/// Two header rows read as one: titles of groups above the names of columns, or names above some of which the row below
/// divides.
///
/// The cells need not be merged. A cell above blank ones stands for them, and a column whose cell is blank in the lower row
/// has its name in the upper one.
struct JoinedHeader {
  /// The names of the columns, from left to right.
  let texts: [HeaderText]

  /// Joins the row at an index with the next one; nil when they do not make a header for the reader's table together.
  init?(at index: Int, in sheet: TableSheet, for reader: TableReader) {
    guard index + 1 < sheet.rows.count, sheet.rows[index + 1].number == sheet.rows[index].number + 1 else { return nil }
    let row = sheet.rows[index].number
    let upper = sheet.headerTexts(ofRowAt: index)
    let lower = sheet.headerTexts(ofRowAt: index + 1, includesCovered: false)
    // A single text above all columns is the title of the list.
    guard upper.count >= 2, !lower.isEmpty else { return nil }
    let isMerged: (Int) -> Bool = { sheet.wideArea(row: row, column: $0) != nil }
    let divided = Set(lower.map(\.column))
    var grouping: Set<Int> = []
    var names: [HeaderText] = []
    var group: HeaderText?
    var next = upper[...]
    for text in lower {
      while let first = next.first, first.column <= text.column { group = next.removeFirst() }
      let covers = group.map { group in
        sheet.wideArea(row: row, column: group.column).map { text.column <= $0.last.column }
          ?? divided.contains(group.column)
      }
      if let group, covers ?? false {
        grouping.insert(group.column)
        names.append(Self.name(text, below: group, for: reader))
      } else {
        names.append(text)
      }
    }
    let whole = upper.filter { !grouping.contains($0.column) && !divided.contains($0.column) }
    texts = (whole + names).sorted { $0.column < $1.column }
    if names.contains(where: { reader.field($0) == reader.required }) {
      // The row above may be one of data, or say 单位 | 县水利局, and names neither columns nor those who stand below it.
      for (index, text) in upper.enumerated() where !reader.isColumn(text) && !isMerged(text.column) {
        let isValue = index > 0 && upper[index - 1].column == text.column - 1 && reader.isColumn(upper[index - 1])
        guard !isValue, !reader.section(text.text).isEmpty else { return nil }
      }
      guard !upper.contains(where: \.isLabelled) else { return nil }
    } else {
      // The row below may be one of data, in which no cell names a column.
      guard whole.contains(where: { reader.field($0) == reader.required }), names.contains(where: reader.isColumn),
        names.allSatisfy({ reader.isColumn($0) || $0.group != nil && isMerged($0.column) })
      else { return nil }
    }
  }

  /// The name of a column below the title of a group: 单位 under 参会人员 is 单位, while 电话 under 办公 is 办公电话, and
  /// 姓名 under 联络员 names nobody who is on the list.
  private static func name(_ text: HeaderText, below group: HeaderText, for reader: TableReader) -> HeaderText {
    var named = text
    named.group = group.text
    let joined = group.text.value + text.text.value
    let isOfOthers = reader.unused?.field(named: group.text.value) != nil
    if reader.unused?.field(named: joined) != nil || isOfOthers {
      named.text.value = joined
      named.isUnused = true
    } else if reader.fields.field(named: text.text.value) == nil, reader.fields.field(named: joined) != nil {
      named.text.value = joined
    }
    return named
  }
}

extension HeaderText {
  /// Whether the text brings its value along, as in 单位：县水利局.
  fileprivate var isLabelled: Bool {
    text.value.unicodeScalars.dropLast().contains { $0 == "：" || $0 == ":" }
  }
}
