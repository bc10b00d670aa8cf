internal import Assembler
internal import OfficeDocuments

/// A text refers to an attachment that its note does not list.
struct MissingAttachment: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.attachment", .error,
    title: Message("提到的附件没有", english: "an attachment that does not exist"),
    explanation: Message(
      "正文说“见附件3”，附件说明只列了两个；收到通知的人找不到", english: "The text says “see attachment 3” and the note lists two"),
    remedy: Message("补上附件，或改正文里的编号", english: "add the attachment or correct the number"),
    examples: [
      CheckExample(
        Message("只有两个附件", english: "there are two"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          """,
        files: [
          "会议通知.txt":
            "关于召开农田水利工作会议的通知\n各乡镇：\n会议时间：2026年9月1日9:00\n请填写回执（见↓附件3），名单见附件1。\n附件：1.参会名单\n2.参会回执\n县水利局\n2026年8月20日\n"
        ])
    ])

  /// One finding for each reference.
  func findings(in work: SharedWork) -> [Finding] {
    let said = work.work(PaperStatements.self)
    return said.attachmentReferences.compactMap { reference in
      guard let note = said.attachmentNotes.first(where: { $0.location.file == reference.location.file }),
        reference.value > note.value || reference.value < 1
      else { return nil }
      return Finding(
        code,
        Message(
          "正文提到“\(reference.words)”，附件说明只列了 \(note.value) 个；请补上附件或改正编号",
          english:
            "the text refers to attachment \(reference.value), the note lists \(note.value); add it or correct the number"
        ),
        at: reference.location, subject: reference.words, related: [note.location])
    }
  }
}
