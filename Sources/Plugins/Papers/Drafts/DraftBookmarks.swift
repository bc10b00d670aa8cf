internal import Assembler
internal import OfficeDocuments

/// Gives the bookmarks of a draft names that no other draft of the booklet has, and takes looks off its text.
struct DraftBookmarks {
  private var newNames: [String: String] = [:]
  private let prefix: String

  /// Names the bookmarks of a draft in the order in which they stand.
  init(_ draft: Document, prefix: String) {
    self.prefix = prefix
    for passage in TextFlow(draft, stories: [.body, .cell, .box]) {
      for name in passage.paragraph.bookmarks where newNames[name] == nil {
        newNames[name] = "\(prefix)_\(newNames.count + 1)"
      }
    }
  }

  /// The same place in a list that no other draft counts on.
  func listItem(_ item: ListItem?) -> ListItem? {
    guard var item else { return nil }
    item.list = "\(prefix)/\(item.list)"
    return item
  }

  /// The new names of bookmarks.
  func names(_ names: [String]) -> [String] { names.compactMap { newNames[$0] } }

  /// The content of a line without fonts, sizes and spacing; emphasis stays. Boxes are left out: their paragraphs
  /// become running text.
  func inlines(_ inlines: [Inline], widest: Length? = nil) -> [Inline] {
    inlines.compactMap { inline -> Inline? in
      switch inline {
      case .text(let text, let look): .text(text, look.emphasis)
      case .tab, .lineBreak, .pageBreak: inline
      case .pageNumber(let look): .pageNumber(look.emphasis)
      case .pageCount(let look): .pageCount(look.emphasis)
      case .pageReference(let bookmark, let cached, let look):
        newNames[bookmark].map { .pageReference(bookmark: $0, cached: cached, look.emphasis) }
          ?? .text(cached, look.emphasis)
      case .link(let target, let content): link(target, self.inlines(content, widest: widest))
      case .image(let image): .image(fitted(image, widest ?? Length.millimetres(156)))
      case .equation: inline
      case .ruby(let ruby): .ruby(Ruby(self.inlines(ruby.base, widest: widest), reading: ruby.reading))
      case .shape: nil
      case .footnote(let paragraphs):
        .footnote(
          paragraphs.map {
            var note = Paragraph(self.inlines($0.inlines), .footnote)
            note.numberLabel = $0.numberLabel
            return note
          })
      }
    }
  }

  private func link(_ target: String, _ content: [Inline]) -> Inline {
    guard target.hasPrefix("#") else { return .link(target: target, content) }
    if let name = newNames[String(target.dropFirst())] { return .link(target: "#\(name)", content) }
    // The place it led to is not in the draft any more; its words are.
    return .text(content.text, TextProperties())
  }

  private func fitted(_ image: Image, _ widest: Length) -> Image {
    // A picture as high as a page would be pushed from page to page.
    let scale = min(1, widest.points / max(1, image.width.points), 600 / max(1, image.height.points))
    var image = image
    image.width = image.width * scale
    image.height = image.height * scale
    return image
  }

  /// A table in the looks of the layout, no wider than the text.
  func tableConversion(_ table: Table, width: Length) -> Table {
    var result = table
    let natural = table.columnWidths.reduce(Length.zero) { $0 + $1 }
    if natural.points > 0, natural.points.isFinite {
      let scale = width.points / natural.points
      if scale < 1 { result.columnWidths = table.columnWidths.map { $0 * scale } }
    } else if !table.columnWidths.isEmpty {
      result.columnWidths = table.columnWidths.map { _ in width / Double(table.columnWidths.count) }
    }
    for row in result.rows.indices {
      let isHeading = row < table.headerRowCount
      for cell in result.rows[row].cells.indices {
        let content = result.rows[row].cells[cell].blocks
        result.rows[row].cells[cell].blocks = content.map { cellBlock($0, isHeading: isHeading, width: width) }
      }
    }
    return result
  }

  private func cellBlock(_ block: Block, isHeading: Bool, width: Length) -> Block {
    switch block {
    case .paragraph(let paragraph):
      var result = Paragraph(
        inlines(paragraph.inlines, widest: width / 3) + paragraph.boxedParagraphs.flatMap { inlines($0.inlines) },
        isHeading ? .tableHeading : .tableText)
      result.numberLabel = paragraph.numberLabel
      result.listItem = listItem(paragraph.listItem)
      result.bookmarks = names(paragraph.bookmarks)
      if !isHeading { result.properties.alignment = paragraph.properties.alignment }
      return .paragraph(result)
    case .table(let table): return .table(tableConversion(table, width: width / 2))
    case .tableOfContents(let contents):
      return .text(contents.entries.map(\.text).joined(separator: "；"), .tableText)
    }
  }
}

extension TextProperties {
  /// What the author wanted to stand out; everything else is for the layout to say.
  var emphasis: TextProperties {
    keeping { property in
      switch property {
      case .isBold(let isBold): isBold
      case .isItalic(let isItalic): isItalic
      case .strike(let strike): strike != .none
      case .underline(let underline): underline != .none
      case .border(let border): border.width > .zero
      case .position(let position): position != .baseline
      case .highlight(let highlight): highlight != .none
      case .capitals(let capitals): capitals != .none
      case .emphasisMark(let mark): mark != .none
      case .style, .eastAsianFont, .latinFont, .color, .letterSpacing, .horizontalScale, .size: false
      }
    }
  }
}
