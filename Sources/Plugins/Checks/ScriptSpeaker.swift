internal import Assembler
internal import OfficeDocuments

/// The script calls on somebody who does not speak, or passes over somebody who does.
struct ScriptSpeaker: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.speaker", .error,
    title: Message("主持词请的人与议程不一致", english: "the script calls on others than the agenda"),
    explanation: Message(
      "主持词里“请某某发言”的人，应当就是议程上的发言人：不在名单上的、请了假的、议程上没有的，以及议程上有而主持词没有请的，都指出来。"
        + "主持词至少请了议程上一半的人，才看漏了谁；由别人代会的，请代会的人",
      english:
        "Those whom the script asks to speak should be the speakers of the agenda. It tells strangers, people on leave, those "
        + "whom the agenda does not have, and speakers whom the script passes over, where it calls at least half of them"
    ),
    remedy: Message("核对谁发言，主持词、议程和稿子一起改", english: "see who speaks and correct script, agenda and drafts together"),
    examples: [
      CheckExample(
        Message("姓名写错；请了没有安排的人，漏了安排的人", english: "a slip, somebody who does not speak, and somebody passed over"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: [{姓名: 何田, 职务: 局长}, {姓名: 方既白, 职务: 县长}, {姓名: 林栖迟, 职务: 镇长}, {姓名: 许南乔, 职务: 主任}]
          议程:
            - {事项: 交流发言, 发言人: 何田}
            - {事项: 交流发言, 发言人: ↓林栖迟}
            - {事项: 讲话, 发言人: 方既白}
          材料: [{文件: 主持词.txt}]
          """,
        files: [
          "主持词.txt": "农田水利工作会议主持词\n同志们：\n首先请局长↓何甜同志发言。\n请主任↓许南乔同志发言。\n最后，请县长方既白同志讲话，请大家欢迎。\n"
        ]),
      CheckExample(
        Message("请假的人还在主持词里", english: "somebody on leave is still in the script"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: [{姓名: 何田, 职务: 局长, 参会: 否}, {姓名: 方既白, 职务: 县长}, {姓名: 许南乔, 职务: 副局长}]
          议程:
            - {事项: 通报, 发言人: 许南乔}
            - {事项: 讲话, 发言人: 方既白}
          材料: [{文件: 主持词.txt}]
          """,
        files: ["主持词.txt": "农田水利工作会议主持词\n同志们：\n请副局长许南乔通报情况。\n请局长↓何田同志发言。\n请方既白县长讲话。\n"]),
    ])

  /// One finding for each person.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let calls = work.work(PaperStatements.self).calls
    let items = meeting.agenda.items.filter { !$0.speakers.isEmpty }
    guard !calls.isEmpty, !items.isEmpty, !meeting.roster.people.isEmpty else { return [] }
    let speakers = items.flatMap(\.speakers)
    let spoken = Set(speakers.flatMap(\.subjects))
    let called = Set(calls.flatMap(\.value.person.subjects))
    let host = Set(meeting.host?.subjects ?? [])
    let names = RosterNames(work)
    let strange = calls.filter { call in
      let subjects = Set(call.value.person.subjects)
      return subjects.isDisjoint(with: spoken) && subjects.isDisjoint(with: host)
    }
    let answers = names.answers(for: strange.map(\.value.person))
    let misspelt = Set(
      answers.flatMap { answer -> [PersonReference.Subject] in
        if case .unknown(let nearest?) = answer { return [.person(nearest.person.id)] }
        return []
      })
    let passed = speakers.filter { Set($0.subjects).isDisjoint(with: called.union(misspelt)) }
    let callsMost = (speakers.count - passed.count) * 2 >= speakers.count
    var told: Set<PersonName> = []
    var findings: [Finding] = []
    for (call, answer) in zip(strange, answers) {
      let person = call.value.person
      guard told.insert(person.name).inserted else { continue }
      // Who speaks at that turn by the agenda is whom the script should have called.
      let turn = passed.first ?? nearestTurn(call, calls, speakers)
      findings.append(finding(call, answer, turn: turn, callsMost: callsMost, meeting))
    }
    guard callsMost, let first = calls.first else { return findings }
    for speaker in passed where !OtherSpeakers.areNamed(by: speaker.name) && speaker.name.looksLikePerson {
      // 由我通报 calls on nobody.
      if !host.isDisjoint(with: speaker.subjects) { continue }
      if let person = speaker.person.flatMap({ meeting.roster[$0] }), !person.isExpected { continue }
      let name = speaker.name.text
      findings.append(
        Finding(
          code, severity: .warning,
          Message(
            "议程安排“\(name)”发言，主持词没有请；请核对后改主持词或议程",
            english: "the agenda has “\(name)” speak, and the script does not call the person; correct one"),
          at: speaker.location, subject: name, related: [strange.first?.location ?? first.location]))
    }
    return findings
  }

  private func nearestTurn(
    _ call: Said<SaidCall>, _ calls: [Said<SaidCall>], _ speakers: [PersonReference]
  ) -> PersonReference? {
    let position = calls.firstIndex(of: call) ?? 0
    return speakers[min(position, speakers.count - 1)]
  }

  private func finding(
    _ call: Said<SaidCall>, _ answer: RosterNames.Answer, turn: PersonReference?, callsMost: Bool, _ meeting: Meeting
  ) -> Finding {
    let name = call.value.person.name.text
    let other = turn.map { ("，议程上是“\($0.name.text)”", ", the agenda has “\($0.name.text)”") } ?? ("", "")
    let place = turn?.location ?? meeting.agenda.location
    switch answer {
    case .absent(let person):
      let instead = person.substitute?.name.text
      return Finding(
        code,
        Message(
          "主持词请“\(name)”发言，名单注明不参加\(instead.map { "，由“\($0)”代会" } ?? "")\(other.0)；请改主持词",
          english: "the script calls on “\(name)”, who is not coming\(instead.map { "; “\($0)” comes instead" } ?? "")"
            + "\(other.1); correct the script"),
        at: call.location, subject: name, suggestions: [instead ?? turn?.name.text].compactMap { $0 },
        related: [person.attends?.location ?? person.name.location, place])
    case .unknown(let nearest?):
      let near = nearest.person.name.value.text
      return Finding(
        code,
        Message(
          "主持词请“\(name)”发言，名单上没有；是不是“\(near)”（\(nearest.distance.explanation.chinese)）",
          english:
            "the script calls on “\(name)”, who is not on the roster; “\(near)”? (\(nearest.distance.explanation.english))"
        ),
        at: call.location, subject: name, suggestions: [near], related: [nearest.person.name.location, place])
    case .unknown(nil), .expected:
      return Finding(
        code,
        Message(
          "主持词请“\(name)”发言，议程没有安排\(other.0)；请核对后改主持词或议程",
          english: "the script calls on “\(name)”, who does not speak by the agenda\(other.1); correct one"),
        at: call.location, subject: name, suggestions: [turn?.name.text].compactMap { $0 }, related: [place])
    }
  }
}
