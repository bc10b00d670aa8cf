public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 车证.
  public static let carPasses = PaperKind("car-passes")
}

/// 车证: a numbered pass for every car, two on a sheet with marks to cut along.
struct CarPassesPaper: Paper {
  let description = PaperDescription(
    kind: .carPasses, title: Message("车证", english: "car passes"),
    explanation: Message(
      "车证：名单“车号”一栏的每辆车、乘车座次的每辆车各一张，都没有时出十张空白的，带编号，一页两张，按裁切线裁开；点名生成",
      english:
        "a numbered pass for every car that the roster or the seating in cars names, or ten blank ones, two on a sheet, to be "
        + "cut along the marks; made when asked for"),
    bags: [.staff], looks: .styles(.tableText, .tableHeading, .coverTitle))

  private static let size = (width: Length.millimetres(190), height: Length.millimetres(138))
  private static let blankCount = 10

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let cars = Self.cars(request)
    let sheet = CutSheet(
      width: Self.size.width, height: Self.size.height, on: (.millimetres(210), .millimetres(297)))
    return Composition(papers: [
      request.paper(.carPasses, fileName: "车证", belongsInBooklet: false) {
        let section = request.section(
          sheet.blocks(of: cars.count) { index, corner in
            request.piece(PieceKey("car", cars[index])) { pass(cars[index], number: index + 1, request, corner) }
          }, page: sheet.page, isNumbered: false)
        return request.document(title: "车证", sections: [section.withLines(sheet.cutMarks)])
      }
    ])
  }

  /// The cars by the words of the roster, or by their numbers in the motorcade.
  private static func cars(_ request: CompositionRequest) -> [String] {
    var cars: [String] = []
    for person in request.expectedPeople {
      if let car = person.arrangement(.car), !cars.contains(car) { cars.append(car) }
    }
    if cars.isEmpty {
      cars = request.arrangement.occasions.flatMap(\.figures)
        .filter { $0.places.first?.seat.area == .vehicle }.map(\.title)
    }
    return cars.isEmpty ? Array(repeating: "", count: blankCount) : cars
  }

  private func pass(
    _ car: String, number: Int, _ request: CompositionRequest, _ corner: (left: Length, top: Length)
  ) -> [Shape] {
    let inset = Length.millimetres(6)
    let inner = Self.size.width - inset - inset
    let digits = String(number)
    let meeting = request.meeting
    let name = min(26, inner.points * 0.95 / max(1, TextWidth.characters(meeting.name)))
    let facts = [
      car.isEmpty ? "车号：＿＿＿＿＿＿＿＿" : "车辆：\(car)", meeting.dateText.map { "有效期：\($0)" }, meeting.venue.map { "停放：\($0)" },
    ]
    return [
      Shape(
        left: corner.left + inset, top: corner.top + inset, width: inner, height: Self.size.height - inset - inset,
        border: Border(width: .points(2)),
        paragraphs: [
          LabelSheet.centred(meeting.name, .tableHeading, size: (name * 2).rounded(.down) / 2),
          LabelSheet.centred("车　证", .coverTitle, size: 80),
          LabelSheet.centred(
            "No. " + String(repeating: "0", count: max(0, 3 - digits.count)) + digits, .tableHeading, size: 30),
        ] + facts.compactMap { $0 }.map { LabelSheet.centred($0, .tableText, size: 16) })
    ]
  }
}
