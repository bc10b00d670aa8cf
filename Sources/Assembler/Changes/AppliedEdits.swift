internal import OfficeDocuments

extension [HandEdit] {
  /// Makes the edits of a paper again in the paper as it is composed; an edit whose words are not there any more is told.
  func apply(to paper: inout ComposedPaper, _ findings: inout [Finding]) {
    for edit in self where edit.kind == paper.kind.name && edit.title == paper.title {
      paper.provenance.look(at: edit.location)
      var walk = EditWalk(edit, TextLooks(paper.document))
      for section in paper.document.sections.indices { walk.edit(&paper.document.sections[section].blocks) }
      if !walk.isDone {
        for section in paper.document.sections.indices { walk.editFurniture(&paper.document.sections[section]) }
      }
      if !walk.isDone { findings.append(.lost(edit)) }
    }
  }
}

/// One edit on its way through the blocks of a paper.
private struct EditWalk {
  private let edit: HandEdit
  private let looks: TextLooks
  private let old: String
  private var count = 0
  private(set) var isDone = false

  init(_ edit: HandEdit, _ looks: TextLooks) {
    self.edit = edit
    self.looks = looks
    old = EditedText.normalized(edit.old)
  }

  mutating func edit(_ blocks: inout [Block]) {
    if edit.unit == .row { return editRows(in: &blocks) }
    if edit.old.isEmpty, edit.behind.isEmpty, !isDone, let first = blocks.first {
      blocks.insert(.paragraph(added(like: first)), at: 0)
      isDone = true
      return
    }
    var index = 0
    while index < blocks.count, !isDone {
      switch blocks[index] {
      case .paragraph(var paragraph):
        let text = EditedText.normalized(paragraph.text)
        if edit.old.isEmpty {
          if text == EditedText.normalized(edit.behind), isTheOne() {
            blocks.insert(.paragraph(added(like: blocks[index])), at: index + 1)
          }
        } else if text == old, isTheOne() {
          if edit.new.isEmpty, edit.isOfText, blocks.count > 1 {
            blocks.remove(at: index)
          } else {
            change(&paragraph)
            blocks[index] = .paragraph(paragraph)
          }
        } else if EditedNotes.change(&paragraph.inlines, where: { $0 == old && isTheOne() }, change) {
          blocks[index] = .paragraph(paragraph)
        }
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].cells.indices where !isDone { edit(&table.rows[row].cells[cell].blocks) }
        }
        blocks[index] = .table(table)
      case .tableOfContents: break
      }
      index += 1
    }
  }

  /// Edits the words of a header or footer wherever they stand.
  mutating func editFurniture(_ section: inout Section) {
    guard edit.isOfText, !edit.old.isEmpty else { return }
    func edited(_ paragraphs: [Paragraph]) -> [Paragraph] {
      paragraphs.compactMap { paragraph in
        guard EditedText.normalized(paragraph.text) == old else { return paragraph }
        isDone = true
        guard !edit.new.isEmpty else { return nil }
        var paragraph = paragraph
        paragraph.inlines = EditedText.replaced(paragraph, by: edit.new)
        return paragraph
      }
    }
    section.header = PageFurniture(odd: edited(section.header.odd), even: section.header.even.map(edited))
    section.footer = PageFurniture(odd: edited(section.footer.odd), even: section.footer.even.map(edited))
  }

  private mutating func isTheOne() -> Bool {
    count += 1
    isDone = count == edit.occurrence
    return isDone
  }

  private func change(_ paragraph: inout Paragraph) {
    if case .look(let look) = edit.unit {
      look.apply(to: &paragraph, looks)
    } else {
      paragraph.inlines = EditedText.replaced(paragraph, by: edit.new)
    }
  }

  private func added(like block: Block) -> Paragraph {
    guard case .paragraph(let neighbour) = block else { return Paragraph(edit.new) }
    return Paragraph([.text(edit.new, TextProperties())], style: neighbour.style, properties: neighbour.properties)
  }

  // MARK: Rows

  private mutating func editRows(in blocks: inout [Block]) {
    for index in blocks.indices where !isDone {
      guard case .table(var table) = blocks[index] else { continue }
      editRow(of: &table)
      blocks[index] = .table(table)
    }
  }

  private mutating func editRow(of table: inout Table) {
    func index(of row: String, in rows: [TableRow]) -> Int? {
      let texts = rows.map { EditedPieces.rowText(EditedPieces.cells(of: $0)) }
      // The serials may have been counted anew.
      return texts.firstIndex(of: row)
        ?? rows.indices.first { number in
          EditedPieces.rowKey(EditedPieces.cells(of: rows[number]))
            == EditedPieces.rowKey(row.split(separator: "｜", omittingEmptySubsequences: false).map(String.init))
        }
    }
    var rows = table.rows
    var row: TableRow?
    if !edit.old.isEmpty {
      guard let position = index(of: edit.old, in: rows) else { return }
      row = rows.remove(at: position)
    }
    if !edit.new.isEmpty {
      let place =
        edit.behind.isEmpty ? min(table.headerRowCount, rows.count) : index(of: edit.behind, in: rows).map { $0 + 1 }
      guard let place else { return }
      guard
        let inserted = row
          ?? (place > 0 ? added(like: rows[max(place - 1, min(table.headerRowCount, rows.count - 1))]) : nil)
      else { return }
      rows.insert(inserted, at: place)
    }
    table.rows = rows
    isDone = true
  }

  /// A row of other texts with the looks of its neighbour.
  private func added(like neighbour: TableRow) -> TableRow? {
    let texts = edit.new.split(separator: "｜", omittingEmptySubsequences: false).map(String.init)
    guard texts.count == neighbour.cells.count else { return nil }
    var row = neighbour
    for (index, text) in texts.enumerated() {
      var paragraph = Paragraph(text)
      if case .paragraph(let like)? = neighbour.cells[index].blocks.first {
        paragraph = Paragraph([.text(text, TextProperties())], style: like.style, properties: like.properties)
      }
      row.cells[index].blocks = [.paragraph(paragraph)]
    }
    return row
  }
}

extension HandEdit {
  /// Whether it is an edit of words.
  fileprivate var isOfText: Bool { unit == .paragraph }
}

/// Edits in the notes of a paragraph.
private enum EditedNotes {
  static func change(
    _ inlines: inout [Inline], where isMeant: (String) -> Bool, _ change: (inout Paragraph) -> Void
  ) -> Bool {
    for index in inlines.indices {
      guard case .footnote(var paragraphs) = inlines[index] else { continue }
      for number in paragraphs.indices where isMeant(EditedText.normalized(paragraphs[number].text)) {
        change(&paragraphs[number])
        inlines[index] = .footnote(paragraphs)
        return true
      }
    }
    return false
  }
}

extension EditedLook {
  /// Gives the stretch of a paragraph the look.
  fileprivate func apply(to target: inout Paragraph, _ looks: TextLooks) {
    target.properties = paragraph.inheriting(target.properties)
    guard !characters.isEmpty else { return }
    let text = Array(target.text.unicodeScalars)
    let wanted = Array(stretch.unicodeScalars)
    var range = text.indices
    if !wanted.isEmpty {
      var found = 0
      guard
        let start = text.indices.first(where: { index in
          guard index + wanted.count <= text.count, text[index..<index + wanted.count].elementsEqual(wanted) else {
            return false
          }
          found += 1
          return found == number
        })
      else { return }
      range = start..<start + wanted.count
    }
    var position = 0
    target.inlines = target.inlines.flatMap { inline -> [Inline] in
      let scalars = Array(inline.text.unicodeScalars)
      defer { position += scalars.count }
      guard case .text(_, let own) = inline else { return [inline] }
      let inside = range.clamped(to: position..<position + scalars.count)
      guard !inside.isEmpty else { return [inline] }
      let (start, end) = (inside.lowerBound - position, inside.upperBound - position)
      return [(scalars[..<start], own), (scalars[start..<end], characters.inheriting(own)), (scalars[end...], own)]
        .filter { !$0.0.isEmpty }.map { .text(String(scalars: $0.0), $0.1) }
    }
  }
}

extension Finding {
  fileprivate static func lost(_ edit: HandEdit) -> Finding {
    Finding(
      ChangeFinding.lostEdit,
      Message(
        "“\(edit.title)”里手工改过的一处，原来的话现在没有了，没有再改：原来是“\(edit.old.shortened)”，改成“\(edit.new.shortened)”；请看一眼新材料",
        english:
          "an edit of “\(edit.title)” was not made again, because its words are not there any more: “\(edit.old.shortened)” "
          + "became “\(edit.new.shortened)”"),
      at: edit.location, subject: edit.title)
  }
}
