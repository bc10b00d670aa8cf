/// A look of characters for which the document model has no place, so that papers show the characters without it.
enum WordLostLook: Hashable, Sendable {
  /// Characters above or below their line (`w:position`).
  case raised
  /// Characters pressed into a width (`w:fitText`).
  case fitted
  /// Two lines in one, or characters lying in a vertical line (`w:eastAsianLayout`).
  case eastAsianLayout
  /// Relief, outline, shadow and moving looks.
  case effect

  /// The look that an element of `w:rPr` gives; nil for one that gives none, or that is switched off.
  init?(word element: XMLElement) {
    switch element.name {
    case "w:position":
      guard let halfPoints = element.integer("w:val"), halfPoints != 0 else { return nil }
      self = .raised
    case "w:fitText": self = .fitted
    case "w:eastAsianLayout":
      guard element.isOn("w:combine") || element.isOn("w:vert") else { return nil }
      self = .eastAsianLayout
    case "w:emboss", "w:imprint", "w:outline", "w:shadow":
      guard element.isSwitchedOn else { return nil }
      self = .effect
    case "w:effect":
      guard element.attribute("w:val") != "none" else { return nil }
      self = .effect
    default: return nil
    }
  }

  /// What Word calls it.
  var title: Message {
    switch self {
    case .raised: Message("提升或降低", english: "raised or lowered")
    case .fitted: Message("调整宽度", english: "fitted to a width")
    case .eastAsianLayout: Message("双行合一或纵横混排", english: "two lines in one or horizontal in vertical")
    case .effect: Message("文字效果（阴影、空心、浮雕等）", english: "text effects such as shadow, outline or relief")
    }
  }
}

extension XMLElement {
  /// Whether an attribute says that something is on.
  fileprivate func isOn(_ name: String) -> Bool {
    guard let value = attribute(name) else { return false }
    return value == "1" || value == "true" || value == "on"
  }
}
