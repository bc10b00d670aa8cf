internal import OfficeDocuments

/// What layout files say, before distances that depend on the size of characters are settled.
///
/// A layout may start from another one; the other one's description is then the ground on which its file is read.
struct LayoutDescription {
  var layout: Layout
  var styles: [StyleName: StyleDescription] = [:]

  /// A description of which only the name is known: A4 with plain text.
  init(name: String) {
    layout = Layout(name: name, page: .a4, styles: [])
    layout.stated = []
  }

  /// The layout, with all of some styles; one of which nothing is said looks like running text.
  func resolved(_ names: [StyleName]) -> Layout {
    var layout = layout
    layout.styles = names.map { style(named: $0) }
    for name in styles.keys { layout.stated?.insert(.style(name)) }
    return layout
  }

  private func style(named name: StyleName) -> Style {
    let description = styles[name] ?? StyleDescription()
    let size = inherited(\.size, from: name)?.length(character: 16, line: 16).points ?? 16
    let spacing = inherited(\.letterSpacing, from: name)?.length(character: size, line: size).points ?? 0
    let line = layout.page.linePitch?.points ?? size * 1.5
    func length(_ measure: Measure?) -> Length? { measure?.length(character: size + spacing, line: line) }
    var style = Style(
      name: name.rawValue, basedOn: name == .body ? nil : (description.basedOn ?? .body).rawValue,
      next: description.next?.rawValue)
    style.text.eastAsianFont = description.eastAsianFont
    style.text.latinFont = description.latinFont
    style.text.size = description.size == nil ? nil : .points(size)
    style.text.letterSpacing = description.letterSpacing == nil ? nil : .points(spacing)
    style.text.isBold = description.isBold
    style.text.isItalic = description.isItalic
    style.text.color = description.color
    style.paragraph.alignment = description.alignment
    // Distances in characters have to be settled again where a style changes the size of what it starts from.
    style.paragraph.firstLineIndent = length(inherited(\.firstLineIndent, from: name))
    style.paragraph.leftIndent = length(inherited(\.leftIndent, from: name))
    style.paragraph.rightIndent = length(inherited(\.rightIndent, from: name))
    style.paragraph.spaceBefore = length(description.spaceBefore)
    style.paragraph.spaceAfter = length(description.spaceAfter)
    style.paragraph.lineSpacing = description.lineSpacing
    style.paragraph.snapsToGrid = description.snapsToGrid
    style.paragraph.outlineLevel = description.outlineLevel
    style.paragraph.keepWithNext = description.keepWithNext
    style.paragraph.keepLinesTogether = description.keepLinesTogether
    if description.hasLeaderToRightMargin == true {
      style.paragraph.tabStops = [TabStop(position: layout.page.textWidth, alignment: .right, hasDotLeader: true)]
    }
    return style
  }

  /// What a style or the nearest style below it says.
  private func inherited<Value>(_ property: KeyPath<StyleDescription, Value?>, from name: StyleName) -> Value? {
    var current = name
    // A layout file can name styles in a circle, so the walk is bounded by their number.
    for _ in 0...styles.count {
      let description = styles[current] ?? StyleDescription()
      if let value = description[keyPath: property] { return value }
      if current == .body { return nil }
      current = description.basedOn ?? .body
    }
    return nil
  }
}

/// What layout files say of one style; nil is as the style it is based on.
struct StyleDescription {
  var basedOn: StyleName?
  var next: StyleName?
  var eastAsianFont: String?
  var latinFont: String?
  var size: Measure?
  var letterSpacing: Measure?
  var isBold: Bool?
  var isItalic: Bool?
  var color: String?
  var alignment: Alignment?
  var firstLineIndent: Measure?
  var leftIndent: Measure?
  var rightIndent: Measure?
  var spaceBefore: Measure?
  var spaceAfter: Measure?
  var lineSpacing: LineSpacing?
  var snapsToGrid: Bool?
  var outlineLevel: Int?
  var keepWithNext: Bool?
  var keepLinesTogether: Bool?
  var hasLeaderToRightMargin: Bool?
}
