internal import Assembler
internal import OfficeDocuments

/// The files of a new meeting folder, made from the content of the example meeting.
struct MeetingTemplate {
  /// The name of the meeting.
  let name: String

  /// The files by path: the workbook, two drafts and the explanation.
  func files() throws(AssemblyError) -> [(path: String, bytes: [UInt8])] {
    let content = TemplateContent(name: name)
    var files: [(path: String, bytes: [UInt8])] = []
    do {
      files.append(
        (TemplateContent.workbookName, try XLSXWriter.write(Workbook(sheets: content.sheets.map(sheet))).bytes))
      guard let writer = documentWriters.first(where: { $0.format == .docx }) else { return files }
      for draft in content.drafts { files.append((draft.path, try writer.write(document(draft)).bytes)) }
    } catch {
      throw AssemblyError(file: name, error.message)
    }
    files.append((TemplateContent.explanationName, Array(content.explanation.utf8)))
    return files
  }

  private func sheet(_ content: TemplateContent.Sheet) -> Sheet {
    let heading = SheetRow(
      number: 1,
      cells: content.columns.enumerated().map { SheetCell(column: $0 + 1, text: $1.title, look: .heading) })
    let rows = content.rows.enumerated().map { index, texts in
      SheetRow(
        number: index + 2,
        cells: texts.enumerated().compactMap { column, text in
          guard !text.isEmpty else { return nil }
          return SheetCell(column: column + 1, text: text, look: content.columns[column].isHint ? .hint : .plain)
        })
    }
    var choices: [CellChoices] = []
    for (index, column) in content.columns.enumerated() where !column.choices.isEmpty {
      choices.append(Self.choices(column.choices, column: index + 1, rows: 2...Self.lastRow))
    }
    for (row, list) in content.choicesByRow {
      choices.append(Self.choices(list, column: 2, rows: row...row))
    }
    return Sheet(
      name: content.name, rows: [heading] + rows, columnWidths: content.columns.map(\.width), frozenRowCount: 1,
      choices: choices)
  }

  /// The last row that offers choices: more people than most meetings have.
  private static let lastRow = 500

  private static func choices(_ list: [String], column: Int, rows: ClosedRange<Int>) -> CellChoices {
    CellChoices(
      area: CellArea(
        first: CellReference(row: rows.lowerBound, column: column),
        last: CellReference(row: rows.upperBound, column: column)),
      choices: list, allowsOther: true)
  }

  private func document(_ draft: TemplateContent.Draft) -> Document {
    let heading = ParagraphProperties { $0.alignment = .center }
    let body = ParagraphProperties { $0.firstLineIndent = .points(32) }
    let large = TextProperties {
      $0.size = .points(22)
      $0.isBold = true
    }
    let ordinary = TextProperties { $0.size = .points(16) }
    var blocks: [Block] = [.paragraph(Paragraph([.text(draft.title, large)], properties: heading))]
    blocks.append(.paragraph(Paragraph([.text(draft.speaker, ordinary)], properties: heading)))
    for text in draft.paragraphs {
      blocks.append(.paragraph(Paragraph([.text(text, ordinary)], properties: body)))
    }
    return Document(title: draft.title, sections: [Section(page: .a4, blocks: blocks)])
  }
}
