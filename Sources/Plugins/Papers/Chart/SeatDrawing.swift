internal import Assembler
internal import OfficeDocuments

/// What stands in a seat or on an object of a chart, whatever it is put on the sheet with.
struct SeatDrawing {
  let names: ChartNames
  let reserved: Set<Seat>

  /// The number, where the seat bears it, and the name of a seat of a size.
  func paragraphs(_ place: SeatFigure.Place, width: Double, height: Double) -> [Paragraph] {
    guard place.bearsNumber else { return [name(place, width, height)] }
    let size = Self.numberSize(height)
    let number = Paragraph(
      [.text("\(place.seat.number)", TextProperties { $0.size = .points(size) })], .chartLabel,
      properties: ParagraphProperties { $0.lineSpacing = .exactly(.points(size * Self.numberPitch)) })
    return [number, name(place, width, Self.nameHeight(place, height))]
  }

  private func name(_ place: SeatFigure.Place, _ width: Double, _ height: Double) -> Paragraph {
    let size = ChartName.ordinarySize(width: width, height: height)
    if let name = names[place.seat] {
      let style = place.seat.area == .rostrum ? StyleName.chartRostrumSeat : .chartSeat
      return ChartName(name, width: width, height: height, size: size).paragraph(style)
    }
    let labelSize = min(9, size)
    return Paragraph(
      [.text(reserved.contains(place.seat) ? "留座" : "空", TextProperties { $0.size = .points(labelSize) })], .chartLabel,
      properties: ParagraphProperties { $0.lineSpacing = .exactly(.points(labelSize * 1.2)) })
  }

  /// The words of an object of a size, as large as they fit.
  func paragraphs(_ object: SeatFigure.Object, width: Double, height: Double) -> [Paragraph] {
    let lines = object.text.split(separator: "\n")
    let most: Double =
      switch object.kind {
      case .area: 20
      case .table, .roundTable: 16
      case .words, .otherPlace: 12
      }
    let fitting = min(
      most, (width - 2) / max(1, TextWidth.widest(lines)) * 0.95, height * 0.62 / Double(max(1, lines.count)))
    let size = max(5, (fitting * 2).rounded(.down) / 2)
    let properties = ParagraphProperties { $0.lineSpacing = .exactly(.points(size * 1.2)) }
    guard !lines.isEmpty else { return [Paragraph([], .chartLabel, properties: properties)] }
    return lines.map {
      Paragraph([.text(String($0), TextProperties { $0.size = .points(size) })], .chartLabel, properties: properties)
    }
  }

  /// The size of ordinary names in a seat, and whether the longest can still be read there.
  func legibility(_ place: SeatFigure.Place, width: Double, height: Double) -> (size: Double, isReadable: Bool) {
    let room = Self.nameHeight(place, height)
    let size = ChartName.ordinarySize(width: width, height: room)
    let isReadable =
      size >= ChartName.leastSize
      && names.longest(in: place.seat.area).allSatisfy {
        ChartName($0, width: width, height: room, size: size).size >= ChartName.leastSize
      }
    return (size, isReadable)
  }

  private static let numberPitch = 1.1

  private static func numberSize(_ height: Double) -> Double { max(5, min(10, (height * 0.4).rounded(.down) / 2)) }

  /// What is left for the name below the number.
  private static func nameHeight(_ place: SeatFigure.Place, _ height: Double) -> Double {
    place.bearsNumber ? height - numberSize(height) * numberPitch : height
  }
}
