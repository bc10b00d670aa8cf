internal import Assembler
internal import OfficeDocuments

/// Somebody who does not come stands in another list, or the list has a name that the roster does not have.
struct AbsentInList: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.list", .error,
    title: Message("请假的人还在别的名单上，或名单之间姓名不同", english: "somebody on leave is in another list, or the names differ"),
    explanation: Message(
      "签到表、分组、用餐、住宿等名单上的人，与参会名单比较：请了假的人还在上面，姓名与参会名单上的某人只差一点",
      english:
        "Compares lists for signing in, groups, meals and rooms with the roster: people on leave, and names that differ a little "
        + "from one of the roster"),
    remedy: Message("以参会名单为准，改正另一份", english: "go by the roster and correct the other"),
    examples: [
      CheckExample(
        Message("请假的人还在签到表上，另一个写错了字", english: "somebody on leave, and a slip"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: 参会名单.csv
          """,
        files: [
          "参会名单.csv": "姓名,单位,职务,参会\n何田,县水利局,局长,是\n方既白,县财政局,局长,否\n林栖迟,县教育局,局长,是\n",
          "签到表.csv": "序号,姓名,单位\n1,何田,县水利局\n2,↓方既白,县财政局\n3,↓林栖池,县教育局\n",
        ])
    ])

  /// One finding for each person and list.
  func findings(in work: SharedWork) -> [Finding] {
    let roster = work.meeting.roster
    let listed = work.work(PaperStatements.self).listed
    guard !roster.people.isEmpty, !listed.isEmpty else { return [] }
    let answers = RosterNames(work).answers(for: listed.map(\.value))
    return zip(listed, answers).compactMap { said, answer in
      let name = said.value.name.text
      switch answer {
      case .expected, .unknown(nil): return nil
      case .absent(let person):
        let instead = person.substitute?.name.text
        return Finding(
          code,
          Message(
            "“\(name)”注明不参加\(instead.map { "，由“\($0)”代会" } ?? "")，还在这份名单上；请改正",
            english:
              "“\(name)” is not coming\(instead.map { "; “\($0)” comes instead" } ?? "") and is still in this list; correct it"
          ),
          at: said.location, subject: name, suggestions: [instead].compactMap { $0 },
          related: [person.attends?.location ?? person.name.location])
      case .unknown(let nearest?):
        let near = nearest.person.name.value.text
        // Somebody else of the same list may well be another person of a similar name.
        guard
          !listed.contains(where: { $0.value.person == nearest.person.id && $0.location.file == said.location.file })
        else { return nil }
        return Finding(
          code,
          Message(
            "“\(name)”不在参会名单上；是不是“\(near)”（\(nearest.distance.explanation.chinese)）",
            english: "“\(name)” is not on the roster; “\(near)”? (\(nearest.distance.explanation.english))"),
          at: said.location, subject: name, suggestions: [near], related: [nearest.person.name.location])
      }
    }
  }
}
