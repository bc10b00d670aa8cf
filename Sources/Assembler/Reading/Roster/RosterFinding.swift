public import OfficeDocuments

/// What reading a roster has to tell.
public enum RosterFinding: FindingCodes {
  /// Nobody on the roster.
  case empty
  /// A remark speaks of leave.
  case leaveNote
  /// A table without a header row.
  case noHeader
  /// An example row in a list.
  case exampleRow
  /// Text in a list of names that names nobody.
  case unreadText
  /// Another number of people than announced.
  case announcedCount
  /// People beside the table of a list.
  case unreadPeople
  /// A hidden sheet holds a list.
  case hiddenSheet
  /// There is no such sheet.
  case missingSheet

  /// The part of the program that reports them.
  public static let title = Message("读取名单", english: "Reading the roster")

  /// The code with all that a user needs to know of it.
  public var code: FindingCode {
    switch self {
    case .empty:
      FindingCode(
        "roster.empty", .error,
        title: Message("名单里没有人", english: "nobody on the roster"),
        explanation: Message(
          "没有读到一个人，多半是表头或文件不对", english: "Nobody was found; most likely the header row or the file is wrong"),
        remedy: Message("检查文件和“姓名”列", english: "see the file and its column of names"))
    case .leaveNote:
      FindingCode(
        "roster.leave-note", .info,
        title: Message("备注里写着请假", english: "a remark speaks of leave"),
        explanation: Message(
          "备注写明请假、不参加的，按请假处理；只请半天、替会等说不清的，仍按参会编排；与“参会”列矛盾的是警告",
          english:
            "Somebody whose remark says that they do not come counts as on leave; where it is unclear, as for half a day "
            + "or a substitute, they count as coming; a contradiction with the column of attendance is a warning"),
        remedy: Message("核对；另加“请假”或“参会”一列，写明是否", english: "see whether it is so, and say it in a column of its own"))
    case .noHeader:
      FindingCode(
        "source.no-header", .info,
        title: Message("表没有表头", english: "a table without a header row"),
        explanation: Message(
          "表没有表头，按内容认出了姓名列；各格都是姓名的，逐格读成参会人员，是警告；像座次图、值班表的不当作名单",
          english:
            "The column of names was told by its content; where all cells are names, each was read as a person, which is a "
            + "warning; what looks like a drawing of seats or a timetable is not taken for a list"),
        remedy: Message("在第一行写上列名", english: "name the columns in the first row"))
    case .exampleRow:
      FindingCode(
        "source.example-row", .info,
        title: Message("名单里的填写示例", english: "an example row in a list"),
        explanation: Message(
          "这一行写明是“示例”，只教人怎样填表，没有采用",
          english: "The row says that it is an example of how to fill in the list, so it was not used"),
        remedy: Message(
          "不用处理；真有此人的删去“示例”二字", english: "nothing needs doing; if it is a person, delete the word for example"))
    case .announcedCount:
      FindingCode(
        "source.announced-count", .warning,
        title: Message("写明的人数与姓名对不上", english: "another number of people than announced"),
        explanation: Message(
          "一行写着“3人”或“等3人”，读出的姓名却不是 3 个", english: "A line says how many people it names, and another number was read"),
        remedy: Message("核对有没有漏写姓名", english: "see whether a name is missing"))
    case .unreadText:
      FindingCode(
        "source.unread-text", .warning,
        title: Message("名单里有认不出的文字", english: "text in a list of names that names nobody"),
        explanation: Message(
          "与姓名写在同一行，却认不出是姓名、单位还是职务，没有采用",
          english:
            "It stands in a line of names and could not be told to be a name, a unit or a post, so it was not used"
        ),
        remedy: Message(
          "是人的话写成“姓名（单位职务）”，不是的话不用处理", english: "write a person as name (unit post); else nothing needs doing"))
    case .unreadPeople:
      FindingCode(
        "source.unread-people", .warning,
        title: Message("表格之外还有人名", english: "people beside the table of a list"),
        explanation: Message(
          "文档里有参会人员表，表外又写着“列席：某某”之类的人，没有采用",
          english: "A document holds a table of people, and lines beside it name more of them, who were not used"),
        remedy: Message("写进表格，或删去", english: "put them into the table, or delete them"))
    case .hiddenSheet:
      FindingCode(
        "source.hidden-sheet", .warning,
        title: Message("隐藏的工作表里有名单", english: "a hidden sheet holds a list"),
        explanation: Message(
          "隐藏的工作表没有采用，可能是旧名单，也可能漏了人",
          english: "A hidden sheet was not used; it may be an old list, or people may be missing"),
        remedy: Message("取消隐藏，或删除", english: "unhide it, or delete it"))
    case .missingSheet:
      FindingCode(
        "source.missing-sheet", .error,
        title: Message("没有这张工作表", english: "there is no such sheet"),
        explanation: Message("会议文件指明的工作表在工作簿里没有", english: "The sheet that the meeting names is not in the workbook"),
        remedy: Message("按提示改正名称", english: "correct the name"))
    }
  }
}
