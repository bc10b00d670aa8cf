internal import Assembler
internal import OfficeDocuments

/// How figures are put on sheets so that each fills what it can and names stay readable.
struct FigurePlan {
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
  }

  /// The page of the sheets.
  let page: PageSetup
  /// How many points the width of a seat is.
  let scale: Double
  /// The sheets.
  let sheets: [Sheet]
  /// The height of the title of a figure.
  let titleHeight: Double
  /// The size of names that are not too long.
  let nameSize: Double
  /// The size of the numbers of seats.
  let numberSize: Double
  /// What lies between two figures.
  private static let gap = 10.0

  /// How many figures stand beside and below each other, and how large.
  private struct Grid {
    var page: PageSetup
    var columns: Int
    var rows: Int
    var scale: Double

    func holds(of count: Int) -> Int { min(count, columns * rows) }
  }

  /// Puts figures on sheets of the layout, upright or turned, on larger ones where the layout allows that and names would be
  /// too small.
  init(_ figures: [SeatFigure], _ layout: Layout, _ furniture: ChartFurniture) {
    let titleHeight =
      figures.contains { !$0.title.isEmpty } ? layout.room(of: .chartNote, lines: 1).points + 2 : 0
    let (width, height) = (figures.map(\.width).max() ?? 1, figures.map(\.height).max() ?? 1)
    let grid = Self.grid(figures.count, width: width, height: height, titleHeight, layout, furniture)
    let scale = max(8, grid.scale)
    let (columns, rows) = (grid.columns, grid.rows)
    let numberSize = max(5, min(8, (scale * 0.13 * 2).rounded(.down) / 2))
    let seat = SeatFigure.seatHeight * 0.95 * scale - numberSize * 1.2
    let textWidth = grid.page.textWidth.points
    page = grid.page
    self.titleHeight = titleHeight
    self.scale = scale
    self.numberSize = numberSize
    nameSize = max(5, (min(22, ChartName.room(0.95 * scale) / 3.15, seat / 1.15) * 2).rounded(.down) / 2)
    let step = (width: width * scale + Self.gap, height: height * scale + titleHeight + Self.gap)
    sheets = stride(from: 0, to: figures.count, by: columns * rows).map { start in
      let own = Array(figures[start..<min(figures.count, start + columns * rows)])
      let left = max(0, (textWidth - Double(min(columns, own.count)) * step.width + Self.gap) / 2)
      let placed = own.enumerated().map { index, figure in
        Placed(
          figure: figure,
          left: left + Double(index % columns) * step.width + (width - figure.width) * scale / 2,
          top: Double(index / columns) * step.height)
      }
      let lowest = placed.map { $0.top + $0.figure.height * scale }.max() ?? 0
      return Sheet(figures: placed, height: lowest + titleHeight + 4)
    }
  }

  /// As few sheets as names allow, and on these figures as large as may be.
  private static func grid(
    _ count: Int, width: Double, height: Double, _ titleHeight: Double, _ layout: Layout, _ furniture: ChartFurniture
  ) -> Grid {
    let given = layout.chartPage
    let least = layout.chart.narrowestSeat.points
    var best: Grid?
    for size in layout.chart.allowsDoubleSheet ? [given, given.doubled] : [given] {
      for page in [size, size.turned] {
        let room = max(60, page.textHeight.points - furniture.height(on: page))
        for columns in 1...min(12, max(1, count)) {
          for rows in 1...min(12, max(1, (count + columns - 1) / columns)) {
            let scale = min(
              layout.chart.widestRostrumSeat.points,
              (page.textWidth.points - gap * Double(columns - 1)) / Double(columns) / width,
              (room / Double(rows) - titleHeight - gap) / height)
            let grid = Grid(page: page, columns: columns, rows: rows, scale: scale)
            guard let known = best else {
              best = grid
              continue
            }
            let (held, before) = (grid.holds(of: count), known.holds(of: count))
            let isReadable = scale >= least
            if isReadable != (known.scale >= least)
              ? isReadable && scale > known.scale
              : isReadable && held != before ? held > before : scale > known.scale * 1.02
            {
              best = grid
            }
          }
        }
      }
      if let best, best.scale >= least { return best }
    }
    return best ?? Grid(page: given, columns: 1, rows: 1, scale: least)
  }
}
