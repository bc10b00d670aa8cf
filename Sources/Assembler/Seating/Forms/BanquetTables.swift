/// 宴会: round tables with the first host at the head of each, facing the door, and the guests at both hands.
struct BanquetTables: SeatingForm {
  let name = "宴会"
  let otherWords = ["宴请", "桌餐", "用餐", "工作餐", "banquet", "dinner"]
  let areas: [SeatArea] = [.banquet]
  let parties = SeatingParties.guestsAndHosts
  let usualHonour = SeatingConvention.Honour.right
  let column: Arrangement? = .table
  let needsGuests = false

  private static let usualSeats = 10

  func figures(for crowd: SeatingCrowd) -> [SeatFigure] {
    let tables = Self.tables(crowd)
    var figures: [SeatFigure] = tables.count > 1 ? [Self.overview(tables.count, crowd)] : []
    for (index, table) in tables.enumerated() {
      figures.append(Self.table(index + 1, guests: table.guests, hosts: table.hosts, crowd))
    }
    return figures
  }

  /// How many guests and hosts sit at each table: as the roster says, and the others by shares.
  private static func tables(_ crowd: SeatingCrowd) -> [(guests: Int, hosts: Int)] {
    let total = crowd.total
    guard total > 0 else { return [] }
    let perTable = max(1, crowd.settings.seatsPerTable?.value ?? usualSeats)
    let count = min(total, crowd.settings.tables?.value ?? max(1, (total + perTable - 1) / perTable))
    guard count > 0 else { return [] }
    var sizes = crowd.groups.map(\.count)
    var rest = total - sizes.reduce(0, +)
    let more = crowd.groups.isEmpty ? count : (rest + perTable - 1) / perTable
    for index in 0..<more {
      let size = (rest + more - index - 1) / (more - index)
      sizes.append(size)
      rest -= size
    }
    // Each table has its share of guests; whoever is one too many goes to the main table.
    var guests = crowd[.guests]
    var left = total
    return sizes.map { size in
      let share = left > 0 ? min(size, (guests * size + left - 1) / left) : 0
      guests -= share
      left -= size
      return (share, size - share)
    }
  }

  private static func table(_ number: Int, guests: Int, hosts: Int, _ crowd: SeatingCrowd) -> SeatFigure {
    let count = guests + hosts
    let ring = SeatRing(count)
    let places = order(guests: guests, hosts: hosts, crowd).map { entry in
      let point = ring.point(entry.index)
      return SeatFigure.Place(
        seat: Seat(area: .banquet, row: number, number: entry.index + 1), party: entry.party, x: point.x, y: point.y,
        side: 0, reason: entry.reason)
    }
    let title = number == 1 ? "第1桌（主桌）" : "第\(number)桌"
    return SeatFigure(
      title: title, places: places,
      objects: [ring.table("\(number)"), .words("门的方向", x: 0, y: ring.radius + 0.6)])
  }

  /// The seats of a table in the order in which they are filled; 0 is the head and the others follow clockwise.
  private static func order(
    guests: Int, hosts: Int, _ crowd: SeatingCrowd
  ) -> [(index: Int, party: SeatParty, reason: String)] {
    let count = guests + hosts
    var free = Set(0..<count)
    var entries: [(Int, SeatParty, String)] = []
    var (guestsLeft, hostsLeft) = (guests, hosts)
    // Everybody faces the middle, so that the right hand is the seat before.
    let first = crowd.honoursLeft ? 1 : -1
    func seat(_ index: Int) -> Int { ((index % count) + count) % count }
    func take(_ index: Int, _ party: SeatParty, _ reason: String) {
      let index = seat(index)
      guard free.contains(index), party == .guests ? guestsLeft > 0 : hostsLeft > 0 else { return }
      free.remove(index)
      if party == .guests { guestsLeft -= 1 } else { hostsLeft -= 1 }
      entries.append((index, party, reason))
    }
    let word = crowd.honourWord
    let other = crowd.otherWord
    if hosts > 0 { take(0, .hosts, "主陪，面向门口") }
    if crowd.settings.banquetOrder == .twoHosts, hosts > 1, guests > 0 {
      let opposite = count / 2
      take(opposite, .hosts, "副陪，与主陪相对")
      take(first, .guests, "主宾，主陪的\(word)手")
      take(-first, .guests, "副主宾，主陪的\(other)手")
      take(opposite + first, .guests, "三宾，副陪的\(word)手")
      take(opposite - first, .guests, "四宾，副陪的\(other)手")
    }
    // The rest from the head outwards at both hands: hosts and guests by turns, or first all the guests.
    let byTurns = crowd.settings.banquetOrder == .twoHosts
    var turn = SeatParty.hosts
    for step in 0...(count / 2) {
      for index in [first * step, -first * step] where free.contains(seat(index)) {
        var party = byTurns ? turn : .guests
        if party == .guests, guestsLeft == 0 { party = .hosts }
        if party == .hosts, hostsLeft == 0 { party = .guests }
        let rank = party == .guests ? guests - guestsLeft + 1 : hosts - hostsLeft + 1
        take(index, party, "\(party.rawValue)本桌第\(rank)位")
      }
      turn = turn == .hosts ? .guests : .hosts
    }
    return entries.map { (index: $0.0, party: $0.1, reason: $0.2) }
  }

  /// Where the tables stand: the main table far from the door, the others by honour at both hands and towards the door.
  private static func overview(_ count: Int, _ crowd: SeatingCrowd) -> SeatFigure {
    let perRow = max(3, min(6, (count + 3) / 3))
    var objects: [SeatFigure.Object] = []
    func table(_ number: Int, _ x: Double, _ y: Double) {
      objects.append(
        .init(
          kind: .roundTable, x: x - 0.5, y: y - 0.4, width: 1, height: 0.8, text: number == 1 ? "主桌" : "\(number)桌"))
    }
    table(1, 0, 0)
    var number = 2
    var row = 1
    while number <= count {
      let inRow = min(perRow, count - number + 1)
      for member in SideRow.members(inRow, crowd.convention) {
        table(number, member.offset * 1.3, 1.1 * Double(row))
        number += 1
      }
      row += 1
    }
    objects.append(.words("门", x: 0, y: 1.1 * Double(row)))
    return SeatFigure(title: "桌位图", places: [], objects: objects)
  }

  func rules(for crowd: SeatingCrowd) -> [String] {
    let order =
      crowd.settings.banquetOrder == .twoHosts
      ? "每桌主陪面向门口、副陪相对，主宾在主陪\(crowd.honourWord)手、副主宾在主陪\(crowd.otherWord)手，三宾、四宾在副陪\(crowd.honourWord)手、\(crowd.otherWord)手，其余主客相间"
      : "每桌主人面向门口，来宾在主人\(crowd.honourWord)手、\(crowd.otherWord)手依次排列，其余陪同人员随后"
    var rules = crowd[.guests] > 0 ? [order] : ["每桌首位面向门口，其余以首位的\(crowd.honourWord)手在先、左右交替"]
    if Self.tables(crowd).count > 1 {
      rules.append("主桌远离门，其余以靠近主桌、主桌就座者的\(crowd.honourWord)手一侧为上")
    }
    rules.append("左右是就座者自己的左右；座号从主陪起、从上往下看按顺时针方向")
    return rules
  }
}
