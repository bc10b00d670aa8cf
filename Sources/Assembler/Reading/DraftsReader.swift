internal import OfficeDocuments

/// Reads drafts that belong to no meeting folder, so that they can be checked alone.
enum DraftsReader {
  /// Reads drafts as the materials of a meeting of which nothing else is known.
  ///
  /// - Parameters:
  ///   - files: The bytes of the drafts, with the path by which the user knows each.
  ///   - rules: The rules on ranks and classes.
  ///   - limits: How much a file may hold.
  ///   - converter: Who turns files of old formats into new ones; without one they are refused.
  /// - Throws: `AssemblyError` when a file cannot be opened.
  static func read(
    _ files: [(path: String, bytes: [UInt8])], rules: RankRules = RankRules(), limits: ReadingLimits = ReadingLimits(),
    converter: (any FormatConverter)? = nil
  ) throws(AssemblyError) -> ReadMeeting {
    let location = Location(file: files.first?.path ?? "")
    var meeting = Meeting(name: Located("", at: location), location: location, rules: rules)
    var findings: [Finding] = []
    for (index, file) in files.enumerated() {
      let opened = try OfficeFile.open(file.bytes, name: file.path, limits: limits, converter: converter)
      findings += opened.notices.map { Finding($0, file: file.path) }
      let place = Location(file: file.path)
      let draft = Draft(opened, path: file.path)
      var material = Material(
        number: Located(index + 1, at: place), title: draft.title ?? Located(draft.fileName.title, at: place),
        file: Located(file.path, at: place))
      material.speaker = draft.speaker
      material.date = draft.date
      material.draft = draft
      findings += draft.doubts
      meeting.materials.append(material)
    }
    return ReadMeeting(meeting: meeting, findings: findings, inputs: files.map(\.path))
  }
}
