internal import Assembler
internal import OfficeDocuments

/// A paper states another day than the meeting.
struct ContradictoryDate: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.date", .error,
    title: Message("会议日期前后不一致", english: "papers disagree on the day of the meeting"),
    explanation: Message(
      "把通知、议程、主持词写的会议日期和稿件标题下的日期，与会议日期比较；多日会议，各天都算对。差一年的多半是把往年的稿子拿来用",
      english:
        "Compares the day that the notice, the agenda, the host's script and the heads of drafts state with the day of "
        + "the meeting; any day of a longer meeting will do. A year's difference is mostly a draft of last year"),
    remedy: Message("核对是哪一天，改正另一处", english: "see which day is right and correct the other"),
    examples: [
      CheckExample(
        Message("稿件的日期是去年的，主持词晚了一天", english: "a draft of last year, a script of the next day"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          材料: [{文件: 讲话.txt}, {文件: 主持词.txt}]
          """,
        files: [
          "讲话.txt": "在农田水利工作会议上的讲话\n↓（2025年9月1日）\n同志们：\n今年9月2日还要开会。\n",
          "主持词.txt": "主持词\n同志们：\n今天是↓9月2日，我们在这里召开农田水利工作会议。\n",
        ]),
      CheckExample(
        Message("没有人指明的通知也核对；报名期限不是会期", english: "a notice that nobody named; a deadline is no date of the meeting"),
        meeting: """
          会议名称: 农田水利工作会议
          会议时间: 2026年9月1日9:00
          """,
        files: [
          "会议通知.txt":
            "关于召开农田水利工作会议的通知\n各乡镇：\n↓定于2026年9月3日9:00在县会议中心召开农田水利工作会议。\n请于8月25日前报送回执。\n县水利局\n2026年8月20日\n"
        ]),
    ])

  /// One finding for each paper and day.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let dates = work.work(PaperStatements.self).dates
    return Disagreement.among(dates, fact: meeting.date) { said, date in
      said == date || meeting.lastDate.map { date <= said && said <= $0.value } ?? false
        || meeting.agenda.items.contains { $0.date?.value == said }
    }.map { found in
      let isYear = found.said.value.year != found.other.value.year && found.said.paper == .draft
      var finding = Finding.contradiction(
        code, found.said.paper, Message("日期", english: "the day"), says: found.said.value.chinese,
        other: found.other.value.chinese, at: found.said.location, related: found.other.location)
      if isYear {
        finding.message = Message(
          finding.message.chinese + "，年份不同，是不是用了往年的稿子",
          english: finding.message.english + "; the year differs: is this a draft of another year")
      }
      return finding
    }
  }
}
