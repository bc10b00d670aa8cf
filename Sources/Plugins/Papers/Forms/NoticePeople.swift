internal import Assembler
internal import OfficeDocuments

/// Whom a notice names: those who come by capacity, then staff, press and drivers.
struct NoticePeople {
  /// So many are named in the text itself; more get a list behind the notice.
  private static let mostInText = 12
  /// Those who work at the meeting, with what a notice calls them.
  private static let working: [(role: AttendanceRole, label: String)] = [(.staff, "工作人员"), (.press, "新闻记者")]

  private let request: CompositionRequest
  private let groups: [(role: AttendanceRole?, people: [Traced<Person>])]

  init(_ request: CompositionRequest) {
    self.request = request
    groups = AttendeeListPaper.groups(request.expectedPeople)
  }

  private var attending: [(role: AttendanceRole?, people: [Traced<Person>])] {
    groups.filter { group in !Self.working.contains { $0.role == group.role } }
  }

  /// Whether a list follows the notice.
  var needsList: Bool { attending.reduce(0) { $0 + $1.people.count } > Self.mostInText }

  /// The lines of the part 参会人员.
  ///
  /// - Parameter annex: Where the list is found; nil where the names stand here.
  func lines(annex: String?) -> [String] {
    let meeting = request.meeting
    var lines: [String] = []
    if let annex {
      let counts = attending.map { "\($0.role?.rawValue ?? "参会")人员 \($0.people.count) 人" }
      if !counts.isEmpty { lines.append(counts.joined(separator: "，") + "（\(annex)）。") }
    } else {
      lines += attending.map { "\($0.role?.rawValue ?? "参会")人员：\(named($0.people))。" }
    }
    let working = groups.flatMap(\.people)
    for (role, label) in Self.working {
      let people = working.filter { $0.role == role && !Self.drives($0) }
      if !people.isEmpty { lines.append("\(label)：\(named(people))。") }
    }
    // Drivers are on the roster among the staff, or stand in the plan of vehicles alone.
    let listed = working.filter { $0.role == .staff && Self.drives($0) }
    let names = Set(listed.map { $0.untraced(\.name).value })
    let planned = meeting.vehicles.compactMap { vehicle in
      vehicle.driver.flatMap { names.contains(PersonName($0)) ? nil : "\($0)（\(vehicle.name)）" }
    }
    let drivers = (listed.isEmpty ? [] : [named(listed)]) + planned
    if !drivers.isEmpty { lines.append("驾驶员：\(drivers.joined(separator: "、"))。") }
    return lines.count > 1 ? lines.enumerated().map { "\($0 + 1). \($1)" } : lines
  }

  private static func drives(_ person: Traced<Person>) -> Bool {
    person.post.map { post in ["驾驶员", "司机"].contains(where: post.contains) } ?? false
  }

  private func named(_ people: [Traced<Person>]) -> String {
    people.map { person in
      request.piece(.person(person.name)) { person.name.text + (person.titleText.map { "（\($0)）" } ?? "") }
    }.joined(separator: "、")
  }

  /// The list behind the notice.
  func list(width: Length) -> [Block] {
    var list = ListTable<Traced<Person>>(columns: [
      .init(title: "序号", isCentered: true, minimum: 2.5, maximum: 5) { _, number in "\(number)" },
      .init(title: "姓名", isCentered: true, minimum: 4, maximum: 14, staysOnOneLine: true) { person, _ in
        person.name.padded
      },
      .init(title: "单位", minimum: 6) { person, _ in person.unit ?? "" },
      .init(title: "职务", minimum: 5) { person, _ in person.post ?? "" },
    ])
    list.piece = { .person($0.name) }
    list.rowHeight = .millimetres(7.5)
    let tables = list.tables(attending.map { ($0.people, 1) }, width: width, request)
    let title = request.titles.paragraph("\(request.meeting.name)参会人员名单", .title, width: width)
    return [.paragraph(title)]
      + zip(attending, tables).flatMap { group, table -> [Block] in
        (group.role.map { [.text("\($0.rawValue)人员（\(group.people.count)人）", .groupHeading)] } ?? []) + [.table(table)]
      }
  }
}
