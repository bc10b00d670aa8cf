internal import OfficeDocuments

extension MeetingDecoder {
  /// The papers of the folder that say something of the meeting, those that nobody asked for too, so that they can be
  /// compared with it.
  mutating func papers(besides meeting: Meeting) -> [MeetingPaper] {
    let drafts = Set(meeting.materials.map(\.file.value))
    let used = Set(folder.inputs)
    let templates = Set(meeting.templates.map(\.file.value))
    var papers: [MeetingPaper] = []
    for path in folder.paths.sorted(by: naturallyPrecedes) where FileFormat(endingOf: path) != nil {
      guard !drafts.contains(path), !templates.contains(path), !MeetingReader.isDescription(path),
        let file = folder.opened(path)
      else { continue }
      guard let kind = Self.paperKind(of: file, path: path) else { continue }
      papers.append(MeetingPaper(path: path, kind: kind, file: file, isSource: used.contains(path)))
      if !used.contains(path) { folder.account.file(path).markWhole(.used(.comparison)) }
    }
    return papers
  }

  private static func paperKind(of file: OfficeFile, path: String) -> MeetingPaper.Kind? {
    if LooseTable.tables(of: file, path: path).contains(where: { $0.isVehicles }) { return .vehicles }
    if LooseTable.tables(of: file, path: path).contains(where: { $0.isMaterials }) { return .materials }
    switch SourceKind(file, path: path) {
    case .notice: return .notice
    case .agenda: return .agenda
    case .roster: return .roster
    case .seating: return .seating
    case .draft:
      // A draft that the meeting does not list is no paper of it, but for the script of its host.
      return Material.namesHostScript(SourceKind.stem(path)) ? .script : nil
    case .nameCards, .groups: return nil
    case .unrelated:
      // Whoever does not come needs no room and no meal.
      let isOfPeople = SourceKind.has(SourceKind.stem(path), ["用餐", "住宿", "房间", "就餐", "分组", "签到"])
      guard isOfPeople, case .workbook(let workbook) = file.content else { return nil }
      return workbook.sheets.contains { RosterSheets.tableReader.hasHeader(TableSheet($0, file: path)) } ? .roster : nil
    }
  }
}

extension MeetingFolder {
  /// A file without counting it as used; nil when it cannot be read, which is told where somebody asked for it.
  func opened(_ path: String) -> OfficeFile? {
    if let file = known(path) { return file }
    return try? peek(path)
  }
}
