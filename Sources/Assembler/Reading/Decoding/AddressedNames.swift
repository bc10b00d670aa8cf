/// Names to which an agenda joins the post: `林清副县长` is 林清, where the roster has a 林清.
struct AddressedNames {
  private let names: Set<PersonName>

  init(_ roster: Roster) { names = Set(roster.people.lazy.map(\.name.value)) }

  /// Gives host and speakers their names as the roster has them.
  func settle(_ meeting: inout Meeting) {
    guard !names.isEmpty else { return }
    if let host = meeting.host { meeting.host = settled(host) }
    for index in meeting.agenda.items.indices {
      let speakers = meeting.agenda.items[index].speakers
      if speakers.contains(where: { !names.contains($0.value) }) {
        meeting.agenda.items[index].speakers = speakers.map(settled)
      }
    }
    for index in meeting.materials.indices {
      if let speaker = meeting.materials[index].speaker { meeting.materials[index].speaker = settled(speaker) }
    }
  }

  private func settled(_ name: Located<PersonName>) -> Located<PersonName> {
    let scalars = name.value.scalars
    // The longest name counts: 张小 is not meant where there is a 张小明.
    guard !names.contains(name.value), (4...30).contains(scalars.count) else { return name }
    for length in stride(from: scalars.count - 2, through: 2, by: -1) {
      let beginning = PersonName(String(scalars: scalars.prefix(length)))
      if names.contains(beginning), NameShape.isPost(Array(scalars.dropFirst(length))) {
        return Located(beginning, at: name.location)
      }
    }
    return name
  }
}
