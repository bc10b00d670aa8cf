/// The named styles of documents, and the markup that declares them.
struct ODTStyleSheet: Sendable {
  /// The styles with everything they inherit.
  let styleSheet: StyleSheet
  /// Their names in the file.
  let names: ODTStyleNames
  /// Their declarations.
  let markup: XMLWriter
  /// The fonts that the declarations name, in order.
  let fonts: ODTFontFaces
  private let styles: [Style]
  private let textStyles: [String]
  private let added: [Style]

  private init(_ styles: [Style], _ textStyles: [String], adding added: [Style]) {
    self.textStyles = textStyles
    self.styles = styles
    self.added = added
    styleSheet = StyleSheet(added.isEmpty ? styles : styles + added)
    names = ODTStyleNames(styleSheet)
    var markup = XMLWriter(fragmentReservingCapacity: 1 << 14)
    var fonts = ODTFontFaces()
    ODTStylesPart.declare(styleSheet, textStyles: textStyles, names: names, to: &markup, fonts: &fonts)
    self.markup = markup
    self.fonts = fonts
  }

  /// The sheet of styles, from those made so far or a new one.
  static func sheet(_ used: UsedStyles, adding added: [Style], in sheets: inout [ODTStyleSheet]) -> ODTStyleSheet {
    let (styles, textStyles) = (used.styles, used.textStyles)
    let known = sheets.first { $0.added == added && $0.textStyles == textStyles && $0.styles == styles }
    if let known { return known }
    let sheet = ODTStyleSheet(styles, textStyles, adding: added)
    if sheets.count == SharedWriting.mostStyleSheets { sheets.removeLast() }
    sheets.insert(sheet, at: 0)
    return sheet
  }
}
