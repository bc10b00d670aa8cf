/// The master pages of a document: one for each kind of page, however many sections use it.
struct ODTMasterPages {
  /// A kind of page.
  struct Master {
    /// Its name, and that of its layout.
    var name: String
    /// What the user sees for the name; nil for the same.
    var displayName: String?
    /// Paper, margins and grid.
    var page: PageSetup
    /// What stands above the text.
    var header: PageFurniture
    /// What stands below the text.
    var footer: PageFurniture
    /// The kind of the pages that follow; nil for the same. Set for a first page that is only ever a right-hand one.
    var next: String?
  }

  private struct Key: Hashable {
    var page: PageSetup
    var header: PageFurniture
    var footer: PageFurniture
    var isOdd: Bool
  }

  private(set) var masters: [Master] = []
  /// For each section, the page that its first block starts; nil where the document simply begins.
  private(set) var starts: [ODTPageStart?] = []
  private var names: [Key: String] = [:]

  /// Finds the kinds of pages of the sections.
  init(_ sections: [Section], notices: inout ODTNotices) {
    starts.reserveCapacity(sections.count)
    for (index, section) in sections.enumerated() {
      var number = section.firstPageNumber
      if let first = number, !(0...32_767).contains(first) {
        notices.add(.pageNumberOutOfRange(first))
        number = nil
      }
      if section.start == .oddPage, let number, number.isMultiple(of: 2) {
        notices.add(.evenNumberOnOddPage(section: index + 1, number: number))
      }
      // A number settles the side of the sheet, and the first page of a document is odd by itself.
      let isOdd = section.start == .oddPage && number == nil && index > 0
      let name = master(section, isOdd: isOdd, number: index + 1)
      starts.append(index == 0 && number == nil ? nil : ODTPageStart(masterPage: name, pageNumber: number))
    }
  }

  private mutating func master(_ section: Section, isOdd: Bool, number: Int) -> String {
    let key = Key(page: section.page, header: section.header, footer: section.footer, isOdd: isOdd)
    if let name = names[key] { return name }
    let next = isOdd ? master(section, isOdd: false, number: number) : nil
    let name = masters.isEmpty ? "Standard" : isOdd ? "Section\(number)Start" : "Section\(number)"
    names[key] = name
    masters.append(
      Master(
        name: name,
        displayName: masters.isEmpty ? nil : isOdd ? "第 \(number) 节首页" : "第 \(number) 节", page: section.page,
        header: section.header, footer: section.footer, next: next))
    return name
  }

  /// Writes the page layouts, which belong among the automatic styles.
  func writeLayouts(to xml: inout XMLWriter, styleSheet: StyleSheet) {
    // LibreOffice moves tables to the lines of a grid even where no text stands on it.
    let hasGrid = styleSheet.entries.contains { $0.paragraph.snapsToGrid != false }
    for master in masters {
      xml.start("style:page-layout")
      xml.attribute("style:name", "Layout\(master.name)")
      if master.next != nil { xml.attribute("style:page-usage", "right") }
      let header = FurnitureRoom(
        master.header, distance: master.page.headerDistance, margin: master.page.margins.top, styleSheet: styleSheet)
      let footer = FurnitureRoom(
        master.footer, distance: master.page.footerDistance, margin: master.page.margins.bottom, styleSheet: styleSheet)
      properties(of: master.page, header: header, footer: footer, hasGrid: hasGrid, to: &xml)
      xml.start("style:header-style")
      header?.write(to: &xml, gap: "fo:margin-bottom", gapLength: .zero)
      xml.end()
      xml.start("style:footer-style")
      if let footer { footer.write(to: &xml, gap: "fo:margin-top", gapLength: footer.gap) }
      xml.end()
      xml.end()
    }
  }

  private func properties(
    of page: PageSetup, header: FurnitureRoom?, footer: FurnitureRoom?, hasGrid: Bool, to xml: inout XMLWriter
  ) {
    xml.start("style:page-layout-properties")
    xml.attribute("fo:page-width", page.width.odfPositive)
    xml.attribute("fo:page-height", page.height.odfPositive)
    xml.attribute("style:print-orientation", page.isLandscape ? "landscape" : "portrait")
    xml.attribute("style:num-format", "1")
    xml.attribute("fo:margin-top", (header?.distance ?? page.margins.top).odfNotNegative)
    xml.attribute("fo:margin-bottom", (footer?.distance ?? page.margins.bottom).odfNotNegative)
    xml.attribute("fo:margin-left", page.margins.left.odfNotNegative)
    xml.attribute("fo:margin-right", page.margins.right.odfNotNegative)
    xml.attribute("style:writing-mode", "lr-tb")
    if hasGrid, let pitch = page.linePitch, pitch.points > 0 {
      let lines = page.textHeight.points / pitch.points + 0.001
      xml.attribute("style:layout-grid-mode", "line")
      xml.attribute("style:layout-grid-standard-mode", "true")
      xml.attribute("style:layout-grid-base-height", pitch.odfPositive)
      xml.attribute("style:layout-grid-ruby-height", "0pt")
      xml.attribute("style:layout-grid-lines", String(lines.isFinite ? Int(min(max(lines, 1), 1000)) : 1))
      xml.attribute("style:layout-grid-snap-to", "false")
      xml.attribute("style:layout-grid-display", "false")
      xml.attribute("style:layout-grid-print", "false")
    }
    xml.start("style:footnote-sep")
    xml.attribute("style:width", "0.5pt")
    xml.attribute("style:distance-before-sep", "3pt")
    xml.attribute("style:distance-after-sep", "3pt")
    xml.attribute("style:line-style", "solid")
    xml.attribute("style:adjustment", "left")
    xml.attribute("style:rel-width", "25%")
    xml.attribute("style:color", "#000000")
    xml.end()
    xml.end()
  }

  /// Writes the master pages with their headers and footers.
  func writeMasters(to flow: inout ODTFlowWriter) {
    flow.xml.start("office:master-styles")
    for master in masters {
      flow.xml.start("style:master-page")
      flow.xml.attribute("style:name", master.name)
      if let name = master.displayName { flow.xml.attribute("style:display-name", name) }
      flow.xml.attribute("style:page-layout-name", "Layout\(master.name)")
      if let next = master.next { flow.xml.attribute("style:next-style-name", next) }
      furniture(master.header, "style:header", even: "style:header-left", to: &flow)
      furniture(master.footer, "style:footer", even: "style:footer-left", to: &flow)
      flow.xml.end()
    }
    flow.xml.end()
  }

  private func furniture(
    _ furniture: PageFurniture, _ odd: StaticString, even: StaticString, to flow: inout ODTFlowWriter
  ) {
    guard furniture != .none else { return }
    flow.xml.start(odd)
    paragraphs(furniture.odd, to: &flow)
    flow.xml.end()
    guard let paragraphs = furniture.even else { return }
    flow.xml.start(even)
    self.paragraphs(paragraphs, to: &flow)
    flow.xml.end()
  }

  private func paragraphs(_ paragraphs: [Paragraph], to flow: inout ODTFlowWriter) {
    for paragraph in paragraphs { flow.paragraph(paragraph, flow: .furniture) }
    if paragraphs.isEmpty { flow.paragraph(Paragraph(), flow: .furniture) }
  }
}

/// The room of a header or footer between the edge of the sheet and the text.
///
/// ODF counts from the edge of the sheet to the header or footer, and from there to the text; the model, like Word,
/// counts both from the edge. A footer hangs from the text in ODF but stands on its lower edge in Word, so the gap above
/// it is what its text leaves of the room.
private struct FurnitureRoom {
  /// From the edge of the sheet.
  var distance: Length
  /// From there to the text.
  var room: Length
  /// What the text leaves of the room.
  var gap: Length
  /// Whether the text needs more than there is and has to push the body away.
  var isTooSmall: Bool

  init?(_ furniture: PageFurniture, distance: Length, margin: Length, styleSheet: StyleSheet) {
    guard furniture != .none else { return nil }
    let need = max(
      Self.height(furniture.odd, styleSheet: styleSheet),
      furniture.even.map { Self.height($0, styleSheet: styleSheet) } ?? .zero)
    self.distance = distance
    let room = margin - distance
    isTooSmall = room < need
    gap = isTooSmall ? .zero : room - need
    self.room = isTooSmall ? need : room
  }

  func write(to xml: inout XMLWriter, gap name: StaticString, gapLength: Length) {
    xml.start("style:header-footer-properties")
    // LibreOffice counts the gap as part of the height.
    xml.attribute(isTooSmall ? "fo:min-height" : "svg:height", room.odfNotNegative)
    xml.attribute(name, gapLength.odfNotNegative)
    xml.attribute("fo:margin-left", "0pt")
    xml.attribute("fo:margin-right", "0pt")
    xml.attribute("style:dynamic-spacing", "false")
    xml.end()
  }

  /// The height of paragraphs of one line each, generously, since a line that does not fit would be cut off.
  private static func height(_ paragraphs: [Paragraph], styleSheet: StyleSheet) -> Length {
    var sum = Length.zero
    for paragraph in paragraphs {
      let style = styleSheet[paragraph.style]
      let properties = styleSheet.resolve(paragraph)
      var size = paragraph.inlines.isEmpty ? style.text.size ?? StyleSheet.defaultSize : .zero
      for inline in paragraph.inlines {
        switch inline {
        case .text(_, let look), .pageNumber(let look), .pageCount(let look), .pageReference(_, _, let look):
          size = max(size, look.size ?? style.text.size ?? StyleSheet.defaultSize)
        case .image(let image): size = max(size, image.height)
        default: size = max(size, style.text.size ?? StyleSheet.defaultSize)
        }
      }
      let natural = size * 1.45
      let line: Length =
        switch properties.lineSpacing {
        case .exactly(let height)?: height
        case .atLeast(let height)?: max(height, natural)
        case .multiple(let factor)?: natural * max(factor, 1)
        case nil: natural
        }
      sum = sum + line + (properties.spaceBefore ?? .zero) + (properties.spaceAfter ?? .zero)
    }
    return sum
  }
}
