import Foundation
import TestSupport
import Testing

@Suite struct HostileProcessTests {
  @Test(.enabled(if: OutsideProgram.python3 != nil, "no python3, which makes the files and measures"))
  func endsSoonAndSmallOnHostileDocuments() throws {
    let python = try #require(OutsideProgram.python3)
    let script = Checkout.folder + "/Tests/EndToEndTests/hostile.py"
    let ended = try python.run([script, Checkout.huiwu] + (isSanitized ? ["--sanitized"] : []))
    let wrong = ended.output.split(separator: "\n").filter { !$0.hasPrefix("ok ") }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))\n\(ended.errors)")
    #expect(ended.status == 0)
    #expect(ended.output.split(separator: "\n").count > 40)
  }
}
