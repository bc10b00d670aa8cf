internal import Assembler
internal import OfficeDocuments

extension CheckExample {
  /// A draft with some text, marked as in every example.
  static func draft(_ title: Message, _ text: String) -> CheckExample {
    CheckExample(title, meeting: "会议名称: 农田水利工作会议\n材料: [{标题: 讲话, 文件: 讲话.txt}]", files: ["讲话.txt": text])
  }
}
