internal import OfficeDocuments

/// What can be wrong with a layout.
enum LayoutFinding: FindingCodes {
  /// There is no such layout.
  case unknown
  /// A value of the layout is wrong.
  case badValue
  /// A layout says nothing of a look that a paper needs.
  case missingLook

  /// The part of the program that reports them.
  static let title = Message("版式", english: "Layouts")

  /// The code with all that a user needs to know of it.
  var code: FindingCode {
    switch self {
    case .unknown:
      FindingCode(
        "layout.unknown", .error,
        title: Message("没有这个版式", english: "there is no such layout"),
        explanation: Message(
          "会议指定的版式不存在，用了默认的", english: "The layout that the meeting names does not exist, so the usual one was used"),
        remedy: Message("按提示改正名称", english: "correct the name"))
    case .badValue:
      FindingCode(
        "layout.bad-value", .error,
        title: Message("版式里的值不对", english: "a value of the layout is wrong"),
        explanation: Message(
          "版式文件里的尺寸、字体或选项认不出来", english: "A size, a font or a choice in the layout could not be understood"),
        remedy: Message("按提示改正", english: "correct it"))
    case .missingLook:
      FindingCode(
        "layout.missing-look", .warning,
        title: Message("版式缺少材料要用的样子", english: "a layout says nothing of a look that a paper needs"),
        explanation: Message(
          "材料用到的样式、座牌用纸等，版式文件及其所基于的版式都没有写明；样式先照正文排，没有用纸的座牌不生成",
          english:
            "Neither the layout nor the one it starts from says how a style or card of the paper looks; styles are set "
            + "like running text, and cards without a stock are not made"),
        remedy: Message("在版式文件里补上", english: "add it to the layout"))
    }
  }
}
