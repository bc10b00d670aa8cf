import Assembler
import OfficeDocuments
import Plugins
import TestSupport
import Testing

/// What papers were made from is what they looked at.
@Suite struct ProvenanceTests {
  private let files = [
    "meeting.yaml": """
    会议名称: 农田水利工作会议
    主持人: 方既白
    名单: 名单.csv
    议程: 议程.csv
    """,
    "名单.csv": "姓名,单位,职务\n方既白,县水利局,局长\n何田,云岭乡,乡长\n林栖迟,青石镇,镇长\n",
    "议程.csv": "事项,发言人\n通报情况,何田\n休息,\n",
  ]

  private func papers(_ files: [String: String]) throws -> [PaperKind: ComposedPaper] {
    let meeting = try readMeeting(files).meeting
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    let packet = composePacket(sharing: SharedWork(meeting), layout: layout, papers: builtInPapers)
    return Dictionary(packet.papers.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func places(_ paper: ComposedPaper?, _ key: String) -> [String] {
    paper?.provenance.pieces.first { $0.key.text == key }?.places.map { summary($0.start) } ?? []
  }

  @Test func namesTheRosterAmongTheSourcesOfAnAgendaWithTitles() throws {
    let agenda = try papers(files)[.agenda]
    #expect(agenda?.provenance.files == ["meeting.yaml", "名单.csv", "议程.csv"])
    #expect(places(agenda, "item/通报情况") == ["名单.csv:B3:3:4", "议程.csv:A2:2:1"])
    #expect(places(agenda, "item/休息") == ["议程.csv:A3:3:1"])
  }

  @Test func makesARowACardAndAnEntryOfTheLineOfThePerson() throws {
    let papers = try papers(files)
    for kind in [PaperKind.attendeeList, .nameCards, .signIn] {
      let pieces = try #require(papers[kind]).provenance.pieces
      #expect(pieces.map(\.key.text) == ["person/方既白", "person/何田", "person/林栖迟"], "\(kind.name)")
      #expect(pieces.map { $0.places.map(\.file) } == [["名单.csv"], ["名单.csv"], ["名单.csv"]], "\(kind.name)")
      #expect(pieces.map { $0.places.first?.start.place.line } == [2, 3, 4], "\(kind.name)")
    }
  }

  @Test func tellsPeopleOfOneNameApart() throws {
    var files = files
    files["名单.csv"] = "姓名,单位\n何田,县水利局\n何田,云岭乡\n"
    let keys = try papers(files)[.nameCards]?.provenance.pieces.map(\.key.text)
    #expect(keys == ["person/何田", "person/何田 2"])
  }

  @Test func namesTheFixedSeatAndThePersonInIt() throws {
    var files = files
    files["meeting.yaml", default: ""] += "\n座次: 座次.csv\n"
    files["座次.csv"] = "姓名,区域,排,座\n何田,主席台,1,1\n"
    let chart = try papers(files)[.seatingChart]
    let chartFiles = try #require(chart).provenance.files
    #expect(chartFiles.contains("座次.csv") && chartFiles.contains("名单.csv"))
    let seat = try #require(chart?.provenance.pieces.first { $0.places.contains { $0.file == "座次.csv" } })
    #expect(Set(seat.places.map(\.file)) == ["座次.csv", "名单.csv"])
  }

  /// A fact that changes must change no paper that does not name its file.
  @Test(arguments: [("名单.csv", "乡长", "书记"), ("议程.csv", "休息", "茶歇"), ("meeting.yaml", "农田水利", "防汛抗旱")])
  func namesEveryFileWhoseFactsItShows(file: String, fact: String, other: String) throws {
    let before = try papers(files)
    var changed = files
    changed[file] = files[file]?.replacing(fact, with: other)
    let after = try papers(changed)
    for (kind, paper) in before where paper.document != after[kind]?.document {
      #expect(paper.provenance.files.contains(file), "\(kind.name)")
    }
    #expect(before.contains { $0.value.document != after[$0.key]?.document })
  }
}
