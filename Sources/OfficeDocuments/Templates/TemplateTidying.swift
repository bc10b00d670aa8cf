/// What a filled part lacks to be a document: a table without rows goes, and a cell without a paragraph gets one.
enum TemplateTidying {
  static func tidied(_ bytes: [UInt8], dialect: TemplateDialect, limits: ReadingLimits) throws -> [UInt8] {
    guard var markup = try PartMarkup(bytes, limits: limits) else { throw WordEditor.encoding }
    let isWord = dialect.text != nil
    let table = isWord ? "w:tbl" : "table:table"
    var removed: Set<Int> = []
    for element in markup.elements(table) where !hasRows(element, markup, dialect) {
      removed.insert(element)
      markup.remove(markup.range(element))
    }
    if isWord {
      let prefix = markup.prefix(0)
      for holder in ["w:tc", "w:hdr", "w:ftr", "w:txbxContent", "w:footnote", "w:body", "w:sdtContent"] {
        for element in markup.elements(holder) {
          let children = markup.children(element).filter { !markup.name($0).isEmpty && !removed.contains($0) }
          let last = children.last { markup.name($0) != "w:sectPr" }.map { markup.name($0) }
          guard last == nil || last == "w:tcPr" || (holder == "w:tc" && last == "w:tbl") else { continue }
          // Content of a line may be empty.
          if holder == "w:sdtContent", !isBlock(element, markup) { continue }
          if let section = children.last, markup.name(section) == "w:sectPr" {
            markup.insert("<\(prefix)p/>", at: markup.range(section).lowerBound)
          } else {
            markup.append("<\(prefix)p/>", to: element)
          }
        }
      }
    }
    guard markup.isChanged else { return bytes }
    let result = markup.result
    _ = try XMLParser.tree(result, limits: limits)
    return result
  }

  private static func isBlock(_ content: Int, _ markup: PartMarkup) -> Bool {
    let around = markup.parent(content).flatMap { markup.parent($0) }.map { markup.name($0) }
    return ["w:body", "w:tc", "w:hdr", "w:ftr"].contains(around)
  }

  private static func hasRows(_ table: Int, _ markup: PartMarkup, _ dialect: TemplateDialect) -> Bool {
    var index = table + 1
    let end = Int(markup.tree.nodes[table].end)
    while index < end {
      let name = markup.name(index)
      if name == dialect.row { return true }
      // The rows may lie in groups, and in no cell.
      index = dialect.cell.contains(name) ? Int(markup.tree.nodes[index].end) : index + 1
    }
    return false
  }
}
