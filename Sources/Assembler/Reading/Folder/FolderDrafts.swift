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
    let speakers = agenda.items.enumerated().flatMap { index, item in
      item.speakers.flatMap { resolver.resolved($0).subjects.map { ($0, index) } }
    }
    let turn = Dictionary(speakers, uniquingKeysWith: { first, _ in first })
    let turns = materials.map { material in
      material.speaker.map { resolver.resolved($0).subjects.compactMap { turn[$0] } }?.min() ?? Int.max
    }
    let ordered = materials.indices.sorted { (turns[$0], $0) < (turns[$1], $1) }
    return ordered.enumerated().map { index, position in
      var material = materials[position]
      material.number = Located(index + 1, at: material.number.location)
      return material
    }
  }

  /// Whether two drafts are versions of one: the same title and no two speakers.
  private static func isVersion(_ one: Material, of other: Material) -> Bool {
    func key(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { !$0.isBlank } }
    guard key(one.title.value) == key(other.title.value) else { return false }
    guard let speaker = one.speaker, let otherSpeaker = other.speaker else { return true }
    return speaker.name == otherSpeaker.name
  }

  /// What kind of paper a draft is, by the end of its title or a word in the name of its file.
  private static func kind(of material: Material) -> Located<String>? {
    let stem = SourceKind.stem(material.file.value)
    for (text, location) in [
      (material.title.value, material.title.location), (stem, Location(file: material.file.value)),
    ] {
      if Material.namesHostScript(text) { return Located(MeetingPaper.Kind.script.title.chinese, at: location) }
      for (word, kind) in kinds where text.contains(word) { return Located(kind, at: location) }
    }
    return nil
  }

  private static let kinds = [
    ("讲话", "讲话"), ("工作报告", "报告"), ("情况汇报", "汇报"), ("汇报", "汇报"), ("情况通报", "通报"),
    ("通报", "通报"), ("致辞", "致辞"), ("致词", "致辞"), ("欢迎词", "致辞"), ("发言", "发言"), ("决议", "决议"), ("决定", "决定"), ("方案", "方案"),
    ("草案", "草案"),
    ("合同", "合同"), ("报告", "报告"),
  ]
}

extension Roster {
  /// Takes the heads of groups from remarks beside their names.
  mutating func settleHeads() {
    for person in people {
      guard let note = person.note, GroupNotes.isHeadRemark(note.value), let group = person.group else { continue }
      if let index = groups.firstIndex(where: { $0.name.value == group.value }) {
        groups[index].head = groups[index].head ?? PersonReference(head: person)
      } else {
        var new = Group(name: group)
        new.head = PersonReference(head: person)
        groups.append(new)
      }
    }
  }
}

extension PersonReference {
  /// The head of a group whom a remark beside the name tells.
  fileprivate init(head person: Person) {
    let titles = [person.unit, person.post, person.group].compactMap { $0?.value }
    self.init(person.name.value, titles: titles, at: person.name.location)
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
