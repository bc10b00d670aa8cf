internal import OfficeDocuments

/// What the files 变更.yaml and 封名单.yaml say, read before everything else.
extension MeetingDecoder {
  /// Reads the late changes and the frozen list, where there are any.
  mutating func readChanges() throws(AssemblyError) {
    if folder.contains(Change.fileName) {
      (changes, handEdits) = Change.list(try root(of: Change.fileName), &findings)
    }
    if folder.contains(FrozenList.fileName) {
      frozenList = FrozenList(try root(of: FrozenList.fileName), &findings)
    }
  }

  private mutating func root(of path: String) throws(AssemblyError) -> SourceValue {
    let bytes = try folder.bytes(of: path)
    folder.account.file(path).markWhole(.used(.meeting))
    return try YAMLReader.read(bytes: bytes, file: path)
  }

  /// Hands the changes over to the meeting, with the seats that they ask for and the frozen list.
  mutating func settleChanges(of meeting: inout Meeting) {
    settleDrafts()
    for (index, change) in changes.enumerated() where change.kind == .seat {
      guard let subject = change.subject, let new = change.new else { continue }
      let from = change.old.flatMap { SeatText.seat($0.value) }
      let to = SeatText.seat(new.value)
      let person = PersonReference(PersonText(subject.value), written: subject.value, at: subject.location)
      let other = PersonReference(PersonText(new.value), written: new.value, at: new.location)
      meeting.seating.moves.append(
        SeatMove(
          person: person, from: from, to: to, other: to == nil ? other : nil, change: index, location: change.location))
      changes[index].isApplied = true
    }
    meeting.changes = changes
    meeting.handEdits = handEdits
    guard let frozenList else { return }
    frozenList.freeze(&meeting, &findings)
    meeting.seating.moves.removeAll { $0.change < frozenList.changeCount }
  }
}
