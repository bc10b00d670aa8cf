import Assembler
import Foundation
import OfficeDocuments
import Testing

struct DecoderDocumentationTests {
  @Test(arguments: [("meeting-file.zh.md", Language.chinese), ("meeting-file.md", Language.english)])
  func documentsEveryName(_ name: String, language: Language) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appendingPathComponent("Documentation/\(name)")
    let text = try String(contentsOf: file, encoding: .utf8)
    let end = try #require(text.firstRange(of: "-->\n"))
    let reference = "\n" + FieldReference.markdown(in: language)
    // `UPDATE_DOCUMENTATION=1 swift test --filter documentsEveryName` writes the tables anew.
    if ProcessInfo.processInfo.environment["UPDATE_DOCUMENTATION"] != nil {
      try (text[..<end.upperBound] + reference).write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(text[end.upperBound...] == reference, "run UPDATE_DOCUMENTATION=1 swift test --filter documentsEveryName")
    }
  }
}
