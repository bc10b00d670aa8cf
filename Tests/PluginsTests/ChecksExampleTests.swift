import Assembler
import Plugins
import TestSupport
import Testing

@Suite struct ChecksExampleTests {
  @Test(arguments: builtInChecks.indices)
  func examplesShowWhatTheCheckFinds(_ index: Int) {
    expectFindings(of: builtInChecks[index])
  }

  @Test func codesAreUnique() {
    let codes = builtInChecks.map(\.code.name)
    #expect(Set(codes).count == codes.count)
  }
}
