internal import Assembler
internal import OfficeDocuments

/// Papers disagree on who presides.
struct ContradictoryHost: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.host", .error,
    title: Message("主持人前后不一致", english: "papers disagree on who presides"),
    explanation: Message(
      "比较通知、议程、主持词写的主持人", english: "Compares who presides according to the notice, the agenda and the script"),
    remedy: Message("核对主持人，改正另一处", english: "see who presides and correct the other"),
    examples: [
      CheckExample(
        Message("议程还是原来的主持人", english: "the agenda still names the former host"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          主持人: 何田
          名单: [{姓名: 何田, 单位: 县水利局, 职务: 局长}, {姓名: 方既白, 单位: 县财政局, 职务: 局长}]
          """,
        files: ["会议议程.txt": "农田水利工作会议议程\n时间：2026年9月1日9:00\n↓主持人：县财政局局长方既白\n一、讲话\n"])
    ])

  /// One finding for each paper.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let fact = meeting.host.map { Located($0, at: $0.location) }
    return Disagreement.among(work.work(PaperStatements.self).hosts, fact: fact) { one, other in
      one.name == other.name || !Set(one.subjects).isDisjoint(with: other.subjects)
    }.map { found in
      .contradiction(
        code, found.said.paper, Message("主持人", english: "who presides"), says: found.said.value.name.text,
        other: found.other.value.name.text, at: found.said.location, related: found.other.location)
    }
  }
}
