public import Assembler
internal import OfficeDocuments

/// Reads a meeting from texts by path, through the same reader as a folder on disk.
public func readMeeting(
  _ files: [String: String], rules: RankRules = RankRules()
) throws(AssemblyError) -> ReadMeeting {
  try MeetingReader.read(from: MemoryFileSource(files), rules: rules)
}

/// Reads a meeting from the text of its `meeting.yaml`.
public func readMeeting(yaml: String, rules: RankRules = RankRules()) throws(AssemblyError) -> ReadMeeting {
  try readMeeting(["meeting.yaml": yaml], rules: rules)
}

/// A finding as a short line for comparison in tests: `code file:line:column`, or `code file!sheet:cell`.
public func summary(_ finding: Finding) -> String {
  "\(finding.code.name) \(summary(finding.location))"
}

/// A position as a short text for comparison in tests.
public func summary(_ location: Location) -> String {
  var text = location.file
  if let sheet = location.place.sheet { text += "!\(sheet)" }
  if let cell = location.place.cell { text += ":\(cell)" }
  if let line = location.place.line { text += ":\(line)" }
  if let paragraph = location.place.paragraph { text += "¶\(paragraph)" }
  if let column = location.place.column { text += ":\(column)" }
  return text
}
