/// The styles that a document uses, with those they are based on and those that follow them; a user who opens the list of
/// styles finds no others.
struct UsedStyles {
  /// How deep tables, shapes and notes are followed.
  private static let deepest = DOCXWriterSurvey.deepest

  private var names: Set<ExactName> = [ExactName(Style.defaultName)]
  private var textNames: Set<ExactName> = []
  private var recent = RecentValues<ExactName, Void>()
  private let declared: [Style]

  /// Looks through a document.
  init(_ document: Document) {
    declared = document.styles
    for section in document.sections {
      visit(section.blocks, 0)
      for furniture in [section.header, section.footer] {
        for paragraph in furniture.odd { visit(paragraph, 0) }
        for paragraph in furniture.even ?? [] { visit(paragraph, 0) }
      }
    }
  }

  /// The styles of paragraphs, in the order in which the document declares them.
  var styles: [Style] {
    let byName = Dictionary(declared.map { (ExactName($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    var wanted = names.union(textNames)
    var open = Array(wanted)
    while let name = open.popLast() {
      guard let style = byName[name] else { continue }
      for other in [style.basedOn, style.next] {
        if let other, wanted.insert(ExactName(other)).inserted { open.append(ExactName(other)) }
      }
    }
    return declared.filter { wanted.contains(ExactName($0.name)) }
  }

  /// The names of the styles whose look some characters of other paragraphs have, in the order of the declarations.
  var textStyles: [String] {
    textNames.isEmpty ? [] : declared.map(\.name).filter { textNames.contains(ExactName($0)) }
  }

  private mutating func visit(_ blocks: [Block], _ depth: Int) {
    guard depth < Self.deepest else { return }
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): visit(paragraph, depth)
      case .table(let table):
        for row in table.rows {
          for cell in row.cells { visit(cell.blocks, depth + 1) }
        }
      case .tableOfContents(let contents):
        let deepest = contents.entries.reduce(contents.deepestLevel) { max($0, $1.level) }
        for level in 1...min(max(deepest, 1), 9) { names.insert(ExactName(TableOfContents.styleName(level: level))) }
      }
    }
  }

  private mutating func visit(_ paragraph: Paragraph, _ depth: Int) {
    if let style = paragraph.style.map(ExactName.init), recent.value(of: style) == nil {
      recent.keep((), of: style)
      names.insert(style)
    }
    visit(paragraph.inlines, depth)
  }

  private mutating func visit(_ inlines: [Inline], _ depth: Int) {
    guard depth < Self.deepest else { return }
    for inline in inlines {
      switch inline {
      case .text(_, let look): if let style = look.style { textNames.insert(ExactName(style)) }
      case .link(_, let content): visit(content, depth + 1)
      case .ruby(let ruby): visit(ruby.base, depth + 1)
      case .shape(let shape): for paragraph in shape.paragraphs { visit(paragraph, depth + 1) }
      case .footnote(let paragraphs):
        // Word knows the style of notes by itself.
        names.insert(ExactName("脚注文本"))
        for paragraph in paragraphs { visit(paragraph, depth + 1) }
      case .tab, .lineBreak, .pageBreak, .pageNumber, .pageCount, .pageReference, .image, .equation: continue
      }
    }
  }
}

extension Style {
  /// What characters take over that look like those of the style: fonts, size and weight.
  var linkedText: TextProperties {
    text.keeping { property in
      switch property {
      case .eastAsianFont, .latinFont, .isBold, .size: true
      case .style, .isItalic, .capitals, .strike, .color, .letterSpacing, .horizontalScale, .highlight, .underline,
        .border, .position, .emphasisMark:
        false
      }
    }
  }
}

extension TextProperties {
  /// These properties without what a style of characters says already.
  func beyond(_ style: TextProperties) -> TextProperties {
    keeping { property in
      if case .style = property { return false }
      return style.said[property.kind] != property
    }
  }
}
