import OfficeDocuments
import Testing

@testable import Assembler

struct ReadingDraftTests {
  private func heading(_ text: String, path: String = "讲话稿/稿.txt") -> DraftHeading {
    let blocks = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Block.paragraph(Paragraph(String($0)))
    }
    let document = Document(sections: [Section(page: .a4, blocks: blocks)])
    return DraftHeading(OfficeFile(format: .text, content: .document(document)), path: path)
  }

  @Test(arguments: [
    ("在全县办公室工作会议上的讲话\n县委办公室主任　张　三\n（2026年9月19日）\n\n同志们：", "在全县办公室工作会议上的讲话", "张三", "2026-09-19"),
    ("会议材料之三\n机密★1年\n关于办公室工作的汇报\n县财政局\n\n今年以来，我局认真落实各项要求。", "关于办公室工作的汇报", "", ""),
    ("把小事办实\n——张三同志在全县办公室工作会议上的发言\n（2026年9月19日）\n各位领导：", "把小事办实——张三同志在全县办公室工作会议上的发言", "张三", "2026-09-19"),
    ("座谈会主持词\n时间：2026年9月19日\n主持人：李四\n同志们：", "座谈会主持词", "李四", "2026-09-19"),
    ("认真履职\n努力开创办公室工作新局面\n县委书记  张三\n同志们：", "认真履职努力开创办公室工作新局面", "张三", ""),
    ("讲话提纲\n（2026年9月19日　张三）\n各位代表：", "讲话提纲", "张三", ""),
    ("同志们：\n今天开会。", "稿", "", ""),
    ("", "稿", "", ""),
  ])
  func readsTheFirstLines(_ text: String, title: String, speaker: String, date: String) {
    let heading = heading(text)
    #expect(heading.title.value == title)
    #expect(heading.speaker?.value.text ?? "" == speaker)
    #expect(heading.date?.value.iso8601 ?? "" == date)
  }

  @Test(arguments: [
    ("讲话稿/01会议材料之一 关于办公室工作的汇报.docx", "关于办公室工作的汇报", ""), ("讲话稿/张三-在座谈会上的讲话.docx", "张三-在座谈会上的讲话", "张三"),
    ("讲话稿/03 李四.txt", "李四", "李四"), ("讲话稿/2.总结讲话.txt", "总结讲话", ""), ("讲话稿/7.txt", "7", ""),
  ])
  func readsTheNameOfTheFile(_ path: String, title: String, speaker: String) {
    let heading = heading("", path: path)
    #expect(heading.title.value == title)
    #expect(heading.speaker?.value.text ?? "" == speaker)
  }
}
