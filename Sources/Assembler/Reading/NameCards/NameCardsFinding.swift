internal import OfficeDocuments

/// What reading name cards has to tell.
enum NameCardsFinding: FindingCodes {
  /// No name on the cards.
  case noNames
  /// Fields of a mail merge on the cards.
  case mergeField
  /// A text that is no name and nothing else that cards bear.
  case unreadText

  /// The part of the program that reports them.
  static let title = Message("读取座牌", english: "Reading name cards")

  /// The code with all that a user needs to know of it.
  var code: FindingCode {
    switch self {
    case .noNames:
      FindingCode(
        "cards.none", .error,
        title: Message("座牌文件里没有姓名", english: "no name on the cards"),
        explanation: Message(
          "没有找到姓名，可能姓名是图片，或文件不对", english: "No name was found: the names may be pictures, or the file is another one"),
        remedy: Message("换一份姓名是文字的文件", english: "supply a file whose names are text"))
    case .mergeField:
      FindingCode(
        "cards.merge-field", .error,
        title: Message("座牌上留着邮件合并的域", english: "fields of a mail merge on name cards"),
        explanation: Message(
          "座牌文件是没有合并的模板，或者有几张没有填上姓名",
          english: "The file of cards is a template that was never merged, or some cards were not filled"),
        remedy: Message("完成合并，或填上姓名", english: "merge it, or fill in the names"))
    case .unreadText:
      FindingCode(
        "cards.unread-text", .info,
        title: Message("座牌上看不懂的文字", english: "a text on name cards that was not understood"),
        explanation: Message(
          "座牌文件里的文字看不出是姓名、单位、职务还是位置，没有当成谁的座牌",
          english:
            "A text in the file of cards is no name, unit, post or place that is known, and was taken for nobody's card"
        ),
        remedy: Message(
          "是姓名的话核对写法，不是的话不用处理", english: "if it is a name, see how it is written; else nothing needs doing"))
    }
  }
}
