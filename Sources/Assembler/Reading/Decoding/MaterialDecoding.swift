internal import OfficeDocuments

extension MeetingDecoder {
  /// Makes the materials from a list of records or files, from a pattern such as `讲话稿/*`, or, when the description
  /// says nothing, from the files of the folder for drafts.
  mutating func materials(_ value: SourceValue?) throws(AssemblyError) -> [Material] {
    guard let value else { return try draftsOfFolder() }
    if isTableOfMaterials(value) {
      let list = try records(
        value, of: MeetingFields.Part.materials, MeetingFields.Material.all, main: MeetingFields.Material.file)
      return try materials(list.records)
    }
    var materials: [Material] = []
    let values: [SourceValue]
    if case .list(let list) = value.content { values = list } else { values = [value] }
    for value in values {
      if case .text = value.content {
        guard let name = value.text(MeetingFields.Material.file, &findings) else { continue }
        let paths = folder.paths(matching: name, &findings).filter(isDraft)
        readAhead(paths)
        for path in paths {
          materials.append(try material(path: Located(path, at: name.location), position: materials.count + 1))
        }
      } else {
        let account = folder.account.file(value.location.file)
        let record = SourceRecord(
          value, fields: MeetingFields.Material.all, account: account, findings: &findings)
        try append(record, to: &materials)
      }
    }
    return materials
  }

  /// Makes the materials from records.
  mutating func materials(_ records: [SourceRecord]) throws(AssemblyError) -> [Material] {
    var materials: [Material] = []
    readAhead(
      records.compactMap { record in
        guard case .text(let name)? = record.value(MeetingFields.Material.file)?.content else { return nil }
        return MeetingFolder.normalized(name.trimmingSpace())
      })
    for record in records { try append(record, to: &materials) }
    return materials
  }

  /// Whether a value names tables of materials, and neither drafts nor a pattern or folder of them.
  private func isTableOfMaterials(_ value: SourceValue) -> Bool {
    switch value.content {
    case .text(let text):
      let name = text.trimmingSpace()
      return isPointer(value) && !isDraft(name) && !name.contains("*") && !folder.containsFolder(name)
    case .record: return isPointer(value)
    case .list(let values):
      return !values.isEmpty
        && values.allSatisfy { if case .text = $0.content { isTableOfMaterials($0) } else { false } }
    }
  }

  /// The folders in which drafts are looked for when the description names none.
  private static let draftFolders = ["讲话稿", "材料", "会议材料", "speeches", "drafts", "materials"]

  private mutating func draftsOfFolder() throws(AssemblyError) -> [Material] {
    for name in Self.draftFolders {
      let paths = folder.paths.filter { $0.hasPrefix(name + "/") && isDraft($0) }.sorted(by: naturallyPrecedes)
      guard !paths.isEmpty else { continue }
      readAhead(paths)
      var materials: [Material] = []
      for path in paths {
        let located = Located(path, at: Location(file: path))
        materials.append(try material(path: located, position: materials.count + 1))
      }
      return materials
    }
    return []
  }

  /// Reads drafts at the same time that become materials one after the other.
  private mutating func readAhead(_ paths: [String]) {
    // A change may put another draft in the place of one, and then nobody uses the old one.
    guard !changes.contains(where: { $0.kind == .draft }) else { return }
    folder.readAhead(paths)
  }

  private func isDraft(_ path: String) -> Bool { FileFormat(endingOf: path)?.kind == .text }

  /// Makes a material from the file, and from what its record states.
  mutating func material(
    path stated: Located<String>, position: Int, title: Located<String>? = nil, speaker: PersonReference? = nil
  ) throws(AssemblyError) -> Material {
    let path = replacement(ofDraft: stated.value).map { Located($0.path, at: $0.location) } ?? stated
    let file = try folder.open(path.value, &findings)
    folder.account.file(path.value).content = nil
    folder.account.file(path.value).markWhole(.used(.draft))
    let draft = Draft(file, path: path.value, title: title?.value, speaker: speaker?.name)
    let number = Located(position, at: path.location)
    let whole = Location(file: path.value)
    var material = Material(
      number: number, title: title ?? draft.title ?? Located(draft.fileName.title, at: whole), file: path)
    if title == nil {
      findings += draft.doubts
      if draft.title == nil, !draft.parts.isEmpty { findings.append(.untitledDraft(material.title.value, at: whole)) }
    }
    material.speaker = speaker ?? draft.speaker
    material.date = draft.date
    material.draft = draft
    material.status = draft.status
    if draft.isFinishedPaper { material.original = original(path.value, number: position) }
    return material
  }

  /// Takes a speaker whom only the name of a file names, where the roster knows such a person.
  mutating func settleGuessedSpeakers(_ meeting: inout Meeting) {
    let resolver = PersonResolver(meeting.roster)
    for index in meeting.materials.indices where meeting.materials[index].speaker == nil {
      guard let guess = meeting.materials[index].draft?.fileName, let name = guess.speaker else { continue }
      let location = Location(file: meeting.materials[index].file.value)
      if !resolver.people(named: name).isEmpty {
        meeting.materials[index].speaker = PersonReference(name, at: location)
      } else if guess.beginsWithSpeaker, !meeting.roster.people.isEmpty {
        findings.append(.unbelievedSpeaker(name, at: location))
      }
    }
  }

  /// The file of a material that goes into the booklet as it is; nil for a format in which nobody joins.
  private func original(_ path: String, number: Int) -> OriginalDocument? {
    guard let bytes = try? folder.bytesAgain(of: path) else { return nil }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return OriginalDocument(number: number, name: name, bytes: bytes)
  }

  /// For whom the list says that a material is.
  private mutating func bags(_ record: SourceRecord) -> Located<[BagRole]>? {
    let names = record.texts(MeetingFields.Material.bags, &findings)
    guard let first = names.first else { return nil }
    var roles: [BagRole] = []
    for name in names {
      if ["全体", "全部", "所有人", "all"].contains(FieldName.comparable(name.value)) {
        roles = BagRole.allCases
      } else if let role = BagRole(name.value) {
        if !roles.contains(role) { roles.append(role) }
      } else {
        findings.append(.badValue(name, MeetingFields.Material.bags))
      }
    }
    return roles.isEmpty ? nil : Located(roles, at: first.location)
  }

  private mutating func append(_ record: SourceRecord, to materials: inout [Material]) throws(AssemblyError) {
    typealias Field = MeetingFields.Material
    guard let name = record.text(Field.file, &findings) else {
      if record.value(Field.file) == nil {
        findings.append(.missingField(Field.file, in: MeetingFields.Part.materials, at: record.location))
      }
      return
    }
    let position = materials.count + 1
    let number = record.positive(Field.number, &findings) ?? Located(position, at: record.location)
    let title = record.text(Field.title, &findings)
    let speaker = record.value(Field.speaker)?.person(Field.speaker, &findings)
    var material: Material
    if let path = folder.path(named: name, &findings) {
      material = try self.material(
        path: Located(path, at: name.location), position: position, title: title, speaker: speaker)
    } else {
      let stem = name.value.split(separator: "/").last.map(String.init) ?? name.value
      material = Material(number: number, title: title ?? Located(stem, at: name.location), file: name)
      material.speaker = speaker
    }
    material.number = number
    material.kind = record.text(Field.kind, &findings)
    material.status = record.text(Field.status, &findings) ?? material.status
    material.bags = bags(record)
    material.keepsOriginal = record.parsed(Field.keepsOriginal, &findings) { ChoiceText.yesNo($0) }
    if let keeps = material.keepsOriginal?.value, material.draft != nil {
      material.original = keeps ? original(material.file.value, number: position) : nil
    }
    if let value = record.value(Field.review), let text = value.text(Field.review, &findings) {
      let review = ReviewText(text, value: value, from: firstDay)
      material.review = review.steps
      for part in review.unknown { findings.append(.badValue(part, Field.review)) }
    }
    materials.append(material)
  }
}
