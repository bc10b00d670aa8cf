/// What the look of characters with everything it inherits means for the room that they take.
struct TextLook: Sendable {
  /// The size in points.
  var size = StyleSheet.defaultSize.points
  /// The extra space behind each character in points.
  var spacing = 0.0
  /// The width as a multiple of the natural one.
  var scale = 1.0
  /// The room above or below the characters for emphasis marks, as a multiple of the size.
  var markRoom = 0.0
  var face = LatinFace.serif

  init(_ properties: TextProperties) {
    var isRaised = false
    for property in properties.said {
      switch property {
      case .latinFont(let name): face = name == "Times New Roman" ? .serif : LatinFace(name)
      case .letterSpacing(let spacing): self.spacing = spacing.points
      case .horizontalScale(let percent): scale = Double(min(max(percent, 1), 600)) / 100
      case .size(let size): self.size = size.points
      case .position(let position): isRaised = position != .baseline
      case .emphasisMark(let mark): markRoom = mark == .none ? 0 : 0.25
      // Chinese fonts are as wide as each other; the rest takes no room that could move a line.
      case .style, .eastAsianFont, .isBold, .isItalic, .capitals, .strike, .color, .highlight, .underline, .border:
        continue
      }
    }
    if isRaised { size *= 0.58 }
    size = size.isFinite ? min(max(size, 0), 1000) : StyleSheet.defaultSize.points
  }
}
