internal import OfficeDocuments

/// 缺席预案: the meeting without one of those on the rostrum or of the speakers.
public struct AbsenceRehearsal: Sendable {
  /// Who does not come.
  public var name: String
  /// Unit and post.
  public var title: String?
  /// The seat; nil for somebody without one.
  public var seat: Seat?
  /// Who sits on the rostrum, from the left as seen from the hall, with an empty seat for the absent one; each row by itself.
  public var kept: [[String]]
  /// Who sits on the rostrum when everybody is seated anew.
  public var recomputed: [[String]]
  /// Who moves when everybody is seated anew, with both seats.
  public var moves: [ChangePlan.Move]
  /// What the person has to say, with the hours.
  public var speeches: [String]
  /// Who comes instead, where the roster says so.
  public var substitute: String?
  /// Who speaks next in the place of each speech that falls away.
  public var next: String?
  /// The lines of scripts and drafts that name the person.
  public var lines: [ChangePlan.Sentence]

  /// Everybody on the rostrum in the order of the meeting, then every other speaker of the agenda.
  public static func all(_ meeting: Meeting) -> [AbsenceRehearsal] {
    let work = SharedWork(meeting)
    let arrangement = work.work(SeatingArrangement.self)
    let order = work.work(PeopleInOrder.self)
    let seated = arrangement.onRostrum
    let speaking = Set(meeting.agenda.items.flatMap(\.speakers).compactMap(\.person))
    let people =
      order.expected.filter { seated.contains($0.id) }
      + order.expected.filter { !seated.contains($0.id) && speaking.contains($0.id) }
    var plan = ChangePlan()
    plan.facts = people.map { person in
      let name = person.name.value.text
      return ChangePlan.Fact(
        what: name, old: "参会", new: "请假", from: [], kind: .presence, subject: name)
    }
    plan.findSentences(in: meeting)
    return people.enumerated().map { index, person in
      AbsenceRehearsal(person, meeting, arrangement, plan.sentences.filter { $0.because == index })
    }
  }

  private init(
    _ person: Person, _ meeting: Meeting, _ arrangement: SeatingArrangement, _ lines: [ChangePlan.Sentence]
  ) {
    name = person.name.value.text
    title = [person.unit?.value, person.post?.value].compactMap { $0 }.joined(separator: " ")
    let seats = arrangement.seats
    seat = seats[person.id]
    kept = arrangement.rostrum.map { row in
      row.seats.map { $0?.person?.id == person.id ? "（空）" : $0?.name.text ?? "（空）" }
    }
    var without = meeting
    without.freeze = nil
    without.seating.moves = []
    without.roster.people[person.id.number - 1].attends = Located(false, at: person.name.location)
    let anew = SeatingArrangement(without)
    recomputed = anew.rostrum.map { row in row.seats.map { $0?.name.text ?? "（空）" } }
    let seatsAnew = anew.seats
    moves = arrangement.rostrum.flatMap(\.seats).compactMap { occupant in
      guard let other = occupant?.person, other.id != person.id, let from = seats[other.id],
        let to = seatsAnew[other.id], from != to
      else { return nil }
      return ChangePlan.Move(name: other.name.value.text, from: from.text, to: to.text)
    }
    let items = meeting.agenda.items
    let own = items.indices.filter { number in items[number].speakers.contains { $0.person == person.id } }
    speeches = own.map { number in
      let hours = [items[number].start ?? items[number].reckonedStart, items[number].end ?? items[number].reckonedEnd]
        .compactMap { $0?.value.text }.joined(separator: "—")
      return items[number].title.value + (hours.isEmpty ? "" : "（\(hours)）")
    }
    substitute = person.substitute?.name.text
    next = own.first.flatMap { first in
      items[(first + 1)...].first { item in item.speakers.contains { $0.person != person.id } }
        .flatMap { item in item.speakers.first?.name.text }
    }
    self.lines = lines
  }
}
