import Assembler
import OfficeDocuments
import TestSupport
import Testing

@testable import Plugins

/// A late change of one row leaves the rest of a list as it is.
@Suite struct SteadyListTests {
  private static func tables(_ paper: ComposedPaper) -> [Table] {
    paper.document.sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test(arguments: ["县人民政府党组成员、办公室主任、研究室主任", "三级调研员"])
  func keepsTheColumnsOfASignInSheetWhereAPostBecomesLonger(post: String) throws {
    let meeting = InventedMeeting.large(30)
    var changed = meeting
    changed.roster.people[12].post = InventedMeeting.at(post)
    let before = try #require(try compose(SignInPaper(), from: meeting).papers.first)
    let after = try #require(try compose(SignInPaper(), from: changed).papers.first)
    #expect(Self.tables(before).map(\.columnWidths) == Self.tables(after).map(\.columnWidths))
    let differing = zip(Self.tables(before).flatMap(\.rows), Self.tables(after).flatMap(\.rows)).count { $0 != $1 }
    #expect(differing == 1)
  }

  @Test func givesEachRowOfTheReasonsRoomForItsLines() throws {
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    let request = CompositionRequest(
      sharing: SharedWork(InventedMeeting.large(25)), layout: layout, isAskedFor: true)
    let paper = try #require(OrderReasonsPaper().compose(request).papers.first)
    let rows = try #require(Self.tables(paper).first).rows.dropFirst()
    #expect(rows.count == 25)
    let line = layout.room(of: .tableText, lines: 1)
    for row in rows {
      guard case .atLeast(let height) = row.height else {
        Issue.record("a row is as high as a program makes it")
        continue
      }
      let lines = row.cells.map(\.blocks.count).max() ?? 1
      #expect(height >= line * Double(lines))
    }
  }
}
