public import OfficeDocuments

/// What reading name cards has to tell.
public enum NameCardsFinding: FindingCodes {
  /// No name on the cards.
  case noNames

  /// The part of the program that reports them.
  public static let title = Message("读取座牌", english: "Reading name cards")

  /// The code with all that a user needs to know of it.
  public var code: FindingCode {
    switch self {
    case .noNames:
      FindingCode(
        "cards.none", .error,
        title: Message("座牌文件里没有姓名", english: "no name on the cards"),
        explanation: Message(
          "没有找到姓名，可能姓名是图片，或文件不对", english: "No name was found: the names may be pictures, or the file is another one"),
        remedy: Message("换一份姓名是文字的文件", english: "supply a file whose names are text"))
    }
  }
}
