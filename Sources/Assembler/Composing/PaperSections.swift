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
    let page = page ?? layout.page
    return Section(
      page: page, firstPageNumber: firstPageNumber, header: isDraft ? draftMark(on: page) : .none,
      footer: isNumbered ? layout.pageNumbers : .none, blocks: blocks
    ).withSteadyTables(layout.styles)
  }

  /// The word 草稿 with all the room above the text, because LibreOffice moves the text up to a header of a section that
  /// begins on an odd page.
  private func draftMark(on page: PageSetup) -> PageFurniture {
    var mark = Paragraph("草稿", .header)
    let room = page.margins.top - page.headerDistance - layout.room(of: .header, lines: 1)
    if room > .points(1) { mark.properties.spaceAfter = room - .points(0.5) }
    return PageFurniture(odd: [mark])
  }

  /// A document in the styles of the layout.
  public func document(title: String, sections: [Section]) -> Document {
    var document = Document(title: title, creator: meeting.organizer ?? "", styles: layout.styles, sections: sections)
    document.fontSubstitutes = layout.fontSubstitutes
    return document
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
