internal import OfficeDocuments

extension [HandEdit] {
  /// Makes the edits of a paper again in the paper as it is composed; an edit whose words are not there any more is told.
  func apply(to paper: inout ComposedPaper, _ findings: inout [Finding]) {
    for edit in self where edit.kind == paper.kind.name && edit.title == paper.title {
      var walk = EditWalk(edit)
      paper.provenance.look(at: edit.location)
      for section in paper.document.sections.indices { walk.edit(&paper.document.sections[section].blocks) }
      if !walk.isDone { findings.append(.lost(edit)) }
    }
  }
}

/// One edit on its way through the blocks of a paper.
private struct EditWalk {
  private let edit: HandEdit
  private var count = 0
  private(set) var isDone = false

  init(_ edit: HandEdit) { self.edit = edit }

  mutating func edit(_ blocks: inout [Block]) {
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
        } else if text == EditedText.normalized(edit.old), isTheOne() {
          if edit.new.isEmpty, blocks.count > 1 {
            blocks.remove(at: index)
          } else {
            paragraph.inlines = replaced(paragraph)
            blocks[index] = .paragraph(paragraph)
          }
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

  private mutating func isTheOne() -> Bool {
    count += 1
    isDone = count == edit.occurrence
    return isDone
  }

  private func added(like block: Block) -> Paragraph {
    guard case .paragraph(let neighbour) = block else { return Paragraph(edit.new) }
    return Paragraph([.text(edit.new, TextProperties())], style: neighbour.style, properties: neighbour.properties)
  }

  /// The text in the look of the runs that it takes the place of, as far as both begin and end alike.
  private func replaced(_ paragraph: Paragraph) -> [Inline] {
    var looks: [TextProperties] = []
    var scalars: [Unicode.Scalar] = []
    for inline in paragraph.inlines {
      guard case .text(let text, let properties) = inline else { continue }
      scalars += text.unicodeScalars
      looks += Array(repeating: properties, count: text.unicodeScalars.count)
    }
    let new = Array(edit.new.unicodeScalars)
    guard !scalars.isEmpty else { return [.text(edit.new, TextProperties())] }
    var start = 0
    while start < min(new.count, scalars.count), new[start] == scalars[start] { start += 1 }
    var end = 0
    while end < min(new.count, scalars.count) - start, new[new.count - 1 - end] == scalars[scalars.count - 1 - end] {
      end += 1
    }
    var result: [Inline] = []
    for (index, scalar) in new.enumerated() {
      let look =
        index < start
        ? looks[index]
        : index >= new.count - end ? looks[scalars.count - new.count + index] : looks[min(start, looks.count - 1)]
      if case .text(let text, look)? = result.last {
        result[result.count - 1] = .text(text + String(Character(scalar)), look)
      } else {
        result.append(.text(String(Character(scalar)), look))
      }
    }
    return result
  }
}

/// Texts as edits compare them: office programs write blanks in many ways.
enum EditedText {
  /// The text with one kind of blank, and none at its ends.
  static func normalized(_ text: String) -> String {
    var result: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let isBlank = scalar.isBlank || scalar == "\t" || scalar == "\n"
      if isBlank {
        if result.last != " " { result.append(" ") }
      } else {
        result.append(scalar)
      }
    }
    return String(scalars: result).trimmingSpace()
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
