import Assembler
import OfficeDocuments
import Plugins
import TestSupport
import Testing

/// The forms in which a meeting is announced.
@Suite struct NoticeTests {
  private func notice(_ form: String, secrecy: String = "") throws -> PacketComposition {
    let meeting = try readMeeting([
      "meeting.yaml": """
      会议: {会议名称: 防汛会, 日期: 2026年12月4日, 地点: 一楼, 主办单位: 县政府办公室, 通知形式: \(form), 发文字号: 青政办〔2026〕8号, 紧急程度: 特急\(secrecy)}
      名单:
        - {姓名: 何田, 单位: 县水利局, 职务: 局长}
      """
    ]).meeting
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    return composePacket(
      sharing: SharedWork(meeting), layout: layout, papers: builtInPapers.filter { $0.description.kind == .notice },
      only: [.notice])
  }

  @Test(arguments: ["普通", "信函", "明电"]) func announcesTheMeetingInEachForm(form: String) throws {
    let composition = try notice(form)
    let document = try #require(composition.papers.first).document
    let text = TextFlow(document, stories: [.body, .cell]).map(\.text).joined(separator: "\n")
    #expect(text.contains("关于召开防汛会的通知"))
    #expect(text.contains("青政办〔2026〕8号") == (form != "普通"))
    #expect(text.contains("签批盖章") == (form == "明电"))
    let rules = document.sections[0].footer.odd.compactMap(\.properties.bottomBorder)
    #expect(rules.map(\.color) == (form == "信函" ? ["FF0000"] : []))
    #expect(composition.findings.isEmpty)
  }

  @Test func refusesSecretsInATelegramInPlainText() throws {
    #expect(try notice("明电", secrecy: ", 密级: 秘密").findings.map(\.code.name) == ["notice.secret-telegram"])
    #expect(try notice("信函", secrecy: ", 密级: 秘密").findings.isEmpty)
  }
}
