internal import Assembler
internal import OfficeDocuments

/// People without a number were put into the office's order by rank.
struct PlacedByRank: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "roster.placed-by-rank", .info,
    title: Message("没有序号的人按级别排进了名单", english: "people without a number were placed by rank"),
    explanation: Message(
      "名单以单位排定的先后为准：文件、工作表、分组标题、序号、行的先后。有序号的名单末尾加了没有序号的人，程序按级别把他们排在同级的后面，并在这里说明",
      english:
        "The office's own order counts: files, sheets, titles, numbers, rows. Whoever was added without a number at the end of "
        + "a numbered list is placed by rank behind the people of equal rank, and told here"),
    remedy: Message("排得不对的，请填上序号", english: "fill in the numbers where the order is not what you want"),
    examples: [
      CheckExample(
        Message("临时增加的副县长没有序号", english: "a deputy added late without a number"),
        meeting: """
          会议名称: 全县农田水利工作会议
          主办单位: 云溪县人民政府
          名单:
            - {序号: 1, 姓名: 方既白, 单位: 云溪县人民政府, 职务: 县长, 级别: 县处级正职}
            - {序号: 2, 姓名: 何田, 单位: 云溪县水利局, 职务: 局长, 级别: 乡科级正职}
            - {姓名: ↓侯晓玲, 单位: 云溪县人大常委会, 职务: 副主任, 级别: 县处级副职}
          规则:
            级别: [{名称: 县处级正职}, {名称: 县处级副职}, {名称: 乡科级正职}]
          """),
      CheckExample(
        Message("都没有序号的名单，按行的先后", english: "a list without numbers keeps its rows"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 何田, 单位: 云溪县水利局, 级别: 乡科级正职}
            - {姓名: 方既白, 单位: 云溪县人民政府, 级别: 县处级正职}
          规则:
            级别: [{名称: 县处级正职}, {名称: 乡科级正职}]
          """),
    ])

  /// One finding for the roster.
  func findings(in work: SharedWork) -> [Finding] {
    let people = work.work(PeopleInOrder.self).people
    // Whoever stands behind all whom the office placed was added at the end anyway.
    guard let lastPlaced = people.lastIndex(where: { $0.reason.isOffice }) else { return [] }
    let moved = people[..<lastPlaced].filter { !$0.reason.isOffice && $0.person.isExpected }
    guard let first = moved.first else { return [] }
    let names = moved.prefix(5).map(\.person.name.value.text).joined(separator: "、") + (moved.count > 5 ? "等" : "")
    return [
      Finding(
        code,
        Message(
          "\(moved.count) 人没有序号，按级别排进了名单：\(names)；“\(first.person.name.value.text)”的依据是\(first.reason.message.chinese)；"
            + "不对的请填上序号",
          english:
            "\(moved.count) people have no number and were placed by rank: \(names); “\(first.person.name.value.text)” by "
            + "\(first.reason.message.english); fill in numbers if that is not wanted"),
        at: first.person.name.location, subject: first.person.name.value.text,
        related: moved.dropFirst().prefix(4).map(\.person.name.location))
    ]
  }
}
