internal import Assembler

/// The people of the roster by name, for checks that compare them and papers that name a speaker and want the post.
///
/// Of several people with one name none is found, because it is unknown who is meant.
struct RosterDirectory: MeetingWork {
  private let people: [Person]
  private var positions: [PersonName: Int] = [:]

  init(_ meeting: Meeting, sharing work: SharedWork) {
    people = meeting.roster.people
    positions.reserveCapacity(people.count)
    var ambiguous: Set<PersonName> = []
    for (position, person) in people.enumerated()
    where positions.updateValue(position, forKey: person.name.value) != nil {
      ambiguous.insert(person.name.value)
    }
    for name in ambiguous { positions[name] = nil }
  }

  /// The person of a name.
  subscript(name: PersonName) -> Person? { positions[name].map { people[$0] } }

  /// The title before the name, as speakers are announced: `县财政局局长 何田`.
  func titleAndName(_ name: PersonName, separator: String = " ") -> String {
    self[name]?.titleText.map { $0 + separator + name.text } ?? name.text
  }

  /// The name with the title in brackets: `何田（县财政局局长）`.
  func nameWithTitle(_ name: PersonName) -> String {
    self[name]?.titleText.map { "\(name.text)（\($0)）" } ?? name.text
  }
}
