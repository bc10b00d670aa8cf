import TestSupport
import Testing

/// A draft that holds everything, and what readers of other people find of it in the papers.
@Suite struct DraftContentTests {
  @Test(.enabled(if: OutsideProgram.python3 != nil, "no python3, which makes the draft and reads the papers"))
  func keepsEverythingThatADraftHolds() throws {
    let python = try #require(OutsideProgram.python3)
    let ended = try python.run([Checkout.folder + "/Tests/EndToEndTests/draft_content.py", Checkout.huiwu])
    let lines = ended.output.split(separator: "\n")
    #expect(lines.filter { !$0.hasPrefix("ok ") } == [], "\(ended.errors)")
    #expect(ended.status == 0)
    #expect(lines.count == 29)
  }
}
