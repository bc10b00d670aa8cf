/// Which facts of two packets differ.
struct FactComparison {
  private typealias Record = PacketRecord
  /// The facts that differ: those of the meeting, of people, of the agenda, of materials.
  private(set) var facts: [ChangePlan.Fact] = []

  init(from old: PacketRecord, to new: PacketRecord) {
    compare(old.meeting, new.meeting, of: nil, kind: .meeting)
    comparePeople(old.people, new.people)
    compareAgenda(old.agenda, new.agenda)
    compareMaterials(old.materials, new.materials)
  }

  private mutating func add(
    _ what: String, _ old: String?, _ new: String?, at place: PacketRecord.Position, _ kind: ChangePlan.Fact.Kind,
    subject: String?
  ) {
    guard old != new else { return }
    facts.append(ChangePlan.Fact(what: what, old: old, new: new, from: [place], kind: kind, subject: subject))
  }

  private mutating func compare(
    _ old: [PacketRecord.Fact], _ new: [PacketRecord.Fact], of subject: String?, kind: ChangePlan.Fact.Kind
  ) {
    let before = Dictionary(old.map { ($0.what, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(new.map(\.what))
    for fact in new {
      let what = subject.map { "\($0) \(fact.what)" } ?? fact.what
      let isSeat = subject == nil && fact.what.hasPrefix(PacketRecord.seatChange)
      let values = Self.shown(before[fact.what]?.value, fact.value, of: fact.what)
      add(what, values.old, values.new, at: fact.from, isSeat ? .seat : kind, subject: subject)
    }
    for fact in old where !names.contains(fact.what) {
      add(subject.map { "\($0) \(fact.what)" } ?? fact.what, fact.value, nil, at: fact.from, kind, subject: subject)
    }
  }

  /// The contents of drafts as people count them: the record tells them apart by a digest as well.
  private static func shown(_ old: String?, _ new: String, of what: String) -> (old: String?, new: String) {
    guard what == PacketRecord.draftContent, let old, old != new else { return (old, new) }
    func count(_ text: String) -> String { String(text.prefix { $0 != "（" }) }
    return count(old) == count(new) ? (count(old), count(new) + "，内容有改动") : (count(old), count(new))
  }

  // MARK: People

  private mutating func comparePeople(_ old: [PacketRecord.Person], _ new: [PacketRecord.Person]) {
    var free: [String: [Int]] = [:]
    for (index, person) in old.enumerated().reversed() { free[person.name, default: []].append(index) }
    var pairs: [(PacketRecord.Person?, PacketRecord.Person)] = []
    func take(_ name: String, unit: String?) -> PacketRecord.Person? {
      guard let same = free[name], !same.isEmpty else { return nil }
      let position = same.lastIndex { old[$0].unit == unit } ?? same.count - 1
      return (free[name]?.remove(at: position)).map { old[$0] }
    }
    for person in new {
      // Two people of one name and one unit stand in the order of the list.
      pairs.append(
        (take(person.name, unit: person.unit) ?? person.former.flatMap { take($0, unit: person.unit) }, person))
    }
    var gone = free.values.flatMap { $0 }.sorted().map { old[$0] }
    for index in pairs.indices where pairs[index].0 == nil {
      let person = pairs[index].1
      // The same unit and post under another name, where only one such went, is one person.
      let same = gone.indices.filter {
        gone[$0].unit == person.unit && gone[$0].post == person.post && person.post != nil
      }
      guard same.count == 1, person.comes == gone[same[0]].comes else { continue }
      pairs[index].0 = gone.remove(at: same[0])
    }
    for (before, person) in pairs { compare(before, person) }
    for person in gone where person.comes {
      add("\(person.name) 参会", "参会", nil, at: person.from, .presence, subject: person.name)
    }
  }

  private mutating func compare(_ old: PacketRecord.Person?, _ new: PacketRecord.Person) {
    func place(_ what: String) -> PacketRecord.Position {
      new.places?[what].map(PacketRecord.Position.init) ?? new.from
    }
    guard let old else {
      if new.comes { add("\(new.name) 参会", nil, "参会", at: new.from, .presence, subject: new.name) }
      return
    }
    add("\(new.name) 姓名", old.name, new.name, at: place("姓名"), .name, subject: new.name)
    let fields: [(String, String?, String?)] = [
      ("单位", old.unit, new.unit), ("职务", old.post, new.post), ("身份", old.role, new.role),
      ("分组", old.group, new.group), ("手机", old.phone, new.phone),
      ("主席台", old.rostrum.map { $0 ? "是" : "否" }, new.rostrum.map { $0 ? "是" : "否" }),
    ]
    for (what, before, after) in fields {
      add("\(new.name) \(what)", before, after, at: place(what), .person, subject: new.name)
    }
    add(
      "\(new.name) 参会", old.comes ? "参会" : "请假", new.comes ? "参会" : "请假", at: place("参会"), .presence,
      subject: new.name)
    add("\(new.name) 代会人", old.substitute, new.substitute, at: place("代会人"), .person, subject: new.name)
  }

  // MARK: Agenda and materials

  private mutating func compareAgenda(_ old: [PacketRecord.Entry], _ new: [PacketRecord.Entry]) {
    let pairs = compare(old, new, kind: .item, come: .itemOrder) { "议程“\($0)”" }
    // Whatever is not in the longest run that kept its order was moved.
    let before = old.indices.filter { !pairs.gone.contains($0) }
    let after = pairs.new.compactMap { $0 }
    for change in after.difference(from: before) {
      guard case .insert(_, let index, _) = change, let now = pairs.new.firstIndex(of: index) else { continue }
      add(
        "议程“\(new[now].title)”次序", "第 \(index + 1) 项", "第 \(now + 1) 项", at: new[now].from, .itemOrder,
        subject: new[now].title)
    }
  }

  private mutating func compareMaterials(_ old: [PacketRecord.Entry], _ new: [PacketRecord.Entry]) {
    _ = compare(old, new, kind: .material, come: .material) { "材料《\($0)》" }
  }

  /// Compares entries with those of the same title, and tells which come and go.
  private mutating func compare(
    _ old: [PacketRecord.Entry], _ new: [PacketRecord.Entry], kind: ChangePlan.Fact.Kind, come: ChangePlan.Fact.Kind,
    named name: (String) -> String
  ) -> (new: [Int?], gone: [Int]) {
    let pairs = paired(old, new)
    for (entry, pair) in zip(new, pairs.new) {
      if let pair {
        compare(old[pair].facts, entry.facts, of: entry.title, kind: kind)
      } else {
        add(name(entry.title), nil, "列入", at: entry.from, come, subject: entry.title)
      }
    }
    for entry in pairs.gone.map({ old[$0] }) {
      add(name(entry.title), "列入", nil, at: entry.from, come, subject: entry.title)
    }
    return pairs
  }

  private func paired(
    _ old: [PacketRecord.Entry], _ new: [PacketRecord.Entry]
  ) -> (new: [Int?], gone: [Int]) {
    var free: [String: [Int]] = [:]
    for (index, entry) in old.enumerated().reversed() { free[entry.title, default: []].append(index) }
    let pairs = new.map { free[$0.title]?.popLast() }
    return (pairs, free.values.flatMap { $0 }.sorted())
  }
}
