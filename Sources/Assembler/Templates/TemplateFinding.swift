internal import OfficeDocuments

/// What can be wrong with a template of the office's own.
enum TemplateFinding: FindingCodes {
  /// The file cannot be read.
  case unreadable
  /// Braces or parts lack their other half.
  case unclosed
  /// The marks of a part do not stand at one level.
  case crossed
  /// A part that is repeated cuts through merged cells.
  case cutCells
  /// Nothing goes by the name in a placeholder.
  case unknownName
  /// A list stands where words are wanted.
  case wrongKind
  /// The picture is not there.
  case missingPicture
  /// Nothing is known of what a placeholder asks for.
  case nothingKnown

  /// The part of the program that reports them.
  static let title = Message("单位自己的模板", english: "Templates of the office")

  /// The code with all that a user needs to know of it.
  var code: FindingCode {
    switch self {
    case .unreadable:
      FindingCode(
        "template.unreadable", .warning,
        title: Message("模板打不开", english: "a template cannot be opened"),
        explanation: Message(
          "模板文件坏了，或不是 DOCX、ODT，没有用上", english: "The template is damaged, or neither DOCX nor ODT, and was not used"),
        remedy: Message("另存为 DOCX 或 ODT 再放回去", english: "save it as DOCX or ODT"))
    case .unclosed:
      FindingCode(
        "template.unclosed", .warning,
        title: Message("模板里的占位符没有写完", english: "a placeholder of a template is not closed"),
        explanation: Message(
          "{{ 后面同一段里没有 }}，或 {{#名称}} 没有对应的 {{/名称}}。这样的模板不填写：代替程序材料的改用程序的版式，其余的原样放进材料",
          english:
            "{{ lacks its }} in the same paragraph, or {{#NAME}} its {{/NAME}}. Such a template is not filled: the "
            + "layout of the program is used instead, or the template is put into the packet as it is"),
        remedy: Message("按指出的位置补上", english: "add what is missing at the place"))
    case .crossed:
      FindingCode(
        "template.crossed", .warning,
        title: Message("模板里重复部分的首尾不在同一层", english: "beginning and end of a part are not at one level"),
        explanation: Message(
          "{{#名称}} 和 {{/名称}} 一个在表格里、一个在表格外，或两个部分互相交叉，程序不知道该重复哪一块，模板没有填写",
          english:
            "One mark stands inside a table and one outside, or two parts overlap, so that the template was not filled"),
        remedy: Message("把首尾放在同一行、同一格，或同是正文的段落里", english: "put both into one row, one cell, or paragraphs of the text")
      )
    case .cutCells:
      FindingCode(
        "template.cut-cells", .warning,
        title: Message("模板里重复的行切断了上下合并的单元格", english: "repeated rows cut through merged cells"),
        explanation: Message(
          "重复的行里有一格和下面不重复的行合并在一起，重复后合并会错，模板没有填写",
          english:
            "A cell of the repeated rows is merged with a row below that is not repeated, so the template was not filled"
        ),
        remedy: Message("取消合并，或把合并的行都包进重复部分", english: "split the cell, or repeat all of its rows"))
    case .unknownName:
      FindingCode(
        "template.unknown-name", .warning,
        title: Message("模板里的名称不认识", english: "a template has an unknown placeholder"),
        explanation: Message(
          "占位符里的名称程序不认识，或用在了不该用的地方，原样留在材料里", english: "Nothing goes by this name here; it was left as it stands"),
        remedy: Message("按提示改正；huiwu template 文件 列出可用的名称", english: "correct it; huiwu template FILE lists the names"))
    case .wrongKind:
      FindingCode(
        "template.wrong-kind", .warning,
        title: Message("模板把名单当文字用了", english: "a template uses a list as words"),
        explanation: Message(
          "这个名称是一份名单，要写成 {{#名称}}…{{/名称}}", english: "The name is that of a list and needs {{#NAME}}…{{/NAME}}"),
        remedy: Message("改成重复部分", english: "make it a part that is repeated"))
    case .missingPicture:
      FindingCode(
        "template.missing-picture", .warning,
        title: Message("模板要用的图片没有找到", english: "a picture of a template is missing"),
        explanation: Message(
          "图片文件不在会议文件夹里，或不是 PNG、JPEG，此处留空",
          english: "The picture is not there, or neither PNG nor JPEG; nothing was put there"),
        remedy: Message("把图片放在模板旁边", english: "put the picture beside the template"))
    case .nothingKnown:
      FindingCode(
        "template.nothing-known", .info,
        title: Message("模板要填的内容会议没有写", english: "the meeting does not say what a template asks for"),
        explanation: Message(
          "占位符是对的，但会议资料里没有这一项，此处留空",
          english: "The placeholder is right, but the meeting does not say; it was left blank"),
        remedy: Message("在会议资料里补上，或手工填写", english: "add it to the meeting, or fill it in by hand"))
    }
  }

  init(_ problem: TemplateProblem) {
    self =
      switch problem {
      case .unclosedTag, .unclosedPart: .unclosed
      case .crossed: .crossed
      case .cutCells: .cutCells
      case .unknownName: .unknownName
      case .wrongKind: .wrongKind
      }
  }
}
