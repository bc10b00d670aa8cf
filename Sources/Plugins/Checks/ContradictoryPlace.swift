internal import Assembler
internal import OfficeDocuments

/// Papers disagree on where the meeting is held.
struct ContradictoryPlace: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.venue", .error,
    title: Message("会议地点前后不一致", english: "papers disagree on the venue"),
    explanation: Message(
      "比较通知、议程等写的会议地点；一处写得详细、一处写得简单，不算不一致",
      english: "Compares the venue as the papers state it; one may say it with more care than the other"),
    remedy: Message("核对会场，改正另一处", english: "see which is right and correct the other"),
    examples: [
      CheckExample(
        Message("通知写的是另一层楼；写得简单的不算", english: "another floor; a shorter name is the same place"),
        meeting: """
          会议名称: 农田水利工作会议
          会议时间: 2026年9月1日9:00
          会议地点: 县会议中心三楼报告厅
          """,
        files: [
          "会议通知.txt":
            "关于召开农田水利工作会议的通知\n各乡镇：\n一、会议时间：2026年9月1日9:00\n↓二、会议地点：县会议中心二楼报告厅\n县水利局\n2026年8月20日\n",
          "会议议程.txt": "农田水利工作会议议程\n时间：2026年9月1日9:00\n地点：县会议中心\n一、讲话\n",
          "会议日程.md":
            "# 农田水利工作会议日程\n\n| 日期 | 时间 | 内容 | 地点 |\n|---|---|---|---|\n| 9月1日（周二） | 9:00 | 开幕 | 报告厅 |\n| | 10:00 | 讨论 | 各讨论室 |\n",
        ])
    ])

  /// One finding for each paper.
  func findings(in work: SharedWork) -> [Finding] {
    Disagreement.among(work.work(PaperStatements.self).venues, fact: work.meeting.venue, agree: PlaceName.agree).map {
      found in
      .contradiction(
        code, found.said.paper, Message("会议地点", english: "the venue"), says: found.said.value, other: found.other.value,
        at: found.said.location, related: found.other.location)
    }
  }
}
