public import OfficeDocuments

/// Reads drafts that belong to no meeting folder, so that they can be checked alone.
public enum DraftsReader {
  /// Reads drafts as the materials of a meeting of which nothing else is known.
  ///
  /// - Parameters:
  ///   - files: The bytes of the drafts, with the path by which the user knows each.
  ///   - rules: The rules on ranks and classes.
  ///   - limits: How much a file may hold.
  /// - Throws: `AssemblyError` when a file cannot be opened.
  public static func read(
    _ files: [(path: String, bytes: [UInt8])], rules: RankRules = RankRules(), limits: ReadingLimits = ReadingLimits()
  ) throws(AssemblyError) -> ReadMeeting {
    let location = Location(file: files.first?.path ?? "")
    var meeting = Meeting(name: Located("", at: location), location: location, rules: rules)
    var findings: [Finding] = []
    for (index, file) in files.enumerated() {
      let draft: OfficeFile
      do { draft = try OfficeFile.read(file.bytes, name: file.path, limits: limits) } catch {
        throw AssemblyError(file: file.path, error.message)
      }
      findings += draft.notices.map { Finding($0, file: file.path) }
      let place = Location(file: file.path)
      let heading = DraftHeading(draft, path: file.path)
      var material = Material(
        number: Located(index + 1, at: place), title: heading.title, file: Located(file.path, at: place))
      material.speaker = heading.speaker
      material.draft = draft
      meeting.materials.append(material)
    }
    return ReadMeeting(meeting: meeting, findings: findings, inputs: files.map(\.path))
  }
}
