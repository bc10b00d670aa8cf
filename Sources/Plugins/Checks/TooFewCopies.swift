internal import Assembler
internal import OfficeDocuments

/// Fewer copies of a material are printed than people come.
struct TooFewCopies: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.copies", .warning,
    title: Message("印的份数不够", english: "too few copies"),
    explanation: Message(
      "比较通知、材料清单要求的印制份数与参会人数（请假的人不计）", english: "Compares the copies that are printed with the people who come"),
    remedy: Message("按人数加上备用的份数印", english: "print one for each and some to spare"),
    examples: [
      CheckExample(
        Message("四个人只印三份", english: "three copies for four people"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          名单: [{姓名: 何田}, {姓名: 方既白}, {姓名: 林栖迟}, {姓名: 许南乔}]
          """,
        files: [
          "会议通知.txt": "关于召开农田水利工作会议的通知\n各乡镇：\n会议时间：2026年9月1日9:00\n发言材料请印制↓3份，会前送会务组。\n县水利局\n2026年8月20日\n",
          "材料清单.csv": "序号,材料名称,发言人,份数\n1,讲话,方既白,5\n2,发言,何田,↓3\n",
        ])
    ])

  /// One finding for each number of copies.
  func findings(in work: SharedWork) -> [Finding] {
    let roster = work.meeting.roster
    let needed = roster.people.count { $0.isExpected && $0.needsCard }
    guard needed > 3 else { return [] }
    let said = work.work(PaperStatements.self)
    let copies =
      said.counts.filter { $0.value.noun == .copies }.map { Located($0.value.number, at: $0.location) }
      + said.materials.compactMap(\.copies)
    return copies.filter { $0.value < needed && $0.value > 2 }.map { count in
      Finding(
        code,
        Message(
          "印 \(count.value) 份，参会有 \(needed) 人，不够；请加印", english: "\(count.value) copies for \(needed) people; print more"
        ),
        at: count.location, subject: "\(count.value) 份",
        related: [roster.people.first?.name.location ?? roster.location])
    }
  }
}
