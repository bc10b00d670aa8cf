/// Puts measured blocks on pages, from the top of the first to the end of the last.
///
/// It follows LibreOffice where programs differ, because that is what can be compared with: space above a paragraph is
/// dropped at the top of a page unless the page was begun on purpose, spaces above and below add up, and in a grid the
/// first line of a paragraph moves down to the next line of the grid.
struct PageFlow {
  /// The page of each bookmark, by its printed number.
  private(set) var numbers: [String: Int] = [:]
  /// What stands on which page, where somebody asked for it.
  private(set) var portions: [PagePortion] = []
  /// Whether it is recorded what stands on which page.
  var isRecording = false
  /// The block that is put down, and the piece of it, for the record.
  var block = 0
  var piece = 0
  /// How much of each page stays empty, and of the first, in points; less than nothing for a page that holds more than its height.
  var reserve = 0.0
  var reserveOfFirstPage = 0.0
  /// How many pages there are, blank ones not counted.
  private(set) var filledPageCount = 0
  /// The printed number of each page that is not blank.
  private(set) var pageNumbers: [Int] = []
  // How much of the record was there before the paragraphs that stay with the next one.
  private var chainPortions = 0
  /// How many pages there are, blank ones counted where a section asks for an odd page.
  private(set) var pageCount = 0
  /// The sections, counted from 0, before which a page stays blank so that they begin on an odd one.
  private(set) var sectionsBehindBlankPages: [Int] = []
  private var sectionCount = 0
  private var number = 0
  private var height = 0.0
  private var y = 0.0
  private var after = 0.0
  // The room that footnotes take from the current page.
  private var notes = 0.0
  private var isForced = true
  // The paragraphs put down last that stay with the next one, and where on the page the first of them begins.
  private var chain: [MeasuredParagraph] = []
  private var chainPlaces: [(block: Int, piece: Int)] = []
  private var chainStart: Double?
  private var isBreakDue = false
  private var lastRules = (top: 0.0, bottom: 0.0)

  /// Begins a section on a new page.
  mutating func begin(_ section: Section, number first: Int?) {
    var next = first ?? number + 1
    if section.start == .oddPage, pageCount > 0 {
      if first == nil {
        if next.isMultiple(of: 2) {
          next += 1
          pageCount += 1
          sectionsBehindBlankPages.append(sectionCount)
        }
      } else if next.isMultiple(of: 2) == number.isMultiple(of: 2) {
        // Both sides of the same kind: a blank one lies between.
        pageCount += 1
        sectionsBehindBlankPages.append(sectionCount)
      }
    }
    sectionCount += 1
    let room = section.page.textHeight.points
    height = room.isFinite ? max(room, 1) : 1
    number = next - 1
    newPage(isForced: true)
    isBreakDue = false
  }

  /// Puts a block down.
  mutating func place(_ block: MeasuredBlock) {
    switch block {
    case .paragraphs(let pieces, let endsPage):
      for (index, paragraph) in pieces.enumerated() {
        piece = index
        place(paragraph)
      }
      if endsPage { endPage() }
    case .table(let rows, let headerRowCount): place(rows, headerRowCount: headerRowCount)
    }
  }

  /// Puts a paragraph down.
  mutating func place(_ paragraph: MeasuredParagraph) {
    if isBreakDue || paragraph.startsPage && y > 0 { newPage(isForced: true) }
    isBreakDue = false
    let first = paragraph.topRule + (paragraph.lines.first?.height ?? 0)
    // What is higher than a page has to be divided in any case.
    let needed = paragraph.keepsLines && paragraph.height <= height ? paragraph.height : first
    if !fits(start(of: paragraph) + needed, notes: paragraph.lines.first?.notes ?? 0), y > 0 { moveOn() }
    if paragraph.keepsWithNext {
      if chain.isEmpty {
        chainStart = y
        chainPortions = portions.count
      }
      chain.append(paragraph)
      chainPlaces.append((block, piece))
    }
    let firstPage = pageCount
    put(paragraph)
    if !paragraph.keepsWithNext || pageCount != firstPage { endChain() }
  }

  /// Puts a table down, repeating its header rows on each page.
  mutating func place(_ rows: [MeasuredRow], headerRowCount: Int) {
    guard !rows.isEmpty else { return }
    if isBreakDue { newPage(isForced: true) }
    isBreakDue = false
    let headerCount = headerRowCount < rows.count ? max(headerRowCount, 0) : 0
    let header = rows[..<headerCount].reduce(0) { $0 + $1.height }
    y += y > 0 || isForced ? after : 0
    after = 0
    let first = header + rows[headerCount].height
    if !fits(y + first), y > 0 { moveOn() }
    for (number, row) in rows[..<headerCount].enumerated() {
      record(number..<number + 1)
      put(row)
    }
    for (number, row) in zip(rows.indices, rows).dropFirst(headerCount) {
      if !fits(y + row.height), y > (header < height ? header : 0) + 0.01 {
        newPage(isForced: false)
        // A header as high as the page would leave no room for rows.
        if header < height {
          y += header
          if headerCount > 0 { record(0..<headerCount) }
        }
      }
      record(number..<number + 1)
      put(row)
    }
    endChain()
    lastRules = (0, 0)
  }

  /// Notes that the next block begins a page.
  mutating func endPage() {
    if isBreakDue { newPage(isForced: true) }
    isBreakDue = true
  }

  private mutating func put(_ row: MeasuredRow) {
    for bookmark in row.bookmarks { note(bookmark) }
    y += row.height
  }

  private mutating func record(_ lines: Range<Int>) {
    guard isRecording else { return }
    portions.append(PagePortion(page: filledPageCount, block: block, piece: piece, lines: lines))
  }

  private mutating func note(_ bookmark: String) { numbers[bookmark] = number }

  /// Puts the lines of a paragraph down from where the page stands, over as many pages as they need.
  private mutating func put(_ paragraph: MeasuredParagraph) {
    // Equal rules of neighbours become one frame.
    let isJoined = y > 0 && paragraph.topRule > 0 && lastRules == (paragraph.topRule, paragraph.bottomRule)
    y = start(of: paragraph) + (isJoined ? 0 : paragraph.topRule)
    var firstLine = 0
    for (index, line) in paragraph.lines.enumerated() {
      if !fits(y + line.height, notes: line.notes), y > 0, index > 0 {
        record(firstLine..<index)
        firstLine = index
        newPage(isForced: false)
      }
      if index == 0 {
        for bookmark in paragraph.bookmarks { note(bookmark) }
      }
      y += line.height
      notes += line.notes
    }
    record(firstLine..<paragraph.lines.count)
    y += paragraph.bottomRule
    after = paragraph.after
    lastRules = (paragraph.topRule, paragraph.bottomRule)
  }

  /// Where the first line of a paragraph would begin.
  private func start(of paragraph: MeasuredParagraph) -> Double {
    var start = y
    if y > 0 { start += after }
    if y > 0 || isForced { start += paragraph.before }
    if let pitch = paragraph.pitch, let first = paragraph.lines.first?.height {
      // The lower edge of the first line meets the grid.
      start = ((start + first) / pitch - 0.001).rounded(.up) * pitch - first
    }
    return start
  }

  private func fits(_ bottom: Double, notes more: Double = 0) -> Bool {
    let allNotes = notes + more
    // A rule and its distances stand above the first note.
    let kept = filledPageCount > 1 ? reserve : reserveOfFirstPage
    return bottom + (allNotes > 0 ? allNotes + 6.5 : 0) <= height - kept + 0.1
  }

  /// Begins a page for the next block, and takes along the paragraphs that stay with it.
  private mutating func moveOn() {
    guard let start = chainStart, start > 0, !chain.isEmpty else {
      newPage(isForced: false)
      return
    }
    let moved = chain
    let places = chainPlaces
    let current = (block, piece)
    if isRecording { portions.removeLast(portions.count - chainPortions) }
    newPage(isForced: false)
    chainPortions = portions.count
    for (paragraph, place) in zip(moved, places) {
      (block, piece) = place
      put(paragraph)
    }
    (block, piece) = current
    chain = moved
    chainPlaces = places
    chainStart = 0
  }

  private mutating func endChain() {
    chain.removeAll(keepingCapacity: true)
    chainPlaces.removeAll(keepingCapacity: true)
    chainStart = nil
  }

  private mutating func newPage(isForced: Bool) {
    pageCount += 1
    filledPageCount += 1
    number += 1
    if isRecording { pageNumbers.append(number) }
    y = 0
    after = 0
    notes = 0
    self.isForced = isForced
    lastRules = (0, 0)
    endChain()
  }
}

/// A part of a block that stands on one page.
struct PagePortion {
  /// The page, from 1, blank ones not counted.
  var page: Int
  /// The number of the block in the document, from 0.
  var block: Int
  /// The piece of a paragraph between page breaks, from 0.
  var piece: Int
  /// The lines of the paragraph, or the rows of the table, from 0.
  var lines: Range<Int>
}
