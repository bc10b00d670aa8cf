/// The paragraph styles of a document with the identifiers and names under which Word knows them.
struct DOCXWriterStyles: Sendable {
  /// One style, ready to be written and looked up.
  struct Entry: Sendable {
    /// The style as the document declares it.
    var style: Style
    /// The identifier by which paragraphs refer to it, in ASCII.
    var id: String
    /// The value of `w:name`: for built-in styles the English name, which Word shows in the user's language.
    var name: String
    /// Whether Word does not know the style by itself.
    var isCustom: Bool
    /// The name in the document, where Word shows another.
    var alias: String?
    /// The index of the style that this one starts from.
    var base: Int?

    /// The identifier of the style of characters that look like those of this one.
    var characterID: String { id + "Char" }
  }

  /// What the styles come to with those that they are based on, by the same numbers as the entries.
  let sheet: StyleSheet
  /// The styles: the default one first, then in the order of the document.
  private(set) var entries: [Entry] = []

  /// Names the styles, and adds those that the document uses without declaring them.
  init(_ styles: [Style], survey: DOCXWriterSurvey, notices: inout [Message]) {
    sheet = StyleSheet(styles + Self.missingContentsStyles(styles, survey: survey))
    notices += sheet.faults.map(\.message)
    assignIdentifiers(sheet.entries)
  }

  /// The entry of a style by the name that the document uses; nil when the document has no such style.
  subscript(name: String) -> Entry? { sheet.number(of: name).map { entries[$0] } }

  /// The style that a paragraph without a style has.
  var normal: Entry { entries[0] }

  /// The identifier of the style of the next paragraph; nil when none is named or known.
  func next(of entry: Entry) -> String? { entry.style.next.flatMap { self[$0]?.id } }

  private static func missingContentsStyles(_ styles: [Style], survey: DOCXWriterSurvey) -> [Style] {
    let names = Set(styles.map { ExactName($0.name) })
    return survey.contentsLevels.sorted().compactMap { level in
      let name = TableOfContents.styleName(level: level)
      if names.contains(ExactName(name)) { return nil }
      return Style(
        name: name, basedOn: Style.defaultName,
        paragraph: ParagraphProperties {
          $0.leftIndent = .points(21 * Double(level - 1))
          $0.firstLineIndent = .zero
        })
    }
  }

  private mutating func assignIdentifiers(_ styles: [StyleSheet.Entry]) {
    var ids = DOCXUniqueNames(
      reserved: ["TableNormal", "NoList", "DefaultParagraphFont", "FootnoteReference"])
    var names = DOCXUniqueNames(
      reserved: ["Normal Table", "No List", "Default Paragraph Font", "footnote reference"])
    // Built-in styles choose first, so that no style of the user's can take a name that Word reserves.
    let builtIn = styles.map { style -> DOCXBuiltInStyle? in
      guard let known = DOCXBuiltInStyle(style.style), names.take(known.name) else { return nil }
      _ = ids.take(known.id)
      return known
    }
    for (entry, known) in zip(styles, builtIn) {
      let style = entry.style
      if let known {
        entries.append(
          Entry(
            style: style, id: known.id, name: known.name, isCustom: false,
            alias: DOCXBuiltInStyle(style.name)?.id == known.id ? nil : DOCXBuiltInStyle.customName(style.name),
            base: entry.parent))
        continue
      }
      let name = names.unique(DOCXBuiltInStyle.customName(style.name), separator: " ", longest: 250)
      let id = ids.unique(DOCXBuiltInStyle.customIdentifier(style.name), separator: "-", longest: 80)
      entries.append(Entry(style: style, id: id, name: name, isCustom: true, base: entry.parent))
    }
  }
}
