internal import OfficeDocuments

/// The fields of the record of styles: one for each style that papers ask for.
struct LayoutStyleFields {
  let fields: [(name: StyleName, field: FieldName)]
  let table: FieldTable
  let choices: [(String, String, StyleName)]

  init(_ names: [StyleName]) {
    fields = names.map { ($0, FieldName($0.rawValue, $0.english)) }
    table = FieldTable(fields.map(\.field))
    choices = names.map { ($0.rawValue, $0.english, $0) }
  }
}

extension LayoutReader {
  /// Reads what a file says of its styles.
  mutating func readStyles(_ value: SourceValue, into description: inout LayoutDescription) {
    let record = SourceRecord(value, fields: styles.table, findings: &findings)
    for (name, field) in styles.fields {
      guard let value = record.value(field) else { continue }
      var style = description.styles[name] ?? StyleDescription()
      readStyle(value, into: &style)
      description.styles[name] = style
    }
  }

  private mutating func readStyle(_ value: SourceValue, into style: inout StyleDescription) {
    typealias Field = LayoutField.Style
    let record = SourceRecord(value, fields: Field.all, findings: &findings)
    let names = styles.choices
    if let name = choice(record, LayoutField.basedOn, names) { style.basedOn = name }
    if let name = choice(record, Field.next, names) { style.next = name }
    if let font = record.text(Field.eastAsianFont) { style.eastAsianFont = font.value }
    if let font = record.text(Field.latinFont) { style.latinFont = font.value }
    if let size = measure(record, Field.size, bareUnit: 1) {
      if case .points(let points) = size, points >= 1, points <= 800 {
        style.size = size
      } else {
        report(record.text(Field.size)?.location ?? value.location, "字号应在 1 至 800 磅之间", "sizes are 1 to 800 points")
      }
    }
    if let spacing = measure(record, Field.letterSpacing, bareUnit: 1) { style.letterSpacing = spacing }
    if let isBold = flag(record, Field.bold) { style.isBold = isBold }
    if let isItalic = flag(record, Field.italic) { style.isItalic = isItalic }
    if let color = record.text(Field.color) {
      let isHexadecimal = color.value.utf8.count == 6 && color.value.utf8.allSatisfy { Character(.init($0)).isHexDigit }
      if isHexadecimal {
        style.color = color.value.uppercased()
      } else {
        report(color.location, "颜色要写六位十六进制数，如 FF0000", "colours are six hexadecimal digits, such as FF0000")
      }
    }
    if let alignment = choice(
      record, Field.alignment,
      [
        ("左", "left", Alignment.left), ("居中", "center", .center), ("右", "right", .right),
        ("两端", "justified", .justified),
        ("分散", "distributed", .distributed),
      ])
    {
      style.alignment = alignment
    }
    if let indent = measure(record, Field.firstLineIndent, bareUnit: 1) { style.firstLineIndent = indent }
    if let indent = measure(record, Field.leftIndent, bareUnit: 1) { style.leftIndent = indent }
    if let indent = measure(record, Field.rightIndent, bareUnit: 1) { style.rightIndent = indent }
    if let space = measure(record, Field.spaceBefore, bareUnit: 1) { style.spaceBefore = space }
    if let space = measure(record, Field.spaceAfter, bareUnit: 1) { style.spaceAfter = space }
    if let spacing = lineSpacing(record, Field.lineSpacing) { style.lineSpacing = spacing }
    if let snaps = flag(record, Field.snapsToGrid) { style.snapsToGrid = snaps }
    if let level = number(record, Field.outlineLevel, within: 0...9) { style.outlineLevel = level == 0 ? nil : level }
    if let keeps = flag(record, Field.keepWithNext) { style.keepWithNext = keeps }
    if let keeps = flag(record, Field.keepLinesTogether) { style.keepLinesTogether = keeps }
    if let leader = flag(record, Field.leader) { style.hasLeaderToRightMargin = leader }
  }

  /// A distance between lines: `28.95磅` (exactly), `至少 20磅`, `1.5倍`.
  private mutating func lineSpacing(_ record: SourceRecord, _ field: FieldName) -> LineSpacing? {
    guard let text = record.text(field) else { return nil }
    let value = text.value.lowercased()
    for suffix in ["倍", "x"] where value.hasSuffix(suffix) {
      if let factor = Double(value.dropLast().trimmingCharacters()), factor >= 0.5, factor <= 10 {
        return .multiple(factor)
      }
    }
    let least = ["至少", "at least"].first { value.hasPrefix($0) }
    if case .points(let points)? = Measure(String(value.dropFirst(least?.count ?? 0)), bareUnit: 1),
      points >= 1, points <= 800
    {
      return least == nil ? .exactly(.points(points)) : .atLeast(.points(points))
    }
    report(
      text.location, "行距写成“28.95磅”“至少 20磅”或“1.5倍”", "line spacing is written “28.95pt”, “at least 20pt” or “1.5x”")
    return nil
  }
}

extension Substring {
  /// The text without white space at its ends.
  fileprivate func trimmingCharacters() -> String { String(self).trimmingSpace() }
}
