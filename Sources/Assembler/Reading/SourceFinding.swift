public import OfficeDocuments

/// What can be wrong with a description of a meeting, whatever file it was typed in.
public enum SourceFinding: FindingCodes {
  /// A name that is not known.
  case unknownKey
  /// A name stands twice.
  case duplicateKey
  /// The wrong shape.
  case wrongShape
  /// A value of the wrong form.
  case badValue
  /// Something necessary is missing.
  case missingField
  /// A row without its main value.
  case missingValue
  /// A necessary column is missing.
  case missingColumn
  /// A column with content and no name.
  case unnamedColumn
  /// A column that no paper uses.
  case unusedColumn
  /// Several days and no dates in the agenda.
  case severalDays

  /// The part of the program that reports them.
  public static let title = Message("读取会议", english: "Reading a meeting")

  /// The code with all that a user needs to know of it.
  public var code: FindingCode {
    switch self {
    case .unknownKey:
      FindingCode(
        "source.unknown-key", .warning,
        title: Message("不认识的名称", english: "a name that is not known"),
        explanation: Message(
          "键或列名不在已知的名称之内，它的内容没有采用",
          english: "The key or column is none of those that are known, so what stands under it was not used"),
        remedy: Message("按提示改成已知的名称，或删去", english: "use a known name, or delete it"))
    case .duplicateKey:
      FindingCode(
        "source.duplicate-key", .warning,
        title: Message("名称重复", english: "a name stands twice"),
        explanation: Message("同一个键或列名出现两次，只用了第一处", english: "A key or column stands twice and only the first was used"),
        remedy: Message("删去多余的一处", english: "delete one of the two"))
    case .wrongShape:
      FindingCode(
        "source.wrong-shape", .error,
        title: Message("内容的写法不对", english: "the wrong shape"),
        explanation: Message(
          "这里应当是若干“名称: 内容”、一个列表或一句话，写的是别的",
          english: "Names and values, a list, or a text belong here, and something else stands there"),
        remedy: Message("按示例的格式填写", english: "follow the example"))
    case .badValue:
      FindingCode(
        "source.bad-value", .error,
        title: Message("内容的格式不对", english: "a value of the wrong form"),
        explanation: Message(
          "日期、时间、数字、是否等内容认不出来", english: "A date, a time, a number or a choice could not be understood"),
        remedy: Message("按提示的格式改写", english: "write it as the message shows"))
    case .missingField:
      FindingCode(
        "source.missing-field", .error,
        title: Message("缺少必要的内容", english: "something necessary is missing"),
        explanation: Message(
          "会议名称、名单或记录里必须有的一项没有写",
          english: "The name of the meeting, the roster, or a field that a record has to have is not there"),
        remedy: Message("补上", english: "add it"))
    case .missingValue:
      FindingCode(
        "source.missing-value", .warning,
        title: Message("一行缺少主要内容", english: "a row without its main value"),
        explanation: Message("这一行没有姓名、事项或文件，没有采用", english: "The row has no name, item or file and was not used"),
        remedy: Message("补上，或删去这一行", english: "fill it in, or delete the row"))
    case .missingColumn:
      FindingCode(
        "source.missing-column", .error,
        title: Message("表里没有需要的列", english: "a necessary column is missing"),
        explanation: Message(
          "没有找到“姓名”等必须有的列，这张表没有采用",
          english: "The column of names, or another that has to be there, was not found, so the table was not used"),
        remedy: Message("在表头写上列名", english: "name the column in the header row"))
    case .unnamedColumn:
      FindingCode(
        "source.unnamed-column", .warning,
        title: Message("有内容的列没有列名", english: "a column with content and no name"),
        explanation: Message(
          "这一列没有列名，不知道是什么，没有采用", english: "The column has no name, so nobody knows what it is, and it was not used"),
        remedy: Message("在表头写上列名", english: "name it in the header row"))
    case .unusedColumn:
      FindingCode(
        "source.unused-column", .info,
        title: Message("用不着的列", english: "a column that no paper uses"),
        explanation: Message(
          "性别、民族等列认得出来，但哪种材料都用不着", english: "The column is known, such as sex or lodging, but no paper uses it"),
        remedy: Message("不用处理", english: "nothing needs doing"))
    case .severalDays:
      FindingCode(
        "source.several-days", .info,
        title: Message("会期有几天，议程没有分日期", english: "several days and no dates in the agenda"),
        explanation: Message(
          "会议有几天，议程各项都算在第一天", english: "The meeting takes several days, and all items count for the first"),
        remedy: Message("在议程里写明各项的日期", english: "give the items of the agenda their dates"))
    }
  }
}
