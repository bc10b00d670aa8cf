internal import Assembler

/// Those who have a part in the meeting: whoever presides or speaks is needed.
struct PeopleWithPart: MeetingWork {
  private let people: Set<PersonID>

  init(_ meeting: Meeting, sharing _: SharedWork) {
    let speakers = meeting.agenda.items.flatMap(\.speakers) + meeting.materials.compactMap(\.speaker)
    people = Set((speakers + [meeting.host].compactMap { $0 }).flatMap(\.candidates))
  }

  /// Whether somebody presides or speaks.
  func contain(_ person: Person) -> Bool { people.contains(person.id) }
}

extension RankRules {
  /// The index of the level that a name means.
  func level(named name: String?) -> Int? {
    guard let name else { return nil }
    return levels.firstIndex { $0.name == name || $0.synonyms.contains(name) || $0.grades.contains(name) }
  }
}

extension Meeting {
  /// The class of the meeting, where the meeting names one that the rules know.
  var ruledClass: RankRules.MeetingClass? { meetingClass.flatMap { rules.meetingClass(named: $0.value) } }
}
