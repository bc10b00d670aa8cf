internal import Assembler
internal import OfficeDocuments

/// Fewer people are there than the meeting needs, or more than should be there.
struct Attendance: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.quorum", .error,
    title: Message("实到人数不够或多于应到", english: "too few people for a quorum, or more than should come"),
    explanation: Message(
      "主持词宣布应到、实到人数。实到多于应到，或者不足应到的一半（代表大会不足三分之二），会议开不成或数目有误",
      english:
        "The script announces how many should come and how many are there. More than should come, or less than half of "
        + "them (two thirds at a congress), means that the meeting cannot be held or a number is wrong"),
    remedy: Message("核对签到数；确实不够法定人数的，改期或补到", english: "see who signed in; below the quorum the meeting has to wait"),
    examples: [
      CheckExample(
        Message("代表大会不足三分之二", english: "less than two thirds at a congress"),
        meeting: """
          会议名称: 第三次代表大会
          材料: [{文件: 主持词.txt}]
          """,
        files: ["主持词.txt": "第三次代表大会主持词\n各位代表：\n会议应到代表120人，实到↓70人，符合规定人数。\n"]),
      CheckExample(
        Message("到了九成", english: "nine of ten are there"),
        meeting: """
          会议名称: 工作会议
          材料: [{文件: 主持词.txt}]
          """,
        files: ["主持词.txt": "工作会议主持词\n同志们：\n会议应到120人，实到108人。\n"]),
    ])

  /// One finding for each number of people who are there.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let counts = work.work(PaperStatements.self).counts
    return counts.compactMap { present in
      guard present.value.noun == .present,
        let expected = counts.last(where: {
          $0.value.noun == .expected && $0.location.file == present.location.file
        })
      else { return nil }
      let isCongress = ["代表大会", "党代会", "职代会"].contains { meeting.name.value.contains($0) }
      let needed = isCongress ? (expected.value.number * 2 + 2) / 3 : expected.value.number / 2 + 1
      let (here, all) = (present.value.number, expected.value.number)
      guard here > all || here < needed else { return nil }
      let roster = meeting.roster.people.isEmpty ? [] : [meeting.roster.location]
      let why =
        here > all
        ? Message("多于应到的 \(all) 人", english: "more than the \(all) who should come")
        : Message(
          "不到应到 \(all) 人的\(isCongress ? "三分之二" : "半数以上")", english: "fewer than the \(needed) of \(all) that are needed"
        )
      return Finding(
        code,
        Message("实到 \(here) 人，\(why.chinese)；请核对人数", english: "\(here) people are there, \(why.english); see who came"),
        at: present.location, subject: present.words, related: [expected.location] + roster)
    }
  }
}
