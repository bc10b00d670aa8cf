internal import OfficeDocuments

/// Which parts of which papers a rule looks at.
struct RuleScope: Sendable, Hashable {
  /// One kind of place in a paper.
  enum Part: Sendable, Hashable {
    case title, subtitle, byline, salutation, recipients, heading(Int?), body, listItem, attachmentNote, signature
    case cell, header, footer, note, column(String)
  }

  /// The parts; empty for all text of a paper.
  var parts: [Part] = []
  /// Words of which the kind, title or file name of the paper has one; empty for every paper.
  var papers: [String] = []

  /// Whether it looks at cells under names of columns.
  var columns: [String] {
    parts.compactMap { if case .column(let name) = $0 { name } else { nil } }
  }

  /// Whether a paper is one of those.
  func holds(_ paper: ScannedPaper) -> Bool {
    papers.isEmpty || papers.contains { word in paper.names.contains { $0.contains(word) } }
  }

  /// Whether a paragraph is one of those parts; cells of columns are found otherwise.
  func holds(_ passage: TextPassage) -> Bool { parts.isEmpty || parts.contains { $0.holds(passage) } }

  /// The names of parts in both languages; behind a colon stands the name of a column.
  static let partNames: [(part: Part?, names: [String])] = [
    (nil, ["全文", "all"]), (.title, ["标题", "title"]), (.subtitle, ["副题", "副标题", "subtitle"]),
    (.byline, ["署名", "讲话人", "byline"]), (.salutation, ["称呼", "salutation"]),
    (.recipients, ["主送", "主送机关", "recipients"]), (.heading(nil), ["小标题", "heading"]),
    (.heading(1), ["一级标题", "heading1"]), (.heading(2), ["二级标题", "heading2"]),
    (.heading(3), ["三级标题", "heading3"]), (.heading(4), ["四级标题", "heading4"]), (.body, ["正文", "body"]),
    (.listItem, ["列项", "listItem"]), (.attachmentNote, ["附件说明", "attachmentNote"]),
    (.signature, ["落款", "signature"]), (.cell, ["表格", "单元格", "cell"]), (.header, ["页眉", "header"]),
    (.footer, ["页脚", "footer"]), (.note, ["脚注", "note"]),
  ]
}

extension RuleScope.Part {
  fileprivate func holds(_ passage: TextPassage) -> Bool {
    switch self {
    case .title: passage.role == .title
    case .subtitle: passage.role == .subtitle
    case .byline: passage.role == .byline
    case .salutation: passage.role == .salutation
    case .recipients: passage.role == .recipients
    case .heading(let level):
      switch passage.role {
      case .heading(let own), .runInHeading(let own, _): level == nil || level == own
      default: false
      }
    case .body:
      switch passage.role {
      case .body, .listItem, .runInHeading: true
      default: false
      }
    case .listItem: passage.role == .listItem
    case .attachmentNote: passage.role == .attachmentNote
    case .signature: passage.role == .signature || passage.role == .signatureDate
    case .cell: passage.story == .cell
    case .header: passage.story == .header
    case .footer: passage.story == .footer
    case .note: passage.story == .note
    case .column: false
    }
  }
}

/// A paper whose text is scanned: what it is called.
public struct ScannedPaper: Sendable, Hashable {
  /// Its kind, title and file name, in which rules look for words.
  public let names: [String]

  init(_ material: Material) {
    names = [material.kind?.value, material.title.value, material.file.value].compactMap { $0 }
  }

  init(_ paper: MeetingPaper) { names = [paper.kind.title.chinese, paper.path] }
}
