public import Assembler
internal import OfficeDocuments

/// Meetings for tests, made in memory. All names, units and sentences are invented.
public enum InventedMeeting {
  /// The file that everything in these meetings claims to stand in.
  public static let file = "meeting.yaml"

  /// A located value, all at the same place.
  public static func at<Value: Hashable & Sendable>(_ value: Value, line: Int = 1) -> Located<Value> {
    Located(value, at: Location(file: file, place: Place(line: line)))
  }

  /// A person.
  public static func person(
    _ name: String, _ unit: String? = nil, _ post: String? = nil, role: AttendanceRole? = nil,
    isOnRostrum: Bool? = nil, order: Int? = nil
  ) -> Person {
    var person = Person(name: at(PersonName(name)))
    person.unit = unit.map { at($0) }
    person.post = post.map { at($0) }
    person.role = role.map { at($0) }
    person.isOnRostrum = isOnRostrum.map { at($0) }
    person.order = order.map { at($0) }
    return person
  }

  /// A meeting of which only the name is known.
  public static func named(_ name: String) -> Meeting {
    Meeting(name: at(name), location: Location(file: file))
  }

  /// The name of a person by number; different for each number below 20 million, three characters long for most.
  public static func name(_ number: Int) -> String {
    let surnames = Array("云乔沐颜柏岑陆叶苏江温简楚容洛祁闻桑")
    let first = Array("知清舒景怀若亦承望书云明思远修听")
    let second = Array("遥禾舟岚川宁溪野棠砚谦微言眠石")
    let rest = number / surnames.count
    var name = String(surnames[number % surnames.count]) + String(second[rest % second.count])
    if number % 7 != 3 || rest >= second.count { name += String(first[rest / second.count % first.count]) }
    let serial = rest / second.count / first.count
    if serial > 0 { name += String(second[serial % second.count]) }
    return serial < second.count ? name : name + "\(serial / second.count)"
  }

  /// A meeting of any size with a rostrum of six, if there are so many, and a hall that holds everybody.
  public static func large(_ count: Int) -> Meeting {
    var meeting = named("云岚县办公室系统重点工作推进会")
    meeting.organizer = at("中共云岚县委办公室")
    meeting.date = CalendarDate(year: 2026, month: 9, day: 1).map { at($0) }
    meeting.start = ClockTime(hour: 9, minute: 0).map { at($0) }
    let units = ["县委办公室", "县政府办公室", "县财政局", "县水利局", "县教育体育局", "青溪镇人民政府", "石桥乡人民政府"]
    meeting.roster.people = (0..<count).map { number in
      var person = person(name(number), units[number % units.count], number < 6 ? "主任" : "干部", order: number + 1)
      if number < 6 { person.isOnRostrum = at(true) }
      return person
    }
    let perRow = 20
    let inHall = max(0, count - 6)
    meeting.seating.hall = HallShape(
      rows: at(max(1, (inHall + perRow - 1) / perRow)), seatsPerRow: at(perRow), aislesAfter: [at(5), at(15)])
    return meeting
  }
}
