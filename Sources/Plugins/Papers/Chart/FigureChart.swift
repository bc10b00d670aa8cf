internal import Assembler
internal import OfficeDocuments

/// The chart of a form of seating: one drawing for every form, scaled to its sheets.
struct FigureChart {
  private let occasion: SeatedOccasion
  private let names: ChartNames
  private let layout: Layout
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
    self.names = names
    self.title = title
    self.notes = notes
    self.request = request
    layout = request.layout
    furniture = ChartFurniture(title: title, notes: notes, request)
    plan = FigurePlan(occasion.figures, request.layout, furniture)
  }

  /// The page of the sheets.
  var page: PageSetup { plan.page }

  /// Every sheet in every view that was asked for; the first bears the bookmark.
  func blocks(bookmark: String?) -> [Block] {
    let views: [Bool] =
      switch request.meeting.seating.untraced(\.forms).view {
      case .facing, nil: [false]
      case .away: [true]
      case .both: [false, true]
      }
    var blocks: [Block] = []
    for isTurned in views {
      for (index, sheet) in plan.sheets.enumerated() {
        blocks += ChartHead.blocks(
          title, request, width: page.textWidth, bookmark: blocks.isEmpty ? bookmark : nil, isFirst: blocks.isEmpty)
        var caption = isTurned ? occasion.views.away : occasion.views.facing
        if plan.sheets.count > 1 { caption += "　第 \(index + 1) 张，共 \(plan.sheets.count) 张" }
        blocks.append(.text(caption, .chartNote))
        blocks.append(.paragraph(drawing(sheet, isTurned: isTurned)))
        blocks += notes.map { .text($0, .chartNote) }
      }
    }
    return blocks
  }

  /// The paragraph that carries the shapes of a sheet and keeps the room below it free.
  private func drawing(_ sheet: FigurePlan.Sheet, isTurned: Bool) -> Paragraph {
    var shapes: [Inline] = []
    for placed in sheet.figures {
      let figure = isTurned ? placed.figure.turned : placed.figure
      let left = page.margins.left.points + placed.left
      let top = page.margins.top.points + furniture.headHeight(on: page) + placed.top
      if !figure.title.isEmpty {
        shapes.append(
          .shape(
            box(
              left, top, figure.width * plan.scale, plan.titleHeight,
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
    let scale = plan.scale
    let (width, height) = (object.width * scale, object.height * scale)
    let size = max(6, min(12, width / max(1, TextWidth.characters(object.text)) * 0.9, height * 0.55))
    let look = TextProperties { $0.size = .points((size * 2).rounded(.down) / 2) }
    let text = Paragraph(
      object.text.isEmpty ? [] : [.text(object.text, look)], .chartLabel,
      properties: ParagraphProperties { $0.lineSpacing = .exactly(.points(size * 1.2)) })
    let thin = Border(width: .points(0.5), color: "7F7F7F")
    let (x, y) = (left + object.x * scale, top + object.y * scale)
    switch object.kind {
    case .table: return box(x, y, width, height, [text], border: thin, fill: "F2F2F2")
    case .roundTable: return box(x, y, width, height, [text], kind: .ellipse, border: thin, fill: "F2F2F2")
    case .words: return box(x, y, width, height, [text])
    case .otherPlace:
      let dashed = Border(width: .points(0.5), color: "7F7F7F", isDashed: true)
      return box(x, y, width, height, [text], border: dashed, fill: "FFFFFF")
    }
  }

  private func place(_ place: SeatFigure.Place, _ left: Double, _ top: Double) -> Shape {
    let scale = plan.scale
    let (width, height) = (0.95 * scale, SeatFigure.seatHeight * 0.95 * scale)
    let number = Paragraph(
      [.text("\(place.seat.number)", TextProperties { $0.size = .points(plan.numberSize) })], .chartLabel,
      properties: ParagraphProperties { $0.lineSpacing = .exactly(.points(plan.numberSize * 1.1)) })
    let room = height - plan.numberSize * 1.2
    let name: Paragraph =
      if let name = names[place.seat.area, place.seat.row, place.seat.number] {
        ChartName(name, width: width, height: room, size: plan.nameSize).paragraph(.chartSeat)
      } else {
        Paragraph(
          [.text(occasion.reserved.contains(place.seat) ? "留座" : "空", TextProperties())], .chartLabel,
          properties: ParagraphProperties { $0.lineSpacing = .exactly(.points(max(8, plan.nameSize))) })
      }
    return box(
      left + place.x * scale - width / 2, top + place.y * scale - height / 2, width, height, [number, name],
      border: Border(width: .points(0.75)), fill: "FFFFFF")
  }
}
