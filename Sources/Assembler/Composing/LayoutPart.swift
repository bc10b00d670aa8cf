public import OfficeDocuments

/// Something that a layout says and a paper needs.
public enum LayoutPart: Hashable, Sendable {
  /// How a style looks.
  case style(StyleName)
  /// The measures of the cover.
  case cover
  /// The sheets for name cards.
  case cardStocks
  /// The measures of the drawing of a room.
  case seatingChart

  /// What it is called in layout files.
  public var title: Message {
    switch self {
    case .style(let name): Message("样式“\(name.rawValue)”", english: "the style “\(name.english)”")
    case .cover: Self.key(LayoutField.cover)
    case .cardStocks: Self.key(LayoutField.cards)
    case .seatingChart: Self.key(LayoutField.chart)
    }
  }

  private static func key(_ field: FieldName) -> Message {
    Message("“\(field.chinese)”", english: "“\(field.english)”")
  }
}

extension [LayoutPart] {
  /// How some styles look.
  public static func styles(_ names: StyleName...) -> [LayoutPart] { names.map { .style($0) } }
}

extension Layout {
  /// What a paper needs and neither the layout nor the one it starts from says.
  func lacks(_ paper: PaperDescription) -> [LayoutPart] {
    guard let stated else { return [] }
    return paper.looks.filter { !stated.contains($0) }
  }

  /// The layout with a plain style for each that papers need and it does not know, so that documents can be written.
  func completed(for papers: [PaperDescription]) -> Layout {
    var layout = self
    var known = Set(styles.map(\.name))
    for case .style(let name) in papers.flatMap(\.looks) where known.insert(name.rawValue).inserted {
      layout.styles.append(Style(name: name.rawValue, basedOn: StyleName.body.rawValue))
    }
    return layout
  }
}

extension Finding {
  /// A paper needs a look of which the layout says nothing.
  static func missingLook(_ part: LayoutPart, of paper: PaperDescription, in layout: Layout) -> Finding {
    Finding(
      LayoutFinding.missingLook,
      Message(
        "版式“\(layout.name)”没有写明\(part.title.chinese)，“\(paper.title.chinese)”要用；请在版式文件里补上，或写“基于: \(LayoutLibrary.defaultName)”",
        english:
          "the layout “\(layout.name)” does not say \(part.title.english), which the \(paper.title.english) needs; add it "
          + "to the file, or write “based-on: \(LayoutLibrary.defaultName)”"),
      at: layout.location, subject: paper.title.chinese)
  }
}
