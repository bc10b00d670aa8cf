internal import Assembler

/// The order of the people with their ranks, for the checks on ranks.
struct RankedRoster: MeetingWork {
  /// The people in order.
  let people: [RankedPerson]
  /// Who decides on ranks.
  let inference: RankInference
  /// The class of the meeting, where the meeting names one that the rules know.
  let meetingClass: RankRules.MeetingClass?
  /// Those who preside or speak; whoever has a part in the meeting is needed.
  private let active: Set<PersonID>
  private let peopleByID: [PersonID: RankedPerson]

  init(_ meeting: Meeting, sharing work: SharedWork) {
    let order = work.work(PeopleInRankOrder.self)
    people = order.people
    inference = order.inference
    meetingClass = meeting.meetingClass.flatMap { meeting.rules.meetingClass(named: $0.value) }
    let speakers = meeting.agenda.items.flatMap(\.speakers) + meeting.materials.compactMap(\.speaker)
    active = Set((speakers + [meeting.host].compactMap { $0 }).flatMap(\.candidates))
    peopleByID = Dictionary(people.map { ($0.person.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether somebody presides or speaks.
  func hasPart(_ person: Person) -> Bool { active.contains(person.id) }

  /// The person of an identity, with the rank.
  subscript(id: PersonID) -> RankedPerson? { peopleByID[id] }

  /// The index of the level that a name means.
  func level(named name: String?, in rules: RankRules) -> Int? {
    guard let name else { return nil }
    return rules.levels.firstIndex { $0.name == name || $0.synonyms.contains(name) || $0.grades.contains(name) }
  }
}
