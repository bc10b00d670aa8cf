import Assembler
import OfficeDocuments
import TestSupport
import Testing

/// How papers become a packet.
struct ComposingTests {
  /// A paper that composes documents of given names and says how many papers it was handed.
  private struct Plain: Paper {
    let description: PaperDescription
    var names: [String]

    init(_ kind: String, _ names: [String], tellsOfOthers: Bool = false) {
      description = PaperDescription(
        kind: PaperKind(kind), title: Message("", english: ""), explanation: Message("", english: ""),
        tellsOfOthers: tellsOfOthers)
      self.names = names
    }

    func compose(_ request: CompositionRequest) -> Composition {
      Composition(
        papers: names.map { name in
          ComposedPaper(
            kind: description.kind, fileName: name, title: "\(request.composed.count)", document: Document())
        },
        findings: [
          Finding(
            inventedCode("\(description.kind.name).\(request.findings.count)", .info), Message("", english: ""),
            at: Location(file: "x"))
        ])
    }
  }

  private func compose(_ papers: [any Paper], only: Set<PaperKind>? = nil) -> PacketComposition {
    composePacket(
      sharing: SharedWork(InventedMeeting.small), layout: Layout(name: "x", page: .a4, styles: []), papers: papers,
      only: only)
  }

  @Test func numbersFilesByTheirPlaceInTheList() {
    let papers = [Plain("none", []), Plain("a", ["甲"]), Plain("b", ["乙", "乙", "丙"])]
    #expect(compose(papers).papers.map(\.fileName) == ["02-甲", "03-乙", "03-乙（2）", "03-丙"])
    #expect(compose(papers, only: [PaperKind("b")]).papers.map(\.fileName) == ["03-乙", "03-乙（2）", "03-丙"])
  }

  @Test func composesPapersThatTellOfOthersLastAndKeepsTheirPlace() {
    let papers = [Plain("toc", ["目录"], tellsOfOthers: true), Plain("a", ["甲"]), Plain("b", ["乙"])]
    let packet = compose(papers)
    #expect(packet.papers.map(\.kind.name) == ["toc", "a", "b"])
    #expect(packet.papers.map(\.title) == ["2", "0", "1"])
    #expect(packet.findings.map(\.code.name) == ["toc.2", "a.0", "b.1"])
    #expect(compose(papers, only: [PaperKind("toc")]).papers.map(\.title) == ["2"])
    #expect(compose(papers, only: []).papers.isEmpty)
  }

  @Test(arguments: [
    ("a/b\\c:d*e?f\"g<h>i|j", "01-a／b＼c：d＊e？f＂g＜h＞i｜j"), ("  名称. . ", "01-名称"), ("", "01-材料"),
    ("\u{0}\n\u{202E}", "01-材料"),
    ("..", "01-材料"),
  ])
  func makesNamesThatEverySystemAccepts(wanted: String, expected: String) {
    #expect(compose([Plain("a", [wanted])]).papers.map(\.fileName) == [expected])
  }

  @Test func keepsNamesShortAndDifferent() {
    let long = String(repeating: "长", count: 500)
    let names = compose([Plain("a", [long, long + "二", "A", "a"])]).papers.map(\.fileName)
    #expect(names.allSatisfy { $0.utf8.count <= 200 })
    #expect(Set(names.map { $0.lowercased() }).count == 4)
  }
}
