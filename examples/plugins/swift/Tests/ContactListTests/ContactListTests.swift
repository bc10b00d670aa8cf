import Assembler
import ContactList
import TestSupport
import Testing

@Suite struct ContactListTests {
  /// The examples of the check are its tests.
  @Test func findsWhatTheExamplesMark() { expectFindings(of: MissingPhone()) }

  @Test func listsThoseWithANumber() throws {
    let meeting = try readMeeting(
      yaml: """
        会议名称: 农田水利工作会议
        名单:
          - {姓名: 方既白, 单位: 县水利局, 职务: 局长, 电话: "13800000001"}
          - {姓名: 何田, 单位: 云岭乡}
        """
    ).meeting
    let packet = try compose(ContactListPaper(), from: meeting)
    #expect(packet.findings == [])
    let paper = try #require(packet.papers.first)
    #expect(paper.document.allText.contains("县水利局局长"))
    #expect(!paper.document.allText.contains { $0.contains("何") })
    // What the row was made from is recorded, not declared.
    #expect(paper.provenance.pieces.map(\.key.text) == ["person/方既白"])
    #expect(paper.provenance.files == ["meeting.yaml"])
  }

  @Test func makesNothingWithoutNumbers() throws {
    let meeting = try readMeeting(yaml: "会议名称: 例会\n名单: [方既白]\n").meeting
    #expect(try compose(ContactListPaper(), from: meeting).papers.isEmpty)
  }
}
