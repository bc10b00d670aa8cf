internal import OfficeDocuments

/// What somebody edited in a built paper beside its text and its looks, which no entry can carry over to the next build.
struct OtherEdits {
  private(set) var messages: [Message] = []

  init(built: OfficeFile, edited: OfficeFile) {
    let before = Set(built.notices.map(\.code))
    for (code, message) in Self.told where !before.contains(code) {
      let count = edited.notices.count { $0.code == code }
      if count > 0 { messages.append(message) }
    }
    guard case .document(let old) = built.content, case .document(let new) = edited.content else { return }
    let (one, other) = (Self.pictures(old), Self.pictures(new))
    if one != other {
      messages.append(
        Message(
          one.count == other.count
            ? "换了图片" : "图片由 \(one.count) 幅变为 \(other.count) 幅",
          english: "the pictures are others (\(one.count) before, \(other.count) now)"))
    }
    let (tables, edited) = (Self.tables(old), Self.tables(new))
    for (number, pair) in zip(tables, edited).enumerated() where tables.count == edited.count {
      guard !Self.areAlike(pair.0, pair.1) else { continue }
      messages.append(
        Message("第 \(number + 1) 个表格的列宽变了", english: "the columns of table \(number + 1) are wider or narrower"))
    }
    if let page = old.sections.first?.page, let now = new.sections.first?.page, !Self.isLike(page, now) {
      messages.append(Message("纸张或页边距变了", english: "the paper or its margins changed"))
    }
  }

  private static let told: [(ReadingNotice.Code, Message)] = [
    (.comments, Message("加了批注", english: "comments were added")),
    (.trackedChanges, Message("有修订标记（没有接受的修订按接受以后的文字算）", english: "changes are tracked and not accepted yet")),
    (.embeddedObject, Message("嵌入了对象", english: "an object was embedded")),
    (.hiddenText, Message("有隐藏的文字", english: "text is hidden")),
    (.macros, Message("有宏", english: "it has macros")),
  ]

  private static func pictures(_ document: Document) -> [[UInt8]] {
    document.sections.flatMap { pictures(in: $0.blocks) }
  }

  private static func pictures(in blocks: [Block]) -> [[UInt8]] {
    blocks.flatMap { block -> [[UInt8]] in
      switch block {
      case .paragraph(let paragraph):
        paragraph.inlines.compactMap { if case .image(let image) = $0 { image.bytes } else { nil } }
      case .table(let table): table.rows.flatMap(\.cells).flatMap { pictures(in: $0.blocks) }
      case .tableOfContents: []
      }
    }
  }

  private static func tables(_ document: Document) -> [[Double]] {
    document.sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table.columnWidths.map(\.points) } else { nil }
    }
  }

  /// Whether columns have the same shares of their tables; programs round widths as they save.
  private static func areAlike(_ one: [Double], _ other: [Double]) -> Bool {
    let (width, now) = (one.reduce(0, +), other.reduce(0, +))
    guard one.count == other.count, width > 0, now > 0 else { return true }
    return zip(one, other).allSatisfy { abs($0 / width - $1 / now) < 0.008 }
  }

  private static func isLike(_ one: PageSetup, _ other: PageSetup) -> Bool {
    [
      (one.width, other.width), (one.height, other.height), (one.margins.left, other.margins.left),
      (one.margins.right, other.margins.right), (one.margins.top, other.margins.top),
      (one.margins.bottom, other.margins.bottom),
    ].allSatisfy { abs($0.points - $1.points) < 2 }
  }
}
