/// Writes a workbook as an XLSX file whose cells are all text, so that telephone numbers and codes keep every digit.
public enum XLSXWriter {
  /// Writes a workbook as a whole file. The same workbook gives the same bytes anywhere and at any time.
  ///
  /// What spreadsheet programs would refuse, such as a name of a sheet that is too long, is made acceptable and told in
  /// the notices of the result.
  ///
  /// - Throws: `WritingError` when a cell lies outside of the largest sheet, or the file cannot be packaged.
  public static func write(_ workbook: Workbook) throws(WritingError) -> WrittenFile {
    var notices: [Message] = []
    let sheets = workbook.sheets.isEmpty ? [Sheet(name: "")] : workbook.sheets
    let names = SheetNames.acceptable(sheets.map(\.name), &notices)
    var strings = SharedStringTable()
    var parts: [[UInt8]] = []
    for (sheet, name) in zip(sheets, names) {
      var writer = SheetPartWriter(sheet: sheet, name: name)
      parts.append(try writer.write(&strings))
      notices += writer.notices
    }
    let noted = sheets.indices.filter { !sheets[$0].notes.isEmpty }.map { $0 + 1 }
    var packer = PartPacker()
    var archive = try ArchiveWriter()
    try archive.add(
      "[Content_Types].xml", packer.packed(XLSXMarkup.contentTypes(sheetCount: sheets.count, noted: noted)))
    try archive.add("_rels/.rels", packer.packed(XLSXMarkup.packageRelationships()))
    try archive.add("xl/workbook.xml", packer.packed(XLSXMarkup.workbook(sheets, names: names)))
    try archive.add(
      "xl/_rels/workbook.xml.rels", packer.packed(XLSXMarkup.workbookRelationships(sheetCount: sheets.count)))
    try archive.add("xl/styles.xml", packer.packed(XLSXMarkup.styles()))
    try archive.add("xl/sharedStrings.xml", packer.packed(strings.part()))
    for (index, part) in parts.enumerated() {
      try archive.add("xl/worksheets/sheet\(index + 1).xml", packer.packed(part))
    }
    for number in noted {
      let notes = CellNotePartWriter(notes: sheets[number - 1].notes)
      try archive.add(
        "xl/worksheets/_rels/sheet\(number).xml.rels", packer.packed(XLSXMarkup.noteRelationships(number)))
      try archive.add("xl/" + CellNotePartWriter.notesPart(number), packer.packed(notes.texts()))
      try archive.add("xl/" + CellNotePartWriter.drawingPart(number), packer.packed(notes.drawing()))
    }
    return WrittenFile(bytes: try archive.finish(), notices: notices)
  }
}

/// Makes names of sheets that every spreadsheet program accepts.
enum SheetNames {
  /// Spreadsheet programs refuse longer names; the length is in UTF-16 units.
  private static let lengthLimit = 31

  /// The names without forbidden characters, short enough and all different.
  static func acceptable(_ names: [String], _ notices: inout [Message]) -> [String] {
    var taken: Set<[UInt8]> = []
    var result: [String] = []
    for (index, name) in names.enumerated() {
      var allowed = String(String.UnicodeScalarView(name.unicodeScalars.filter(isAllowed)))
      while allowed.hasPrefix("'") { allowed.removeFirst() }
      while allowed.hasSuffix("'") { allowed.removeLast() }
      let base = shortened(allowed.isEmpty ? "工作表\(index + 1)" : allowed, to: lengthLimit)
      var candidate = base
      var number = 2
      while !taken.insert(Array(candidate.lowercased().utf8)).inserted {
        let suffix = " (\(number))"
        candidate = shortened(base, to: lengthLimit - suffix.utf16.count) + suffix
        number += 1
      }
      if !name.isEmpty, !candidate.utf8.elementsEqual(name.utf8) {
        notices.append(
          Message(
            "工作表“\(name)”的名称不合规定，已改为“\(candidate)”",
            english: "the name of sheet “\(name)” was changed to “\(candidate)”"))
      }
      result.append(candidate)
    }
    return result
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !"\\/?*[]:".unicodeScalars.contains(scalar)
  }

  /// The text cut to so many UTF-16 units, never within a character.
  static func shortened(_ text: String, to limit: Int) -> String {
    var length = 0
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      length += UTF16.width(scalar)
      if length > limit { break }
      result.append(scalar)
    }
    return String(result)
  }
}

/// The texts of all cells, each once, in the order of their first use.
struct SharedStringTable {
  private var texts: [String] = []
  private var useCount = 0
  /// By bytes, because `String` takes different names for equal when Unicode calls them equivalent.
  private var indexByBytes: [[UInt8]: Int] = [:]

  /// The number of a text.
  mutating func index(of text: String) -> Int {
    useCount += 1
    let key = Array(text.utf8)
    if let known = indexByBytes[key] { return known }
    indexByBytes[key] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// The part of the package that holds the texts.
  func part() -> [UInt8] {
    var xml = XMLWriter(reservingCapacity: texts.count * 32 + 256)
    xml.element(
      "sst",
      ["xmlns": XLSXMarkup.mainNamespace, "count": String(useCount), "uniqueCount": String(texts.count)]
    ) { xml in
      for text in texts {
        xml.element("si") { xml in
          xml.element(
            "t", Self.needsPreserving(text) ? ["xml:space": "preserve"] : [:], text: SpreadsheetString.encode(text))
        }
      }
    }
    return xml.bytes
  }

  private static func needsPreserving(_ text: String) -> Bool {
    func isSpace(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 } ?? false }
    return isSpace(text.utf8.first) || isSpace(text.utf8.last) || text.utf8.contains(0x0A) || text.utf8.contains(0x09)
  }
}
