public import OfficeDocuments

/// What every paper needs to become a document of its layout.
extension CompositionRequest {
  /// A section on a page of the layout, with its page numbers and, on a draft, the word 草稿 at the head of each page.
  ///
  /// - Parameters:
  ///   - blocks: The text.
  ///   - page: The page; nil for that of ordinary papers.
  ///   - isNumbered: Whether pages bear their number.
  ///   - firstPageNumber: The number of the first page; nil continues the section before.
  public func section(
    _ blocks: [Block], page: PageSetup? = nil, isNumbered: Bool = true, firstPageNumber: Int? = nil
  ) -> Section {
    Section(
      page: page ?? layout.page, firstPageNumber: firstPageNumber,
      header: isDraft ? PageFurniture(odd: [Paragraph("草稿", .header)]) : .none,
      footer: isNumbered ? layout.pageNumbers : .none, blocks: blocks)
  }

  /// A document in the styles of the layout.
  public func document(title: String, sections: [Section]) -> Document {
    Document(title: title, creator: meeting.organizer ?? "", styles: layout.styles, sections: sections)
  }
}

extension Layout {
  /// The footers that hold the page number.
  public var pageNumbers: PageFurniture {
    func footer(_ alignment: Alignment) -> [Paragraph] {
      var inlines: [Inline] = [.pageNumber(TextProperties())]
      if !pageNumberPrefix.isEmpty { inlines.insert(.text(pageNumberPrefix, TextProperties()), at: 0) }
      if !pageNumberSuffix.isEmpty { inlines.append(.text(pageNumberSuffix, TextProperties())) }
      return [Paragraph(inlines, .footer, properties: ParagraphProperties { $0.alignment = alignment })]
    }
    switch pageNumberPlace {
    case .outside: return PageFurniture(odd: footer(.right), even: footer(.left))
    case .center: return PageFurniture(odd: footer(.center))
    case .none: return .none
    }
  }
}
