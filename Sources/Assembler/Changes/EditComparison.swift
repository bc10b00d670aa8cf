public import OfficeDocuments

/// What somebody edited in a built paper, paragraph by paragraph, row by row and cell by cell.
public struct EditComparison: Sendable {
  /// What differs.
  public struct Difference: Hashable, Sendable {
    /// Whether it is a paragraph, a row or a look.
    public var unit: HandEdit.Unit = .paragraph
    /// The text as it was built; nil for a new one.
    public var old: String?
    /// The text as it was edited; nil for one that was taken out; the old one for a row that was moved.
    public var new: String?
    /// Which of several of one text the old one is, from 1.
    public var occurrence: Int
    /// The text before it in the built paper; of a row the row before it in the edited one.
    public var behind: String
    /// The part of both texts in which they differ, with a few characters around it.
    public var shown: (old: String, new: String) { EditedText.changed(from: old ?? "", to: new ?? "") }
    /// What stands around it in the built paper, such as the other cells of the row.
    public var around: [String]
    /// Whether it is a look.
    public var isLook: Bool { if case .look = unit { true } else { false } }
    /// The texts of the cells of a row.
    var cells: [String] = []
    /// The head of the table in which a row stands.
    var header: [String] = []
    /// The rows that stand before a row in the edited paper.
    var rowsBefore: [[String]] = []
  }

  /// The differences in the order of the paper: texts, then rows, then looks.
  public var differences: [Difference] { texts + rows + looks }
  /// What differs and no entry can carry over, such as comments and pictures.
  public private(set) var others: [Message] = []

  private var texts: [Difference] = []
  private var rows: [Difference] = []
  private var looks: [Difference] = []

  /// Compares a paper as it was built with the same file after somebody worked in it.
  ///
  /// What office programs do when they save is no edit: other blanks, empty paragraphs, headers and footers with page numbers,
  /// and tables of contents counted anew.
  public init(built: OfficeFile, edited: OfficeFile) {
    others = OtherEdits(built: built, edited: edited).messages
    guard case .document(let before) = built.content, case .document(let after) = edited.content else { return }
    let (old, new) = (EditedPieces(before), EditedPieces(after))
    var found = EditedLooks(before, after)
    compare(old, new, &found)
    looks = found.found
    // Boxes are written in any order.
    let (boxes, others) = (Self.boxes(built), Self.boxes(edited))
    if Self.lines(boxes) != Self.lines(others) { compare(boxes, others) }
    compare(Self.furniture(built), Self.furniture(edited))
  }

  /// The text of each box.
  private static func boxes(_ file: OfficeFile) -> [PlainLine] {
    TextFlow(file, stories: [.body, .cell]).flatMap { $0.paragraph.inlines }.compactMap { inline -> PlainLine? in
      guard case .shape(let shape) = inline else { return nil }
      return PlainLine(shape.paragraphs.map(\.text).joined(separator: "\n"))
    }.filter { !$0.key.isEmpty }.sorted()
  }

  /// The lines of all boxes: LibreOffice makes a box of each line of a name that is turned.
  private static func lines(_ boxes: [PlainLine]) -> [PlainLine] {
    boxes.flatMap { $0.text.split(whereSeparator: \.isNewline).map { PlainLine(String($0)) } }.sorted()
  }

  private static func furniture(_ file: OfficeFile) -> [PlainLine] {
    let lines = TextFlow(file, stories: [.header, .footer]).map { PlainLine($0.text) }
    return Set(lines.filter { $0.key.unicodeScalars.contains(where: \.properties.isAlphabetic) }).sorted()
  }

  // MARK: Pieces

  private mutating func compare(_ old: EditedPieces, _ new: EditedPieces, _ looks: inout EditedLooks) {
    let alignment = PieceAlignment(old, new)
    for (before, after) in alignment.pairs {
      switch (before, after) {
      case (let before?, let after?):
        compareLines(old.pieces[before].lines, new.pieces[after].lines, old, new, &looks)
        if alignment.moved.contains(after) {
          let text = new.pieces[after].text(new.lines)
          rows.append(row(old: text, new: text, at: after, new))
        }
      case (let before?, nil): go(old.pieces[before], before, old)
      case (nil, let after?): come(new.pieces[after], at: after, old, new, alignment, &looks)
      case (nil, nil): break
      }
    }
    // The serials of the rows behind one that came or went are counted anew by the program.
    if !rows.isEmpty {
      texts.removeAll { difference in
        [difference.old, difference.new].allSatisfy { $0.map(EditedPieces.isNumber) == true }
      }
    }
  }

  /// A piece of the built paper that was taken out.
  private mutating func go(_ piece: EditedPieces.Piece, _ index: Int, _ old: EditedPieces) {
    if let cells = piece.cells {
      let occurrence = old.pieces[...index].count { $0.key == piece.key }
      rows.append(
        Difference(
          unit: .row, old: EditedPieces.rowText(cells), new: nil, occurrence: occurrence, behind: "", around: cells,
          cells: cells, header: piece.header))
    } else {
      texts.append(difference(old: piece.lines.lowerBound, new: nil, at: piece.lines.lowerBound, old))
    }
  }

  /// A piece of the edited paper that was not built.
  private mutating func come(
    _ piece: EditedPieces.Piece, at index: Int, _ old: EditedPieces, _ new: EditedPieces, _ alignment: PieceAlignment,
    _ looks: inout EditedLooks
  ) {
    if piece.cells != nil {
      rows.append(row(old: nil, new: piece.text(new.lines), at: index, new))
    } else {
      // It is put behind whatever was built before it.
      let line = new.lines[piece.lines.lowerBound]
      let last = alignment.lineBefore(index, old)
      texts.append(
        Difference(
          old: nil, new: line.text, occurrence: last.map { occurrence(of: $0, in: old) } ?? 1,
          behind: last.map { old.lines[$0].text } ?? "", around: []))
      looks.compareAdded(
        line, behind: last.map { old.lines[$0].paragraph }, new, line: piece.lines.lowerBound)
    }
  }

  private func row(old: String?, new text: String, at index: Int, _ new: EditedPieces) -> Difference {
    let before = new.pieces[..<index].filter { $0.cells != nil }
    let piece = new.pieces[index]
    return Difference(
      unit: .row, old: old, new: text, occurrence: 1,
      behind: before.last?.cells.map(EditedPieces.rowText) ?? "", around: [], cells: piece.cells ?? [],
      header: piece.header, rowsBefore: before.compactMap(\.cells))
  }

  /// Compares the lines of two pieces that stand for each other.
  private mutating func compareLines(
    _ before: Range<Int>, _ after: Range<Int>, _ old: EditedPieces, _ new: EditedPieces, _ looks: inout EditedLooks
  ) {
    for pair in LineAlignment(old.lines[before].map(\.key), new.lines[after].map(\.key)).pairs {
      switch (pair.old.map { before.lowerBound + $0 }, pair.new.map { after.lowerBound + $0 }) {
      case (let left?, let right?):
        if old.lines[left].key != new.lines[right].key {
          texts.append(difference(old: left, new: new.lines[right].text, at: left, old))
        }
        looks.compare(old.lines[left], new.lines[right], old, new, line: right)
      case (let left?, nil): texts.append(difference(old: left, new: nil, at: left, old))
      case (nil, let right?):
        texts.append(difference(old: nil, new: new.lines[right].text, at: before.lowerBound + pair.place, old))
      case (nil, nil): break
      }
    }
  }

  private func difference(old line: Int?, new: String?, at position: Int, _ old: EditedPieces) -> Difference {
    Difference(
      old: line.map { old.lines[$0].text }, new: new,
      occurrence: occurrence(of: line ?? position - 1, in: old),
      behind: position > 0 ? old.lines[position - 1].text : "",
      around: Array(old.lines[max(0, position - 5)..<min(old.lines.count, position + 6)].map(\.key)))
  }

  private func occurrence(of line: Int, in pieces: EditedPieces) -> Int {
    guard pieces.lines.indices.contains(line) else { return 1 }
    return pieces.lines[...line].count { $0.key == pieces.lines[line].key }
  }

  // MARK: Boxes, headers and footers

  private mutating func compare(_ old: [PlainLine], _ new: [PlainLine]) {
    for pair in LineAlignment(old.map(\.key), new.map(\.key)).pairs {
      let (one, other) = (pair.old, pair.new)
      guard one.map({ old[$0].key }) != other.map({ new[$0].key }) else { continue }
      texts.append(
        Difference(
          old: one.map { old[$0].text }, new: other.map { new[$0].text },
          occurrence: one.map { one in old[...one].count { $0.key == old[one].key } } ?? 1, behind: "", around: []))
    }
  }

  private struct PlainLine: Hashable, Comparable {
    var key: String
    var text: String

    init(_ text: String) {
      key = EditedText.normalized(text)
      self.text = text.trimmingSpace()
    }

    static func == (left: PlainLine, right: PlainLine) -> Bool { left.key == right.key }
    static func < (left: PlainLine, right: PlainLine) -> Bool { left.key < right.key }
    func hash(into hasher: inout Hasher) { hasher.combine(key) }
  }
}
