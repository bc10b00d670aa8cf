internal import OfficeDocuments

extension Meeting {
  /// The last of the changes as they are recorded, with what held before, and why one of them does not hold.
  ///
  /// - Parameter count: How many of the last changes are asked for.
  public func lastChanges(_ count: Int) -> [Change] {
    let work = SharedWork(self)
    return changes.suffix(count).map { change in
      guard change.kind == .seat, change.old == nil, let new = change.new else { return change }
      var change = change
      // The seat that the person had is where the other one sits now.
      let arrangement = work.work(SeatingArrangement.self)
      let resolver = work.work(PersonResolver.self)
      guard SeatText.seat(new.value) == nil,
        let other = resolver.answer(for: PersonReference(PersonText(new.value), written: new.value, at: new.location))
          .person
      else { return change }
      if let seat = arrangement.seats[other] { change.old = Located(seat.text, at: change.location) }
      return change
    }
  }
}
