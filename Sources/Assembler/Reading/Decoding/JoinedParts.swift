extension Meeting {
  /// Takes what the parts of a meeting say of each other, once all of them are read: hours that follow from lengths of time,
  /// rooms of groups that the agenda names, and whom each part means.
  mutating func joinParts(_ findings: inout [Finding]) {
    reckonTimes().map { findings.append($0) }
    takeGroupRooms()
    resolvePeople()
  }

  private mutating func takeGroupRooms() {
    guard roster.groups.contains(where: { $0.room == nil }) else { return }
    for stated in statedGroupRooms() {
      guard let index = roster.groups.firstIndex(where: { $0.name.value == stated.group }) else { continue }
      roster.groups[index].room = roster.groups[index].room ?? stated.room
    }
  }
}
