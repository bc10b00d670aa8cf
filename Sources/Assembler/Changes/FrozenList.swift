internal import OfficeDocuments

/// The frozen list as the file 封名单.yaml has it.
public struct FrozenList: Hashable, Sendable {
  /// The name of the file in the meeting folder.
  public static let fileName = "封名单.yaml"

  struct Entry: Hashable, Sendable {
    var name: PersonName
    var unit: String?
    var seat: Seat?
    /// The seats at what is held besides the meeting.
    var otherSeats: [Seat] = []
  }

  var people: [Entry] = []
  var materials: [FrozenMaterial] = []
  var pages: [(title: String, page: Int)] = []
  var changeCount = 0
  var location = Location(file: fileName)

  /// Whether both hold the same people, seats, materials and pages.
  public static func == (left: FrozenList, right: FrozenList) -> Bool {
    left.people == right.people && left.materials == right.materials && left.changeCount == right.changeCount
      && left.pages.elementsEqual(right.pages) { $0 == $1 }
  }

  /// Hashes the people.
  public func hash(into hasher: inout Hasher) { hasher.combine(people) }
}

extension FrozenList {
  private enum Field {
    static let people = FieldName("人员", "people", .records)
    static let changes = FieldName("已有变更", "changes", .integer)
    static let materials = FieldName("会议材料", "materials", .records)
    static let pages = FieldName("汇编页码", "pages", .records)
    static let all = FieldTable([people, changes, materials, pages])
    static let name = FieldName("姓名", "name", .name)
    static let unit = FieldName("单位", "unit", .text)
    static let seat = FieldName("座位", "seat", .seat)
    static let otherSeats = FieldName("其他座位", "otherSeats", .texts)
    static let person = FieldTable([name, unit, seat, otherSeats])
    static let number = FieldName("编号", "number", .integer)
    static let file = FieldName("文件", "file", .text)
    static let speaker = FieldName("发言人", "speaker", .text)
    static let title = FieldName("材料", "title", .text)
    static let material = FieldTable([number, title, file, speaker])
    static let page = FieldName("页", "page", .integer)
    static let paper = FieldTable([title, page])
  }

  /// Reads the file; what cannot be understood becomes a finding.
  init(_ root: SourceValue, _ findings: inout [Finding]) {
    location = root.location
    let record = SourceRecord(root, fields: Field.all, findings: &findings)
    changeCount = record.parsed(Field.changes, &findings) { NumberText.integer($0) }?.value ?? 0
    for value in record.list(Field.people) {
      let person = SourceRecord(value, fields: Field.person, findings: &findings)
      guard let name = person.text(Field.name, &findings) else { continue }
      people.append(
        Entry(
          name: PersonName(name.value), unit: person.text(Field.unit, &findings)?.value,
          seat: person.parsed(Field.seat, &findings) { SeatText.seat($0) }?.value,
          otherSeats: person.texts(Field.otherSeats, &findings).compactMap { SeatText.seat($0.value) }))
    }
    for value in record.list(Field.materials) {
      let material = SourceRecord(value, fields: Field.material, findings: &findings)
      guard let title = material.text(Field.title, &findings), let file = material.text(Field.file, &findings),
        let number = material.parsed(Field.number, &findings, { NumberText.integer($0) })
      else { continue }
      materials.append(
        FrozenMaterial(
          number: number.value, title: title.value, file: file.value,
          speaker: material.text(Field.speaker, &findings)?.value))
    }
    for value in record.list(Field.pages) {
      let paper = SourceRecord(value, fields: Field.paper, findings: &findings)
      guard let title = paper.text(Field.title, &findings),
        let page = paper.parsed(Field.page, &findings, { NumberText.integer($0) })
      else { continue }
      pages.append((title.value, page.value))
    }
  }

  /// Takes down the list of a meeting as it stands.
  ///
  /// - Parameters:
  ///   - work: The meeting.
  ///   - booklet: The packet, whose booklet keeps the pages on which its papers begin.
  public init(_ work: SharedWork, booklet: PacketRecord?) {
    let arrangement = work.work(SeatingArrangement.self)
    let (seats, others) = (arrangement.seats, arrangement.otherSeats)
    people = work.work(PeopleInOrder.self).listed.map { person in
      Entry(
        name: person.name.value, unit: person.unit?.value, seat: seats[person.id], otherSeats: others[person.id] ?? [])
    }
    materials = work.meeting.materials.map { FrozenMaterial($0) }
    pages = (booklet?.papers.first { $0.kind == PaperKind.booklet.name }?.starts ?? []).compactMap { start in
      let parts = start.split(separator: " ", maxSplits: 1)
      return parts.count == 2 ? Int(parts[0]).map { (String(parts[1]), $0) } : nil
    }
    changeCount = work.meeting.changes.count
  }

  /// The bytes of the file.
  public var bytes: [UInt8] {
    var lines = ["# 封名单：由 huiwu freeze 写成。人员的先后、座位从此不动；要解封，用 huiwu freeze 会议文件夹 --undo"]
    lines.append("已有变更: \(changeCount)")
    lines.append("人员:")
    for person in people {
      var parts = ["姓名: " + YAMLText.quoted(person.name.written)]
      if let unit = person.unit { parts.append("单位: " + YAMLText.quoted(unit)) }
      if let seat = person.seat { parts.append("座位: " + seat.text) }
      if !person.otherSeats.isEmpty {
        parts.append("其他座位: " + YAMLText.quoted(person.otherSeats.map(\.text).joined(separator: "、")))
      }
      lines.append("  - {" + parts.joined(separator: ", ") + "}")
    }
    if !materials.isEmpty {
      lines.append("会议材料:")
      for material in materials {
        lines.append(
          "  - {编号: \(material.number), 材料: " + YAMLText.quoted(material.title) + ", 文件: "
            + YAMLText.quoted(material.file)
            + (material.speaker.map { ", 发言人: " + YAMLText.quoted($0) } ?? "") + "}")
      }
    }
    if !pages.isEmpty {
      lines.append("汇编页码:")
      for paper in pages { lines.append("  - {材料: " + YAMLText.quoted(paper.title) + ", 页: \(paper.page)}") }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// How many people the list holds.
  public var count: Int { people.count }

  /// Finds the people of the list on the roster as it is now.
  func freeze(_ meeting: inout Meeting, _ findings: inout [Finding]) {
    var freeze = Freeze(location: location)
    freeze.changeCount = changeCount
    freeze.pages = Dictionary(pages.map { ($0.title, $0.page) }, uniquingKeysWith: { first, _ in first })
    var free: [PersonName: [Int]] = [:]
    for (index, person) in meeting.roster.people.enumerated() {
      free[person.name.value, default: []].append(index)
      if let former = person.formerName, former != person.name.value { free[former, default: []].append(index) }
    }
    var taken: Set<Int> = []
    var found: [Int?] = []
    for entry in people {
      let same = (free[entry.name] ?? []).filter { !taken.contains($0) }
      let index = same.first { meeting.roster.people[$0].unit?.value == entry.unit } ?? same.first
      if let index { taken.insert(index) }
      found.append(index)
    }
    // A name that was corrected in the list itself stands in the same row, with the same unit.
    for (position, entry) in people.enumerated() where found[position] == nil {
      let before = found[..<position].last { $0 != nil }.flatMap { $0 } ?? -1
      let next = before + 1
      guard meeting.roster.people.indices.contains(next), !taken.contains(next),
        entry.unit != nil, meeting.roster.people[next].unit?.value == entry.unit
      else { continue }
      found[position] = next
      taken.insert(next)
    }
    var people = meeting.roster.people
    for (entry, index) in zip(self.people, found) {
      guard let index else {
        freeze.seatsOfNobody += (entry.seat.map { [$0] } ?? []) + entry.otherSeats
        findings.append(.frozen(entry.name, at: location))
        continue
      }
      let id = people[index].id
      freeze.order.append(id)
      freeze.seats[id] = entry.seat
      if !entry.otherSeats.isEmpty { freeze.otherSeats[id] = entry.otherSeats }
      guard !people[index].isExpected else { continue }
      people[index].keepsPlace = true
      for seat in (entry.seat.map { [$0] } ?? []) + entry.otherSeats {
        switch people[index].absentSeat ?? meeting.seating.absentSeats[seat.area] ?? .leaveEmpty {
        case .leaveEmpty: break
        case .closeSameSide: freeze.closed.append(seat)
        case .recompute: freeze.recomputed.insert(seat.area)
        }
      }
    }
    meeting.roster.people = people
    meeting.materials = FrozenMaterial.order(meeting.materials, by: materials)
    meeting.freeze = freeze
  }
}

extension Finding {
  fileprivate static func frozen(_ name: PersonName, at location: Location) -> Finding {
    Finding(
      ChangeFinding.frozen,
      Message(
        "封定名单上的“\(name.text)”，现在的名单里没有；座位空着，请核对，或用“改名”变更说明",
        english: "“\(name.text)” of the frozen list is not on the roster; the seat stays empty"),
      at: location, subject: name.text)
  }
}
