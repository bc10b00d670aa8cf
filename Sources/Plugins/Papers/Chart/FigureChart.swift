internal import Assembler
internal import OfficeDocuments

/// The chart of a form of seating: one drawing for every form, scaled to its sheets.
struct FigureChart {
  private let occasion: SeatedOccasion
  private let content: SeatDrawing
  private let title: String
  private let notes: [String]
  private let furniture: ChartFurniture
  private let request: CompositionRequest
  private let plan: FigurePlan

  /// - Parameters:
  ///   - occasion: Who sits where.
  ///   - title: What stands above each sheet.
  ///   - notes: What stands below each sheet.
  init(_ occasion: SeatedOccasion, title: String, notes: [String], names: ChartNames, _ request: CompositionRequest) {
    self.occasion = occasion
    self.title = title
    self.notes = notes
    self.request = request
    content = SeatDrawing(names: names, reserved: occasion.reserved)
    furniture = ChartFurniture(title: title, notes: notes, request)
    plan = FigurePlan(occasion, content, request.layout, furniture)
  }

  /// The page of the sheets.
  var page: PageSetup { plan.page }

  /// Every sheet in every view that was asked for; the first bears the bookmark.
  func blocks(bookmark: String?) -> [Block] {
    let views: [Bool] =
      switch request.meeting.seating.untraced(\.forms).view {
      case .facing: [false]
      case .away: [true]
      case .both: [false, true]
      // Those on the rostrum and those in the hall look for their seats from opposite sides.
      case nil: occasion.room == nil ? [false] : [false, true]
      }
    var blocks: [Block] = []
    for isTurned in views {
      for (index, sheet) in plan.sheets.enumerated() {
        blocks += ChartHead.blocks(
          title, request, width: page.textWidth, bookmark: blocks.isEmpty ? bookmark : nil, isFirst: blocks.isEmpty)
        var caption = [isTurned ? occasion.views.away : occasion.views.facing]
        if plan.sheets.count > 1 { caption.append("第 \(index + 1) 张，共 \(plan.sheets.count) 张") }
        if !sheet.caption.isEmpty { caption.append(sheet.caption) }
        let lead = furniture.lead(above: sheet.height, on: page)
        let properties = ParagraphProperties { if lead > 0 { $0.spaceAfter = .points(lead) } }
        blocks.append(.paragraph(Paragraph(caption.joined(separator: "　"), .chartNote, properties: properties)))
        blocks += drawing(sheet, isTurned: isTurned)
        blocks += notes.map { .text($0, .chartNote) }
      }
    }
    return blocks
  }

  private func drawing(_ sheet: FigurePlan.Sheet, isTurned: Bool) -> [Block] {
    if let only = sheet.figures.first?.figure, only.isInRows {
      return RowTables(isTurned ? only.turned : only, content).blocks
    }
    return [.paragraph(shapes(sheet, isTurned: isTurned))]
  }

  /// The paragraph that carries the shapes of a sheet and keeps the room below it free.
  private func shapes(_ sheet: FigurePlan.Sheet, isTurned: Bool) -> Paragraph {
    var shapes: [Inline] = []
    let start = page.margins.top.points + furniture.headHeight(on: page) + furniture.lead(above: sheet.height, on: page)
    for placed in sheet.figures {
      let figure = isTurned ? placed.figure.turned : placed.figure
      let left = page.margins.left.points + placed.left
      let top = start + placed.top
      if !figure.title.isEmpty {
        shapes.append(
          .shape(
            box(
              left, top, figure.width * plan.scale.x, plan.titleHeight,
              [Paragraph(figure.title, .chartNote, properties: Self.centred)])))
      }
      let inner = top + (figure.title.isEmpty ? 0 : plan.titleHeight)
      shapes += figure.objects.map { .shape(object($0, left, inner)) }
      shapes += figure.places.map { .shape(place($0, left, inner)) }
    }
    return Paragraph(
      shapes, .chartLabel,
      properties: ParagraphProperties {
        $0.lineSpacing = .exactly(.points(1))
        $0.spaceAfter = .points(sheet.height)
      })
  }

  private static let centred = ParagraphProperties { $0.alignment = .center }

  private func box(
    _ left: Double, _ top: Double, _ width: Double, _ height: Double, _ paragraphs: [Paragraph],
    kind: Shape.Kind = .box, border: Border? = nil, fill: String? = nil
  ) -> Shape {
    Shape(
      kind: kind, left: .points(left), top: .points(top), width: .points(width), height: .points(height),
      border: border, fill: fill, paragraphs: paragraphs)
  }

  private func object(_ object: SeatFigure.Object, _ left: Double, _ top: Double) -> Shape {
    let (width, height) = (object.width * plan.scale.x, object.height * plan.scale.y)
    let paragraphs = content.paragraphs(object, width: width, height: height)
    let thin = Border(width: .points(0.5), color: "7F7F7F")
    let (x, y) = (left + object.x * plan.scale.x, top + object.y * plan.scale.y)
    switch object.kind {
    case .table: return box(x, y, width, height, paragraphs, border: thin, fill: "F2F2F2")
    case .roundTable: return box(x, y, width, height, paragraphs, kind: .ellipse, border: thin, fill: "F2F2F2")
    case .words: return box(x, y, width, height, paragraphs)
    case .otherPlace:
      let dashed = Border(width: .points(0.5), color: "7F7F7F", isDashed: true)
      return box(x, y, width, height, paragraphs, border: dashed, fill: "FFFFFF")
    case .area: return box(x, y, width, height, paragraphs, border: thin)
    }
  }

  private func place(_ place: SeatFigure.Place, _ left: Double, _ top: Double) -> Shape {
    let width = place.width * FigurePlan.seatShare * plan.scale.x
    let height = place.height * FigurePlan.seatShare * plan.scale.y
    return box(
      left + place.x * plan.scale.x - width / 2, top + place.y * plan.scale.y - height / 2, width, height,
      content.paragraphs(place, width: width, height: height), border: Border(width: .points(0.75)), fill: "FFFFFF")
  }
}
