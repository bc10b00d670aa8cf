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
    /// The index of the style that this one starts from.
    var base: Int?
    /// The style with everything it takes over from the styles it starts from.
    var resolved = Style(name: "")
  }

  /// The styles: the default one first, then in the order of the document.
  private(set) var entries: [Entry] = []
  private var indexByName: [ExactName: Int] = [:]

  /// Names the styles, adds those that the document uses without declaring them, and follows what each is based on.
  init(_ styles: [Style], survey: DOCXWriterSurvey, notices: inout [Message]) {
    let declared = Self.complete(styles, survey: survey, notices: &notices)
    for (index, style) in declared.enumerated() { indexByName[ExactName(style.name)] = index }
    assignIdentifiers(declared)
    for index in entries.indices { findBase(of: index, notices: &notices) }
    resolveAll(notices: &notices)
  }

  /// The entry of a style by the name that the document uses; nil when the document has no such style.
  subscript(name: String) -> Entry? { index(of: name).map { entries[$0] } }

  /// The index of a style by the name that the document uses; nil when the document has no such style.
  func index(of name: String) -> Int? { indexByName[ExactName(name)] }

  /// The style that a paragraph without a style has.
  var normal: Entry { entries[0] }

  /// The identifier of the style of the next paragraph; nil when none is named or known.
  func next(of entry: Entry) -> String? { entry.style.next.flatMap { self[$0]?.id } }

  private static func complete(_ styles: [Style], survey: DOCXWriterSurvey, notices: inout [Message]) -> [Style] {
    var complete: [Style] = []
    var names: Set<ExactName> = []
    let defaultName = ExactName(Style.defaultName)
    complete.append(styles.first { ExactName($0.name) == defaultName } ?? Style(name: Style.defaultName))
    names.insert(defaultName)
    for style in styles where !names.insert(ExactName(style.name)).inserted && ExactName(style.name) != defaultName {
      notices.append(
        Message(
          "样式“\(style.name)”定义了不止一次，只用第一个",
          english: "the style “\(style.name)” is defined more than once; the first is used"))
    }
    names = [defaultName]
    for style in styles where names.insert(ExactName(style.name)).inserted { complete.append(style) }
    for level in survey.contentsLevels.sorted() {
      let name = TableOfContents.styleName(level: level)
      guard names.insert(ExactName(name)).inserted else { continue }
      complete.append(
        Style(
          name: name, basedOn: Style.defaultName,
          paragraph: ParagraphProperties {
            $0.leftIndent = .points(21 * Double(level - 1))
            $0.firstLineIndent = .zero
          }))
    }
    return complete
  }

  private mutating func assignIdentifiers(_ styles: [Style]) {
    var ids = DOCXUniqueNames(
      reserved: ["TableNormal", "NoList", "DefaultParagraphFont", "FootnoteReference"])
    var names = DOCXUniqueNames(
      reserved: ["Normal Table", "No List", "Default Paragraph Font", "footnote reference"])
    // Built-in styles choose first, so that no style of the user's can take a name that Word reserves.
    let builtIn = styles.map { style -> DOCXBuiltInStyle? in
      guard let known = DOCXBuiltInStyle(style.name), names.take(known.name) else { return nil }
      _ = ids.take(known.id)
      return known
    }
    for (style, known) in zip(styles, builtIn) {
      if let known {
        entries.append(Entry(style: style, id: known.id, name: known.name, isCustom: false))
        continue
      }
      let name = names.unique(DOCXBuiltInStyle.customName(style.name), separator: " ", longest: 250)
      let id = ids.unique(DOCXBuiltInStyle.customIdentifier(style.name), separator: "-", longest: 80)
      entries.append(Entry(style: style, id: id, name: name, isCustom: true))
    }
  }

  private mutating func findBase(of index: Int, notices: inout [Message]) {
    let style = entries[index].style
    guard let name = style.basedOn else { return }
    entries[index].base = indexByName[ExactName(name)]
    if entries[index].base == nil {
      entries[index].base = index == 0 ? nil : 0
      notices.append(
        Message(
          "样式“\(style.name)”所依据的样式“\(name)”没有定义，改以正文为依据",
          english:
            "the style “\(style.name)” is based on “\(name)”, which is not defined; the default style takes its place"))
    }
  }

  /// Resolves every chain once, from its end, without recursion, because a hostile chain can be long.
  private mutating func resolveAll(notices: inout [Message]) {
    var isResolved = [Bool](repeating: false, count: entries.count)
    for start in entries.indices {
      var chain: [Int] = []
      var onChain: Set<Int> = []
      var current: Int? = start
      while let index = current, !isResolved[index] {
        chain.append(index)
        onChain.insert(index)
        guard let base = entries[index].base, onChain.contains(base) else {
          current = entries[index].base
          continue
        }
        entries[index].base = nil
        current = nil
        notices.append(
          Message(
            "样式“\(entries[index].style.name)”绕了一圈又以自己为依据，已从这里断开",
            english: "the style “\(entries[index].style.name)” is based on itself in a circle; the circle was cut here")
        )
      }
      for index in chain.reversed() {
        var style = entries[index].style
        if let base = entries[index].base {
          style.paragraph = style.paragraph.over(entries[base].resolved.paragraph)
          style.text = style.text.over(entries[base].resolved.text)
        }
        entries[index].resolved = style
        isResolved[index] = true
      }
    }
    // Word keeps its default style apart from all others, so it takes over what it was based on.
    entries[0].style = entries[0].resolved
    entries[0].base = nil
  }
}
