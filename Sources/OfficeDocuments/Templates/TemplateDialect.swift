/// How the two formats name what a template is made of.
struct TemplateDialect: Sendable {
  /// The elements that are paragraphs.
  let paragraphs: Set<String>
  /// The elements whose own text is text of the paragraph; nil for all.
  let text: String?
  /// Elements whose text is no text of the document.
  let foreign: Set<String>
  /// Elements that may be ended and begun again within a line.
  let inline: Set<String>
  let row: String
  let cell: Set<String>
  /// Elements that hold rows.
  let table: Set<String>
  /// Blocks that are repeated as a whole, whatever stands in them beside the mark.
  let item: Set<String>
  /// Elements that a repeated part has once only.
  let once: Set<String>
  /// Attributes that a repeated part has once only, by local name.
  let attributesOnce: Set<String>
  /// Attributes that need a value of their own in each copy, by element.
  let fresh: [String: String]
  /// Elements that keep a paragraph from being taken out with its mark.
  let keeping: Set<String>

  static let word = TemplateDialect(
    paragraphs: ["w:p"], text: "w:t", foreign: ["w:txbxContent"], inline: ["w:t", "w:r", "w:hyperlink", "w:smartTag"],
    row: "w:tr", cell: ["w:tc"], table: ["w:tbl"], item: [],
    once: [
      "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference",
      "w:footnoteReference", "w:endnoteReference",
    ], attributesOnce: ["paraId", "textId"],
    fresh: ["wp:docPr": "id", "v:shape": "id", "v:rect": "id"],
    keeping: ["w:sectPr", "w:drawing", "w:pict", "w:object", "w:tab", "w:br", "w:footnoteReference", "w:fldChar"])

  static let openDocument = TemplateDialect(
    paragraphs: ["text:p", "text:h"], text: nil,
    foreign: [
      "svg:desc", "svg:title", "text:note-citation", "office:annotation", "text:tracked-changes",
      "text:index-title-template",
    ], inline: ["text:span", "text:a"], row: "table:table-row", cell: ["table:table-cell", "table:covered-table-cell"],
    table: ["table:table", "table:table-rows", "table:table-header-rows", "table:table-row-group"],
    item: ["text:list-item", "text:list-header"],
    once: [
      "text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:reference-mark", "text:reference-mark-start",
      "text:reference-mark-end", "office:annotation", "office:annotation-end", "text:note", "text:change",
      "text:change-start", "text:change-end", "text:soft-page-break",
    ], attributesOnce: ["id"],
    fresh: ["draw:frame": "name", "draw:custom-shape": "name", "table:table": "name", "text:section": "name"],
    keeping: ["draw:frame", "draw:custom-shape", "draw:g", "text:tab", "text:note"])
}
