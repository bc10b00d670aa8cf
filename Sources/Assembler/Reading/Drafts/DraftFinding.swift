internal import OfficeDocuments

/// What reading a draft has to tell.
enum DraftFinding: FindingCodes {
  /// A title that is not certain.
  case unsureTitle
  /// A draft without a title.
  case noTitle
  /// A speaker in the name of a file.
  case unsureSpeaker

  /// The part of the program that reports them.
  static let title = Message("读取来稿", english: "Reading drafts")

  /// The code with all that a user needs to know of it.
  var code: FindingCode {
    switch self {
    case .unsureTitle:
      FindingCode(
        "draft.unsure-title", .info,
        title: Message("来稿的标题认得不准", english: "a title that is not certain"),
        explanation: Message(
          "来稿开头几行没有明显的结尾，几行合成了一个标题",
          english: "The first lines of the draft end nowhere for certain, so several were taken for one title"),
        remedy: Message("不对的话在材料里写明标题", english: "state the title with the material if it is wrong"))
    case .noTitle:
      FindingCode(
        "draft.no-title", .info,
        title: Message("来稿没有标题", english: "a draft without a title"),
        explanation: Message(
          "来稿开头就是正文，用文件名作标题", english: "The draft begins with its text, so the name of the file serves as its title"),
        remedy: Message("不对的话在材料里写明标题", english: "state the title with the material if it is wrong"))
    case .unsureSpeaker:
      FindingCode(
        "draft.unsure-speaker", .info,
        title: Message("文件名里的发言人没有采用", english: "a speaker in the name of a file"),
        explanation: Message(
          "只有文件名像是说到发言人，名单上没有这个人，没有采用",
          english: "Only the name of the file seems to name a speaker, who is not on the roster and was not taken"),
        remedy: Message("是的话写进名单和材料", english: "put the person on the roster and state the speaker with the material"))
    }
  }
}
