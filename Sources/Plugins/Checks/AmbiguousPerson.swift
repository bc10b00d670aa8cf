internal import Assembler
internal import OfficeDocuments

/// A name that several people of the roster have does not say which of them is meant.
struct AmbiguousPerson: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "roster.ambiguous-name", .warning,
    title: Message("同名的人，分不清指哪一位", english: "a name that several people have"),
    explanation: Message(
      "名单上有几个同名的人，而主持人、发言人、座次或代会人只写了姓名，或者写的单位、职务与几个人都对得上，程序不猜是哪一位：材料上不印职务，座位先按名单先后安排",
      english:
        "Several people of the roster have one name, and host, speaker, seat or substitute give no more than the name, or a "
        + "unit and a post that fit several. Nobody is guessed at: papers print no post, and seats go by the roster for the time "
        + "being"),
    remedy: Message(
      "在姓名旁写上单位或职务，如“县财政局 何田”；座次表可以加“单位”一列",
      english: "write the unit or the post beside the name; a list of seats may have a column for the unit"),
    examples: [
      CheckExample(
        Message("两个何田，发言人没有写单位；写了单位的分得清", english: "two of one name, with and without the unit"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 何田, 单位: 县水利局, 职务: 局长}
            - {姓名: 何田, 单位: 云岭乡, 职务: 乡长}
            - {姓名: 侯晓玲, 单位: 县财政局}
          议程:
            - {事项: 通报情况, 发言人: ↓何田}
            - {事项: 表态发言, 发言人: 县水利局 何田}
          """),
      CheckExample(
        Message("座次表上一个写了单位，另一个就清楚了", english: "one seat with its unit makes the other clear"),
        meeting: """
          会议名称: 农田水利工作会议
          名单:
            - {姓名: 何田, 单位: 县水利局}
            - {姓名: 何田, 单位: 云岭乡}
          座次:
            固定座位:
              - {姓名: 何田, 单位: 云岭乡, 座位: 1排1座}
              - {姓名: 何田, 座位: 1排2座}
          """),
    ])

  /// One finding for each place that leaves it open.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let spoken = (meeting.host.map { [$0] } ?? []) + meeting.agenda.items.flatMap(\.speakers)
    // A material repeats its speaker from the agenda: one finding is enough.
    let inAgenda = Set(spoken.flatMap(\.subjects))
    let others = meeting.materials.compactMap(\.speaker).filter { !$0.subjects.contains(where: inAgenda.contains) }
    let named =
      spoken + others + meeting.seating.assignments.map(\.person) + meeting.roster.people.compactMap(\.substitute)
    return named.compactMap { reference in
      guard case .ambiguous(let people) = reference.resolution else { return nil }
      let candidates = people.prefix(5).compactMap { meeting.roster[$0] }
      let name = reference.name.text
      return Finding(
        code,
        Message(
          "名单上有 \(people.count) 个“\(name)”，分不清指哪一位：\(candidates.map(\.distinction).joined(separator: "、"))；"
            + "请在姓名旁写上\(clue(candidates).chinese)",
          english:
            "\(people.count) people are called “\(name)”: \(candidates.map(\.distinction).joined(separator: ", ")); write the "
            + "\(clue(candidates).english) beside the name"),
        at: reference.location, subject: name, related: candidates.map(\.name.location))
    }
  }

  /// What tells the candidates apart.
  private func clue(_ people: [Person]) -> Message {
    func differ(_ value: (Person) -> Located<String>?) -> Bool {
      Set(people.map { value($0)?.value ?? "" }).count == people.count
    }
    if differ({ $0.unit }) { return Message("单位", english: "unit") }
    if differ({ $0.post }) { return Message("职务", english: "post") }
    if differ({ $0.group }) { return Message("分组", english: "group") }
    return Message("单位和职务", english: "unit and the post")
  }
}

extension Person {
  /// What tells somebody from others of the name.
  fileprivate var distinction: String {
    let parts = [titleText, group?.value].compactMap { $0 }
    return parts.isEmpty ? "名单第 \(id.number) 人" : parts.joined(separator: " ")
  }
}
