internal import Assembler
internal import OfficeDocuments

/// Who is expected at two meetings at one time: this one, and one whose folder lies beside it.
enum NeighbouringBookings {
  /// One finding for each person and meeting.
  static func findings(_ code: FindingCode, in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    guard !work.neighbours.isEmpty, let own = MeetingSpan(meeting) else { return [] }
    return work.neighbours.flatMap { neighbour -> [Finding] in
      guard let other = MeetingSpan(neighbour.meeting), own.overlaps(other) else { return [] }
      var names: [[Unicode.Scalar]: [Person]] = [:]
      for person in neighbour.meeting.roster.people where person.isExpected {
        names[person.name.value.scalars, default: []].append(person)
      }
      let ownParts = parts(of: meeting)
      let otherParts = parts(of: neighbour.meeting)
      return meeting.roster.people.filter(\.isExpected).compactMap { person in
        // Two people of one name are told apart by their units; a list without units cannot tell.
        guard let double = names[person.name.value.scalars]?.first(where: { isSame($0, person) }) else { return nil }
        let isBusy = ownParts.contains(person.id) && otherParts.contains(double.id)
        return finding(code, person, double, meeting, neighbour, isBusy: isBusy)
      }
    }
  }

  private static func parts(of meeting: Meeting) -> Set<PersonID> {
    Set(
      (meeting.agenda.items.flatMap { $0.speakers + [$0.host].compactMap { $0 } } + [meeting.host].compactMap { $0 })
        .compactMap(\.person))
  }

  private static func isSame(_ one: Person, _ other: Person) -> Bool {
    guard let unit = one.unit?.value, let otherUnit = other.unit?.value else { return true }
    return unit == otherUnit || unit.hasSuffix(otherUnit) || otherUnit.hasSuffix(unit)
  }

  private static func finding(
    _ code: FindingCode, _ person: Person, _ double: Person, _ meeting: Meeting, _ neighbour: NeighbouringMeeting,
    isBusy: Bool
  ) -> Finding {
    let name = person.name.value.text
    var place = double.name.location
    place.file = neighbour.folder + "/" + place.file
    return Finding(
      code, severity: isBusy ? .error : .warning,
      Message(
        "“\(name)”同一时间还要参加“\(neighbour.meeting.name.value)”\(isBusy ? "，两个会都有发言或主持" : "")；请核对",
        english:
          "“\(name)” is also expected at “\(neighbour.meeting.name.value)” at that time\(isBusy ? ", and speaks or presides at both" : "")"
      ),
      at: person.name.location, subject: name, related: [place])
  }
}

/// When a meeting is, in minutes from its first day on.
private struct MeetingSpan {
  let day: CalendarDate
  let minutes: Range<Int>

  /// Nil when the day is not known; without hours a meeting takes the whole day only where it says so by a last day.
  init?(_ meeting: Meeting) {
    guard let first = meeting.date?.value, let start = meeting.start?.value.minutes else { return nil }
    day = first
    let days = meeting.lastDate.map { first.days(to: $0.value) } ?? 0
    let lastItem = meeting.agenda.items.compactMap { ($0.end ?? $0.reckonedEnd ?? $0.start)?.value.minutes }.max()
    let end = meeting.end?.value.minutes ?? (days > 0 ? 1_080 : max(lastItem ?? 0, start + 60))
    minutes = start..<max(start + 1, days * 1_440 + end)
  }

  func overlaps(_ other: MeetingSpan) -> Bool {
    let shift = day.days(to: other.day) * 1_440
    return minutes.lowerBound < other.minutes.upperBound + shift
      && other.minutes.lowerBound + shift < minutes.upperBound
  }
}
