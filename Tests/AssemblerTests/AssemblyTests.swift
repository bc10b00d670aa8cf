import OfficeDocuments
import Synchronization
import TestSupport
import Testing

@testable import Assembler

/// The one way from files to findings and packet.
@Suite struct AssemblyTests {
  /// A check that says what it was asked about.
  private struct Saying: Check {
    var code: FindingCode
    func findings(in work: SharedWork) -> [Finding] {
      [Finding(code, Message("见到", english: "seen"), at: work.meeting.name.location)]
    }
  }

  /// A paper of one line.
  private struct Line: Paper {
    let description = PaperDescription(
      kind: PaperKind("line"), title: Message("一行", english: "line"), explanation: Message("一行", english: "one line"),
      looks: .styles(.note, StyleName("手写", english: "hand")))

    func compose(_ request: CompositionRequest) -> Composition {
      Composition(papers: [
        request.paper(description.kind, fileName: "一行") {
          request.document(
            title: "一行", sections: [request.section([.paragraph(Paragraph(request.meeting.name, .note))])])
        }
      ])
    }
  }

  private let folder = AssemblySources.folder(MemoryFileSource(["meeting.yaml": "会议名称: 例会\n名单: [何田]\n"]))

  private func options(_ checks: [any Check] = [], isDraft: Bool = false) throws -> AssemblyOptions {
    var options = AssemblyOptions(rules: ReadRankRules(), checks: checks)
    options.packet = PacketOptions(
      papers: [Line()], layouts: try LayoutLibrary([(path: "平.yaml", bytes: Array("样式: {正文: {字号: 3号}}".utf8))]),
      formats: [.docx], programVersion: "1")
    options.packet?.isDraft = isDraft
    return options
  }

  @Test func makesAPacketAndTellsEachStep() async throws {
    let steps = Mutex<[AssemblyStep]>([])
    let assembly = try await assemble(folder, options: try options()) { step in steps.withLock { $0.append(step) } }
    #expect(assembly.packet?.files.map(\.path) == ["01-一行.docx"])
    #expect(assembly.packet?.files.first?.provenance.files == ["meeting.yaml"])
    #expect(assembly.packet?.inputs.map(\.path) == ["meeting.yaml"])
    #expect(steps.withLock { $0 } == AssemblyStep.allCases)
  }

  @Test func tellsALayoutThatLacksALookByPaperAndStyle() async throws {
    let findings = try await assemble(folder, options: try options()).findings
    let missing = findings.filter { $0.code == LayoutFinding.missingLook.code }
    #expect(missing.count == 2)
    #expect(missing.allSatisfy { $0.message.chinese.contains("一行") && $0.location.file == "平.yaml" })
    #expect(missing.contains { $0.message.chinese.contains("手写") })
  }

  @Test func makesNoPacketOfErrorsUnlessItIsADraft() async throws {
    let check = Saying(code: inventedCode("x.y", .error))
    #expect(try await assemble(folder, options: try options([check])).packet == nil)
    #expect(try await assemble(folder, options: try options([check], isDraft: true)).packet != nil)
  }

  @Test func asksOnlyAboutPeopleWhereNothingElseIsKnown() async throws {
    let roster = AssemblySources.NamedFile("名单.txt", Array("何田、方既白".utf8))
    let cards = AssemblySources.NamedFile("座牌.txt", Array("何田\n".utf8))
    let checks = ["cards.a", "agenda.b"].map { Saying(code: inventedCode($0)) }
    let options = AssemblyOptions(rules: ReadRankRules(), checks: checks)
    let findings = try await assemble(.cards(cards, roster: roster), options: options).findings
    #expect(findings.map(\.code.name).contains("cards.a"))
    #expect(!findings.map(\.code.name).contains("agenda.b"))
  }

  @Test func endsWhenItsTaskIsCancelled() async throws {
    let options = try options()
    let folder = folder
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await assemble(folder, options: options)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
