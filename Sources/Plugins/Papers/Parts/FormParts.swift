public import Assembler
public import OfficeDocuments

extension CompositionRequest {
  /// A paper of one section that stays out of the booklet.
  ///
  /// - Parameters:
  ///   - kind: The kind of paper.
  ///   - fileName: The name of its file.
  ///   - page: The page; nil for that of lists and forms.
  ///   - steady: The style of headings one of which begins a page where the text would end too near the end of one.
  ///   - blocks: Makes the text.
  public func singlePaper(
    _ kind: PaperKind, _ fileName: String, page: PageSetup? = nil, isNumbered: Bool = true, steady: StyleName? = nil,
    blocks: () -> [Block]
  ) -> Composition {
    Composition(papers: [
      paper(kind, fileName: fileName, belongsInBooklet: false) {
        var section = section(blocks(), page: page ?? layout.formPage, isNumbered: isNumbered)
        if let steady { section = withSteadyEnd(section, breakingBefore: steady) }
        return document(title: fileName, sections: [section])
      }
    ])
  }

  /// A table to fill in: columns with their share of the width, the rows that are known, and empty ones.
  ///
  /// A row of one text is a heading across the table, such as a day; the lines of a text are paragraphs of its cell. A column of
  /// hours or telephone numbers is as wide as its longest, whatever its share.
  public func formTable(
    _ columns: [(title: String, share: Double)], rows: [[String]] = [], spareRows: Int = 0, width: Length,
    rowHeight: Length = .millimetres(9)
  ) -> Table {
    let padding = Length.millimetres(1)
    let height = RowHeight.atLeast(rowHeight)
    let head = TableRow(columns.map { TableCell($0.title, .tableHeading) }, height: height)
    let empty = Array(repeating: Array(repeating: "", count: columns.count), count: spareRows)
    let texts = rows.filter { $0.count == columns.count }
    // Numbers, marks and hours stand in the middle of their column, words at its edge.
    let isCentred = columns.indices.map { column in
      texts.allSatisfy { $0[column].unicodeScalars.count <= 4 || $0[column].isHours }
    }
    let middle = ParagraphProperties { $0.alignment = .center }
    let lines = (rows + empty).map { row in
      guard row.count == columns.count else {
        let heading = Paragraph(
          row.first ?? "", .tableHeading, properties: ParagraphProperties { $0.keepWithNext = true })
        return TableRow([TableCell([.paragraph(heading)], columnSpan: columns.count)], height: height)
      }
      return TableRow(
        zip(row, isCentred).map { text, isCentred in
          let look = isCentred ? middle : ParagraphProperties()
          let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
          return TableCell(paragraphs.map { .paragraph(Paragraph(String($0), .tableText, properties: look)) })
        }, height: height)
    }
    let unbroken = columns.indices.map { column in
      texts.flatMap { $0[column].split(separator: "\n") }.filter { $0.isHours || $0.isTelephone }.reduce(0.0) {
        max($0, TextWidth.characters($1))
      }
    }
    let size = layout.size(of: .tableText).points
    let least = unbroken.map { $0 > 0 ? $0 * size + 2 * padding.points + 2 : 0 }
    return Table(
      columnWidths: Self.widths(columns.map(\.share), least: least, width: width), rows: [head] + lines,
      headerRowCount: 1, cellPadding: padding)
  }

  /// Widths by share, none below its least as long as the others have room.
  private static func widths(_ shares: [Double], least: [Double], width: Length) -> [Length] {
    let total = max(shares.reduce(0, +), 0.01)
    let wished = shares.map { width.points * $0 / total }
    let isShort = zip(wished, least).map { $0 < $1 }
    let taken = zip(isShort, least).reduce(0) { $1.0 ? $0 + $1.1 : $0 }
    let rest = zip(isShort, wished).reduce(0) { $1.0 ? $0 : $0 + $1.1 }
    guard taken > 0, rest > 0, taken < width.points / 2 else { return wished.map { .points($0) } }
    return wished.indices.map { index in
      .points(isShort[index] ? least[index] : wished[index] * (width.points - taken) / rest)
    }
  }

  /// A line that says of worked-out hours what they are; none where all hours are stated.
  func reckonedNote(_ steps: [Traced<some TimedStep>]) -> [Block] {
    guard steps.contains(where: \.hoursAreReckoned) else { return [] }
    return [.text("带“约”的时刻按各项时长推算，以现场为准。", .note)]
  }

  /// Office and day below a text, the day to be filled in where it is not known (GB/T 9704-2012, 7.3.5).
  public func signatureLines(_ office: String, date: String = "　　　　年　　月　　日") -> [Block] {
    let place = SignaturePlace(
      name: SignaturePlace.width(of: office), date: SignaturePlace.width(of: date), layout, page: layout.page)
    let line = layout.page.linePitch ?? layout.size(of: .body) * 1.8
    func paragraph(_ text: String, left: Length, isFirst: Bool) -> Block {
      let properties = ParagraphProperties {
        $0.alignment = .left
        $0.leftIndent = left
        $0.rightIndent = .zero
        if isFirst {
          $0.spaceBefore = line
          $0.keepWithNext = true
        }
      }
      return .paragraph(Paragraph(text, .signature, properties: properties))
    }
    return [
      paragraph(office, left: place.name, isFirst: true), paragraph(date, left: place.date, isFirst: false),
    ]
  }
}

extension StringProtocol {
  /// Whether it is a telephone number.
  fileprivate var isTelephone: Bool {
    unicodeScalars.count >= 7
      && unicodeScalars.allSatisfy { ("0"..."9").contains($0) || "-+ ".unicodeScalars.contains($0) }
  }

  /// Whether it is an hour or a span of hours, such as `约9:00—9:20`.
  fileprivate var isHours: Bool {
    unicodeScalars.allSatisfy { ("0"..."9").contains($0) || ":—约（）分钟".unicodeScalars.contains($0) }
  }
}
