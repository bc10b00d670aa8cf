public import OfficeDocuments

/// The part of the documentation that lists every sheet, column and key, made from the tables that the reader uses.
public enum FieldReference {
  /// The tables as Markdown.
  public static func markdown(in language: Language) -> String {
    parts.map { part in
      "### \(part.title.text(in: language))\n\n" + table(part.fields, in: language)
    }.joined(separator: "\n") + "\n" + choices(in: language)
  }

  private static let parts: [(title: Message, fields: FieldTable)] = [
    (
      Message("各部分：工作表名，或 YAML 最外层的键", english: "Parts: sheets, or the outermost keys of YAML"),
      MeetingFields.Part.all
    ),
    (
      Message("会议：工作表的一行一项，或 YAML 的键", english: "会议 (meeting): rows of the sheet, or keys of YAML"),
      MeetingFields.Fact.inWorkbook
    ),
    (Message("名单：列", english: "名单 (roster): columns"), MeetingFields.Person.all),
    (
      Message("名单里常见而不采用的列（只提示一次）", english: "名单 (roster): usual columns that are mentioned once and not used"),
      MeetingFields.Person.unused
    ),
    (Message("分组：列", english: "分组 (groups): columns"), MeetingFields.Group.all),
    (Message("议程：列", english: "议程 (agenda): columns"), MeetingFields.Item.all),
    (
      Message("座次：设置，一行一项", english: "座次 (seating): settings, one a row"), MeetingFields.Seating.all
    ),
    (
      Message("座次：固定座位的列", english: "座次 (seating): columns of the list of fixed seats"), MeetingFields.Assignment.all
    ),
    (Message("材料：列", english: "材料 (materials): columns"), MeetingFields.Material.all),
    (Message("流程：列", english: "流程 (steps): columns"), MeetingFields.Step.all),
    (Message("接待：列", english: "接待 (visit): columns"), MeetingFields.Visit.all),
    (Message("车辆：列", english: "车辆 (vehicles): columns"), MeetingFields.Vehicle.all),
    (Message("路线：列", english: "路线 (legs): columns"), MeetingFields.Leg.all),
    (Message("分工：列", english: "分工 (duties): columns"), MeetingFields.Duty.all),
    (Message("筹备：列", english: "筹备 (preparation): columns"), MeetingFields.Preparation.all),
    (Message("议定事项：列", english: "议定事项 (decisions): columns"), MeetingFields.Decision.all),
    (Message("核对：键", english: "核对 (checking): keys"), MeetingFields.Checking.ofMeeting),
    (
      Message("核对：“已核对”的各条，或工作表的列", english: "核对 (checking): columns, or keys of each suppression"),
      MeetingFields.Looked.inWorkbook
    ),
    (Message("用词：键", english: "用词 (words): keys"), MeetingFields.Words.all),
    (Message("用词：列", english: "用词 (words): columns"), MeetingFields.Word.all),
    (
      Message("指向另一个文件（YAML）", english: "A file in place of records (YAML)"), MeetingFields.Pointer.all
    ),
  ]

  private static func table(_ fields: FieldTable, in language: Language) -> String {
    let heading =
      switch language {
      case .chinese: "| 名称 | 英文 | 也可以写 | 填什么 |"
      case .english: "| Chinese | English | also | value |"
      }
    let rows = fields.fields.map { field in
      let synonyms = field.synonyms.joined(separator: language == .chinese ? "、" : ", ")
      return "| \(field.chinese) | `\(field.english)` | \(synonyms) | \(field.form.expected.text(in: language)) |"
    }
    return ([heading, "|---|---|---|---|"] + rows).joined(separator: "\n") + "\n"
  }

  /// The words that stand for each choice.
  private static func choices(in language: Language) -> String {
    let title: String
    let heading: String
    switch language {
    case .chinese: (title, heading) = ("### 可选的词", "| 选项 | 也可以写 |")
    case .english: (title, heading) = ("### Words for choices", "| choice | also |")
    }
    let groups: [[[String]]] = [
      ChoiceText.yesNoWords.map(\.1), ChoiceText.roleWords.map(\.1), ChoiceText.areaWords.map(\.1),
      ChoiceText.evenRowWords.map(\.1), ChoiceText.honourWords.map(\.1), ChoiceText.hallFillWords.map(\.1),
      ChoiceText.hallSideWords.map(\.1),
    ]
    let rows = groups.joined().compactMap { words -> String? in
      guard let first = words.first else { return nil }
      return "| \(first) | \(words.dropFirst().joined(separator: language == .chinese ? "、" : ", ")) |"
    }
    return ([title, "", heading, "|---|---|"] + rows).joined(separator: "\n") + "\n"
  }
}
