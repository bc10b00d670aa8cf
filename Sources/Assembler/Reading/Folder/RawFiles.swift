internal import OfficeDocuments

/// The files of a folder to which its description does not refer.
struct RawFiles: FileSource {
  let source: any FileSource
  let used: Set<String>

  func bytes(of path: String) throws(AssemblyError) -> [UInt8] { try source.bytes(of: path) }

  func paths() throws(AssemblyError) -> [String] { try source.paths().filter { !used.contains($0) } }
}

extension MeetingDecoder {
  /// Compares what the description says, which the user has confirmed and which goes before everything else, with what the other
  /// files of the folder say now, and reports where the two differ.
  mutating func compare(_ confirmed: Meeting, withRawFilesOf description: String) {
    let used = Set(folder.inputs)
    let candidates = folder.paths.filter { !used.contains($0) && FileFormat(endingOf: $0) != nil }
    guard !candidates.isEmpty, let raw = readRawFiles(besides: used) else { return }
    guard isOneMeeting(confirmed, raw.meeting) else { return }
    for path in raw.inputs { folder.account.file(path).markWhole(.setAside(.compared)) }
    findings += ConfirmedComparison(confirmed, raw.meeting, description: description).findings
  }

  private func readRawFiles(besides used: Set<String>) -> (meeting: Meeting, inputs: [String])? {
    do {
      var decoder = MeetingDecoder(folder: try folder.rest(besides: used), rules: defaultRules)
      return try decoder.meetingOfFolder().map { ($0, decoder.folder.inputs) }
    } catch {
      // What cannot be opened is in the account as not used.
      return nil
    }
  }

  /// Whether the other files are of the meeting that the description describes.
  private func isOneMeeting(_ confirmed: Meeting, _ raw: Meeting) -> Bool {
    if !raw.name.value.isEmpty, !confirmed.name.value.isEmpty,
      confirmed.name.value.contains(raw.name.value) || raw.name.value.contains(confirmed.name.value)
    {
      return true
    }
    let resolver = PersonResolver(confirmed.roster)
    let known = raw.roster.people.count { !resolver.people(named: $0.name.value).isEmpty }
    return known > 0 && known * 2 >= raw.roster.people.count
  }
}
