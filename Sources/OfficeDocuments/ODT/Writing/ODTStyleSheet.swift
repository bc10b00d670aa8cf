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
  private let added: [Style]

  private init(_ styles: [Style], adding added: [Style]) {
    self.styles = styles
    self.added = added
    styleSheet = StyleSheet(added.isEmpty ? styles : styles + added)
    names = ODTStyleNames(styleSheet)
    var markup = XMLWriter(fragmentReservingCapacity: 1 << 14)
    var fonts = ODTFontFaces()
    ODTStylesPart.declare(styleSheet, names: names, to: &markup, fonts: &fonts)
    self.markup = markup
    self.fonts = fonts
  }

  /// The sheet of styles, from those made so far or a new one.
  static func sheet(_ styles: [Style], adding added: [Style], in sheets: inout [ODTStyleSheet]) -> ODTStyleSheet {
    if let known = sheets.first(where: { $0.added == added && $0.styles == styles }) { return known }
    let sheet = ODTStyleSheet(styles, adding: added)
    if sheets.count == SharedWriting.mostStyleSheets { sheets.removeLast() }
    sheets.insert(sheet, at: 0)
    return sheet
  }
}
