/// What joining reads of the markup of one document, and marks in it.
extension WordJoin {
  /// The styles that paragraphs in tables name; nil for paragraphs that name none.
  static func stylesInTables(_ markup: PartMarkup) -> Set<String?> {
    var found: Set<String?> = []
    for table in markup.elements("w:tbl") {
      var index = table + 1
      while index < Int(markup.tree.nodes[table].end) {
        if markup.name(index) == "w:p" {
          let style = markup.child(index, "w:pPr").flatMap { markup.child($0, "w:pStyle") }
          found.insert(style.flatMap { markup.attribute($0, "w:val") })
        }
        index += 1
      }
    }
    return found
  }

  /// Puts a bookmark on the first words of a document.
  static func mark(
    _ markup: PartMarkup, _ original: OriginalDocument, _ number: Int, _ edits: inout SplicedBytes
  ) {
    guard let name = original.bookmark else { return }
    let first = markup.elements("w:p").first { markup.startTag($0).upperBound < markup.range($0).upperBound }
    guard let first else { return }
    var text = "<w:bookmarkStart w:id=\"\(number)\" w:name=\"\(name)\"/><w:bookmarkEnd w:id=\"\(number)\"/>"
    for mark in original.contentsMarks {
      text += "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
      text += mark.wordInstruction.escapedForXML + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }
    let at = markup.child(first, "w:pPr").map { markup.range($0).upperBound } ?? markup.startTag(first).upperBound
    edits.insert(text, at: at)
  }

  /// Where the own properties of a paragraph end in its bytes; those of paragraphs in its text boxes are not its own.
  static func propertiesEnd(
    _ paragraph: Int, _ markup: PartMarkup, _ edits: SplicedBytes, _ overrides: String
  ) -> Int? {
    guard markup.writtenName(paragraph) == "w:p", let properties = markup.child(paragraph, "w:pPr"),
      markup.child(properties, "w:sectPr") == nil, markup.child(properties, "w:pPrChange") == nil
    else { return nil }
    let before = markup.range(paragraph).lowerBound..<markup.inner(properties).upperBound
    return edits.bytes(before).count + overrides.utf8.count
  }
}
