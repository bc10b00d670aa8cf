internal import Assembler
internal import OfficeDocuments

/// How figures are put on sheets so that each fills what it can and names stay readable.
struct FigurePlan {
  /// How many points a unit of a figure is.
  struct Scale {
    var x: Double
    var y: Double
  }

  /// A figure at its place in the drawing of a sheet, in points.
  struct Placed {
    var figure: SeatFigure
    var left: Double
    var top: Double
  }

  /// A sheet.
  struct Sheet {
    var figures: [Placed]
    /// How high the drawing is, in points.
    var height: Double
    /// What the sheet shows of the room; empty where it shows all.
    var caption = ""
  }

  /// The page of the sheets.
  let page: PageSetup
  /// How large the figures are drawn.
  let scale: Scale
  /// The sheets.
  let sheets: [Sheet]
  /// The height of the title of a figure.
  let titleHeight: Double
  /// What lies between two figures.
  private static let gap = 10.0

  /// How many figures stand beside and below each other, and how large.
  private struct Grid {
    var page: PageSetup
    var columns: Int
    var rows: Int
    var scale: Scale
    /// The size of ordinary names.
    var size: Double
    /// Whether every name can be read.
    var isReadable: Bool

    func isBetter(than other: Grid, for count: Int) -> Bool {
      if isReadable != other.isReadable { return isReadable }
      let (held, before) = (min(count, columns * rows), min(count, other.columns * other.rows))
      if isReadable, held != before { return held > before }
      if size != other.size { return size > other.size }
      return scale.x * scale.y > other.scale.x * other.scale.y * 1.02
    }
  }

  /// Puts the figures of an occasion on sheets of the layout, upright or turned, on larger ones where the layout allows that and
  /// names would be too small; a room that no sheet holds is divided.
  init(_ occasion: SeatedOccasion, _ drawing: SeatDrawing, _ layout: Layout, _ furniture: ChartFurniture) {
    if let room = occasion.room {
      self.init(room, RoomDivision(room, drawing, layout, furniture))
    } else {
      self.init(occasion.figures, drawing, layout, furniture)
    }
  }

  private init(_ room: RoomFigure, _ division: RoomDivision) {
    page = division.page
    scale = Scale(x: 1, y: 1)
    titleHeight = 0
    let width = division.page.textWidth.points
    sheets = division.parts.map { part in
      let figure = room.figure(part, division.measures)
      return Sheet(
        figures: [Placed(figure: figure, left: max(0, (width - figure.width) / 2), top: 0)], height: figure.height,
        caption: division.parts.count > 1 ? RoomDivision.caption(part, of: room) : "")
    }
  }

  private init(_ figures: [SeatFigure], _ drawing: SeatDrawing, _ layout: Layout, _ furniture: ChartFurniture) {
    let titleHeight =
      figures.contains { !$0.title.isEmpty } ? layout.room(of: .chartNote, lines: 1).points + 2 : 0
    let (width, height) = (figures.map(\.width).max() ?? 1, figures.map(\.height).max() ?? 1)
    let grid = Self.grid(figures, width: width, height: height, titleHeight, drawing, layout, furniture)
    let scale = Scale(x: max(8, grid.scale.x), y: max(8, grid.scale.y))
    let (columns, rows) = (grid.columns, grid.rows)
    let textWidth = grid.page.textWidth.points
    page = grid.page
    self.titleHeight = titleHeight
    self.scale = scale
    let step = (width: width * scale.x + Self.gap, height: height * scale.y + titleHeight + Self.gap)
    sheets = stride(from: 0, to: figures.count, by: columns * rows).map { start in
      let own = Array(figures[start..<min(figures.count, start + columns * rows)])
      let left = max(0, (textWidth - Double(min(columns, own.count)) * step.width + Self.gap) / 2)
      let placed = own.enumerated().map { index, figure in
        Placed(
          figure: figure,
          left: left + Double(index % columns) * step.width + (width - figure.width) * scale.x / 2,
          top: Double(index / columns) * step.height)
      }
      let lowest = placed.map { $0.top + $0.figure.height * scale.y }.max() ?? 0
      return Sheet(figures: placed, height: lowest + titleHeight + 4)
    }
  }

  /// As few sheets as names allow, and on these figures as large as may be.
  private static func grid(
    _ figures: [SeatFigure], width: Double, height: Double, _ titleHeight: Double, _ drawing: SeatDrawing,
    _ layout: Layout, _ furniture: ChartFurniture
  ) -> Grid {
    let given = layout.chartPage
    let isRound = figures.contains(where: \.isRound)
    // Several figures go on to another sheet; one that is too long has names that run downwards.
    let narrowest = (figures.count > 1 ? layout.chart.narrowestSeat : layout.chart.narrowestRostrumSeat).points
    let place = figures.lazy.compactMap(\.places.first).first
    var best: Grid?
    for size in layout.chart.allowsDoubleSheet ? [given, given.doubled] : [given] {
      for page in [size, size.turned] {
        let room = max(60, page.textHeight.points - furniture.height(on: page))
        for columns in 1...min(12, max(1, figures.count)) {
          for rows in 1...min(12, max(1, (figures.count + columns - 1) / columns)) {
            let scale = scale(
              across: (page.textWidth.points - gap * Double(columns - 1)) / Double(columns) / width,
              down: (room / Double(rows) - titleHeight - gap) / height, isRound: isRound, layout.chart)
            let legibility = place.map {
              drawing.legibility($0, width: seatShare * scale.x * $0.width, height: seatShare * scale.y * $0.height)
            }
            let grid = Grid(
              page: page, columns: columns, rows: rows, scale: scale, size: legibility?.size ?? 0,
              isReadable: scale.x >= narrowest && legibility?.isReadable != false)
            if best.map({ grid.isBetter(than: $0, for: figures.count) }) ?? true { best = grid }
          }
        }
      }
      if best?.isReadable == true { break }
    }
    return best ?? Grid(page: given, columns: 1, rows: 1, scale: Scale(x: 8, y: 8), size: 0, isReadable: false)
  }

  /// How much of its place a seat fills, so that neighbours do not touch.
  static let seatShare = 0.95

  /// The scale for what room there is: seats keep about their shape, but where they are narrow names run downwards in high
  /// ones, and what is round stays round.
  private static func scale(across: Double, down: Double, isRound: Bool, _ look: SeatingChartLook) -> Scale {
    let x = min(look.widestRostrumSeat.points, across)
    let y = min(look.tallestSeat.points / SeatFigure.seatHeight, down)
    if isRound { return Scale(x: min(x, y), y: min(x, y)) }
    return Scale(x: min(x, y * 2.4), y: min(y, x * (x < look.narrowestSeat.points ? 3.5 : 1.3)))
  }
}
