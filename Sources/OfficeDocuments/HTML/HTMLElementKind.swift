/// What HTML says of the elements of a name: where they stand, what they hold, and what their beginning ends.
struct HTMLElementKind {
  /// Ends of elements that people may leave out, each with the elements beyond which it does not reach.
  enum ImpliedEnd: Int, CaseIterable {
    case item, term, cell, row, rowGroup, paragraph

    /// The elements that end.
    var ended: Set<String> {
      switch self {
      case .item: ["li"]
      case .term: ["dt", "dd"]
      case .cell: ["td", "th"]
      case .row: ["tr"]
      case .rowGroup: ["thead", "tbody", "tfoot"]
      case .paragraph: ["p"]
      }
    }

    /// The elements that stand in the way.
    var barriers: Set<String> {
      switch self {
      case .item: ["ul", "ol", "menu", "dir", "table"]
      case .term: ["dl", "table"]
      case .cell: ["tr", "table"]
      case .row, .rowGroup: ["table"]
      case .paragraph: ["table", "td", "th", "li", "div", "body", "blockquote"]
      }
    }

    /// What the beginning of a block ends; a paragraph ends where another block begins.
    init(beginning name: String) {
      self = Self.allCases.first { $0 != .paragraph && $0.ended.contains(name) } ?? .paragraph
    }
  }

  /// Whether it stands on lines of its own.
  private(set) var isBlock = false
  /// Whether it has no content.
  private(set) var isEmpty = false
  /// Whether it is left out with all inside it.
  private(set) var isDropped = false
  /// Whether it shows something of another file or program.
  private(set) var isEmbedded = false
  /// What its beginning ends.
  private(set) var ends: ImpliedEnd
  /// By number of the implied end: whether the end reaches it (1), or reaches no further (2), or passes over it (0).
  private(set) var reach: SIMD8<Int8> = SIMD8(repeating: 0)

  /// Looks a name in lower case up.
  static func of(_ name: String) -> HTMLElementKind { known[name] ?? unknown }

  private static let unknown = HTMLElementKind(name: "")

  private static let known: [String: HTMLElementKind] = {
    let names = blockNames.union(emptyNames).union(droppedNames).union(embeddedNames)
    return Dictionary(uniqueKeysWithValues: names.map { ($0, HTMLElementKind(name: $0)) })
  }()

  private init(name: String) {
    isBlock = Self.blockNames.contains(name)
    isEmpty = Self.emptyNames.contains(name)
    isDropped = Self.droppedNames.contains(name)
    isEmbedded = Self.embeddedNames.contains(name)
    ends = ImpliedEnd(beginning: name)
    for end in ImpliedEnd.allCases {
      reach[end.rawValue] = end.ended.contains(name) ? 1 : end.barriers.contains(name) ? 2 : 0
    }
  }

  private static let blockNames: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "main", "nav", "aside",
    "address", "blockquote", "figure", "figcaption", "dl", "dt", "dd", "fieldset", "form", "center", "li", "ul", "ol",
    "pre", "hr", "table", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "body", "html", "legend", "details",
    "summary", "dir", "menu",
  ]
  private static let emptyNames: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "param",
  ]
  private static let droppedNames: Set<String> = [
    "script", "style", "head", "template", "noscript", "svg", "iframe", "object", "canvas", "audio", "video",
    "select", "button", "textarea", "rp", "rtc", "map", "applet", "noframes", "noembed", "xml",
  ]
  private static let embeddedNames: Set<String> = ["iframe", "object", "embed", "audio", "video", "canvas", "svg"]
}
