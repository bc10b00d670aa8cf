internal import CCommonMark
internal import Synchronization

/// A parsed Markdown text, owned here and freed with this value.
struct MarkdownTree: ~Copyable {
  private let parser: OpaquePointer  // cmark_parser
  private let root: OpaquePointer  // cmark_node

  /// Registered once for the process, as the library asks for.
  private static let hasExtensions: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// One parser works at a time: the library notes the marks of its extensions, such as ~~, for all parsers at once, and forgets them
  /// when one of them ends.
  private static let parsing = Mutex(())

  /// Parses a text; nil when there is no memory.
  init?(_ text: String) {
    let options = CMARK_OPT_DEFAULT | CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES
    guard Self.hasExtensions, let parser = cmark_parser_new(options) else { return nil }
    for name in ["table", "strikethrough"] {
      if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
    }
    let parsed = Self.parsing.withLock { _ in
      var text = text
      text.withUTF8 { buffer in
        buffer.withMemoryRebound(to: CChar.self) { characters in
          if let base = characters.baseAddress { cmark_parser_feed(parser, base, characters.count) }
        }
      }
      return cmark_parser_finish(parser).map { UInt(bitPattern: $0) }
    }
    guard let root = parsed.flatMap({ OpaquePointer(bitPattern: $0) }) else {
      cmark_parser_free(parser)
      return nil
    }
    self.parser = parser
    self.root = root
  }

  deinit {
    cmark_node_free(root)
    cmark_parser_free(parser)
  }

  /// Walks through all nodes in order and tells of each when it begins and when it ends; never recursive, so that no
  /// depth of nesting can exhaust the stack.
  func walk(_ visit: (_ node: MarkdownNode, _ isBeginning: Bool) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      visit(MarkdownNode(node: node), event == CMARK_EVENT_ENTER)
    }
  }
}

/// A node of a parsed text; valid only during the walk.
struct MarkdownNode {
  /// What a node is.
  enum Kind: String {
    case document, heading, paragraph, list, item, code, link, image, table, text, softbreak, linebreak
    case blockQuote = "block_quote"
    case codeBlock = "code_block"
    case htmlBlock = "html_block"
    case htmlInline = "html_inline"
    case thematicBreak = "thematic_break"
    case emphasis = "emph"
    case strong
    case strikethrough
    case tableHeader = "table_header"
    case tableRow = "table_row"
    case tableCell = "table_cell"
    case footnoteReference, footnoteDefinition
  }

  fileprivate let node: OpaquePointer  // cmark_node

  /// What the node is; nil for a kind that only other extensions make.
  var kind: Kind? {
    // The library has no names for these two.
    switch cmark_node_get_type(node) {
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    default: cmark_node_get_type_string(node).flatMap { Kind(rawValue: String(cString: $0)) }
    }
  }

  /// The text of the node itself.
  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }

  /// The line on which the node begins.
  var line: Int { max(1, Int(cmark_node_get_start_line(node))) }

  /// The level of a heading, from 1.
  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }

  /// The address of a link.
  var address: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }

  /// Whether a list is numbered, its first number and whether a parenthesis follows the numbers.
  var listNumbering: (isOrdered: Bool, start: Int, hasParenthesis: Bool) {
    (
      cmark_node_get_list_type(node) == CMARK_ORDERED_LIST, Int(cmark_node_get_list_start(node)),
      cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM
    )
  }

  /// How the columns of a table are aligned.
  var columnAlignments: [Alignment?] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard count > 0, let alignments = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map { index in
      switch alignments[index] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
  }
}

extension MarkdownNode {
  /// Whether a block of code stands between fences and is not merely set in.
  var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(node, &length, &offset, &character) != 0
  }
}
