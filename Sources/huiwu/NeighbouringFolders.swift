internal import Assembler
internal import Foundation
internal import OfficeDocuments

/// The meetings whose folders lie beside that of a meeting.
enum NeighbouringFolders {
  /// How many are read; an office that keeps more in one folder looks at the next ones of the alphabet only.
  private static let limit = 200

  /// Reads the meetings; a folder that is none, or cannot be read, is left out.
  static func meetings(beside folder: String, _ options: AssemblyOptions) -> [NeighbouringMeeting] {
    let own = URL(fileURLWithPath: folder).standardizedFileURL
    let above = own.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: above.path)) ?? []
    return names.sorted().filter { $0 != own.lastPathComponent && !$0.hasPrefix(".") }.prefix(limit).compactMap {
      name in
      let path = above.path + "/" + name
      guard OrdinaryFile.isFolder(path), isMeeting(path), let source = try? FolderFileSource(path),
        let read = try? MeetingReader.read(from: source, rules: options.rules.rules, limits: options.limits)
      else { return nil }
      return NeighbouringMeeting(folder: "../" + name, meeting: read.meeting)
    }
  }

  private static func isMeeting(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { MeetingReader.isDescription($0) }
  }
}
