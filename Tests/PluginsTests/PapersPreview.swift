import Assembler
import Foundation
import OfficeDocuments
import Plugins
import TestSupport
import Testing

/// Writes every paper in every format into the folder that HUIWU_PREVIEW names, to be looked at.
@Test(.enabled(if: ProcessInfo.processInfo.environment["HUIWU_PREVIEW"] != nil))
func writesPapersToLookAt() throws {
  let folder = try #require(ProcessInfo.processInfo.environment["HUIWU_PREVIEW"])
  let library = try builtInLayouts()
  for (name, meeting) in [
    ("conference", InventedMeeting.conference), ("small", InventedMeeting.small), ("large", InventedMeeting.large(460)),
  ] {
    for layoutName in name == "conference" ? ["gbt9704", "reading-copy"] : ["gbt9704"] {
      let layout = try #require(library.layout(named: layoutName))
      let packet = composePacket(
        sharing: SharedWork(meeting), layout: layout, papers: builtInPapers, isDraft: name == "small")
      for paper in packet.papers {
        for writer in documentWriters {
          let written = try writer.write(paper.document)
          for notice in written.notices { print(paper.fileName, notice.chinese) }
          let path = URL(filePath: folder).appending(
            path: "\(name)-\(layoutName)/\(writer.format.name)/\(paper.fileName).\(writer.format.fileNameExtension)"
          )
          try FileManager.default.createDirectory(
            at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(written.bytes).write(to: path)
        }
      }
    }
  }
}
