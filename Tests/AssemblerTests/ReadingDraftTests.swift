import OfficeDocuments
import Testing

@testable import Assembler

struct ReadingDraftTests {
  private func heading(_ text: String, path: String = "讲话稿/稿.txt") -> Draft {
    let blocks = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Block.paragraph(Paragraph(String($0)))
    }
    let document = Document(sections: [Section(page: .a4, blocks: blocks)])
    return Draft(OfficeFile(format: .text, content: .document(document)), path: path)
  }

  @Test(arguments: [
    ("在全县办公室工作会议上的讲话\n县委办公室主任　张　三\n（2026年9月19日）\n\n同志们：", "在全县办公室工作会议上的讲话", "张三", "2026-09-19"),
    ("会议材料之三\n机密★1年\n关于办公室工作的汇报\n县财政局\n\n今年以来，我局认真落实各项要求。", "关于办公室工作的汇报", "", ""),
    ("把小事办实\n——张三同志在全县办公室工作会议上的发言\n（2026年9月19日）\n各位领导：", "把小事办实——张三同志在全县办公室工作会议上的发言", "张三", "2026-09-19"),
    ("座谈会主持词\n时间：2026年9月19日\n主持人：李四\n同志们：", "座谈会主持词", "李四", "2026-09-19"),
    ("认真履职\n努力开创办公室工作新局面\n县委书记  张三\n同志们：", "认真履职努力开创办公室工作新局面", "张三", ""),
    ("讲话提纲\n（2026年9月19日　张三）\n各位代表：", "讲话提纲", "张三", ""),
    ("示例区政府常务会议文件\n关于办公用房整改情况的汇报\n区机关事务局\n二〇二六年十二月四日", "关于办公用房整改情况的汇报", "", "2026-12-04"),
    ("秘密\n会后收回\n在座谈会上的讲话\n顾明远\n2026年12月4日", "在座谈会上的讲话", "顾明远", "2026-12-04"),
    ("在动员大会上的讲话\n（征求意见稿）\n县长　顾明远\n（2026.12.4）\n同志们：", "在动员大会上的讲话", "顾明远", "2026-12-04"),
    ("顾明远同志在全县会议上的讲话\n（根据录音整理）\n同志们：", "顾明远同志在全县会议上的讲话", "顾明远", ""),
    ("会议材料之十二\n会议交流材料\n顾明远\n各位领导、各位来宾：", "会议交流材料", "顾明远", ""),
    ("在全县办公室工作会议上的讲话\n县委常委、县委办公室主任 顾明远\n同志们：", "在全县办公室工作会议上的讲话", "顾明远", ""),
    ("办公室工作汇报\n汇报人：顾明远\n汇报时间：2026年12月4日\n今年以来，我们做了不少工作。", "办公室工作汇报", "顾明远", "2026-12-04"),
    ("在闭幕会上的讲话\n县长　顾明远\n（12月4日　星期五）\n同志们：", "在闭幕会上的讲话", "顾明远", ""),
    ("开幕词\n2026年12月4日\n顾明远\n女士们，先生们：", "开幕词", "顾明远", "2026-12-04"),
    ("同志们：\n今天开会。", "稿", "", ""),
    ("", "稿", "", ""),
  ])
  func readsTheFirstLines(_ text: String, title: String, speaker: String, date: String) {
    let heading = heading(text)
    #expect(heading.title?.value ?? heading.fileName.title == title)
    #expect(heading.speaker?.name.text ?? "" == speaker)
    #expect(heading.date?.value.iso8601 ?? "" == date)
  }

  @Test(arguments: [
    ("讲话稿/01会议材料之一 关于办公室工作的汇报.docx", "关于办公室工作的汇报", ""), ("讲话稿/张三-在座谈会上的讲话.docx", "张三-在座谈会上的讲话", "张三"),
    ("讲话稿/03 李四.txt", "李四", "李四"), ("讲话稿/2.总结讲话.txt", "总结讲话", ""), ("讲话稿/7.txt", "7", ""),
  ])
  func readsTheNameOfTheFile(_ path: String, title: String, speaker: String) {
    let name = DraftFileName(path)
    #expect(name.title == title)
    #expect(name.speaker?.text ?? "" == speaker)
  }
}
