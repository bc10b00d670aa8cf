import Foundation
import Testing

@Suite struct HostileProcessTests {
  @Test(
    .enabled(if: Companion.path(of: "python3") != nil, "no python3, which makes the files and measures"),
    .timeLimit(.minutes(10)))
  func endsSoonAndSmallOnHostileDocuments() throws {
    let python = try #require(Companion.path(of: "python3"))
    let ended = try run(python, [Checkout.folder + "/Tests/EndToEndTests/hostile.py", Checkout.huiwu])
    let wrong = ended.output.split(separator: "\n").filter { !$0.hasPrefix("ok ") }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))\n\(ended.errors)")
    #expect(ended.status == 0)
    #expect(ended.output.split(separator: "\n").count > 40)
  }
}
