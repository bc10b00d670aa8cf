/// What a paragraph with everything it inherits means for the room that it takes, in points.
struct ParagraphSetting: Sendable {
  /// The spaces above and below.
  var before = 0.0
  var after = 0.0
  /// The heights of the rules above and below.
  var topRule = 0.0
  var bottomRule = 0.0
  var leftIndent = 0.0
  var rightIndent = 0.0
  var firstLineIndent = 0.0
  var tabStops: [TabStop] = []
  var lineSpacing: LineSpacing?
  var snapsToGrid = true
  var keepsWithNext = false
  var startsPage = false
  private var staysWhole = false
  /// Whether all lines stay on one page; LibreOffice does not divide what stays with the next paragraph either.
  var keepsLines: Bool { staysWhole || keepsWithNext }

  init(_ properties: ParagraphProperties) { say(properties) }

  /// The setting of a paragraph of this style that says some properties itself.
  func saying(_ own: ParagraphProperties) -> ParagraphSetting {
    var setting = self
    setting.say(own)
    return setting
  }

  private mutating func say(_ properties: ParagraphProperties) {
    for property in properties.said {
      switch property {
      case .keepWithNext(let keeps): keepsWithNext = keeps
      case .keepLinesTogether(let keeps): staysWhole = keeps
      case .pageBreakBefore(let breaks): startsPage = breaks
      case .topBorder(let border): topRule = BlockMeasure.distance(border.width)
      case .bottomBorder(let border): bottomRule = BlockMeasure.distance(border.width)
      case .tabStops(let stops): tabStops = stops
      case .snapsToGrid(let snaps): snapsToGrid = snaps
      case .spaceBefore(let space): before = BlockMeasure.distance(space)
      case .spaceAfter(let space): after = BlockMeasure.distance(space)
      case .lineSpacing(let spacing): lineSpacing = spacing
      case .leftIndent(let indent): leftIndent = indent.points
      case .rightIndent(let indent): rightIndent = indent.points
      case .firstLineIndent(let indent): firstLineIndent = indent.points
      case .alignment, .outlineLevel: continue  // Neither takes room.
      }
    }
  }
}
