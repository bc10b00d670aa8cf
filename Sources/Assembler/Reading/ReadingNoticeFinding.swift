public import OfficeDocuments

/// What a reader of a file met, as codes of findings.
extension ReadingNotice.Code: FindingCodes {
  /// The part of the program that reports them.
  public static let title = Message("读取文件", english: "Reading a file")

  /// The code with all that a user needs to know of it.
  public var code: FindingCode {
    switch self {
    case .trackedChanges:
      FindingCode(
        rawValue, .warning,
        title: Message("文件有没处理的修订", english: "tracked changes"),
        explanation: Message(
          "修订按已接受的样子读取，作者可能还没有定稿", english: "Tracked changes are read as if accepted; the author may not have finished"),
        remedy: Message("在文字处理程序里接受或拒绝修订", english: "accept or reject the changes"))
    case .comments:
      FindingCode(
        rawValue, .info,
        title: Message("文件有批注", english: "comments"),
        explanation: Message("批注没有带入", english: "Comments are left out"),
        remedy: Message("看看批注里的意见处理了没有", english: "see whether the remarks have been dealt with"))
    case .hiddenText:
      FindingCode(
        rawValue, .warning,
        title: Message("文件有隐藏的文字", english: "hidden text"),
        explanation: Message("隐藏的文字没有带入", english: "Hidden text is left out"),
        remedy: Message("需要的话取消隐藏", english: "unhide it if it matters"))
    case .hiddenCells:
      FindingCode(
        rawValue, .warning,
        title: Message("表里有隐藏的行、列或工作表", english: "hidden rows, columns or sheets"),
        explanation: Message(
          "隐藏的行列照样读取，可能是不该出现的人", english: "They are read all the same, and may hold people who should not appear"),
        remedy: Message("取消隐藏核对，或删除", english: "unhide and look, or delete"))
    case .unfilledControl:
      FindingCode(
        rawValue, .info,
        title: Message("没有填写的填写框", english: "a field of a form that is not filled in"),
        explanation: Message(
          "Word 表单里的填写框还显示着提示文字，提示文字没有读入",
          english: "A content control or placeholder still shows its prompt, which was left out"),
        remedy: Message("填写，或删去", english: "fill it in, or delete it"))
    case .macros:
      FindingCode(
        rawValue, .info,
        title: Message("文件有宏", english: "macros"),
        explanation: Message("宏从不运行", english: "Macros are never run"),
        remedy: Message("不用处理", english: "nothing needs doing"))
    case .embeddedObject:
      FindingCode(
        rawValue, .info,
        title: Message("文件有嵌入的对象", english: "embedded objects"),
        explanation: Message("嵌入的对象没有带入", english: "Embedded objects are left out"),
        remedy: Message("需要的内容请改成文字或表格", english: "turn what matters into text or a table"))
    case .externalLink:
      FindingCode(
        rawValue, .info,
        title: Message("文件引用了外部内容", english: "references to something outside"),
        explanation: Message("外部内容从不读取", english: "References are never followed"),
        remedy: Message("需要的内容请放进文件", english: "put what matters into the file"))
    case .wrongExtension:
      FindingCode(
        rawValue, .warning,
        title: Message("文件的内容与扩展名不符", english: "the content is of another format than the name says"),
        explanation: Message("按内容读取", english: "The file was read by its content"),
        remedy: Message("改正扩展名", english: "correct the name"))
    case .converted:
      FindingCode(
        rawValue, .info,
        title: Message("旧格式文件，由 LibreOffice 转换后读取", english: "an old format, read through LibreOffice"),
        explanation: Message("转换可能改变编号和格式", english: "Conversion may change numbering and looks"),
        remedy: Message("在 WPS 或 Word 中另存为 DOCX、XLSX", english: "save it as DOCX or XLSX"))
    case .encoding:
      FindingCode(
        rawValue, .info,
        title: Message("文本不是 UTF-8 编码", english: "text in another encoding"),
        explanation: Message("已经转换，生僻字请核对", english: "It was converted; look at rare characters"),
        remedy: Message("另存为 UTF-8", english: "save it as UTF-8"))
    case .undecodable:
      FindingCode(
        rawValue, .warning,
        title: Message("有认不出的字符", english: "characters that cannot be decoded"),
        explanation: Message("这些字符换成了替代符号", english: "They were replaced"),
        remedy: Message("找出原字改正", english: "find the right characters"))
    case .mojibake:
      FindingCode(
        rawValue, .warning,
        title: Message("像是乱码", english: "text that looks garbled"),
        explanation: Message(
          "文字多半用错了编码保存或打开过", english: "The text was probably saved or opened in the wrong encoding at some time"),
        remedy: Message(
          "请原作者重新发一份；没有原件时用 huiwu text --repair 还原",
          english: "ask for the file again; failing that, huiwu text --repair turns it back"))
    case .unknownContent:
      FindingCode(
        rawValue, .warning,
        title: Message("有读不了的内容", english: "content that cannot be read"),
        explanation: Message("程序不认识的内容没有带入", english: "What the program does not know is left out"),
        remedy: Message("打开原文件核对", english: "look at the file itself"))
    case .malformed:
      FindingCode(
        rawValue, .warning,
        title: Message("文件有损坏的地方", english: "a damaged place"),
        explanation: Message("已尽量读取", english: "It was read as well as possible"),
        remedy: Message("打开原文件核对，或重新保存", english: "look at the file, or save it again"))
    }
  }
}
