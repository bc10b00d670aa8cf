internal import Assembler
internal import OfficeDocuments

/// Puts the text of a draft into the looks of the layout. Not one character of the text is changed.
///
/// What goes: fonts, sizes and spacing, blank paragraphs, and page furniture. What stays: text, emphasis, tables,
/// pictures, notes and links.
struct DraftConversion {
  /// The sections of the converted draft.
  private(set) var sections: [(isLandscape: Bool, blocks: [Block])] = []
  /// Whether the draft begins with a title.
  let hasTitle: Bool

  private let layout: Layout
  private let titles: TitleSetting
  private let end: DraftEndSetting
  private let parts: [DraftPart]
  private var lists = DraftListDepth()
  /// The bookmark of the paper's title.
  private let titleBookmark: String
  private var hasPlacedBookmark = false
  private let bookmarks: DraftBookmarks

  /// Converts a draft.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - document: Its text.
  ///   - titleBookmark: The bookmark that the title gets; other bookmarks get names that begin with it.
  ///   - layout: The layout.
  ///   - titles: Sets the lines of its title.
  init(_ draft: Draft, _ document: Document, titleBookmark: String, layout: Layout, titles: TitleSetting) {
    self.layout = layout
    self.titles = titles
    end = DraftEndSetting(draft.parts, layout)
    parts = draft.parts
    self.titleBookmark = titleBookmark
    hasTitle = draft.hasTitle
    bookmarks = DraftBookmarks(document, prefix: titleBookmark)
    for (index, part) in draft.parts.enumerated() {
      let isLandscape = document.sections[part.section].page.isLandscape
      let blocks = convert(
        part, index, width: isLandscape ? layout.page.turned.textWidth : layout.page.textWidth)
      if let last = sections.last, last.isLandscape == isLandscape {
        sections[sections.count - 1].blocks += blocks
      } else {
        sections.append((isLandscape, blocks))
      }
    }
  }

  private mutating func convert(_ part: DraftPart, _ index: Int, width: Length) -> [Block] {
    switch part.block {
    case .paragraph(let paragraph):
      guard part.role == .picture else {
        return [.paragraph(styled(paragraph, text: part.text, role: part.role, index))]
      }
      let properties = ParagraphProperties {
        $0.alignment = .center
        $0.firstLineIndent = .zero
        // A picture is cut off at a fixed distance between lines.
        $0.lineSpacing = .multiple(1)
      }
      return [.paragraph(Paragraph(bookmarks.inlines(paragraph.inlines), .body, properties: properties))]
    case .table(let table): return [.table(bookmarks.tableConversion(table, width: width).withRoomInLines(layout))]
    case .tableOfContents(let contents):
      // Its page numbers are those of another document; the headings stay as text.
      return contents.entries.map { .text($0.text, .body) }
    }
  }

  private mutating func styled(_ paragraph: Paragraph, text: String, role: DraftRole, _ index: Int) -> Paragraph {
    var result = Paragraph(bookmarks.inlines(paragraph.inlines), .body)
    result.numberLabel = paragraph.numberLabel
    result.listItem = bookmarks.listItem(paragraph.listItem)
    result.bookmarks = bookmarks.names(paragraph.bookmarks)
    var isFlush = true
    let depth = lists.depth(of: paragraph, role)
    switch role {
    case .title:
      // A title that counted would stand in the contents otherwise than it was entered there.
      result.listItem = nil
      result.inlines = result.inlines.withoutWeight
      if hasPlacedBookmark {
        // The second line of a title looks like the first, but the outline has the title once.
        result.style = StyleName.subtitle.rawValue
        result.inlines = result.inlines.applying(look(of: .title), toFirst: .max)
      } else {
        set(&result, inLinesOf: .title, isAbove: index + 1 < parts.count && parts[index + 1].role.isBelowTitle)
        result.bookmarks.append(titleBookmark)
        hasPlacedBookmark = true
      }
    case .subtitle: set(&result, inLinesOf: .subtitle)
    case .secrecy: result.style = StyleName.secrecy.rawValue
    case .mark, .urgency: result.style = StyleName.materialNumber.rawValue
    case .byline, .issuer, .documentNumber, .signer: result.style = StyleName.byline.rawValue
    case .salutation, .recipients: result.style = StyleName.salutation.rawValue
    case .signature, .signatureDate: result.style = StyleName.signature.rawValue
    case .attachment: result.style = StyleName.attachment.rawValue
    case .attachmentNote: break
    case .heading(let level):
      result.style = StyleName.heading(level: level).rawValue
      result.inlines = result.inlines.withoutWeight
      isFlush = false
    case .runInHeading(let level, let length):
      var look = look(of: .heading(level: level))
      look.style = StyleName.heading(level: level).rawValue
      let skipped = text.unicodeScalars.count - text.trimmingLeadingWhitespace.unicodeScalars.count
      let label = paragraph.numberLabel.unicodeScalars.count
      result.inlines = result.inlines.applying(look, toFirst: max(0, skipped + length - label))
      isFlush = false
    case .body where end.attachmentTitles.contains(index):
      result.style = StyleName.subtitle.rawValue
      result.inlines = result.inlines.trimmed.withoutWeight
      let lines = titles.lines(result.inlines.text, .title, width: layout.page.textWidth)
      result.inlines = result.inlines.broken(before: lines.breaks).applying(look(of: .title), toFirst: .max)
      result.properties = lines.properties
    case .body, .fact, .listItem, .remark, .table, .picture:
      isFlush = false
      if let alignment = paragraph.properties.alignment, alignment == .center || alignment == .right {
        result.properties.alignment = alignment
        isFlush = true
        result.properties.firstLineIndent = .zero
      }
    }
    if depth > 0, !isFlush { result.properties.leftIndent = layout.characterWidth(of: .body) * Double(2 * depth) }
    // Space that was typed to indent or to centre would be added to what the style does.
    if isFlush {
      result.inlines = result.inlines.trimmed
    } else if let typed = text.leadingSpaceWidth {
      let size = layout.size(of: .body)
      result.properties.firstLineIndent = .points(max(0, 2 - typed) * size.points)
    }
    // A blank line parts the text from what stands below its title.
    if !role.isBelowTitle, role != .title, index > 0, parts[index - 1].role.isBelowTitle {
      result.properties.spaceBefore = layout.page.linePitch
    }
    end.apply(to: &result, index)
    return result.withRoomInLines(layout)
  }

  /// Gives a paragraph a style in which lines end by sense.
  private func set(_ paragraph: inout Paragraph, inLinesOf style: StyleName, isAbove: Bool = false) {
    paragraph.style = style.rawValue
    paragraph.inlines = paragraph.inlines.trimmed
    let lines = titles.lines(paragraph.inlines.text, style, width: layout.page.textWidth)
    if paragraph.numberLabel.isEmpty { paragraph.inlines = paragraph.inlines.broken(before: lines.breaks) }
    paragraph.properties = lines.properties
    titles.setOnGrid(&paragraph, style, lines: lines.count, isAbove: isAbove)
  }

  private func look(of name: StyleName) -> TextProperties {
    var look = layout.styles.first { $0.name == name.rawValue }?.text ?? TextProperties()
    look.letterSpacing = nil
    return look
  }
}

extension DraftRole {
  /// Whether it is a line that belongs to the title above it.
  fileprivate var isBelowTitle: Bool {
    switch self {
    case .subtitle, .byline: true
    default: false
    }
  }
}
