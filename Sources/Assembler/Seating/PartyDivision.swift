internal import OfficeDocuments

/// Who belongs to which party of a form, and whom the roster puts at which table, row or car.
struct PartyDivision {
  /// Somebody with the party and, where the roster says so, the table, row or car.
  struct Entry {
    /// Where the person stands among those who take part.
    var index: Int
    var party: SeatParty
    /// The number of the table, row or car less one; nil for any.
    var group: Int?
  }

  /// Everybody, in the order in which places are given.
  private(set) var order: [Entry] = []
  /// The tables, rows or cars that the roster names, with how many have their place in each.
  private(set) var groups: [(title: String, count: Int)] = []
  /// By what guests are told from hosts, in the words of the chart; nil where there are no sides.
  private(set) var basis: String?
  private let parties: SeatingParties

  /// - Parameters:
  ///   - form: The form.
  ///   - people: Everybody who takes part or whose seat is kept, in the order of the meeting.
  ///   - fixed: In which part of the plan the office has given people seats.
  ///   - plan: The plan.
  ///   - honour: The hand of honour in the form.
  init(
    _ form: any SeatingForm, _ people: [Person], _ fixed: [PersonID: SeatArea], _ plan: SeatingPlan,
    honour: SeatingConvention.Honour
  ) {
    parties = form.parties
    let isGuest = guestTest(people, plan.forms)
    order = people.enumerated().map { index, person in
      let party: SeatParty =
        switch form.parties {
        case .everybody, .hostAndGuestsByTurns: .everybody
        case .guestsAndHosts: fixed[person.id]?.party ?? (isGuest(person) ? .guests : .hosts)
        case .head: headParty(person, fixed[person.id])
        }
      return Entry(index: index, party: party, group: nil)
    }
    switch form.parties {
    case .head: if !order.contains(where: { $0.party == .leaders }) { takeLeaders() }
    case .everybody, .hostAndGuestsByTurns:
      let leaders = order.filter { people[$0.index].isOnRostrum?.value == true }
      order = leaders + order.filter { people[$0.index].isOnRostrum?.value != true }
    case .guestsAndHosts: break
    }
    let mixes = form.parties == .hostAndGuestsByTurns && honour == .right && takeTurns(people, isGuest)
    if form.parties != .guestsAndHosts, !mixes { basis = nil }
    if let column = form.column { group(people, by: column, isRow: column == .photoRow) }
  }

  /// How many there are of each party.
  var counts: [SeatParty: Int] { order.reduce(into: [:]) { $0[$1.party, default: 0] += 1 } }

  /// To which party a seat of a part belongs.
  func party(of area: SeatArea) -> SeatParty {
    if let party = area.party { return party }
    switch (parties, area) {
    case (.head, .head): return .leaders
    case (.head, .outer): return .observers
    case (.guestsAndHosts, _): return .hosts
    default: return .everybody
    }
  }

  /// Who is a guest: whom the office names, those with that role, or else those whom the roster puts on the rostrum, to whom
  /// the others report.
  private mutating func guestTest(_ people: [Person], _ settings: SeatingFormSettings) -> (Person) -> Bool {
    if !settings.guests.isEmpty {
      let names = settings.guests.map { FieldName.comparable($0.value) }
      basis = "客方：" + settings.guests.map(\.value).joined(separator: "、")
      return { person in
        let own = [person.name.value.text, person.unit?.value, person.group?.value, person.role?.value.rawValue]
          .compactMap { $0 }.map { FieldName.comparable($0) }
        return names.contains { name in own.contains { $0 == name || (name.count > 1 && $0.hasPrefix(name)) } }
      }
    }
    if people.contains(where: { $0.role?.value == .guest }) {
      basis = "客方：特邀人员"
      return { $0.role?.value == .guest }
    }
    let leaders = people.count { $0.isOnRostrum?.value == true }
    if leaders > 0, leaders < people.count {
      basis = "客方：名单上列入主席台的人员"
      return { $0.isOnRostrum?.value == true }
    }
    return { _ in false }
  }

  private func headParty(_ person: Person, _ area: SeatArea?) -> SeatParty {
    switch area {
    case .head: return .leaders
    case .left, .right, .foot: return .everybody
    case .outer: return .observers
    default: break
    }
    if person.isOnRostrum?.value == true { return .leaders }
    switch person.role?.value {
    case .observer, .listener: return .observers
    default: return .everybody
    }
  }

  /// Where the roster names nobody for the head, the first few sit there, an odd number of them.
  private mutating func takeLeaders() {
    let seats = order.count { $0.party == .everybody }
    var wanted = max(1, min(5, seats / 5)) | 1
    for position in order.indices where wanted > 0 && order[position].party == .everybody {
      order[position].party = .leaders
      wanted -= 1
    }
  }

  /// Lets guests and hosts follow each other by turns, the host in front; says whether there are both.
  private mutating func takeTurns(_ people: [Person], _ isGuest: (Person) -> Bool) -> Bool {
    var guests = order.filter { isGuest(people[$0.index]) }[...]
    var hosts = order.filter { !isGuest(people[$0.index]) }[...]
    guard !guests.isEmpty, let first = hosts.popFirst() else { return false }
    var mixed = [first]
    // Two of each: the places of a row are given right and left by turns.
    while !guests.isEmpty || !hosts.isEmpty {
      mixed += guests.prefix(2)
      guests = guests.dropFirst(2)
      mixed += hosts.prefix(2)
      hosts = hosts.dropFirst(2)
    }
    order = mixed
    return true
  }

  private mutating func group(_ people: [Person], by column: Arrangement, isRow: Bool) {
    let texts = order.map { entry in people[entry.index].arrangements[column]?.value }
    let numbers = texts.map { $0.flatMap(Self.number) }
    let areNumbers = zip(texts, numbers).allSatisfy { ($0 == nil) == ($1 == nil) }
    if areNumbers || isRow {
      let most = min(500, numbers.compactMap { $0 }.max() ?? 0)
      groups = Array(repeating: (title: "", count: 0), count: most)
      for position in order.indices {
        guard let number = numbers[position], number <= most else { continue }
        order[position].group = number - 1
        groups[number - 1].count += 1
      }
      return
    }
    var known: [String: Int] = [:]
    for position in order.indices {
      guard let text = texts[position] else { continue }
      let group = known[text] ?? groups.count
      if group == groups.count {
        known[text] = group
        groups.append((text, 0))
      }
      order[position].group = group
      groups[group].count += 1
    }
  }

  /// The number of `3`, `3号`, `第3桌` or `2排5号`; nil for a plate.
  private static func number(_ text: String) -> Int? {
    var scanner = TextScanner(text)
    scanner.skipBlanks()
    _ = scanner.takeAny(["第"])
    guard let number = scanner.takeNumber(), number > 0 else { return nil }
    scanner.skipBlanks()
    return scanner.isAtEnd || scanner.takeAny(["号", "桌", "车", "排", "#"]) ? number : nil
  }
}
