import OfficeDocuments
import Testing

@testable import Assembler

/// The parts of a draft, told from its text.
struct DraftPartsTests {
  private func draft(_ text: String, title: String? = nil, speaker: String? = nil) -> Draft {
    let blocks = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Block.paragraph(Paragraph(String($0)))
    }
    return draft(blocks, title: title, speaker: speaker)
  }

  private func draft(_ blocks: [Block], title: String? = nil, speaker: String? = nil) -> Draft {
    let document = Document(sections: [Section(page: .a4, blocks: blocks)])
    return Draft(
      OfficeFile(format: .docx, content: .document(document)), path: "稿.docx", title: title,
      speaker: speaker.map { PersonName($0) })
  }

  @Test func tellsTheHeadOfAnOfficialPaper() {
    let read = draft(
      """
      000001
      机密★1年
      特　急
      青岚县人民政府办公室文件
      青政办发〔2026〕18号　　签发人：方既白

      青岚县人民政府办公室
      关于做好档案开放审核工作的通知

      各乡镇人民政府，县直各单位：
      现就有关事项通知如下。
      一、总体要求
      附件：1.审核流程
      2.联系人名单
      青岚县人民政府办公室
      2026年12月4日
      （此件公开发布）
      附件1
      审核流程
      """)
    #expect(read.title?.value.hasSuffix("关于做好档案开放审核工作的通知") == true)
    let roles = read.parts.map(\.role)
    #expect(Array(roles[1...4]) == [.secrecy, .urgency, .issuer, .documentNumber])
    #expect(
      roles.suffix(10) == [
        .recipients, .body, .heading(1), .attachmentNote, .attachmentNote, .signature, .signatureDate, .remark,
        .attachment, .body,
      ])
  }

  @Test(arguments: [
    ("中 共 青 岚 县 委 文 件\n青委发〔2026〕3号\n关于表扬先进集体的决定\n各党支部：", "关于表扬先进集体的决定"),
    ("青岚县档案馆\n青档函［2026］12号\n关于商请支持展览的函\n县文旅局：", "关于商请支持展览的函"),
    ("秘密\n青岚县防汛抗旱指挥部文件\n青汛〔2026〕1号\n关于启动应急响应的通知\n各成员单位：", "关于启动应急响应的通知"),
  ])
  func passesOverTheRedHead(text: String, title: String) {
    #expect(draft(text).title?.value == title)
  }

  @Test(arguments: [
    ("在全县档案工作会议上的\n讲　　话\n县档案馆馆长　方既白\n（2026年12月4日）\n同志们：", "在全县档案工作会议上的讲话", "方既白"),
    ("交 流 发 言\n松源镇　钟雪樵\n尊敬的各位领导：", "交流发言", "钟雪樵"),
    ("在闭幕会上的 讲 话\n方既白\n同事们：", "在闭幕会上的讲话", "方既白"),
    ("主 持 词\n各位代表：", "主持词", ""),
    ("把小事办细　把急事办稳\n同志们：", "把小事办细　把急事办稳", ""),
  ])
  func joinsTitlesAndTakesTheirLetterSpacingOut(text: String, title: String, speaker: String) {
    let read = draft(text)
    #expect(read.title?.value == title)
    #expect(read.speaker?.name.text ?? "" == speaker)
    #expect(read.doubts == [])
  }

  @Test func findsATitleInATableThatOnlyFramesIt() {
    let frame = Table(columnWidths: [.points(400)], rows: [TableRow([TableCell("关于冬季供暖情况的通报")])])
    let tail: [Block] = [
      .paragraph(Paragraph("县住建局")), .paragraph(Paragraph("各位委员：")), .paragraph(Paragraph("现通报如下。")),
    ]
    let read = draft([.table(frame)] + tail)
    #expect(read.title?.value == "关于冬季供暖情况的通报")
    #expect(read.parts.map(\.role) == [.title, .byline, .salutation, .body])
    // A table with more in it is a table of the text.
    let full = Table(
      columnWidths: [.points(200), .points(200)], rows: [TableRow([TableCell("项目"), TableCell("面积")])])
    #expect(draft([.table(full)] + tail).title == nil)
    #expect(draft([.table(full)] + tail).parts.first?.role == .table)
  }

  @Test(arguments: [
    ("同志们：", true), ("同事们：", true), ("各位代表：", true), ("各位领导、同志们：", true), ("尊敬的方馆长、各位来宾：", true),
    ("女士们、先生们，朋友们：", true), ("主任、各位副主任、秘书长、各位委员：", true), ("各位领导，大家上午好！", true), ("何田同志：", true),
    ("老师们，同学们！", true), ("Ladies and gentlemen:", true), ("各位代表提出以下意见：", false), ("下面，请各位代表发言：", false),
    ("主要做了以下工作：", false), ("现将领导讲话印发如下：", false), ("各乡镇人民政府：", false), ("同志们。", false), ("时间：", false),
  ])
  func knowsSalutationsByOneRule(line: String, isSalutation: Bool) {
    #expect(Salutation.isSalutation(line) == isSalutation)
  }

  @Test func takesAChapterForNoLineOfTheTitle() {
    let read = draft("青岚县档案馆借阅办法（草案）\n第一章　总则\n第一条　为了规范借阅，制定本办法。")
    #expect(read.title?.value == "青岚县档案馆借阅办法（草案）")
    #expect(read.parts.map(\.role) == [.title, .heading(1), .body])
  }

  @Test func saysWhenATitleIsNotCertain() {
    let unsure = draft("以账册管物\n以日清促月结\n今年做了几件事。")
    #expect(unsure.title?.value == "以账册管物以日清促月结")
    #expect(unsure.doubts.map(\.code) == [DraftFinding.unsureTitle.code])
    #expect(draft("以账册管物\n以日清促月结\n今年做了几件事。", title: "以账册管物以日清促月结").doubts == [])
  }

  @Test func placesEachPart() {
    let blocks = ["讲话", "", "同志们：", "开会。"].enumerated().map { index, text in
      Block.paragraph(
        Paragraph([.text(text, TextProperties())], place: Place(part: "word/document.xml", paragraph: index + 1)))
    }
    #expect(draft(blocks).parts.map(\.location.place.paragraph) == [1, 3, 4])
  }

  @Test(arguments: [
    ("讲话稿/方既白-在会上的讲话.docx", "方既白", true), ("讲话稿/集体合同（草案）.txt", "集体合同", false), ("03 何田.txt", "何田", false),
    ("总结讲话.txt", "", false),
  ])
  func readsAGuessFromTheNameOfTheFile(path: String, speaker: String, begins: Bool) {
    let name = DraftFileName(path)
    #expect(name.speaker?.text ?? "" == speaker)
    #expect(name.beginsWithSpeaker == begins)
  }
}
