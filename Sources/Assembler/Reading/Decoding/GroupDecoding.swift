internal import OfficeDocuments

extension MeetingDecoder {
  /// Puts the groups that a list states before those that rosters speak of; what the list leaves open they fill in.
  mutating func setGroups(_ records: [SourceRecord], of roster: inout Roster) {
    typealias Field = MeetingFields.Group
    var stated: [Group] = []
    for record in records {
      guard let name = record.text(Field.name, &findings) else { continue }
      let known = roster.groups.first { $0.name.value == name.value }
      var group = Group(name: name)
      group.head = record.value(Field.head).flatMap { $0.person(Field.head, &findings) } ?? known?.head
      let deputies = record.people(Field.deputies, &findings)
      group.deputies = deputies.isEmpty ? known?.deputies ?? [] : deputies
      group.recorder = record.value(Field.recorder).flatMap { $0.person(Field.recorder, &findings) } ?? known?.recorder
      group.room = record.text(Field.room, &findings) ?? known?.room
      stated.append(group)
    }
    let names = Set(stated.map(\.name.value))
    roster.groups = stated + roster.groups.filter { !names.contains($0.name.value) }
  }
}
