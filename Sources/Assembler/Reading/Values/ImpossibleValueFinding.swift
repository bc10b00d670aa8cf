internal import OfficeDocuments

/// Values that cannot be what their column says.
enum ImpossibleValueFinding: FindingCodes {
  /// The error value of a formula.
  case errorValue
  /// A telephone number that lost digits.
  case lostDigits
  /// No name in the column of names.
  case noName
  /// A prompt in the place of a value.
  case unfilled
  /// A mail merge field that was never merged.
  case unmergedField

  /// The part of the program that reports them.
  static let title = Message("读取各格", english: "Reading cells")

  /// The code with all that a user needs to know of it.
  var code: FindingCode {
    switch self {
    case .errorValue:
      FindingCode(
        "source.error-value", .warning,
        title: Message("公式的错误值", english: "the error value of a formula"),
        explanation: Message(
          "格子里是 #REF!、#N/A 之类的错误值，或列太窄时的 ####，没有采用",
          english: "The cell holds an error such as #REF!, or the #### of a column too narrow, and was not used"),
        remedy: Message("改正公式，或直接填写", english: "mend the formula, or type the value"))
    case .lostDigits:
      FindingCode(
        "source.lost-digits", .warning,
        title: Message("电话号码丢了位数", english: "a telephone number that lost digits"),
        explanation: Message(
          "电话号码存成了 1.38E+10 之类的科学计数，后几位已经丢失，没有采用",
          english: "The number was saved in scientific notation, which lost its last digits, and was not used"),
        remedy: Message("把这一列设为文本格式，重新填写", english: "make the column text and type the number again"))
    case .noName:
      FindingCode(
        "source.no-name", .warning,
        title: Message("姓名列里不是姓名", english: "no name in the column of names"),
        explanation: Message(
          "姓名列里只有数字或符号，如公式引用空格得到的 0",
          english: "The column of names holds only digits or signs, such as the 0 of a formula"),
        remedy: Message("填写姓名，或删去这一行", english: "write the name, or delete the row"))
    case .unfilled:
      FindingCode(
        "source.unfilled", .warning,
        title: Message("提示文字没有换成内容", english: "a prompt in the place of a value"),
        explanation: Message("格子里还是“单击此处输入文字”之类的提示", english: "The cell still holds the words that ask for a value"),
        remedy: Message("填写，或删去", english: "fill it in, or delete it"))
    case .unmergedField:
      FindingCode(
        "source.unmerged-field", .warning,
        title: Message("没有合并的邮件合并域", english: "a mail merge field that was never merged"),
        explanation: Message("格子里是 «姓名» 之类的域，没有采用", english: "The cell holds a field such as «姓名» and was not used"),
        remedy: Message("完成邮件合并，或直接填写", english: "finish the merge, or type the value"))
    }
  }
}
