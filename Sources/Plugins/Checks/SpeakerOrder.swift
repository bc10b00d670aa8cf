internal import Assembler
internal import OfficeDocuments

/// The script calls the speakers in another order than the agenda has them.
struct SpeakerOrder: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.speaker-order", .error,
    title: Message("主持词的发言顺序与议程不同", english: "the script calls speakers in another order"),
    explanation: Message(
      "按主持词请人的先后与议程的先后比较；报幕时预先念的顺序（一是、二是）单独比较",
      english:
        "Compares the order in which the script calls the speakers with that of the agenda; what it announces beforehand is "
        + "compared by itself"),
    remedy: Message("核对顺序，改正其中一份", english: "see which order is right and correct the other"),
    examples: [
      CheckExample(
        Message("两个人颠倒了", english: "two speakers changed places"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: [{姓名: 何田}, {姓名: 方既白}, {姓名: 林栖迟}]
          议程:
            - {事项: 交流发言, 发言人: 何田}
            - {事项: 交流发言, 发言人: 林栖迟}
            - {事项: 讲话, 发言人: 方既白}
          材料: [{文件: 主持词.txt}]
          """,
        files: ["主持词.txt": "农田水利工作会议主持词\n同志们：\n首先请林栖迟同志发言。\n请↓何田同志发言。\n请方既白同志讲话。\n"])
    ])

  /// One finding for each speaker who comes too late.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let speakers = meeting.agenda.items.flatMap(\.speakers)
    var turns: [PersonReference.Subject: [Int]] = [:]
    for (index, speaker) in speakers.enumerated() {
      for subject in speaker.subjects { turns[subject, default: []].append(index) }
    }
    var findings: [Finding] = []
    for manner in [SaidCall.Manner.now, .preview] {
      var last: (turn: Int, call: Said<SaidCall>)?
      var seen: Set<PersonReference.Subject> = []
      for call in work.work(PaperStatements.self).calls where call.value.manner == manner {
        // Whoever speaks several times has no one place in the order.
        guard let subject = call.value.person.subjects.first, let own = turns[subject], own.count == 1,
          seen.insert(subject).inserted
        else { continue }
        guard let before = last, own[0] < before.turn, before.call.location.file == call.location.file else {
          last = (own[0], call)
          continue
        }
        let (name, other) = (call.value.person.name.text, before.call.value.person.name.text)
        findings.append(
          Finding(
            code,
            Message(
              "主持词先请“\(other)”后请“\(name)”，议程是“\(name)”在前；请核对顺序",
              english:
                "the script calls “\(other)” before “\(name)”, the agenda has “\(name)” first; see which order is right"
            ),
            at: call.location, subject: name, related: [speakers[own[0]].location, before.call.location]))
      }
    }
    return findings
  }
}
