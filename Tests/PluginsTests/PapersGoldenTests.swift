import Assembler
import Foundation
import OfficeDocuments
import Plugins
import TestSupport
import Testing

/// Every paper of one conference as readable text, so that a change of any paper shows in the difference.
///
/// To renew the file after a wanted change, run the test with HUIWU_RECORD=1 and read the difference.
struct PapersGoldenTests {
  @Test func composesTheConferenceAsRecorded() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/conference.txt")
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    let packet = composePacket(sharing: SharedWork(InventedMeeting.conference), layout: layout, papers: builtInPapers)
    let text = packet.papers.map { "##### \($0.fileName)\n\($0.document.dump)" }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["HUIWU_RECORD"] != nil {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let composedLines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let recordedLines = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    // The first differing line says more than two long texts.
    let differing = zip(composedLines, recordedLines).enumerated().first { $1.0 != $1.1 }
    #expect(differing == nil, "line \((differing?.offset ?? 0) + 1): \(differing.map { "\($0.element)" } ?? "")")
    #expect(composedLines.count == recordedLines.count)
  }
}
