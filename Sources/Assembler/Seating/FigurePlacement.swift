/// The work of finding places for people in a form: fixed seats first, then those of a frozen list, then by order.
struct FigurePlacement {
  private(set) var occasion: SeatedOccasion
  private(set) var problems: [SeatingProblem] = []
  /// Those for whom there is no place, in order.
  private(set) var unplaced: [Person] = []

  /// - Parameters:
  ///   - form: The form.
  ///   - isOfMeeting: Whether the meeting itself is held in it.
  init(_ form: any SeatingForm, isOfMeeting: Bool, _ meeting: Meeting, _ order: PeopleInOrder) {
    let plan = meeting.seating
    let freeze = meeting.freeze
    func keepsSeat(_ person: Person) -> Bool {
      guard person.keepsPlace, let seat = freeze?.seat(of: person.id, in: form.areas) else { return false }
      return freeze?.recomputed.contains(seat.area) != true
    }
    let people = order.listed.filter { ($0.isExpected || keepsSeat($0)) && Self.takesPart($0, in: form) }
    let list = plan.assignments.filter { form.areas.contains($0.seat.value.area) }
    let fixedAreas = Dictionary(
      list.compactMap { assignment in assignment.person.person.map { ($0, assignment.seat.value.area) } },
      uniquingKeysWith: { first, _ in first })
    let convention = Self.convention(of: form, in: plan, isOfMeeting: isOfMeeting)
    let parties = PartyDivision(form, people, fixedAreas, plan, honour: convention.honour)
    var crowd = SeatingCrowd(
      counts: parties.counts, groups: parties.groups, convention: convention, settings: plan.forms)
    // Seats of those whom no roster names, such as 译员, are places too.
    for assignment in list where assignment.person.person.flatMap({ meeting.roster[$0] }) == nil {
      crowd.counts[parties.party(of: assignment.seat.value.area), default: 0] += 1
    }
    let rules = form.rules(for: crowd) + (parties.basis.map { [$0] } ?? [])
    occasion = SeatedOccasion(form, figures: form.figures(for: crowd), rules: rules, isOfMeeting: isOfMeeting)
    if form.parties == .guestsAndHosts, crowd[.guests] == 0, form.needsGuests {
      problems.append(
        .noGuests(form: form.name, at: plan.forms.names.first { $0.value == form.name }?.location ?? plan.location))
    }

    let indexByID = Dictionary(
      people.enumerated().filter(\.element.isExpected).map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let seats = Set(occasion.figures.flatMap(\.places).map(\.seat))
    let fixed = FixedSeats(list, of: people, indexByID: indexByID, roster: meeting.roster) { seats.contains($0) }
    occasion.occupants = fixed.occupants
    problems += fixed.problems
    var seated = fixed.seated
    if let freeze {
      for id in freeze.order {
        guard let seat = freeze.seat(of: id, in: form.areas), seats.contains(seat),
          !freeze.recomputed.contains(seat.area),
          occasion.occupants[seat] == nil
        else { continue }
        guard let index = indexByID[id] else {
          occasion.reserved.insert(seat)
          continue
        }
        guard seated.insert(index).inserted else { continue }
        occasion.occupants[seat] = Self.occupant(people[index])
      }
      occasion.reserved.formUnion(freeze.seatsOfNobody.filter { seats.contains($0) })
    }
    fill(people, seated, parties)
    for seat in freeze?.closed ?? [] { close(seat) }
  }

  /// Whom a form seats: whoever takes part, and staff and press only where they are taken along.
  private static func takesPart(_ person: Person, in form: any SeatingForm) -> Bool {
    switch person.role?.value {
    case .staff, .press: form.seatsStaff
    default: true
    }
  }

  private static func occupant(_ person: Person) -> SeatingArrangement.Occupant {
    .init(name: person.name.value, person: person, isFixed: false)
  }

  /// The customs of a form: what the office says of it, what it says of all for the meeting itself, or what is usual.
  private static func convention(
    of form: any SeatingForm, in plan: SeatingPlan, isOfMeeting: Bool
  ) -> SeatingConvention {
    var convention = plan.convention
    let stated = plan.forms.honours[form.name] ?? (isOfMeeting ? plan.forms.honours[""] : nil)
    convention.honour = stated ?? form.usualHonour
    // The customs of even rows are those of rostrums and of what is set like one.
    if form.parties == .guestsAndHosts { convention.evenRow = .secondAtOwnLeft }
    return convention
  }

  /// Gives the free places to those who have none: in each figure first to those whom the roster puts there.
  private mutating func fill(_ people: [Person], _ seated: Set<Int>, _ parties: PartyDivision) {
    struct Queue: Hashable {
      var party: SeatParty
      var group: Int?
    }
    var waiting: [Queue: [Int]] = [:]
    for entry in parties.order.reversed() where people[entry.index].isExpected && !seated.contains(entry.index) {
      waiting[Queue(party: entry.party, group: entry.group), default: []].append(entry.index)
    }
    let free = occasion.figures.flatMap(\.places).filter {
      occasion.occupants[$0.seat] == nil && !occasion.reserved.contains($0.seat)
    }
    for place in free {
      let own = Queue(party: place.party, group: place.seat.row - 1)
      guard let index = waiting[own]?.popLast() ?? waiting[Queue(party: place.party, group: nil)]?.popLast() else {
        continue
      }
      give(place.seat, to: people[index])
    }
    // Whoever is left of one party takes what is left of another.
    var rest = waiting.values.flatMap { $0 }.sorted()[...]
    for place in free where occasion.occupants[place.seat] == nil {
      guard let index = rest.popFirst() else { break }
      give(place.seat, to: people[index])
    }
    let places = occasion.figures.reduce(0) { $0 + $1.places.count }
    for index in rest {
      unplaced.append(people[index])
      problems.append(.unseatedInForm(people[index], form: occasion.form, places: places))
    }
  }

  private mutating func give(_ seat: Seat, to person: Person) { occasion.occupants[seat] = Self.occupant(person) }

  /// Lets those farther out on the same side move up.
  private mutating func close(_ seat: Seat) {
    for figure in occasion.figures {
      guard let index = figure.places.firstIndex(where: { $0.seat == seat }), occasion.occupants[seat] == nil else {
        continue
      }
      occasion.reserved.remove(seat)
      var hole = seat
      for follower in figure.followers(of: index).map({ figure.places[$0].seat }) {
        guard let occupant = occasion.occupants[follower], !occupant.isFixed else { continue }
        occasion.occupants[hole] = occupant
        occasion.occupants[follower] = nil
        hole = follower
      }
    }
  }

  /// Changes the places of two people, or gives somebody an empty one.
  mutating func move(_ move: SeatMove) {
    guard let person = move.person.person, let from = occasion.seat(of: person),
      let to = move.to ?? move.other?.person.flatMap({ occasion.seat(of: $0) }), occasion.hasSeat(to)
    else {
      problems.append(.unmovable(move))
      return
    }
    if from == to { return }
    if let stated = move.from, stated != from {
      problems.append(.movedFrom(move, actual: from))
      return
    }
    let other = occasion.occupants[to]
    occasion.occupants[to] = occasion.occupants[from]
    occasion.occupants[from] = other
  }
}
