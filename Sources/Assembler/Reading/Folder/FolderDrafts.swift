internal import OfficeDocuments

extension MeetingDecoder {
  /// The drafts of a folder that nobody described, in the order in which the agenda has their speakers. Of several versions
  /// of one draft the last counts, which is said.
  mutating func drafts(_ paths: [String], agenda: Agenda) throws(AssemblyError) -> [Material] {
    var materials: [Material] = []
    for path in paths.sorted(by: naturallyPrecedes) {
      var material = try material(path: Located(path, at: Location(file: path)), position: materials.count + 1)
      material.kind = Self.kind(of: material)
      if let index = materials.firstIndex(where: { Self.isVersion($0, of: material) }) {
        findings.append(.versions(materials[index].file, material.file))
        folder.account.file(materials[index].file.value).markWhole(.setAside(.repeated))
        materials[index] = material
      } else {
        materials.append(material)
      }
    }
    let speakers = agenda.items.enumerated().flatMap { index, item in item.speakers.map { ($0.value, index) } }
    let turn = Dictionary(speakers, uniquingKeysWith: { first, _ in first })
    let ordered = materials.enumerated().sorted { left, right in
      let leftTurn = left.element.speaker.flatMap { turn[$0.value] } ?? Int.max
      let rightTurn = right.element.speaker.flatMap { turn[$0.value] } ?? Int.max
      return (leftTurn, left.offset) < (rightTurn, right.offset)
    }
    return ordered.enumerated().map { index, entry in
      var material = entry.element
      material.number = Located(index + 1, at: material.number.location)
      return material
    }
  }

  /// Whether two drafts are versions of one: the same title and no two speakers.
  private static func isVersion(_ one: Material, of other: Material) -> Bool {
    func key(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { !$0.isBlank } }
    guard key(one.title.value) == key(other.title.value) else { return false }
    guard let speaker = one.speaker, let otherSpeaker = other.speaker else { return true }
    return speaker.value == otherSpeaker.value
  }

  /// What kind of paper a draft is, by the end of its title or a word in the name of its file.
  private static func kind(of material: Material) -> Located<String>? {
    let stem = SourceKind.stem(material.file.value)
    for (text, location) in [
      (material.title.value, material.title.location), (stem, Location(file: material.file.value)),
    ] {
      for (word, kind) in kinds where text.contains(word) { return Located(kind, at: location) }
    }
    return nil
  }

  private static let kinds = [
    ("主持词", "主持词"), ("主持稿", "主持词"), ("讲话", "讲话"), ("工作报告", "报告"), ("情况汇报", "汇报"), ("汇报", "汇报"), ("情况通报", "通报"),
    ("通报", "通报"), ("致辞", "致辞"), ("致词", "致辞"), ("欢迎词", "致辞"), ("发言", "发言"), ("决议", "决议"), ("决定", "决定"), ("方案", "方案"),
    ("草案", "草案"),
    ("合同", "合同"), ("报告", "报告"),
  ]
}

extension Roster {
  /// Adds somebody, or what a second entry of the same person says more. Two people of one name stay two.
  mutating func add(_ person: Person) {
    guard let index = people.firstIndex(where: { $0.isSamePerson(as: person) }) else { return people.append(person) }
    people[index].unit = people[index].unit ?? person.unit
    people[index].post = people[index].post ?? person.post
    people[index].phone = people[index].phone ?? person.phone
    people[index].group = people[index].group ?? person.group
    people[index].role = people[index].role ?? person.role
    people[index].attends = people[index].attends ?? person.attends
    people[index].substitute = people[index].substitute ?? person.substitute
    people[index].isOnRostrum = people[index].isOnRostrum ?? person.isOnRostrum
  }

  /// Makes people of those who come in the place of others and are on no list, each behind the one who does not come.
  mutating func addSubstitutes() {
    var names = Set(people.map(\.name.value))
    for absent in people {
      guard let name = absent.substitute, names.insert(name.value).inserted else { continue }
      var person = Person(name: name)
      if let note = absent.note, let standIn = SubstituteNote(note.value) {
        person.fill(beside: standIn.person.beside, at: note.location)
      }
      person.unit = person.unit ?? absent.unit
      person.group = absent.group
      people.append(person)
    }
  }

  /// Takes the heads of groups from remarks beside their names.
  mutating func settleHeads() {
    for person in people {
      guard let note = person.note, GroupNotes.isHeadRemark(note.value), let group = person.group else { continue }
      if let index = groups.firstIndex(where: { $0.name.value == group.value }) {
        groups[index].head = groups[index].head ?? person.name
      } else {
        var new = Group(name: group)
        new.head = person.name
        groups.append(new)
      }
    }
  }
}

extension Person {
  /// Whether two entries of lists are of one person: the same name, and nothing that tells the two apart.
  fileprivate func isSamePerson(as other: Person) -> Bool {
    guard name.value == other.name.value else { return false }
    guard let unit, let otherUnit = other.unit else {
      let (own, others) = (
        (unit?.value ?? "") + (post?.value ?? ""), (other.unit?.value ?? "") + (other.post?.value ?? "")
      )
      return own.isEmpty || others.isEmpty || own == others || own.hasSuffix(others) || others.hasSuffix(own)
    }
    return unit.value == otherUnit.value
  }
}

extension Finding {
  /// A date whose year was taken from another place.
  static func yearAssumed(_ year: Located<Int>, at location: Location) -> Finding {
    Finding(
      AccountFinding.yearAssumed,
      Message(
        "日期没有写年份，按另一处的日期当作 \(year.value)年；请核对",
        english: "the date has no year and \(year.value) was taken from another date; see whether it is right"),
      at: location, subject: "\(year.value)", related: [year.location])
  }

  /// Two files that hold versions of one draft.
  fileprivate static func versions(_ old: Located<String>, _ new: Located<String>) -> Finding {
    Finding(
      AccountFinding.versionsOfDraft,
      Message(
        "“\(old.value)”和“\(new.value)”像是同一篇稿子的两个版本，采用了后一个；请核对哪份是终稿，删去另一份",
        english:
          "“\(old.value)” and “\(new.value)” look like two versions of one draft, and the latter was used; keep only one"
      ),
      at: new.location, subject: new.value, related: [old.location])
  }
}
