internal import OfficeDocuments

/// Reads a layout file on top of the layout that it starts from.
struct LayoutReader {
  /// What is wrong in the file, in reading order.
  var findings: [Finding] = []
  /// The styles that papers ask for.
  let styles: LayoutStyleFields

  init(_ names: [StyleName]) { styles = LayoutStyleFields(names) }

  /// Reads everything a file says of a layout.
  mutating func read(_ value: SourceValue, into description: inout LayoutDescription) {
    let record = SourceRecord(value, fields: LayoutField.all, findings: &findings)
    if let summary = record.text(LayoutField.summary) { description.layout.summary = summary.value }
    if let page = record.value(LayoutField.page) {
      readPage(page, into: &description.layout.page)
      // The other pages start from the ordinary one unless the layout below has already said how they look.
      if record.value(LayoutField.basedOn) == nil {
        description.layout.formPage = description.layout.page
        description.layout.chartPage = description.layout.page
      }
    }
    if let page = record.value(LayoutField.formPage) { readPage(page, into: &description.layout.formPage) }
    if let page = record.value(LayoutField.chartPage) { readPage(page, into: &description.layout.chartPage) }
    if let styles = record.value(LayoutField.styles) { readStyles(styles, into: &description) }
    if let look = record.value(LayoutField.pageNumber) { readPageNumber(look, into: &description.layout) }
    if let start = choice(
      record, LayoutField.paperStart,
      [("新页", "next-page", SectionStart.nextPage), ("奇数页", "odd-page", SectionStart.oddPage)])
    {
      description.layout.paperStart = start
    }
    if record.value(LayoutField.fonts) != nil {
      description.layout.fontSubstitutes = record.list(LayoutField.fonts).compactMap { substitutes($0) }
    }
    if let cover = record.value(LayoutField.cover) {
      readCover(cover, into: &description.layout.cover)
      description.layout.stated?.insert(.cover)
    }
    if record.value(LayoutField.cards) != nil {
      description.layout.cardStocks = record.list(LayoutField.cards).compactMap { cardStock($0) }
      description.layout.stated?.insert(.cardStocks)
    }
    if let chart = record.value(LayoutField.chart) {
      readChart(chart, into: &description.layout.chart)
      description.layout.stated?.insert(.seatingChart)
    }
    if let rows = number(record, LayoutField.spareRows, within: 0...500) { description.layout.spareRows = rows }
  }

  private mutating func readPage(_ value: SourceValue, into page: inout PageSetup) {
    typealias Field = LayoutField.Page
    let record = SourceRecord(value, fields: Field.all, findings: &findings)
    let before = page
    set(&page.width, from: record, Field.width)
    set(&page.height, from: record, Field.height)
    set(&page.margins.top, from: record, Field.top)
    set(&page.margins.bottom, from: record, Field.bottom)
    set(&page.margins.left, from: record, Field.left)
    set(&page.margins.right, from: record, Field.right)
    set(&page.headerDistance, from: record, Field.header)
    set(&page.footerDistance, from: record, Field.footer)
    if let pitch = distance(record, Field.linePitch, bareUnit: 1) {
      page.linePitch = pitch > .zero ? pitch : nil
    }
    if page.textWidth < .millimetres(20) || page.textHeight < .millimetres(20) {
      report(value.location, "纸张减去页边后不足 20 毫米，这些尺寸没有采用", "less than 20 mm remain between the margins; not used")
      page = before
    }
  }

  private mutating func readPageNumber(_ value: SourceValue, into layout: inout Layout) {
    typealias Field = LayoutField.PageNumber
    let record = SourceRecord(value, fields: Field.all, findings: &findings)
    if let place = choice(
      record, Field.place,
      [
        ("外侧", "outside", Layout.PageNumberPlace.outside), ("居中", "center", .center), ("无", "none", .none),
      ])
    {
      layout.pageNumberPlace = place
    }
    // The space beside the dash counts, so the text is taken as it stands.
    if case .text(let prefix)? = record.value(Field.prefix)?.content { layout.pageNumberPrefix = prefix }
    if case .text(let suffix)? = record.value(Field.suffix)?.content { layout.pageNumberSuffix = suffix }
  }

  private mutating func substitutes(_ value: SourceValue) -> FontSubstitutes? {
    typealias Field = LayoutField.Font
    let record = SourceRecord(value, fields: Field.all, findings: &findings)
    guard let font = record.text(Field.font) else { return nil }
    return FontSubstitutes(font: font.value, substitutes: record.texts(Field.substitutes).map(\.value))
  }

  private mutating func readCover(_ value: SourceValue, into look: inout CoverLook) {
    typealias Field = LayoutField.Cover
    let record = SourceRecord(value, fields: Field.all, findings: &findings)
    set(&look.titleHeight, from: record, Field.title)
    set(&look.kindHeight, from: record, Field.kind)
    set(&look.factsHeight, from: record, Field.facts)
  }

  private mutating func cardStock(_ value: SourceValue) -> CardStock? {
    typealias Field = LayoutField.Card
    let record = SourceRecord(value, fields: Field.all, findings: &findings)
    guard let name = record.text(LayoutField.name), let width = distance(record, LayoutField.Page.width),
      let height = distance(record, LayoutField.Page.height), let size = distance(record, Field.size, bareUnit: 1)
    else {
      report(value.location, "座牌要写明名称、宽、高、字号，这一种没有采用", "a card needs name, width, height and size; not used")
      return nil
    }
    var bands: [CardStock.Band] = []
    for band in record.list(Field.bands) {
      let band = SourceRecord(band, fields: Field.band, findings: &findings)
      let content = choice(
        band, Field.content,
        [
          ("空白", "blank", CardStock.Content.blank), ("姓名", "name", .name),
          ("姓名倒置", "upside-down-name", .upsideDownName),
        ])
      guard let content, let height = distance(band, LayoutField.Page.height), height > .zero else { continue }
      bands.append(CardStock.Band(height: height, content: content))
    }
    let total = bands.reduce(Length.zero) { $0 + $1.height }
    guard abs(total.millimetres - height.millimetres) < 0.5, width > .millimetres(20), size > .zero else {
      report(
        value.location, "座牌“\(name.value)”各区域的高相加是 \(rounded(total)) 毫米，不等于纸高 \(rounded(height)) 毫米，或尺寸过小；这一种没有采用",
        "the bands of card “\(name.value)” sum to \(rounded(total)) mm, not to its height of \(rounded(height)) mm, "
          + "or it is too small; not used")
      return nil
    }
    let sideSpace = distance(record, Field.sideSpace) ?? .millimetres(5)
    var stock = CardStock(
      name: name.value, width: width, height: height, size: size,
      sideSpace: max(.zero, min(sideSpace, width * 0.4)), showsFolds: flag(record, Field.folds) ?? true, bands: bands)
    stock.isOnRequest = flag(record, Field.onRequest) ?? false
    guard let value = record.value(Field.sheet) else { return stock }
    let sheet = SourceRecord(value, fields: Field.sheetSize, findings: &findings)
    guard let sheetWidth = distance(sheet, LayoutField.Page.width), sheetWidth >= width,
      let sheetHeight = distance(sheet, LayoutField.Page.height), sheetHeight >= height
    else {
      report(
        value.location, "座牌“\(stock.name)”的拼版要写宽和高，并且放得下一张；按一张一页排",
        "the sheet of card “\(stock.name)” needs width and height and has to hold one card; one card a page is made")
      return stock
    }
    stock.sheet = (sheetWidth, sheetHeight)
    return stock
  }

  private mutating func readChart(_ value: SourceValue, into look: inout SeatingChartLook) {
    typealias Field = LayoutField.Chart
    let record = SourceRecord(value, fields: Field.all, findings: &findings)
    set(&look.narrowestSeat, from: record, Field.narrowestSeat)
    set(&look.widestSeat, from: record, Field.widestSeat)
    set(&look.seatHeight, from: record, Field.seatHeight)
    set(&look.tallestSeat, from: record, Field.tallestSeat)
    set(&look.narrowestRostrumSeat, from: record, Field.narrowestRostrumSeat)
    set(&look.widestRostrumSeat, from: record, Field.widestRostrumSeat)
    set(&look.rostrumSeatHeight, from: record, Field.rostrumSeatHeight)
    set(&look.aisle, from: record, Field.aisle)
    set(&look.rowNumbers, from: record, Field.rowNumbers)
    if let isAllowed = flag(record, Field.doubleSheet) { look.allowsDoubleSheet = isAllowed }
  }

  private func rounded(_ length: Length) -> Int { Int(length.millimetres.rounded()) }
}
