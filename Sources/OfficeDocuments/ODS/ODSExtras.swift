/// What an ODS sheet holds besides the text of its cells.
struct ODSExtras {
  var nestedTables = SheetOddities.Tally()
  private var comments = SheetOddities.Tally()
  private var drawings = SheetOddities.Tally()
  private var changes = SheetOddities.Tally()
  private var links = SheetOddities.Tally()

  /// Forgets what the sheet before had; changes are listed before the first sheet and count for it.
  mutating func beginSheet() {
    let changes = self.changes
    self = ODSExtras()
    self.changes = changes
  }

  /// Whether an element and all inside it is left out of the text.
  mutating func leavesOut(_ name: String, _ attributes: XMLAttributes, at place: Place) -> Bool {
    switch name {
    case "office:annotation": comments.count(place)
    case "draw:frame", "draw:custom-shape", "draw:rect", "draw:g", "draw:line", "draw:ellipse", "draw:control",
      "draw:caption", "draw:a", "draw:polyline", "draw:path", "draw:connector", "table:shapes":
      drawings.count(place)
    case "table:tracked-changes":
      for (key, value) in attributes where key == "table:track-changes" && value.elementsEqual("false".utf8) {
        return true
      }
      changes.count(place)
    case "table:dde-links", "table:cell-range-source", "table:table-source": links.count(place)
    case "office:forms", "table:named-expressions", "table:database-ranges", "text:ruby-text",
      "table:data-pilot-tables", "table:content-validations", "table:scenario", "table:consolidation",
      "table:label-ranges":
      break
    default: return false
    }
    return true
  }

  /// One notice for each kind, in a fixed order.
  func notices(sheet: String) -> [ReadingNotice] {
    var notices: [ReadingNotice] = []
    func add(_ code: ReadingNotice.Code, _ tally: SheetOddities.Tally, _ chinese: String, _ english: String) {
      guard tally.number > 0 else { return }
      notices.append(
        ReadingNotice(code, Message("工作表“\(sheet)”" + chinese, english: "sheet “\(sheet)” " + english), at: tally.first)
      )
    }
    add(.comments, comments, "有 \(comments.number) 条批注，没有读入", "has \(comments.number) comments, which were left out")
    add(
      .embeddedObject, drawings, "有 \(drawings.number) 个图片、图表或文本框，没有读入",
      "has \(drawings.number) pictures, charts or text boxes, which were left out")
    add(.trackedChanges, changes, "有修订记录，已按接受修订读取", "has tracked changes, read as accepted")
    add(.externalLink, links, "引用别的文件，没有打开，只用了文件里存下的结果", "refers to other files, which were not followed")
    add(
      .unknownContent, nestedTables, "有 \(nestedTables.number) 个嵌在单元格里的表，没有读入",
      "has \(nestedTables.number) tables inside cells, which were left out")
    return notices
  }
}
